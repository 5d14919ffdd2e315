//! `cargo xtask bench`: builds the site as visitors get it, and hands it to the program that measures it.

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::{
    browsers,
    project::Project,
    site::{self, Kind},
};

/// How many cold loads of each kind, where nobody says.
const ROUNDS: usize = 9;

/// Measures the site; the report is printed and kept in `target/bench`. A budget that is missed is no failure: times
/// depend on the machine, and bytes have tests of their own.
pub(crate) fn run(project: &Project, rounds: Option<usize>) -> Result<()> {
    let rounds = rounds.unwrap_or(ROUNDS);
    ensure!(rounds > 0, "without a round there is nothing to measure");
    browsers::ensure_chromium()?;
    site::build(project, Kind::Release)?;
    cmd!(project.sh, "cargo run --quiet --release --locked --package bench")
        .env("UNMYTH_SITE", project.dist())
        .env("UNMYTH_BIN", project.unmyth())
        .env("UNMYTH_OUT", project.target.join("bench"))
        .env("UNMYTH_ROUNDS", rounds.to_string())
        .run()?;
    Ok(())
}
