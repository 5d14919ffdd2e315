-- Schema 2: of an id a number is kept, its halves one upon the other. The program puts back as numbers what was there.
DROP TABLE message;
CREATE TABLE message (
  id BIGINT PRIMARY KEY,
  day BIGINT NOT NULL
);
