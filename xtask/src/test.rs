//! `cargo xtask test`: the steps, one after the other, with their times; stops at the first that fails.

use std::{
    str::FromStr,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    axe, browsers, fuzz,
    postgres::{self, Postgres},
    project::Project,
    site::{self, Kind},
    tidy, toolchain, tools,
};

struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&Project) -> Result<()>,
}

/// In the order in which they are run: what fails soonest comes first.
#[rustfmt::skip]
const STEPS: &[Step] = &[
    Step { name: "setup", what: "the tools are here", run: set_up },
    Step { name: "fmt", what: "the code is formatted", run: fmt },
    Step { name: "tidy", what: "rooms keep to their doors", run: tidy::check },
    Step { name: "clippy", what: "no lint warns", run: clippy },
    Step { name: "deny", what: "licenses and sources of dependencies", run: deny },
    Step { name: "core", what: "tests that need neither a browser nor PostgreSQL", run: core },
    Step { name: "database", what: "tallies, kept in PostgreSQL", run: database },
    Step { name: "fuzz", what: "packs and messages that nobody would write", run: fuzz::run },
    Step { name: "build", what: "the site", run: build },
    Step { name: "browser", what: "the site, played in real browsers", run: browser },
];

/// The integration test that drives browsers.
const BROWSER_TEST: &str = "browser";

/// What the names of all tests that need PostgreSQL have in them, and no others'.
const POSTGRES_TESTS: &str = "on_postgres";

/// The name of a step, as given on the command line.
#[derive(Debug, PartialEq)]
pub(crate) struct StepName(&'static str);

impl FromStr for StepName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let step = STEPS.iter().find(|it| it.name == name);
        step.map(|it| Self(it.name)).ok_or_else(|| {
            let names: Vec<_> = STEPS.iter().map(|it| it.name).collect();
            format!("there is no step `{name}`; the steps are {}", names.join(", "))
        })
    }
}

/// Runs the named steps, or all of them, in their order.
pub(crate) fn run(project: &Project, only: &[StepName]) -> Result<()> {
    let is_wanted = |step: &&Step| only.is_empty() || only.iter().any(|it| it.0 == step.name);
    // An error that a test returns says where it stopped; the stack of its runtime would only push that out of sight.
    project.sh.set_var("RUST_LIB_BACKTRACE", "0");
    let mut times = Vec::new();
    let mut outcome = Ok(());
    for step in STEPS.iter().filter(is_wanted) {
        eprintln!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        outcome = (step.run)(project);
        times.push((step.name, start.elapsed()));
        if outcome.is_err() {
            let name = step.name;
            outcome = outcome.with_context(|| format!("the step `{name}` failed (alone: `cargo xtask test {name}`)"));
            break;
        }
    }
    eprintln!("\n{}", summary(&times, outcome.is_ok()));
    outcome
}

/// A row a step; where not all is well, the last one failed.
fn summary(times: &[(&str, Duration)], is_well: bool) -> String {
    let row = |name: &str, time: Duration, passed: bool| {
        let outcome = if passed { "passed" } else { "failed" };
        format!("  {name:<8} {:>7.1} s  {outcome}\n", time.as_secs_f64())
    };
    let steps = times.iter().enumerate().map(|(i, (name, time))| row(name, *time, is_well || i + 1 < times.len()));
    let all = row("all", times.iter().map(|it| it.1).sum(), is_well);
    steps.chain([all]).collect()
}

/// Everything that building and testing need.
pub(crate) fn set_up(project: &Project) -> Result<()> {
    toolchain::ensure(project)?;
    toolchain::ensure_code_tools(project)?;
    toolchain::fetch_all(project)?;
    // First, since a bare machine has npm from here too.
    browsers::ensure()?;
    postgres::ensure()?;
    axe::ensure(project)?;
    fuzz::ensure(project)?;
    for tool in [tools::TRUNK, tools::WASM_BINDGEN, tools::GECKODRIVER, tools::CARGO_DENY, tools::CARGO_FUZZ] {
        let path = tool.ensure(project)?;
        eprintln!("{}", path.display());
    }
    Ok(())
}

fn fmt(project: &Project) -> Result<()> {
    toolchain::ensure_code_tools(project)?;
    let sh = &project.sh;
    let done = cmd!(sh, "cargo fmt --all --check").run();
    done.context("some files are not formatted: run `cargo fmt --all`")?;
    let manifest = fuzz::MANIFEST;
    let done = cmd!(sh, "cargo fmt --manifest-path {manifest} --check").run();
    done.with_context(|| format!("some files are not formatted: run `cargo fmt --manifest-path {manifest}`"))
}

fn clippy(project: &Project) -> Result<()> {
    toolchain::ensure(project)?;
    toolchain::ensure_code_tools(project)?;
    let sh = &project.sh;
    cmd!(sh, "cargo clippy --workspace --all-targets --locked -- -D warnings").run()?;
    for program in ["unmyth-widget", "unmyth-kiosk", "unmyth-studio"] {
        cmd!(sh, "cargo clippy -p {program} --target wasm32-unknown-unknown --locked -- -D warnings").run()?;
    }
    Ok(())
}

fn deny(project: &Project) -> Result<()> {
    toolchain::fetch_all(project)?;
    let deny = tools::CARGO_DENY.ensure(project)?;
    fuzz::fetch(project)?;
    for manifest in ["Cargo.toml", fuzz::MANIFEST] {
        // What is allowed for one of the two trees is not met with in the other.
        let quiet = ["--hide-inclusion-graph", "-A", "unmatched-skip", "-A", "license-exception-not-encountered"];
        let check = cmd!(project.sh, "{deny} --manifest-path {manifest} --offline --locked --config deny.toml check");
        check.args(quiet).args(["bans", "licenses", "sources"]).run()?;
    }
    Ok(())
}

fn core(project: &Project) -> Result<()> {
    let mut targets = vec!["--lib", "--bins"];
    for test in project.integration_tests()? {
        if test != BROWSER_TEST {
            targets.extend(["--test", test]);
        }
    }
    let sh = &project.sh;
    cmd!(sh, "cargo test --workspace --locked {targets...} -- --skip {POSTGRES_TESTS}").run()?;
    cmd!(sh, "cargo test --workspace --locked --doc").run()?;
    Ok(())
}

fn database(project: &Project) -> Result<()> {
    let postgres = Postgres::start()?;
    cmd!(project.sh, "cargo test --workspace --locked --bin unmyth --test program {POSTGRES_TESTS}")
        .env("UNMYTH_POSTGRES", postgres.url())
        .run()?;
    Ok(())
}

fn build(project: &Project) -> Result<()> {
    site::build(project, Kind::Release)
}

fn browser(project: &Project) -> Result<()> {
    project.ensure_built()?;
    browsers::ensure()?;
    let axe = axe::ensure(project)?;
    let geckodriver = tools::GECKODRIVER.ensure(project)?;
    // `--workspace`, though one package has it: the crates are then compiled with the features they have already.
    cmd!(project.sh, "cargo test --workspace --locked --test {BROWSER_TEST}")
        .env("UNMYTH_SITE", project.dist())
        .env("UNMYTH_BIN", project.unmyth())
        .env("UNMYTH_AXE", axe)
        .env("UNMYTH_GECKODRIVER", geckodriver)
        .run()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{StepName, summary};
    use std::time::Duration;

    #[test]
    fn a_wrong_name_is_answered_with_the_right_ones() {
        assert_eq!("fmt".parse(), Ok(StepName("fmt")));
        let error = "lint".parse::<StepName>().expect_err("no such step");
        assert!(error.contains("setup, fmt, tidy, clippy, deny, core, database, fuzz, build, browser"), "{error}");
    }

    #[test]
    fn the_summary_adds_the_times_up() {
        let times = [("fmt", Duration::from_secs(2)), ("core", Duration::from_millis(40_500))];
        let well = "  fmt          2.0 s  passed\n  core        40.5 s  passed\n  all         42.5 s  passed\n";
        assert_eq!(summary(&times, true), well);
        let ill = "  fmt          2.0 s  passed\n  core        40.5 s  failed\n  all         42.5 s  failed\n";
        assert_eq!(summary(&times, false), ill);
    }
}
