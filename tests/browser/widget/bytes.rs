//! How many bytes a visitor loads: budgets that hold on any machine, so that they are tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};

use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::site::{QUIZ, needed};

/// The first card can be answered with this alone, so it fits the first flight of a connection: ten packets.
#[test]
fn the_page_fits_one_flight() -> Result<()> {
    within(14_000, &[page()?])
}

/// No tighter, so that no code is bent to save bytes.
#[test]
fn the_player_is_small() -> Result<()> {
    within(100_000, &program("player")?)
}

/// A kiosk loads its program once, and keeps it. The budget is no tighter, so that no code is bent to save bytes.
#[test]
fn the_kiosk_is_small() -> Result<()> {
    within(200_000, &[program("kiosk")?, program("watch")?].concat())
}

/// The studio is loaded once by whoever writes, from a draft.
#[test]
fn the_studio_is_small() -> Result<()> {
    within(300_000, &[program("studio")?, program("draft")?].concat())
}

/// What a partner's page loads before anybody comes near the quiz.
#[test]
fn the_element_is_small() -> Result<()> {
    within(2_500, &[needed("UNMYTH_SITE")?.join("embed.js.br")])
}

in_chromium! {
    the_whole_quiz_is_small: Usual,
}

/// All that a browser asks for until the quiz is live; nothing of the kiosk or the studio is among it.
async fn the_whole_quiz_is_small(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.rest().await?;
    let asked = host.asked();
    let foreign = |path: &String| ["kiosk", "watch", "studio", "draft"].iter().any(|name| path.contains(name));
    ensure!(!asked.iter().any(foreign), "a page asks for {asked:?}");
    let site = needed("UNMYTH_SITE")?;
    let file = |path: String| {
        let path = path.trim_start_matches('/');
        site.join(if path.ends_with('/') { format!("{path}index.html.br") } else { format!("{path}.br") })
    };
    within(125_000, &asked.into_iter().map(file).collect::<Vec<_>>())
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

/// The files of a program by its name, packed.
fn program(name: &str) -> Result<Vec<PathBuf>> {
    let folder = needed("UNMYTH_SITE")?.join("player");
    let start = format!("{name}-");
    let packed = |path: &Path| {
        let is_of_it = path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&start));
        is_of_it && path.extension().is_some_and(|kind| kind == "br")
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
        files.push(entry?.path());
    }
    files.retain(|file| packed(file));
    ensure!(!files.is_empty(), "{} has no packed file of {name}", folder.display());
    Ok(files)
}
