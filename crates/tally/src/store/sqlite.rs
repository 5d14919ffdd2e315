//! What is SQLite's own: one file, written so that nothing that was replaced or deleted can be read from it.

use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::ensure;
use sqlx::any::AnyConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Executor as _};

use super::{pool_options, silent};

/// Takes the lock for writing at once: taken later, it could fail where another process writes.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

/// Holds for each connection: what keeps replaced and deleted values from being read, and acknowledged ones from being lost.
const SETTINGS: &str = include_str!("settings-sqlite.sql");

/// By this name alone a number is what the table is ordered by, and its one tree: <https://www.sqlite.org/rowidtable.html>.
/// With any other, rows lie in the order in which they came, which is nobody's business.
pub(super) const KEY: &str = "INTEGER PRIMARY KEY";

/// The names of all tables.
pub(super) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table'";

/// Says what is wrong with the file's place before SQLite says "unable to open database file".
pub(super) fn check(path: &Path) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    ensure!(
        folder.is_dir(),
        "--data {}: there is no folder {}. Create it, or name a file elsewhere",
        path.display(),
        folder.display()
    );
    ensure!(!path.is_dir(), "--data {0}: this is a folder. Name a file in it, such as {0}/unmyth.db", path.display());
    Ok(())
}

/// The file and what SQLite may create beside it: the journal, and the two files of a log that another program switched on.
fn files(path: &Path) -> impl Iterator<Item = PathBuf> {
    ["", "-journal", "-wal", "-shm"].into_iter().map(|end| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        name.into()
    })
}

/// Creates the file where there is none, so that only its owner may read it. SQLite gives the files beside it the same
/// rights: <https://www.sqlite.org/src/file/src/os_unix.c>, `findCreateFileMode`. Why it cannot, SQLite reports itself.
pub(super) fn create(path: &Path) {
    // An existing file is not opened: closing it would end the locks that SQLite has on it in this process.
    if !path.exists() {
        let _ = OpenOptions::new().append(true).create(true).mode(0o600).open(path);
    }
}

/// Takes the rights of all others from a file that is known to be ours. What cannot be done is logged with a remedy.
pub(super) fn close_to_others(path: &Path) {
    for file in files(path) {
        let Ok(about) = file.metadata() else { continue };
        let mode = about.permissions().mode() & 0o777;
        let owners = mode & 0o700;
        if !about.is_file() || mode == owners {
            continue;
        }
        let said = file.display();
        if std::fs::set_permissions(&file, Permissions::from_mode(owners)).is_ok() {
            tracing::warn!("--data {said}: other users could read it, mode {mode:o}. Now only its owner can");
        } else {
            tracing::warn!(
                "--data {said}: other users can read it, mode {mode:o}. As its owner, run `chmod 600 {said}`"
            );
        }
    }
}

/// Opens the file once, so that what is wrong is known at the start; then when it is used.
///
/// One connection: SQLite has one writer, and a reader would hold up its commits.
pub(super) async fn pool(path: &Path) -> Result<AnyPool, sqlx::Error> {
    let url = SqliteConnectOptions::new().filename(path).create_if_missing(true).to_url_lossy();
    let options = silent(AnyConnectOptions::from_url(&url)?);
    let mut first = AnyConnection::connect_with(&options).await?;
    first.execute(SETTINGS).await?;
    let _ = first.close().await;
    let set = pool_options(1).after_connect(|connection, _| {
        Box::pin(async move {
            connection.execute(SETTINGS).await?;
            Ok(())
        })
    });
    // Where the disk fails, SQLite ends a transaction by itself. sqlx 0.9 then holds it to be open for ever, and begins no
    // other: such a connection gives way to a new one.
    let set = set.before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }));
    Ok(set.connect_lazy_with(options))
}

/// What went wrong and its remedy; SQLite's own words may repeat what was to be written.
pub(super) fn told(error: &sqlx::Error) -> String {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    let code = code.and_then(|code| code.parse::<u32>().ok());
    // The lower byte is the kind of error, the rest its variety: https://www.sqlite.org/rescode.html
    let words = match code.map(|code| (code & 0xff, code >> 8)) {
        Some((5 | 6, _)) => "another program has locked it. Stop that program",
        Some((8, 4)) => "the file was moved or deleted. Put it back, or restart with another file",
        Some((3 | 8, _)) => {
            "it cannot be written. Let this user write to the file and its folder, or name a file elsewhere"
        }
        Some((10, _)) => "its disk reports an error. Check whether it is full or damaged",
        Some((11, _)) => "it is damaged. Restore a backup, or name another file",
        Some((13, _)) => "the disk is full. Free up space",
        Some((14, _)) => {
            "it can be neither opened nor created. Let this user write to its folder, or name a file elsewhere"
        }
        Some((26, _)) => "this is not a SQLite file. Name another file. Nothing was changed in this one",
        Some((kind, _)) => {
            return format!("SQLite reports error {kind}. Look it up at https://www.sqlite.org/rescode.html");
        }
        None => "it does not answer in time. Check its disk, and whether another program is using it",
    };
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt as _;

    use crate::plays::known;
    use crate::store::fresh::Fresh;

    #[tokio::test]
    async fn only_the_owner_can_read_the_file_and_its_journal() {
        let fresh = Fresh::sqlite();
        let mode = |name: &str| {
            let about = std::fs::metadata(fresh.folder().join(name)).expect("is there");
            about.permissions().mode() & 0o777
        };
        let open = |name: &str| {
            let all = Permissions::from_mode(0o644);
            std::fs::set_permissions(fresh.folder().join(name), all).expect("can be set");
        };
        let store = fresh.store().await;
        store.learn(&known()).await.expect("learns");
        assert_eq!((mode("unmyth.db"), mode("unmyth.db-journal")), (0o600, 0o600));
        store.close().await;
        open("unmyth.db");
        open("unmyth.db-journal");
        fresh.store().await;
        assert_eq!((mode("unmyth.db"), mode("unmyth.db-journal")), (0o600, 0o600), "of an earlier version");
    }
}
