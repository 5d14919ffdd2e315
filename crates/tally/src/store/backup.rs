//! A whole copy of SQLite's file, made while servers go on; and such a copy put back.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

use super::{Data, Kind, Store};

impl Store {
    /// Copies the database into a new file, which only its owner can read. Servers go on reading and writing meanwhile.
    ///
    /// # Errors
    ///
    /// A file that is there already or cannot be written, and PostgreSQL, which has tools of its own.
    pub async fn back_up(&self, to: &Path) -> Result<()> {
        ensure!(
            self.kind == Kind::Sqlite,
            "PostgreSQL makes its copies with `pg_dump`. This command copies SQLite's file"
        );
        let name = to.to_str().context("the name of the copy must be text in UTF-8")?;
        new_file(to)?;
        // It fills a file that is empty: https://www.sqlite.org/lang_vacuum.html
        let copied = sqlx::query("VACUUM INTO $1").bind(name).execute(&self.pool).await;
        if let Err(error) = copied {
            let _ = std::fs::remove_file(to);
            return Err(self.told(&error)).with_context(|| format!("nothing was copied to {}", to.display()));
        }
        Ok(())
    }

    /// Replaces the database with a copy. The old database is kept beside it; its new name is returned.
    ///
    /// # Errors
    ///
    /// A copy that is no database of this program's; a database that is there already, unless `over` it; one that a server
    /// uses; and PostgreSQL. In each case all stays as it was.
    pub async fn restore(from: &Path, data: &Data, over: bool) -> Result<Option<PathBuf>> {
        let Data::Sqlite(path) = data else {
            bail!("PostgreSQL puts copies back with `pg_restore`. This command puts back SQLite's file");
        };
        ensure!(
            over || !path.exists(),
            "{0} is there already, and its plays would be gone. Stop the server, and add --force if you want that: {0} is \
             then kept beside it",
            path.display()
        );
        // Until the copy is in its place, no server begins to use what was there.
        let held = path.exists().then(|| File::open(path)).transpose()?;
        ensure!(
            !held.as_ref().is_some_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock))),
            "a server uses {}, and what it counts from now on would be lost. Stop it first. Nothing was changed",
            path.display()
        );
        let fresh = beside(path, "restoring");
        let _ = std::fs::remove_file(&fresh);
        let bytes = std::fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
        new_file(&fresh)?.write_all(&bytes).with_context(|| format!("cannot write {}", fresh.display()))?;
        // Says whether it is ours, and brings it to the form that this program knows.
        let opened = Self::open(&Data::Sqlite(fresh.clone())).await;
        let Ok(store) = opened else {
            let _ = std::fs::remove_file(&fresh);
            bail!(
                "{} is no copy of a database of this program, or of a newer one. Nothing was changed",
                from.display()
            );
        };
        store.close().await;
        let mut before = None;
        if path.exists() {
            // What a crash has left half done is undone by whoever opens it, and would else be done to the new file.
            Self::open(data).await?.close().await;
            let kept = not_there(path);
            std::fs::rename(path, &kept).with_context(|| format!("cannot rename {}", path.display()))?;
            before = Some(kept);
        }
        std::fs::rename(&fresh, path).with_context(|| format!("cannot put {} in its place", fresh.display()))?;
        let _ = std::fs::remove_file(beside(&fresh, "journal"));
        Ok(before)
    }
}

/// A file that was not there, for its owner alone.
fn new_file(path: &Path) -> Result<File> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.with_context(|| {
        format!("cannot create {}. Name a file that is not there, in a folder that is", path.display())
    })
}

/// A name for what a copy takes the place of: `unmyth.db-before-restore`, and with a number where that is there from an
/// earlier restore.
fn not_there(path: &Path) -> PathBuf {
    let mut name = beside(path, "before-restore");
    for number in 2.. {
        if !name.exists() {
            break;
        }
        name = beside(path, &format!("before-restore-{number}"));
    }
    name
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-");
    name.push(end);
    name.into()
}
