//! Steps that install what building and testing need.

use anyhow::Result;

use super::fuzz;
use crate::{axe, browsers, debian, postgres, project::Project, toolchain, tools};

pub(super) fn toolchain(project: &Project) -> Result<()> {
    toolchain::ensure(project)?;
    toolchain::ensure_code_tools(project)
}

pub(super) fn system(_: &Project) -> Result<()> {
    // In one go: the packages' list is fetched once.
    let programs = [browsers::PROGRAMS, &[postgres::INITDB, fuzz::COMPILER]].concat();
    debian::ensure(&programs, |name| browsers::is_here(name) || postgres::is_here(name))
}

pub(super) fn for_building(project: &Project) -> Result<()> {
    install(project, &[tools::TRUNK, tools::WASM_BINDGEN])
}

pub(super) fn for_testing(project: &Project) -> Result<()> {
    toolchain::fetch_all(project)?;
    fuzz::fetch(project)?;
    axe::ensure(project)?;
    install(project, &[tools::GECKODRIVER, tools::CARGO_FUZZ, tools::CARGO_DENY])
}

fn install(project: &Project, tools: &[tools::Tool]) -> Result<()> {
    for tool in tools {
        println!("{}", tool.ensure(project)?.display());
    }
    Ok(())
}
