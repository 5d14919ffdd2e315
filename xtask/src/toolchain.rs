//! The Rust toolchain: a compiler that is new enough, the WebAssembly target, the crates of `Cargo.lock`.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use crate::{network, project::Project};

const WASM: &str = "wasm32-unknown-unknown";

/// Makes the toolchain ready, or says what is missing.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    ensure_compiler(project)?;
    ensure_wasm_target(project)?;
    fetch(project, &["--target", "host-tuple", "--target", WASM])
}

/// Fetches the crates for all systems, which is what a check of their licenses reads.
pub(crate) fn fetch_all(project: &Project) -> Result<()> {
    fetch(project, &[])
}

/// Fetches the crates that are not here yet, so that the steps that follow need no network.
fn fetch(project: &Project, targets: &[&str]) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--locked"]).args(targets).current_dir(&project.root);
    network::run(&mut fetch, "the crates that Cargo.lock names were not fetched")
}

fn ensure_compiler(project: &Project) -> Result<()> {
    let needed = project.rust_version()?;
    let said = cmd!(project.sh, "rustc --version").quiet().read()?;
    let have = said.split_whitespace().nth(1).unwrap_or_default();
    ensure!(
        numbers(have) >= numbers(needed),
        "Rust {needed} or newer is needed, and `rustc --version` says {said}. Run `rustup update stable` \
         (and `rustup default stable`), then run the same command again"
    );
    Ok(())
}

fn ensure_wasm_target(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let libraries = cmd!(sh, "rustc --print target-libdir --target {WASM}").quiet().read()?;
    if Path::new(&libraries).exists() {
        return Ok(());
    }
    let rustup = cmd!(sh, "rustup --version").quiet().ignore_stderr().output();
    if rustup.is_err() {
        bail!(
            "Rust's {WASM} target is missing, and so is rustup, which installs it. Get rustup from \
             https://rustup.rs, or install the target the way your Rust came (on Debian: \
             `apt-get install libstd-rust-dev-wasm32`)"
        );
    }
    let mut add = Command::new("rustup");
    add.args(["target", "add", WASM]).current_dir(&project.root);
    network::run(&mut add, "Rust's WebAssembly target was not installed")
        .with_context(|| format!("`rustup target add {WASM}`"))
}

/// "1.95.0-nightly" as [1, 95, 0].
fn numbers(version: &str) -> Vec<u32> {
    let plain = version.split('-').next().unwrap_or_default();
    plain.split('.').map_while(|it| it.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_compare_by_number() {
        for (have, needed, enough) in [
            ("1.95.0", "1.95", true),
            ("1.100.0", "1.95", true),
            ("2.0.0", "1.95", true),
            ("1.96.0-nightly", "1.95", true),
            ("1.94.1", "1.95", false),
            ("", "1.95", false),
        ] {
            assert_eq!(numbers(have) >= numbers(needed), enough, "{have}");
        }
    }
}
