//! The Rust toolchain: a compiler that is new enough, the WebAssembly target, the crates of `Cargo.lock`.

use std::{path::Path, process::Command};

use anyhow::{Context, Result, ensure};
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

/// Makes the two tools that look at the code ready, which a minimal toolchain lacks.
pub(crate) fn ensure_code_tools(project: &Project) -> Result<()> {
    for (component, program) in [("rustfmt", "rustfmt"), ("clippy", "cargo-clippy")] {
        if cmd!(project.sh, "{program} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
            continue;
        }
        ensure_rustup(project, &format!("{component} is missing"))?;
        let mut add = Command::new("rustup");
        add.args(["component", "add", component]).current_dir(&project.root);
        network::run(&mut add, &format!("{component} was not installed"))?;
    }
    Ok(())
}

fn ensure_rustup(project: &Project, missing: &str) -> Result<()> {
    let rustup = cmd!(project.sh, "rustup --version").quiet().ignore_stderr().output();
    ensure!(
        rustup.is_ok(),
        "{missing}, and so is rustup, which installs it. Get rustup from https://rustup.rs, or install it the way \
         your Rust came (on Debian: `apt-get install libstd-rust-dev-wasm32 rustfmt rust-clippy`)"
    );
    Ok(())
}

fn ensure_wasm_target(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let libraries = cmd!(sh, "rustc --print target-libdir --target {WASM}").quiet().read()?;
    if Path::new(&libraries).exists() {
        return Ok(());
    }
    ensure_rustup(project, &format!("Rust's {WASM} target is missing"))?;
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
