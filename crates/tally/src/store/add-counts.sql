-- Adds first answers of one source to one form of a card.
INSERT INTO counts (site, pack, revision, lang, card, form, n_right, n_wrong, n_not_sure)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (site, pack, revision, lang, card, form) DO UPDATE SET
  n_right = counts.n_right + excluded.n_right,
  n_wrong = counts.n_wrong + excluded.n_wrong,
  n_not_sure = counts.n_not_sure + excluded.n_not_sure
