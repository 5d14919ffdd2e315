//! What is PostgreSQL's own: an address that several servers share, and errors that never repeat its password.

use std::io::ErrorKind;
use std::str::FromStr as _;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AnyPool, Connection as _, Executor as _};

use super::{in_time, pool_options, silent};

/// One server brings the schema up while the others wait. The number is any that no other program takes.
pub(super) const LOCK: &str = "SELECT pg_advisory_xact_lock(7886213505)";

/// Others may read counts while a batch is closed, and none may add to them: it would be half in one batch.
pub(super) const LOCK_COUNTS: &str = "LOCK TABLE scores, counts IN SHARE ROW EXCLUSIVE MODE";

/// What every transaction that adds to the counts waits for.
pub(super) const LOCK_TO_ADD: &str = "LOCK TABLE scores, counts IN ROW EXCLUSIVE MODE";

/// Holds for each connection: a statement that hangs or waits for a lock ends with an error, which the log and `/healthz`
/// report.
const SETTINGS: &str = "SET statement_timeout = '10s'; SET lock_timeout = '3s'";

/// Holds while the tables are made or changed, which may take long, here or on another server that does it first.
pub(super) const NO_HURRY: &str = "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'";

/// The names of all tables where ours would be made.
pub(super) const TABLES: &str =
    "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables WHERE table_schema = current_schema()";

/// Connects once, so that what is wrong is known at the start; then as often as is needed.
pub(super) async fn pool(url: &str) -> Result<AnyPool, sqlx::Error> {
    let options = AnyConnectOptions::from_str(url).map(silent)?;
    let first = in_time(AnyConnection::connect_with(&options)).await?;
    // Nothing was done in it that could be lost with it.
    let _ = first.close().await;
    let set = pool_options(4).after_connect(|connection, _| {
        Box::pin(async move {
            connection.execute(SETTINGS).await?;
            Ok(())
        })
    });
    Ok(set.connect_lazy_with(options))
}

/// What went wrong and its remedy; PostgreSQL's own words may repeat a value or a password.
pub(super) fn told(error: &sqlx::Error) -> String {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    let words = match (code.as_deref(), error) {
        (Some("28P01" | "28000"), _) => "it refuses this user. Check the user name and password in the address",
        (Some("3D000"), _) => "it has no database of this name. Create it with `createdb`, or correct the address",
        (Some("42501"), _) => {
            "this user may not create or write tables. As the database's owner, run GRANT CREATE ON SCHEMA public TO …"
        }
        (Some("55P03"), _) => {
            "its tables are locked. End the session that holds the lock: `SELECT * FROM pg_stat_activity` lists them"
        }
        (Some("57014"), _) => "a statement took too long. Check its disk, and whether other programs keep it busy",
        (Some("53100"), _) => "its disk is full. Free up space",
        (Some("53300"), _) => "it has no connection to spare. Raise its max_connections, or stop other programs",
        (_, sqlx::Error::Io(error)) if error.kind() == ErrorKind::ConnectionRefused => {
            "no database listens at this address. Start it, or correct host and port"
        }
        (_, sqlx::Error::Io(_)) => "it cannot be reached. Check host and port, and that the database is running",
        (_, sqlx::Error::Tls(_)) => {
            "it requires an encrypted connection, which this program does not support. Reach it through a tunnel or a \
             private network, and remove `sslmode` from the address"
        }
        (_, sqlx::Error::Configuration(_)) => {
            "this is not an address of a PostgreSQL database. Write one such as \
             postgres://user:password@host:5432/unmyth"
        }
        (Some(code), _) => {
            return format!("PostgreSQL reports error {code}. Look it up in its manual");
        }
        (_, sqlx::Error::PoolTimedOut) => "it does not answer in time. Check that it is running and lets this user in",
        _ => "it does not answer like PostgreSQL. Check host and port",
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use sqlx::{Connection as _, Executor as _, PgConnection};

    use crate::plays::{id, key, known, plays};
    use crate::store::fresh::Fresh;
    use crate::store::{Data, Group};

    #[tokio::test]
    async fn locked_tables_are_reported_and_it_passes_on_postgres() {
        let fresh = Fresh::postgres().await;
        let store = fresh.store().await;
        store.learn(&known()).await.expect("learns");
        let Data::Postgres(url) = &fresh.data else { panic!("this is PostgreSQL") };
        let mut other = PgConnection::connect(url).await.expect("answers");
        other.execute("BEGIN; LOCK TABLE counts IN ACCESS EXCLUSIVE MODE").await.expect("locks");
        let group = [Group { key: key("library", "en"), messages: vec![(id(1), plays(0..12))], least: 10 }];
        let error = store.write(&group, 20_000).await.expect_err("is locked");
        let words = store.told(&error).to_string();
        assert!(words.contains("its tables are locked. End the session"), "{words}");
        assert!(!store.answers().await, "what is written waits");
        other.execute("ROLLBACK").await.expect("ends");
        assert!(store.answers().await);
        store.write(&group, 20_000).await.expect("writes");
        assert_eq!(store.plays("").await, 12);
    }

    #[tokio::test]
    async fn statement_that_hangs_ends_with_its_connection_on_postgres() {
        let store = Fresh::postgres().await.store().await;
        for _ in 0..8 {
            // Given up, as when the database hangs: twice as often as there are connections.
            let hangs = sqlx::query("SELECT pg_sleep(9)").execute(&store.pool);
            let given_up = tokio::time::timeout(Duration::from_millis(50), hangs).await;
            assert!(given_up.is_err());
        }
        // Waits for a place in the pool, which comes free once the first of them is dropped.
        while !store.answers().await {}
    }
}
