-- Schema 2: of an id a number is kept, in the order of these numbers, so that nothing tells in which order they came. Ids
-- that were kept before are forgotten: what is sent again within a few minutes of this step may count twice.
DROP TABLE message;
CREATE TABLE message (
  id BIGINT PRIMARY KEY, -- the halves of a message's own, one upon the other
  day BIGINT NOT NULL
);
