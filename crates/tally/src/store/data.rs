//! Where tallies are kept, as `--data` says it.

use std::fs::{File, TryLockError};
use std::path::PathBuf;

use anyhow::{Context as _, Result, anyhow, bail, ensure};

use super::{postgres, sqlite};

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
    ///
    /// # Errors
    ///
    /// An address of anything else, such as `mysql://…`. It is not repeated, since it may have a password.
    pub fn parse(text: &str) -> Result<Self> {
        let Some((scheme, rest)) = text.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) else {
            return Ok(Self::Sqlite(text.into()));
        };
        match (scheme.to_ascii_lowercase().as_str(), rest.starts_with("//")) {
            ("postgres" | "postgresql", true) => Ok(Self::Postgres(format!("postgres:{rest}"))),
            ("sqlite", false) => Ok(Self::Sqlite(rest.into())),
            _ => bail!(
                "--data {scheme}:…: this is neither a file nor an address of PostgreSQL. Write a path such as \
                 unmyth.db, or postgres://user@host/database. For a file with a colon in its name, write ./ before it"
            ),
        }
    }

    /// Locks the file, so that `unmyth restore` sees that a server uses it, until what is returned is dropped. SQLite's own
    /// locks are only there while it reads or writes.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or in whose place another is being put.
    pub(crate) fn hold(&self) -> Result<Option<File>> {
        let Self::Sqlite(path) = self else { return Ok(None) };
        let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
        // A file system without such locks is no reason not to start.
        let is_taken = matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock));
        ensure!(
            !is_taken,
            "{}: a copy is being put in its place. Start again when `unmyth restore` has ended",
            self.name()
        );
        Ok(Some(file))
    }

    /// How it is named to the operator: without a password.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("--data {}", path.display()),
            Self::Postgres(_) => "--data postgres://…".to_owned(),
        }
    }

    /// What went wrong and its remedy, without a word of what was to be written or read.
    pub(super) fn told(&self, error: &sqlx::Error) -> anyhow::Error {
        let words = match self {
            Self::Sqlite(_) => sqlite::told(error),
            Self::Postgres(_) => postgres::told(error),
        };
        anyhow!("{}: {words}", self.name())
    }
}

/// Whether a text could stand before the colon of an address.
fn is_scheme(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::Data;

    #[test]
    fn an_address_is_told_from_a_file() {
        for (text, path) in [("unmyth.db", "unmyth.db"), ("sqlite:a/b.db", "a/b.db"), ("./a:b.db", "./a:b.db")] {
            assert_eq!(Data::parse(text).expect("is a file"), Data::Sqlite(path.into()));
        }
        for text in ["postgres://u@h/d", "postgresql://u@h/d", "Postgres://u@h/d"] {
            assert_eq!(Data::parse(text).expect("is an address"), Data::Postgres("postgres://u@h/d".to_owned()));
        }
    }

    #[test]
    fn mistyped_address_is_refused_without_its_password() {
        for scheme in ["postgress", "postgre", "mysql", "sqlite", "postgres+tls"] {
            let error = Data::parse(&format!("{scheme}://u:secret@h/d")).expect_err("is refused").to_string();
            assert!(error.starts_with(&format!("--data {scheme}:…: ")) && !error.contains("secret"), "{error}");
        }
        let error = Data::parse("postgres:u:secret@h/d").expect_err("is refused").to_string();
        assert!(error.contains("postgres://user@host/database") && !error.contains("secret"), "{error}");
    }
}
