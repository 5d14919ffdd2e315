//! Files: opened, broken, and as they were when they come out again.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::{asks_for_its_own_alone, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::site::project;

/// The project's own packs.
pub(crate) fn own(path: &str) -> std::path::PathBuf {
    project().join("packs").join(path)
}

#[test]
fn a_pack_comes_out_as_it_went_in() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("evidence/es.json"), &own("evidence/en.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part("Check and export", "files").await?;
        for name in ["en.json", "es.json"] {
            let file = page.take(&format!("Download {name}"), &scratch.folder().join("out"), name).await?;
            let read = |path: &Path| -> Result<_> { Ok(wire::parse_file("", &fs::read(path)?)?) };
            ensure!(read(&file)? == read(&own(&format!("evidence/{name}")))?, "{name} is another");
        }
        asks_for_its_own_alone(&host)?;
        page.is_quiet().await
    })
}

#[test]
fn a_broken_file_is_told_with_its_place_and_changes_nothing() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.press(Hand::Pointer, "All quizzes").await?;
        let broken = scratch.folder().join("broken.json");
        let pack = fs::read_to_string(own("harm-reduction/en.json"))?;
        fs::write(&broken, pack.replacen("\"myth\"", "\"myht\"", 1))?;
        page.bring("unmyth-studio-open", &[&broken]).await?;
        page.until("word of it", "document.querySelector('.unmyth-refused')").await?;
        let told = page.text(".unmyth-refused").await?;
        for words in ["broken.json cannot be opened", "line ", "unknown field `myht`", "Correct its spelling"] {
            ensure!(told.contains(words), "{words:?} is not in {told}");
        }
        page.until("focus on it", "document.activeElement.innerText.includes('cannot be opened')").await?;
        page.has_no_fault().await?;
        page.press(Hand::Pointer, "Go on Water").await?;
        page.until_written("title", "Water").await?;
        ensure!(page.texts(".unmyth-refused").await?.is_empty(), "it is told still");
        // Mended, it opens, from the very same field.
        page.press(Hand::Pointer, "All quizzes").await?;
        fs::write(&broken, pack)?;
        page.bring("unmyth-studio-open", &[&broken]).await?;
        page.until_written("title", "Harm reduction: myth or fact?").await?;
        page.is_quiet().await
    })
}
