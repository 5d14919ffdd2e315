-- Adds plays of one source with one score.
INSERT INTO scores (site, pack, revision, lang, score, plays) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (site, pack, revision, lang, score) DO UPDATE SET plays = scores.plays + excluded.plays
