-- Takes those ids that nobody has taken before, in the order in which they come, and gives them back.
-- $1 has them one after the other, 32 digits each; $2 is the day; $3 is how many there are.
WITH RECURSIVE place (n) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT n + 1 FROM place WHERE n + 1 < $3)
INSERT INTO message (id, day)
SELECT substr(CAST($1 AS TEXT), CAST(n * 32 + 1 AS INTEGER), 32), CAST($2 AS BIGINT) FROM place WHERE true
ON CONFLICT (id) DO NOTHING
RETURNING id
