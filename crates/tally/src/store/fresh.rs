//! Databases for tests, each new and of its own, and the macro that runs a suite on both kinds.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::any::AnyPoolOptions;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use tempfile::TempDir;

use super::{Data, Store};

/// A database that nobody has used.
pub(crate) struct Fresh {
    pub(crate) data: Data,
    folder: TempDir,
}

impl Fresh {
    pub(crate) fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder of its own");
        Self { data: Data::Sqlite(folder.path().join("unmyth.db")), folder }
    }

    pub(crate) async fn postgres() -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("unit_{}_{number}", std::process::id());
        let mut server = server().await;
        server.execute(AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("is made");
        let url = address().replacen("/postgres?", &format!("/{name}?"), 1);
        Self { data: Data::Postgres(url), folder: tempfile::tempdir().expect("a folder of its own") }
    }

    pub(crate) async fn store(&self) -> Store {
        Store::open(&self.data).await.expect("opens")
    }

    /// SQLite's file, used with settings that are not this program's.
    pub(crate) async fn store_with(&self, settings: &'static str) -> Store {
        let Store { pool, kind, data, fails } = self.store().await;
        let options = (*pool.connect_options()).clone();
        pool.close().await;
        let set = AnyPoolOptions::new().max_connections(1).after_connect(move |connection, _| {
            Box::pin(async move {
                connection.execute(settings).await?;
                Ok(())
            })
        });
        Store { pool: set.connect_lazy_with(options), kind, data, fails }
    }

    /// A folder in which SQLite's file lies, and nothing else that the program does not own.
    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

/// A connection to the server's own database.
pub(crate) async fn server() -> PgConnection {
    PgConnection::connect(&address()).await.expect("PostgreSQL answers")
}

fn address() -> String {
    std::env::var("UNMYTH_POSTGRES").expect(
        "this test needs PostgreSQL: run `cargo xtask test database`, or set UNMYTH_POSTGRES to the address of one that \
         may be filled with databases, as postgres://user@localhost/postgres?host=/folder/of/its/socket",
    )
}

/// Runs each of these functions as a test on a fresh database of either kind.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test]
            async fn $name() {
                super::$name($crate::store::fresh::Fresh::sqlite()).await;
            })*
        }

        mod on_postgres {
            $(#[tokio::test]
            async fn $name() {
                super::$name($crate::store::fresh::Fresh::postgres().await).await;
            })*
        }
    };
}

pub(crate) use on_both;
