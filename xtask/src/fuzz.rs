//! `cargo xtask test fuzz`: what reads packs and messages, against bytes that libFuzzer thinks of, for a bounded time.
//!
//! The targets are compiled without a sanitizer, which a stable compiler can: there is no `unsafe` in them to watch. How
//! far an input came into the code is seen all the same, and each panic and each broken promise is a failure.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    debian::{self, Program},
    network,
    project::Project,
    tools::{self, on_path},
};

/// The manifest of the targets, which are a workspace of their own.
pub(crate) const MANIFEST: &str = "fuzz/Cargo.toml";

/// How long each target runs, in seconds.
const SECONDS: u32 = 20;

/// libFuzzer is compiled from source.
const COMPILER: Program = Program { names: &["c++", "g++", "clang++"], debian: "g++", elsewhere: "a C++ compiler" };

/// Makes sure that what compiles and runs the targets is here.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    debian::ensure(&[COMPILER], |name| on_path(name).is_some())?;
    fetch(project)?;
    tools::CARGO_FUZZ.ensure(project)
}

/// Fetches the crates of the targets, which the project's own lock does not name.
pub(crate) fn fetch(project: &Project) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--locked", "--manifest-path", MANIFEST]).current_dir(&project.root);
    network::run(&mut fetch, "the crates that fuzz/Cargo.lock names were not fetched")
}

/// Runs each target on all that earlier runs have found, and on from there.
pub(crate) fn run(project: &Project) -> Result<()> {
    let fuzz = ensure(project)?;
    let (root, target) = (&project.root, project.target.join("fuzz"));
    for (name, seeds) in [("pack", packs(root)?), ("tally", inside(&root.join("fuzz/seeds/tally"))?)] {
        let corpus = target.join("corpus").join(name);
        fs::create_dir_all(&corpus).with_context(|| format!("{} cannot be made", corpus.display()))?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::copy(seed, corpus.join(format!("seed-{number}.json")))?;
        }
        let limits = [format!("-max_total_time={SECONDS}"), "-timeout=5".into(), "-verbosity=0".into()];
        cmd!(project.sh, "{fuzz} fuzz run --sanitizer none {name} {corpus} -- {limits...} -print_final_stats=1")
            .env("CARGO_TARGET_DIR", &target)
            .run()
            .with_context(|| format!("an input, named above, breaks what fuzz/targets/{name}.rs promises"))?;
    }
    Ok(())
}

/// Every pack there is.
fn packs(root: &Path) -> Result<Vec<PathBuf>> {
    let mut packs = inside(&root.join("packs"))?;
    packs.retain(|path| path.is_dir());
    Ok(packs.iter().map(|pack| inside(pack)).collect::<Result<Vec<_>>>()?.concat())
}

/// What is in a folder.
fn inside(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}
