//! The steps that the commands are made of: what each is for, and which must have passed before it.

mod code;
mod fuzz;
mod site;
mod tests;
mod tools;

use std::str::FromStr;

use anyhow::Result;

pub(crate) use site::{build, build_server, make_player};
pub(crate) use tests::ONLY;

use crate::project::Project;

/// One thing to do. It can also be run by itself: `cargo xtask test NAME`.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    /// What is done, or what holds when it has passed.
    pub(crate) what: &'static str,
    /// What must have passed first, by name. What is not part of a command is not waited for.
    pub(crate) needs: &'static [&'static str],
    /// Whether it keeps the whole machine busy, so that nothing else is run beside it.
    pub(crate) fills_the_machine: bool,
    /// How many tests it runs at the least; 0 where it runs none. Fewer would be a mistake in its filter, which nobody would
    /// see: what does not run does not fail. Whoever takes tests out writes the new number here.
    pub(crate) least_tests: u64,
    pub(crate) run: fn(&Project) -> Result<()>,
}

const fn step(name: &'static str, what: &'static str, needs: &'static [&'static str], run: Run) -> Step {
    Step { name, what, needs, fills_the_machine: false, least_tests: 0, run }
}

type Run = fn(&Project) -> Result<()>;

/// All steps. Of those that are ready, the first in this list is begun first.
#[rustfmt::skip]
const STEPS: &[Step] = &[
    step("toolchain", "Rust's WebAssembly target, rustfmt and Clippy; the crates of Cargo.lock", &[], tools::toolchain),
    step("build-tools", "trunk and wasm-bindgen", &["toolchain"], tools::for_building),
    step("system", "browsers, PostgreSQL and a C++ compiler, from the system's packages", &[], tools::system),
    step("fmt", "the code is formatted", &["toolchain"], code::fmt),
    step("tidy", "the layers and files keep the rules of ARCHITECTURE.md", &[], code::tidy),
    step("server", "compiling the program `unmyth`", &["toolchain"], site::compile_server),
    step("wasm", "compiling the player, the kiosk and the studio, for browsers", &["toolchain"], site::compile_player),
    step("clippy", "no lint warns", &["toolchain", "server"], code::clippy),
    step("compile", "compiling the tests", &["clippy"], tests::compile),
    step("test-tools", "geckodriver, cargo-deny, cargo-fuzz and axe-core", &["build-tools", "system"], tools::for_testing),
    step("player", "trunk builds the player, the kiosk and the studio", &["build-tools", "wasm"], site::make_player),
    step("site", "the website, from the packs", &["player", "server"], site::make),
    step("deny", "licenses and sources of all dependencies", &["test-tools"], code::deny),
    Step { least_tests: 507, ..step("core", "tests that need neither a browser nor PostgreSQL", &["compile"], tests::core) },
    step("fuzz", "packs and messages that nobody would write", &["test-tools", "compile"], fuzz::run),
    Step { least_tests: 36, ..step("database", "tests that need PostgreSQL", &["compile", "system", "core"], tests::database) },
    Step { fills_the_machine: true, least_tests: 538, ..step("browser", "the website in Chromium, Firefox and WebKit", &["site", "core"], tests::browser) },
];

/// What `cargo xtask setup` runs.
pub(crate) const SET_UP: &[&str] = &["toolchain", "system", "build-tools", "test-tools"];
/// What `cargo xtask serve` runs before it serves.
pub(crate) const SERVE: &[&str] = &["toolchain", "build-tools", "server", "wasm", "player"];
/// What `cargo xtask check` runs: all that needs no browser, no database and nothing that is not Rust's own.
pub(crate) const CHECK: &[&str] = &["toolchain", "fmt", "tidy", "clippy", "compile", "core"];

/// Every step, for `cargo xtask test`.
pub(crate) fn all() -> Vec<&'static Step> {
    STEPS.iter().collect()
}

/// The steps of these names, in the order of the list.
pub(crate) fn named(names: &[&str]) -> Vec<&'static Step> {
    STEPS.iter().filter(|it| names.contains(&it.name)).collect()
}

/// The name of a step, as given on the command line.
#[derive(Debug, PartialEq)]
pub(crate) struct StepName(pub(crate) &'static str);

impl FromStr for StepName {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let step = STEPS.iter().find(|it| it.name == name);
        step.map(|it| Self(it.name)).ok_or_else(|| {
            let names: Vec<_> = STEPS.iter().map(|it| it.name).collect();
            format!("there is no step `{name}`. The steps are: {}", names.join(", "))
        })
    }
}

#[cfg(test)]
mod unit_tests {
    use super::{CHECK, SERVE, SET_UP, STEPS, StepName, named};

    #[test]
    fn wrong_name_is_answered_with_the_right_ones() {
        assert_eq!("fmt".parse(), Ok(StepName("fmt")));
        let error = "lint".parse::<StepName>().expect_err("no such step");
        assert!(error.contains("toolchain, build-tools, system, fmt"), "{error}");
    }

    /// So that a command can never wait for a step that waits for it.
    #[test]
    fn each_step_needs_only_steps_above_it() {
        for (place, step) in STEPS.iter().enumerate() {
            for needed in step.needs {
                let above = STEPS[..place].iter().any(|it| it.name == *needed);
                assert!(above, "`{}` needs `{needed}`, which is not above it", step.name);
            }
        }
    }

    #[test]
    fn commands_name_steps_that_exist() {
        for names in [SET_UP, SERVE, CHECK] {
            assert_eq!(named(names).len(), names.len(), "{names:?}");
        }
    }
}
