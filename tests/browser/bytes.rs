//! How many bytes a visitor loads: budgets that hold on any machine, so that they are tests. No browser is needed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::site::{QUIZ, needed};

/// The first card can be answered with this alone, so it fits the first flight of a connection: ten packets.
#[test]
fn the_page_fits_one_flight() -> Result<()> {
    within(14_000, &[page()?])
}

#[test]
fn the_player_is_small() -> Result<()> {
    within(85_000, &player()?)
}

#[test]
fn the_whole_quiz_is_small() -> Result<()> {
    let mut all = player()?;
    all.push(page()?);
    within(110_000, &all)
}

/// Fails where the files, as they travel, have more bytes together than the budget.
fn within(budget: u64, files: &[PathBuf]) -> Result<()> {
    let mut sizes = Vec::new();
    for file in files {
        let bytes = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
        sizes.push((bytes, file.display()));
    }
    let bytes: u64 = sizes.iter().map(|(bytes, _)| bytes).sum();
    if bytes <= budget {
        return Ok(());
    }
    let each: Vec<_> = sizes.iter().map(|(bytes, file)| format!("{bytes:>8} {file}")).collect();
    bail!("{} bytes over the budget of {budget}; there are {bytes}:\n{}", bytes - budget, each.join("\n"))
}

/// The quiz's page, packed.
fn page() -> Result<PathBuf> {
    Ok(needed("UNMYTH_SITE")?.join(QUIZ.trim_matches('/')).join("index.html.br"))
}

/// The player's files, packed.
fn player() -> Result<Vec<PathBuf>> {
    let folder = needed("UNMYTH_SITE")?.join("player");
    let packed = |path: &Path| path.extension().is_some_and(|kind| kind == "br");
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        files.push(entry?.path());
    }
    files.retain(|file| packed(file));
    if files.len() < 2 {
        bail!("{} has {} packed files, and a player is two: WebAssembly and glue", folder.display(), files.len());
    }
    Ok(files)
}
