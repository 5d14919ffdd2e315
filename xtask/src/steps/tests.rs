//! Steps that run tests.

use std::env;

use anyhow::{Result, ensure};
use xshell::cmd;

use crate::{
    axe, browsers,
    postgres::Postgres,
    project::{Profile, Project},
    tools,
};

/// The package and its test that drive browsers.
const BROWSER: &str = "browser";

/// Parts of the names of the browser tests that somebody wants to run.
pub(crate) const ONLY: &str = "UNMYTH_TESTS";

/// What the names of all tests that need PostgreSQL contain, and no others'.
const POSTGRES_TESTS: &str = "on_postgres";

/// All tests at once, so that the steps that run them compile nothing.
pub(super) fn compile(project: &Project) -> Result<()> {
    cmd!(project.sh, "cargo test --workspace --locked --lib --bins --tests --no-run").run()?;
    Ok(())
}

pub(super) fn core(project: &Project) -> Result<()> {
    let mut targets = vec!["--lib", "--bins"];
    for test in project.integration_tests()? {
        if test != BROWSER {
            targets.extend(["--test", test]);
        }
    }
    let sh = &project.sh;
    cmd!(sh, "cargo test --workspace --locked {targets...} -- --skip {POSTGRES_TESTS}").run()?;
    cmd!(sh, "cargo test --workspace --locked --doc").run()?;
    Ok(())
}

pub(super) fn database(project: &Project) -> Result<()> {
    let postgres = Postgres::start()?;
    cmd!(project.sh, "cargo test --workspace --locked --lib --bin unmyth --test program {POSTGRES_TESTS}")
        .env("UNMYTH_POSTGRES", postgres.url())
        .run()?;
    Ok(())
}

pub(super) fn browser(project: &Project) -> Result<()> {
    let site = project.dist();
    ensure!(site.join("index.html").exists(), "there is no website to test yet. Run `cargo xtask test site` first");
    browsers::ensure()?;
    let axe = axe::ensure(project)?;
    let geckodriver = tools::GECKODRIVER.ensure(project)?;
    let only = env::var(ONLY).unwrap_or_default();
    let only = only.split_whitespace();
    // `--workspace`, though one package has it: the crates are then compiled with the features they have already.
    cmd!(project.sh, "cargo test --workspace --locked --test {BROWSER} -- {only...}")
        .env("UNMYTH_SITE", site)
        .env("UNMYTH_BIN", project.server(Profile::Dev))
        .env("UNMYTH_PLAYER", project.player())
        .env("UNMYTH_AXE", axe)
        .env("UNMYTH_GECKODRIVER", geckodriver)
        .run()?;
    Ok(())
}
