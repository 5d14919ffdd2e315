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
use quiz::{Asked, Hex, Message, Score, Source, Tally};
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
    let target = project.target.join("fuzz");
    for (name, seeds) in [("pack", packs(&project.root.join("packs"))?), ("tally", messages())] {
        let corpus = target.join("corpus").join(name);
        fs::create_dir_all(&corpus).with_context(|| format!("{} cannot be made", corpus.display()))?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(corpus.join(format!("seed-{number}.json")), seed)?;
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
fn packs(folder: &Path) -> Result<Vec<String>> {
    let mut packs = Vec::new();
    for pack in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        for language in fs::read_dir(pack?.path())? {
            packs.push(fs::read_to_string(language?.path())?);
        }
    }
    Ok(packs)
}

/// Messages of few and many plays and cards, as the core writes them.
fn messages() -> Vec<String> {
    let sizes = [(1, 1), (3, 1), (3, 12), (20, 100)];
    sizes.into_iter().filter_map(|(cards, plays)| message(cards, plays)).collect()
}

/// Plays of a pack in which every answer was right, and every second card was asked as its fact.
fn message(cards: usize, plays: usize) -> Option<String> {
    let right = Score { right: plays, ..Score::default() };
    let myth = Asked { myth: right, ..Asked::default() };
    let fact = Asked { fact: right, ..Asked::default() };
    let scores = [vec![0; cards], vec![plays]].concat();
    let tally = Tally::new(plays, scores, [myth, fact].into_iter().cycle().take(cards).collect()).ok()?;
    let source = Source::new("library", "harm-reduction", Hex([7; 8]), "en").ok()?;
    Some(Message { id: Hex([1; 16]), source, tally }.to_json())
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_seed_is_a_message() {
        let messages = super::messages();
        assert_eq!(messages.len(), 4);
        assert!(messages[2].contains("\"plays\":12,\"scores\":[0,0,0,12]"), "{}", messages[2]);
    }
}
