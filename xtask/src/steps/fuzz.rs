//! The step `fuzz`: what reads packs and messages, against bytes that libFuzzer thinks of, for a bounded time.
//!
//! The targets are compiled without a sanitizer, so that a stable compiler can do it. There is no `unsafe` in them to
//! watch. libFuzzer still sees how far an input came into the code. A panic or a broken promise is a failure.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
};

use anyhow::{Context, Result, ensure};

use crate::{
    debian::{self, Program},
    network,
    project::Project,
    tools::{self, on_path},
};

/// The manifest of the targets, which are a workspace of their own.
pub(super) const MANIFEST: &str = "fuzz/Cargo.toml";

/// How long each target runs, in seconds.
const SECONDS: u32 = 20;

/// libFuzzer is compiled from source.
pub(super) const COMPILER: Program =
    Program { names: &["c++", "g++", "clang++"], debian: "g++", elsewhere: "a C++ compiler" };

/// Makes sure that what compiles and runs the targets is here.
fn ensure(project: &Project) -> Result<PathBuf> {
    debian::ensure(&[COMPILER], |name| on_path(name).is_some())?;
    fetch(project)?;
    tools::CARGO_FUZZ.ensure(project)
}

/// Fetches the crates of the targets, which the project's own lock does not name.
pub(super) fn fetch(project: &Project) -> Result<()> {
    let mut fetch = Command::new("cargo");
    fetch.args(["fetch", "--locked", "--manifest-path", MANIFEST]).current_dir(&project.root);
    network::run(&mut fetch, "the crates that fuzz/Cargo.lock names were not fetched")
}

/// Runs both targets, beside each other, on all that earlier runs have found, and on from there.
pub(super) fn run(project: &Project) -> Result<()> {
    let fuzz = ensure(project)?;
    let (root, target) = (&project.root, project.target.join("fuzz"));
    // The same seed begins the same search, if the corpus is the same.
    let seed = env::var("UNMYTH_SEED").unwrap_or_else(|_| process::id().to_string());
    println!("The seed is {seed}. To use it again: UNMYTH_SEED={seed}");
    let limits = [&format!("-max_total_time={SECONDS}"), "-timeout=5", "-verbosity=0", &format!("-seed={seed}")];
    let mut running = Vec::new();
    for (name, seeds) in [("pack", packs(root)?), ("tally", inside(&root.join("fuzz/seeds/tally"))?)] {
        let corpus = target.join("corpus").join(name);
        fs::create_dir_all(&corpus).with_context(|| format!("{} cannot be made", corpus.display()))?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::copy(seed, corpus.join(format!("seed-{number}.json")))?;
        }
        let cargo_fuzz = |what: &str| {
            let mut command = Command::new(&fuzz);
            command.args(["fuzz", what, "--sanitizer", "none", name]);
            command.current_dir(root).env("CARGO_TARGET_DIR", &target);
            command
        };
        ensure!(cargo_fuzz("build").status()?.success(), "fuzz/targets/{name}.rs was not compiled");
        let mut run = cargo_fuzz("run");
        run.arg(&corpus).arg("--").args(limits).arg("-print_final_stats=1");
        running.push((name, run.spawn()?));
    }
    for (name, mut target) in running {
        ensure!(target.wait()?.success(), "an input, named above, breaks what fuzz/targets/{name}.rs promises");
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
