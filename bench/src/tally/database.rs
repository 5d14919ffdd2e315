//! A database that a server keeps tallies in, seen from beside it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use quiz::{Hex, Revision};
use sqlx::{AnyConnection, Connection as _, Executor as _};

const SETTINGS: &str = include_str!("../../../crates/tally/src/store/settings-sqlite.sql");

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Sqlite,
    Postgres,
}

/// See the module.
pub(crate) struct Database {
    kind: Kind,
    /// What `--data` says.
    pub(crate) data: String,
    url: String,
}

impl Database {
    pub(crate) fn sqlite(folder: &Path) -> Self {
        let data = folder.join("unmyth.db").display().to_string();
        Self { kind: Kind::Sqlite, url: format!("sqlite://{data}"), data }
    }

    pub(crate) fn postgres(url: &str) -> Self {
        Self { kind: Kind::Postgres, url: url.to_owned(), data: url.to_owned() }
    }

    /// A connection such as the server has.
    pub(crate) async fn connect(&self) -> Result<AnyConnection> {
        sqlx::any::install_default_drivers();
        let mut connection = AnyConnection::connect(&self.url).await?;
        if self.kind == Kind::Sqlite {
            connection.execute(SETTINGS).await?;
        }
        Ok(connection)
    }

    /// How a transaction begins that will write.
    pub(crate) fn begin(&self) -> &'static str {
        match self.kind {
            Kind::Sqlite => "BEGIN IMMEDIATE",
            Kind::Postgres => "BEGIN",
        }
    }

    /// The revision of the pack that is played.
    pub(crate) async fn revision(&self) -> Result<Revision> {
        let find = sqlx::query_as("SELECT revision FROM revision WHERE pack = 'harm-reduction'");
        let (digits,): (String,) = find.fetch_one(&mut self.connect().await?).await?;
        Hex::parse(&digits).context("the database has no revision of the pack")
    }

    /// How many plays are kept, in open batches and in closed ones.
    pub(crate) async fn plays(&self) -> Result<usize> {
        let mut connection = self.connect().await?;
        let mut plays = 0;
        for sum in [
            "SELECT CAST(COALESCE(SUM(plays), 0) AS BIGINT) FROM scores",
            "SELECT CAST(COALESCE(SUM(plays), 0) AS BIGINT) FROM batch",
        ] {
            let (sum,): (i64,) = sqlx::query_as(sum).fetch_one(&mut connection).await?;
            plays += usize::try_from(sum)?;
        }
        Ok(plays)
    }

    /// How many transactions have changed it so far; in PostgreSQL this very question is one of them.
    pub(crate) async fn commits(&self) -> Result<usize> {
        let commits = match self.kind {
            // The file change counter: https://www.sqlite.org/fileformat.html#file_change_counter
            Kind::Sqlite => {
                let file = fs::read(&self.data)?;
                let counter = file.get(24..28).context("this is no file of SQLite's")?;
                i64::from(u32::from_be_bytes(counter.try_into()?))
            }
            Kind::Postgres => {
                let next = sqlx::query_as("SELECT txid_current()");
                let (next,): (i64,) = next.fetch_one(&mut self.connect().await?).await?;
                next
            }
        };
        Ok(usize::try_from(commits)?)
    }
}
