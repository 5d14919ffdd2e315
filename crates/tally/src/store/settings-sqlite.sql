-- Holds for each connection to SQLite.

PRAGMA busy_timeout = 3000;

-- The journal holds what pages were like before a transaction. It is emptied when the transaction ends, and there is no
-- log (`wal`) that would keep each transaction's pages.
PRAGMA journal_mode = TRUNCATE;

-- What is deleted is overwritten with zeros.
PRAGMA secure_delete = ON;

-- What is acknowledged has reached the disk.
PRAGMA synchronous = FULL;

-- Nothing is put down in temporary files.
PRAGMA temp_store = MEMORY;
