//! What is SQLite's own: one file, written so that nothing that was replaced or deleted can be read from it.

use std::path::Path;

use anyhow::{Result, anyhow, ensure};
use sqlx::any::AnyConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Executor as _};

use super::{pool_options, silent};

/// Takes the lock for writing at once: taken later, it could fail where another process writes.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

/// Holds for each connection: what keeps replaced and deleted values from being read, and acknowledged ones from being lost.
const SETTINGS: &str = include_str!("settings-sqlite.sql");

/// The names of all tables.
pub(super) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table'";

/// Says what is wrong with the file's place before SQLite says "unable to open database file".
fn check(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    ensure!(
        folder.is_dir(),
        "--data {}: there is no folder {}. Make it, or name a file elsewhere",
        path.display(),
        folder.display()
    );
    ensure!(!path.is_dir(), "--data {0}: this is a folder. Name a file in it, such as {0}/unmyth.db", path.display());
    Ok(())
}

/// Opens the file once, so that what is wrong is known at the start; then when it is used.
///
/// One connection: SQLite has one writer, and a reader would hold up its commits.
pub(super) async fn pool(path: &Path) -> Result<AnyPool> {
    check(path)?;
    let url = SqliteConnectOptions::new().filename(path).create_if_missing(true).to_url_lossy();
    let options = silent(AnyConnectOptions::from_url(&url)?);
    let mut first = AnyConnection::connect_with(&options).await.map_err(|error| told(path, &error))?;
    first.execute(SETTINGS).await.map_err(|error| told(path, &error))?;
    let _ = first.close().await;
    let set = pool_options(1).after_connect(|connection, _| {
        Box::pin(async move {
            connection.execute(SETTINGS).await?;
            Ok(())
        })
    });
    Ok(set.connect_lazy_with(options))
}

/// An error at the start, with its remedy.
pub(super) fn told(path: &Path, error: &sqlx::Error) -> anyhow::Error {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    // The lower byte is the kind of error, the rest its variety: https://www.sqlite.org/rescode.html
    let code = code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff);
    let words = match code {
        Some(5 | 6) => "another program holds it locked. Stop that one, and start again",
        Some(8 | 3) => {
            "it cannot be written. Let this user write to the file and to its folder, or name a file elsewhere"
        }
        Some(11) => "it is damaged. Put back a copy that is whole, or name another file",
        Some(13) => "the disk is full. Make room, and start again",
        Some(14) => "it can be neither opened nor made. Let this user write to its folder, or name a file elsewhere",
        Some(26) => "this is no file of SQLite's. Name another file; this one was left as it was",
        _ => return anyhow!("--data {}: {error}", path.display()),
    };
    anyhow!("--data {}: {words}", path.display())
}
