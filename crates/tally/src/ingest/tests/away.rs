//! Takes a database away for a while, as a lock or a server that lets nobody in does.

use sqlx::{AssertSqlSafe, Executor as _};

use crate::store::fresh::{Fresh, server};
use crate::store::{Data, Store};

/// A database that cannot be reached for a while.
pub(super) enum Away {
    /// Another program holds the file locked.
    Sqlite(sqlx::Transaction<'static, sqlx::Any>),
    /// Nobody is let in.
    Postgres(String),
}

impl Away {
    pub(super) async fn from(fresh: &Fresh, store: &Store) -> Self {
        match &fresh.data {
            Data::Sqlite(_) => Self::Sqlite(store.lock().await),
            Data::Postgres(url) => {
                let name = url.rsplit('/').find_map(|part| part.starts_with("unit_").then(|| part.split('?').next()));
                let name = name.flatten().expect("has a name").to_owned();
                let sql = format!(
                    "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
                     SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
                );
                server().await.execute(AssertSqlSafe(sql)).await.expect("is done");
                Self::Postgres(name)
            }
        }
    }

    pub(super) async fn back(self) {
        match self {
            Self::Sqlite(lock) => lock.rollback().await.expect("lets go"),
            Self::Postgres(name) => {
                let sql = format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true");
                server().await.execute(AssertSqlSafe(sql)).await.expect("is done");
            }
        }
    }
}
