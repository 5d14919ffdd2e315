//! What is kept: counts, the ids of counted messages, known revisions and releases, in SQLite or in PostgreSQL.
//!
//! There is one text for every statement. What the two databases do not share is how one connects, how a transaction
//! begins that will write, and how their errors are told: that is in `sqlite` and `postgres`, and nowhere else.

mod backup;
mod batches;
mod counts;
mod data;
#[cfg(test)]
pub(crate) mod fresh;
mod postgres;
mod released;
mod revisions;
mod schema;
mod sqlite;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Result, anyhow};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyPool, Connection as _, Transaction};
use tokio::time::timeout;

pub(crate) use batches::{BatchKey, Pending};
pub(crate) use counts::{Group, Written};
pub use data::Data;
pub(crate) use released::Dated;

/// How long a statement waits for a connection or a lock before the database is held to be away.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long all statements of one purpose may take together. Senders of messages wait a little longer.
const LONGEST: Duration = Duration::from_secs(15);

/// A database whose schema is this program's.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    kind: Kind,
    data: Data,
    /// Whether the last write failed.
    fails: Arc<AtomicBool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    /// Keeps writers from the counts until the transaction ends, where its beginning does not do so.
    fn lock_counts(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some(postgres::LOCK_COUNTS),
        }
    }

    /// Waits for whoever keeps all others from adding to the counts, where the beginning of a transaction does not do so.
    fn lock_to_add(self) -> Option<&'static str> {
        match self {
            Self::Sqlite => None,
            Self::Postgres => Some(postgres::LOCK_TO_ADD),
        }
    }
}

impl Store {
    /// Connects, and makes the tables where there are none.
    ///
    /// # Errors
    ///
    /// A database that cannot be reached, written or understood, each with the remedy; never with an address's password.
    pub async fn open(data: &Data) -> Result<Self> {
        sqlx::any::install_default_drivers();
        let (pool, kind) = match data {
            Data::Sqlite(path) => {
                sqlite::check(path)?;
                sqlite::create(path);
                (sqlite::pool(path).await, Kind::Sqlite)
            }
            Data::Postgres(url) => (postgres::pool(url).await, Kind::Postgres),
        };
        let store =
            Self { pool: pool.map_err(|error| data.told(&error))?, kind, data: data.clone(), fails: Arc::default() };
        store.bring_up().await.map_err(|error| match error {
            schema::Error::Database(error) => data.told(&error),
            schema::Error::NotOurs(words) => anyhow!("{}: {words}", data.name()),
        })?;
        if let Data::Sqlite(path) = data {
            sqlite::close_to_others(path);
        }
        Ok(store)
    }

    /// What went wrong and its remedy, without a word of what was to be written or read.
    pub(crate) fn told(&self, error: &sqlx::Error) -> anyhow::Error {
        self.data.told(error)
    }

    /// Makes sure that tallies can be kept.
    ///
    /// # Errors
    ///
    /// A database that can only be read, which would be seen at the first message otherwise.
    pub(crate) async fn try_writing(&self) -> Result<()> {
        self.can_write().await.map_err(|error| self.told(&error))
    }

    /// Does what a write does, and takes it back.
    async fn can_write(&self) -> Result<(), sqlx::Error> {
        in_time(async {
            let mut transaction = self.begin().await?;
            if let Some(lock) = self.kind.lock_to_add() {
                sqlx::query(lock).execute(&mut *transaction).await?;
            }
            sqlx::query("UPDATE unmyth SET schema = schema").execute(&mut *transaction).await?;
            transaction.rollback().await
        })
        .await
    }

    /// Whether the database answers, and takes what is written if the last write failed.
    pub(crate) async fn answers(&self) -> bool {
        let answers = async {
            if self.fails.load(Ordering::Relaxed) {
                self.can_write().await?;
                self.fails.store(false, Ordering::Relaxed);
            }
            sqlx::query("SELECT schema FROM unmyth").fetch_one(&self.pool).await
        };
        timeout(2 * PATIENCE, answers).await.is_ok_and(|answer| answer.is_ok())
    }

    /// Notes whether a write succeeded.
    fn noted<T>(&self, written: Result<T, sqlx::Error>) -> Result<T, sqlx::Error> {
        self.fails.store(written.is_err(), Ordering::Relaxed);
        written
    }

    /// Ends all connections, once what they do is done.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// A transaction that will write. It waits for other writers now, and not in its middle.
    async fn begin(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        match self.kind {
            Kind::Sqlite => self.pool.begin_with(sqlite::BEGIN).await,
            Kind::Postgres => self.pool.begin().await,
        }
    }
}

/// The options that both pools share.
fn pool_options(most: u32) -> AnyPoolOptions {
    AnyPoolOptions::new().max_connections(most).acquire_timeout(PATIENCE).after_release(|connection, _| {
        // Where a statement was given up, its connection still waits for the database. It is dropped then: in the pool it
        // would take the place of one that works.
        Box::pin(async move { timeout(PATIENCE, connection.ping()).await.unwrap_or(Err(late())).map(|()| true) })
    })
}

/// Gives up what the database does not do in time. Its connection is dropped.
pub(crate) async fn in_time<T>(what: impl Future<Output = Result<T, sqlx::Error>>) -> Result<T, sqlx::Error> {
    timeout(LONGEST, what).await.unwrap_or_else(|_| Err(late()))
}

/// That the database does not answer in time.
fn late() -> sqlx::Error {
    sqlx::Error::PoolTimedOut
}

/// The log never has a statement: the program says in words of its own what went wrong.
fn silent(options: AnyConnectOptions) -> AnyConnectOptions {
    use sqlx::ConnectOptions as _;
    options.disable_statement_logging()
}

#[cfg(test)]
mod time {
    use super::in_time;

    #[tokio::test(start_paused = true)]
    async fn what_the_database_never_does_is_given_up() {
        let done = in_time(std::future::pending::<Result<(), sqlx::Error>>()).await;
        assert!(matches!(done, Err(sqlx::Error::PoolTimedOut)), "{done:?}");
    }
}
