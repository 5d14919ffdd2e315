-- Schema 1, for SQLite and PostgreSQL alike. No row tells of one play, and nothing knows a time finer than the day.

-- One row: the schema's version, and how many plays were dropped at stops since they were too few to be kept.
CREATE TABLE unmyth (
  schema BIGINT NOT NULL,
  dropped BIGINT NOT NULL
);
INSERT INTO unmyth (schema, dropped) VALUES (0, 0);

-- The packs whose tallies are taken. Earlier revisions stay: a kiosk may come back with theirs.
CREATE TABLE revision (
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  cards TEXT NOT NULL, -- the cards' ids in the pack's order, a space between them
  deck BIGINT NOT NULL, -- how many of them a play asks
  PRIMARY KEY (pack, revision)
);
CREATE TABLE revision_lang (
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  lang TEXT NOT NULL,
  PRIMARY KEY (pack, revision, lang)
);

-- Messages that were counted, by the day since 1970 on which they were; kept for 45 days.
CREATE TABLE message (
  id TEXT NOT NULL PRIMARY KEY,
  day BIGINT NOT NULL
);
CREATE INDEX message_day ON message (day);

-- The open batch of each site, pack and revision: first answers by card and form.
CREATE TABLE counts (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  lang TEXT NOT NULL,
  card BIGINT NOT NULL, -- its place in the pack, from 0
  form TEXT NOT NULL, -- myth or fact
  n_right BIGINT NOT NULL,
  n_wrong BIGINT NOT NULL,
  n_not_sure BIGINT NOT NULL,
  PRIMARY KEY (site, pack, revision, lang, card, form)
);

-- The same plays by score. Their sum is the number of plays.
CREATE TABLE scores (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  lang TEXT NOT NULL,
  score BIGINT NOT NULL, -- right first answers
  plays BIGINT NOT NULL,
  PRIMARY KEY (site, pack, revision, lang, score)
);

-- Closed batches, numbered from 1 within their site, pack and revision; never changed.
CREATE TABLE batch (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  number BIGINT NOT NULL,
  day BIGINT NOT NULL, -- the day since 1970 on which it was closed
  plays BIGINT NOT NULL,
  lower_half BIGINT, -- its halves, both or neither
  upper_half BIGINT,
  PRIMARY KEY (site, pack, revision, number)
);

-- What a batch released of its cards; a card that is not here was held back.
CREATE TABLE figure (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  number BIGINT NOT NULL,
  card BIGINT NOT NULL,
  split TEXT NOT NULL, -- whole, form or lang
  part TEXT NOT NULL, -- the form or the language; empty for the whole
  n_right BIGINT NOT NULL,
  n_missed BIGINT NOT NULL,
  PRIMARY KEY (site, pack, revision, number, card, split, part)
);

-- What closed batches left for later ones, by card.
CREATE TABLE carried (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  card BIGINT NOT NULL,
  lang TEXT NOT NULL,
  form TEXT NOT NULL,
  n_right BIGINT NOT NULL,
  n_missed BIGINT NOT NULL,
  PRIMARY KEY (site, pack, revision, card, lang, form)
);

-- How many answers a card had when it was last tried and held back.
CREATE TABLE refused (
  site TEXT NOT NULL,
  pack TEXT NOT NULL,
  revision TEXT NOT NULL,
  card BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  PRIMARY KEY (site, pack, revision, card)
);
