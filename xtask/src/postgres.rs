//! A PostgreSQL of the tests' and the bench's own: made in a temporary folder, reached through a socket there, gone with it.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
};

use anyhow::{Context, Result, ensure};

use crate::debian::{self, Program};
use crate::tools::on_path;

pub(crate) const INITDB: Program =
    Program { names: &["initdb"], debian: "postgresql", elsewhere: "PostgreSQL with its `initdb`" };

/// PostgreSQL refuses to run as root; Debian's package makes this user.
const USER: &str = "postgres";

/// Makes sure that PostgreSQL is here, installing it where that can be done unasked.
pub(crate) fn ensure() -> Result<()> {
    debian::ensure(&[INITDB], is_here)
}

/// Whether a program of PostgreSQL's is here.
pub(crate) fn is_here(name: &str) -> bool {
    program(name).is_some()
}

/// What makes one that trusts its disk to the next power cut, and whose write-ahead log a test can read.
const TRUSTING: &[&str] = &["fsync=off", "full_page_writes=off", "autovacuum=off", "wal_level=logical"];

/// A running PostgreSQL; it stops when this is dropped.
pub(crate) struct Postgres {
    folder: PathBuf,
    server: Child,
}

impl Postgres {
    /// Makes and starts one for tests, which need no more than a disk that is trusted.
    pub(crate) fn start() -> Result<Self> {
        ensure()?;
        Self::start_with(TRUSTING)
    }

    /// Makes and starts one as PostgreSQL comes, whose commits have reached the disk.
    pub(crate) fn start_durable() -> Result<Self> {
        Self::start_with(&[])
    }

    fn start_with(settings: &[&str]) -> Result<Self> {
        let folder = env::temp_dir().join(format!("unmyth-postgres-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let started = Self::start_in(&folder, settings);
        if started.is_err() {
            let _ = fs::remove_dir_all(&folder);
        }
        started
    }

    fn start_in(folder: &Path, settings: &[&str]) -> Result<Self> {
        if debian::is_root() {
            let owned = Command::new("chown").arg(USER).arg(folder).status()?;
            ensure!(owned.success(), "there is no user `{USER}`, which PostgreSQL's package makes");
        }
        let data = folder.join("data");
        let mut initdb = command("initdb")?;
        initdb.arg("--pgdata").arg(&data).args(["--username=unmyth", "--auth=trust", "--no-sync", "--no-instructions"]);
        initdb.args(["--no-locale", "--encoding=UTF8"]).stdout(Stdio::null()).current_dir(folder);
        ensure!(initdb.status()?.success(), "`initdb` failed; its own words are above");

        let mut postgres = command("postgres")?;
        postgres.arg("-D").arg(&data).arg("-k").arg(folder).args(["-c", "listen_addresses="]);
        for setting in [&["max_connections=200"], settings].concat() {
            postgres.args(["-c", setting]);
        }
        let mut server = postgres.current_dir(folder).stderr(Stdio::piped()).spawn()?;
        let said = server.stderr.take().context("its words are piped to us")?;
        let mut lines = BufReader::new(said).lines().map_while(Result::ok);
        let is_ready = lines.any(|line| line.ends_with("database system is ready to accept connections"));
        // What it says later is what tests provoke; it must be read all the same.
        thread::spawn(move || lines.for_each(drop));
        let postgres = Self { folder: folder.to_owned(), server };
        ensure!(is_ready, "PostgreSQL does not start in {}", folder.display());
        Ok(postgres)
    }

    /// The address of its first database.
    pub(crate) fn url(&self) -> String {
        format!("postgres://unmyth@localhost/postgres?host={}", self.folder.display())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // "Fast shutdown": it ends all connections and then itself.
        let _ = Command::new("kill").args(["-INT", &self.server.id().to_string()]).status();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A program of PostgreSQL's, run as the user that it may be run as.
fn command(name: &str) -> Result<Command> {
    let program = program(name).with_context(|| format!("PostgreSQL is here without its `{name}`"))?;
    if !debian::is_root() {
        return Ok(Command::new(program));
    }
    let mut command = Command::new("setpriv");
    command.args([&format!("--reuid={USER}"), &format!("--regid={USER}"), "--init-groups"]).arg(program);
    Ok(command)
}

/// The program on `PATH`, or the newest of those that Debian keeps beside each other.
fn program(name: &str) -> Option<PathBuf> {
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let versions = fs::read_dir("/usr/lib/postgresql").ok();
    let newest = versions.into_iter().flatten().filter_map(|it| Some(it.ok()?.path())).max_by_key(number);
    let debian = newest.map(|it| it.join("bin").join(name)).filter(|it| it.is_file());
    on_path(name).or(debian)
}
