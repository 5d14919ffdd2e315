//! What is kept: counts, the ids of counted messages, known revisions and releases, in SQLite or in PostgreSQL.
//!
//! There is one text for every statement. What the two databases do not share is how one connects, how a transaction
//! begins that will write, and how their errors are told: that is in `sqlite` and `postgres`, and nowhere else.

mod batches;
mod counts;
#[cfg(test)]
pub(crate) mod fresh;
mod postgres;
mod released;
mod revisions;
mod schema;
mod sqlite;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Result, anyhow};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyPool, Transaction};

pub(crate) use batches::{BatchKey, Pending};
pub(crate) use counts::{Group, Written};
pub(crate) use released::Dated;

/// How long a statement waits for a connection or a lock before the database is held to be away.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where tallies are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    /// One file, for one machine; it is made where there is none.
    Sqlite(PathBuf),
    /// An address that begins with `postgres://`; any number of servers may share it.
    Postgres(String),
}

impl Data {
    /// What `--data` says: an address of PostgreSQL, or else a file.
    pub fn parse(text: &str) -> Self {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Self::Postgres(text.to_owned());
        }
        Self::Sqlite(text.strip_prefix("sqlite:").unwrap_or(text).into())
    }

    /// How it is named to the operator: without a password.
    fn name(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("--data {}", path.display()),
            Self::Postgres(_) => "--data postgres://…".to_owned(),
        }
    }

    /// What went wrong and its remedy, without a word of what was to be written or read.
    fn told(&self, error: &sqlx::Error) -> anyhow::Error {
        let words = match self {
            Self::Sqlite(_) => sqlite::told(error),
            Self::Postgres(_) => postgres::told(error),
        };
        anyhow!("{}: {words}", self.name())
    }
}

/// A database whose schema is this program's.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    kind: Kind,
    data: Data,
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
                (sqlite::pool(path).await, Kind::Sqlite)
            }
            Data::Postgres(url) => (postgres::pool(url).await, Kind::Postgres),
        };
        let store = Self { pool: pool.map_err(|error| data.told(&error))?, kind, data: data.clone() };
        store.bring_up().await.map_err(|error| match error {
            schema::Error::Database(error) => data.told(&error),
            schema::Error::NotOurs(words) => anyhow!("{}: {words}", data.name()),
        })?;
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
        let tried = async {
            let mut transaction = self.begin().await?;
            sqlx::query("UPDATE unmyth SET schema = schema").execute(&mut *transaction).await?;
            transaction.rollback().await
        };
        tried.await.map_err(|error| self.told(&error))
    }

    /// Whether the database answers.
    pub(crate) async fn answers(&self) -> bool {
        sqlx::query("SELECT schema FROM unmyth").fetch_one(&self.pool).await.is_ok()
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
    AnyPoolOptions::new().max_connections(most).acquire_timeout(PATIENCE)
}

/// The log never has a statement: the program says in words of its own what went wrong.
fn silent(options: AnyConnectOptions) -> AnyConnectOptions {
    use sqlx::ConnectOptions as _;
    options.disable_statement_logging()
}
