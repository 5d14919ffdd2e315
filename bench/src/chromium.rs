//! Chromium, started fresh, with one window in which each load is a tab of its own.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::devtools::Devtools;

/// What `cargo xtask bench` installs comes first.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Chromium speaks the protocol over its third and fourth file, which a shell can give it and Rust's library cannot.
const START: &str = r#"exec "$@" 3<&0 4>&1 0</dev/null 1>&2"#;

/// See the module. It ends with its pipes, also where this program is killed.
pub(crate) struct Chromium {
    pub(crate) devtools: Devtools,
    program: Child,
}

impl Chromium {
    /// Starts it with a profile in `folder`, and with `more` arguments.
    pub(crate) fn start(folder: &Path, more: &[&str]) -> Result<Self> {
        let said = fs::File::create(folder.join("chromium.log"))?;
        let mut program = Command::new("sh")
            .args(["-c", START, "sh"])
            .arg(on_path()?)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US", "--remote-debugging-pipe"])
            // Every name is this machine, so that each load can have a name of its own, and nothing else is reached.
            .args(["--no-proxy-server", "--host-resolver-rules=MAP * 127.0.0.1"])
            .args(more)
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(said)
            .spawn()
            .context("cannot start sh")?;
        let (to, from) = program.stdin.take().zip(program.stdout.take()).context("Chromium has no pipes")?;
        Ok(Self { devtools: Devtools::new(to, from), program })
    }

    /// A command to the whole browser.
    pub(crate) fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.devtools.call(None, method, params)
    }

    /// Its name and version.
    pub(crate) fn version(&mut self) -> Result<String> {
        let version = self.call("Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().unwrap_or("Chromium").to_owned())
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Asked to, it ends with all its processes. Nothing is left to do about one that cannot be asked or waited for.
        let _ = self.call("Browser.close", json!({}));
        let _ = self.program.wait();
    }
}

fn on_path() -> Result<PathBuf> {
    let path = env::var_os("PATH").context("PATH is not set")?;
    NAMES
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .context("Chromium is missing: run `cargo xtask bench`")
}
