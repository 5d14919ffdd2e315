//! What is PostgreSQL's own: an address that several servers share, and errors that never repeat its password.

use std::io::ErrorKind;
use std::str::FromStr as _;

use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, AnyPool, Connection as _};

use super::{pool_options, silent};

/// One server brings the schema up while the others wait. The number is any that no other program takes.
pub(super) const LOCK: &str = "SELECT pg_advisory_xact_lock(7886213505)";

/// Others may read counts while a batch is closed, and none may add to them: it would be half in one batch.
pub(super) const LOCK_COUNTS: &str = "LOCK TABLE scores, counts IN SHARE ROW EXCLUSIVE MODE";

/// The names of all tables where ours would be made.
pub(super) const TABLES: &str =
    "SELECT CAST(table_name AS TEXT) AS name FROM information_schema.tables WHERE table_schema = current_schema()";

/// Connects once, so that what is wrong is known at the start; then as often as is needed.
pub(super) async fn pool(url: &str) -> Result<AnyPool, sqlx::Error> {
    let options = AnyConnectOptions::from_str(url).map(silent)?;
    let first = AnyConnection::connect_with(&options).await?;
    // Nothing was done in it that could be lost with it.
    let _ = first.close().await;
    Ok(pool_options(4).connect_lazy_with(options))
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
