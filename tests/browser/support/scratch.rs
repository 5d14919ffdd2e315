//! A folder and the programs that run in it, which all go when the value goes, or when the test run does.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, process};

use anyhow::{Context as _, Result};

/// Its standard input ends when we drop it, panic or are killed: then it cleans up after us.
/// A browser kept for the next test is never dropped (Rust drops no static), so `Drop` is not enough.
const ATTENDANT: &str = r#"
groups=
while read -r what name; do
    case $what in
        folder) folder=$name ;;
        group) groups="$groups -$name" ;;
    esac
done
[ -z "$groups" ] || kill -s KILL -- $groups
rm -rf -- "$folder" || rm -rf -- "$folder"
"#;

/// See the module.
pub(crate) struct Scratch {
    folder: PathBuf,
    attendant: Child,
    programs: Vec<Child>,
}

impl Scratch {
    /// An empty folder. It is in the system's place for these, since a browser's socket needs a short path.
    pub(crate) fn new() -> Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("unmyth-{}-{number}", process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let attendant = Command::new("sh")
            .args(["-c", ATTENDANT])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start sh")?;
        let mut scratch = Self { folder, attendant, programs: Vec::new() };
        let folder = scratch.folder.display().to_string();
        scratch.tell(&format!("folder {folder}"))?;
        Ok(scratch)
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Starts a program that keeps house in the folder and writes what it says to `<name>.log` there.
    pub(crate) fn start(&mut self, name: &str, command: &mut Command) -> Result<()> {
        let log = File::create(self.log(name))?;
        let program = command
            .current_dir(&self.folder)
            .env("HOME", &self.folder)
            .env("TMPDIR", &self.folder)
            .env_remove("XDG_CACHE_HOME")
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_DATA_HOME")
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("cannot start {name}: run `cargo xtask test browser`"))?;
        let group = program.id();
        self.programs.push(program);
        self.tell(&format!("group {group}"))
    }

    /// Kills all that runs here, as a power cut does.
    pub(crate) fn kill(&mut self) -> Result<()> {
        for mut program in self.programs.drain(..) {
            program.kill()?;
            program.wait()?;
        }
        Ok(())
    }

    /// What the program of that name has said so far.
    pub(crate) fn said(&self, name: &str) -> String {
        fs::read_to_string(self.log(name)).unwrap_or_default()
    }

    fn log(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.log"))
    }

    fn tell(&mut self, line: &str) -> Result<()> {
        let stdin = self.attendant.stdin.as_mut().context("the attendant is gone")?;
        writeln!(stdin, "{line}").context("the attendant is gone")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(self.attendant.stdin.take());
        // Nothing is left to do about a program that cannot be killed or waited for.
        let _ = self.attendant.wait();
        for program in &mut self.programs {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}
