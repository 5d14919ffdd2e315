//! Makes a static site: all of it in a folder beside the old one, which it then replaces.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tracing::info;

use crate::files;
use crate::packs::{self, Source};
use crate::pages::Pages;
use crate::player::Player;

/// Marks a folder as made here, and so as one that may be replaced; it holds the site's policy.
pub(crate) const MARK: &str = ".unmyth-site";

/// Builds the site of all packs in `packs` with the player in `player`, as the folder `out`.
///
/// # Errors
///
/// A broken pack, a missing player, a folder that is not ours to replace, or a disk that cannot be written; in each
/// case the old site stays as it was.
pub(crate) fn build(packs: &Path, player: &Path, out: &Path) -> Result<()> {
    let sources = packs::read(packs)?;
    let player = Player::find(player)?;
    ensure!(
        !out.exists() || out.join(MARK).exists() || files::names(out)?.is_empty(),
        "{} holds files that are no site of ours. Give another folder with --out, or empty it yourself",
        out.display()
    );
    let fresh = beside(out, "new");
    clear(&fresh)?;
    let pages = Pages::new(&player);
    files::write(&fresh.join(MARK), pages.policy())?;
    player.install(&fresh.join("player"))?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(write_pages(&sources, &pages, &fresh))?;
    replace(out, &fresh)?;
    info!("{} pages in {}", sources.len(), out.display());
    Ok(())
}

async fn write_pages(sources: &[Source], pages: &Pages<'_>, out: &Path) -> Result<()> {
    for (pack, own) in sources.iter().map(|source| (&source.pack, source)) {
        let home = out.join(pack.id());
        files::put(&home.join(pack.lang()).join("index.html"), pages.quiz(own, "../../").await)?;
    }
    let mains: Vec<&Source> = mains(sources).collect();
    for source in &mains {
        files::put(&out.join(source.pack.id()).join("index.html"), pages.quiz(source, "../").await)?;
    }
    let list: Vec<_> = mains.iter().map(|source| (&source.pack, format!("{}/", source.pack.id()))).collect();
    files::put(&out.join("index.html"), pages.home(&list).await)?;
    files::put(&out.join("404.html"), pages.missing("/").await)
}

/// Each pack in the language that is shown where none is asked for: English, or else its first.
fn mains(sources: &[Source]) -> impl Iterator<Item = &Source> {
    sources.chunk_by(|a, b| a.pack.id() == b.pack.id()).filter_map(|languages| {
        languages.iter().find(|source| source.pack.lang() == "en").or_else(|| languages.first())
    })
}

/// The folder `out` with `end` after its name, on the same disk.
fn beside(out: &Path, end: &str) -> PathBuf {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(end);
    out.with_file_name(name)
}

/// Puts `fresh` in the place of `out`; a crash in the middle leaves one of them whole under a name of its own.
fn replace(out: &Path, fresh: &Path) -> Result<()> {
    let said = || format!("cannot put the new site in the place of {}", out.display());
    let old = beside(out, "old");
    clear(&old)?;
    if out.exists() {
        std::fs::rename(out, &old).with_context(said)?;
    }
    std::fs::rename(fresh, out).with_context(said)?;
    clear(&old)
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}
