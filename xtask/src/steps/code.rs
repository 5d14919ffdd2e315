//! Steps that read the code: its form, its layers, its lints, and what it depends on.

use anyhow::{Context, Result};
use xshell::cmd;

use super::fuzz;
use crate::{project::Project, tidy, toolchain, tools};

pub(super) fn fmt(project: &Project) -> Result<()> {
    toolchain::ensure_code_tools(project)?;
    let (sh, manifest) = (&project.sh, fuzz::MANIFEST);
    let done = cmd!(sh, "cargo fmt --all --check").run();
    done.context("some files are not formatted. Run `cargo fmt --all`")?;
    let done = cmd!(sh, "cargo fmt --manifest-path {manifest} --check").run();
    done.with_context(|| format!("some files are not formatted. Run `cargo fmt --manifest-path {manifest}`"))
}

pub(super) fn tidy(project: &Project) -> Result<()> {
    tidy::check(project)
}

/// Clippy looks at all code as the host compiles it, and at each program once more as browsers get it.
pub(super) fn clippy(project: &Project) -> Result<()> {
    toolchain::ensure(project)?;
    toolchain::ensure_code_tools(project)?;
    let (sh, fuzz) = (&project.sh, fuzz::MANIFEST);
    cmd!(sh, "cargo clippy --workspace --all-targets --locked -- -D warnings").run()?;
    let programs = ["-p", "unmyth-widget", "-p", "unmyth-kiosk", "-p", "unmyth-studio"];
    cmd!(sh, "cargo clippy {programs...} --target wasm32-unknown-unknown --locked -- -D warnings").run()?;
    cmd!(sh, "cargo clippy --manifest-path {fuzz} --locked -- -D warnings")
        .env("CARGO_TARGET_DIR", project.target.join("fuzz"))
        .run()?;
    Ok(())
}

pub(super) fn deny(project: &Project) -> Result<()> {
    toolchain::fetch_all(project)?;
    let deny = tools::CARGO_DENY.ensure(project)?;
    fuzz::fetch(project)?;
    for manifest in ["Cargo.toml", fuzz::MANIFEST] {
        // Without `--workspace`, cargo-deny looks at the root's package alone: the widget.
        let check = cmd!(project.sh, "{deny} --manifest-path {manifest} --workspace --offline --locked");
        // An exception for one of the two trees is not met in the other.
        let quiet = ["--hide-inclusion-graph", "-A", "unmatched-skip", "-A", "license-exception-not-encountered"];
        check.args(["--config", "deny.toml", "check"]).args(quiet).args(["bans", "licenses", "sources"]).run()?;
    }
    Ok(())
}
