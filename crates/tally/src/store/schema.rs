//! Brings a database's tables to the form that this program knows.

use std::collections::{BTreeMap, BTreeSet};

use quiz::MessageId;
use sqlx::{AnyConnection, AssertSqlSafe, Executor as _};

use super::counts::{claim, fold};
use super::{Kind, Store, postgres, sqlite};

/// Each brings the schema one version on. Never changed once released: new ones are added at the end.
const STEPS: [&str; 2] = [include_str!("schema-1.sql"), include_str!("schema-2.sql")];

/// A number that is a table's key, as the steps have it.
const KEY: &str = "BIGINT PRIMARY KEY";

/// Why a database cannot be used.
pub(super) enum Error {
    /// It fails.
    Database(sqlx::Error),
    /// It works, and is not for this program; in words, with the remedy.
    NotOurs(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::Database(error)
    }
}

impl Store {
    /// Makes the tables, or changes those of an earlier version; all of it or nothing.
    pub(super) async fn bring_up(&self) -> Result<(), Error> {
        let mut transaction = self.begin().await?;
        if self.kind == Kind::Postgres {
            transaction.execute(postgres::NO_HURRY).await?;
            transaction.execute(postgres::LOCK).await?;
        }
        let steps = self.steps(&mut transaction).await?;
        let ids = if steps == 1 { ids_of_schema_1(&mut transaction).await? } else { BTreeMap::new() };
        for step in &STEPS[steps..] {
            let step = match self.kind {
                Kind::Sqlite => step.replace(KEY, sqlite::KEY),
                Kind::Postgres => (*step).to_owned(),
            };
            sqlx::raw_sql(AssertSqlSafe(step)).execute(&mut *transaction).await?;
        }
        for (day, ids) in ids {
            claim(&mut transaction, &ids, day).await?;
        }
        if steps < STEPS.len() {
            sqlx::query("UPDATE unmyth SET schema = $1").bind(version()).execute(&mut *transaction).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// How many steps the database has taken.
    async fn steps(&self, connection: &mut AnyConnection) -> Result<usize, Error> {
        let tables = match self.kind {
            Kind::Sqlite => sqlite::TABLES,
            Kind::Postgres => postgres::TABLES,
        };
        let tables: Vec<(String,)> = sqlx::query_as(tables).fetch_all(&mut *connection).await?;
        if tables.is_empty() {
            return Ok(0);
        }
        if !tables.iter().any(|(name,)| name == "unmyth") {
            let words = "it has tables of another program. Name an empty database. Nothing was changed in this one";
            return Err(Error::NotOurs(words.to_owned()));
        }
        let (there,): (i64,) = sqlx::query_as("SELECT schema FROM unmyth").fetch_one(&mut *connection).await?;
        usize::try_from(there).ok().filter(|steps| (1..=STEPS.len()).contains(steps)).ok_or_else(|| {
            let known = version();
            Error::NotOurs(format!(
                "it has schema {there}, but this unmyth only knows schemas up to {known}. Install the newer unmyth \
                 that made it, or name another database. Nothing was changed in this one"
            ))
        })
    }
}

/// The ids by their days, which schema 1 kept as digits: no statement that both databases know makes numbers of those.
async fn ids_of_schema_1(connection: &mut AnyConnection) -> Result<BTreeMap<i64, BTreeSet<i64>>, sqlx::Error> {
    let rows: Vec<(String, i64)> = sqlx::query_as("SELECT id, day FROM message").fetch_all(connection).await?;
    let mut days: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for (digits, day) in rows {
        days.entry(day).or_default().extend(MessageId::parse(&digits).as_ref().map(fold));
    }
    Ok(days)
}

/// The schema's version after all steps.
fn version() -> i64 {
    STEPS.len().try_into().unwrap_or(i64::MAX)
}
