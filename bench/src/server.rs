//! `unmyth serve`, running.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result};

/// See the module; it stops when dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    program: Child,
    /// Kept open: it may have more to say, and would fail where nobody takes it.
    _said: BufReader<ChildStdout>,
}

impl Server {
    /// Serves a site on this machine, at a port that was free; `more` are further arguments.
    pub(crate) fn start(unmyth: &Path, site: &Path, more: &[&OsStr]) -> Result<Self> {
        let mut program = Command::new(unmyth)
            .args(["serve", "--listen", "127.0.0.1:0", "--dir"])
            .arg(site)
            .args(more)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}: run `cargo xtask bench`", unmyth.display()))?;
        let said = program.stdout.take().context("`unmyth serve` has no output")?;
        let mut line = String::new();
        let mut said = BufReader::new(said);
        said.read_line(&mut line)?;
        let port = line.trim().trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
        let port = port.with_context(|| format!("`unmyth serve` does not say where it listens: {line:?}"))?;
        Ok(Self { port, program, _said: said })
    }

    /// How much of the machine's memory it has, in bytes.
    pub(crate) fn memory(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.program.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u32>().ok());
        Ok(f64::from(kilobytes.context("this system does not say how much memory a program has")?) * 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Nothing is left to do about a program that cannot be killed or waited for.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
