//! Files: open, download, and the message about a broken one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{asks_only_for_its_own_files, host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::site::project;
use crate::support::wait::until;
use crate::support::words;

/// A file of the project's own packs.
pub(crate) fn own(path: &str) -> PathBuf {
    project().join("packs").join(path)
}

impl Page {
    /// Presses what downloads a file, and waits for the whole file in a folder.
    pub(super) async fn take(&self, label: &str, folder: &Path, name: &str) -> Result<PathBuf> {
        fs::create_dir_all(folder)?;
        let params = json!({ "behavior": "allow", "downloadPath": folder });
        self.session.cdp("Browser.setDownloadBehavior", params).await?;
        self.press(Hand::Pointer, label).await?;
        let path = folder.join(name);
        until(&format!("the download of {name}"), async || {
            let is_whole = path.is_file() && fs::metadata(&path)?.len() > 0;
            Ok(is_whole.then(|| path.clone()))
        })
        .await
    }

    /// Opens files by the field with that id.
    pub(crate) async fn bring(&self, id: &str, paths: &[&Path]) -> Result<()> {
        let names: Vec<_> = paths.iter().map(|path| path.display().to_string()).collect();
        self.field(id).await?.send_keys(&names.join("\n")).await.context("cannot choose files")
    }
}

#[test]
fn pack_comes_out_as_it_went_in() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("evidence/es.json"), &own("evidence/en.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part(text.part_files, "files").await?;
        for name in ["en.json", "es.json"] {
            let file = page.take(&named(text.take, name), &scratch.folder().join("out"), name).await?;
            let read = |path: &Path| -> Result<_> { Ok(wire::parse_file("", &fs::read(path)?)?) };
            ensure!(read(&file)? == read(&own(&format!("evidence/{name}")))?, "{name} is another");
        }
        asks_only_for_its_own_files(&host)?;
        page.is_quiet().await
    })
}

#[test]
fn broken_file_is_reported_with_line_and_fix_and_changes_nothing() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.begin_empty(&host.root).await?;
        page.fill(&[("title", "Water")]).await?;
        page.leave_quiz().await?;
        let broken = scratch.folder().join("broken.json");
        let pack = fs::read_to_string(own("harm-reduction/en.json"))?;
        fs::write(&broken, pack.replacen("\"myth\"", "\"myht\"", 1))?;
        page.bring("unmyth-studio-open", &[&broken]).await?;
        let heading = (text.cannot_open)("broken.json");
        page.until("the focus on the report", &format!("document.activeElement.innerText === {heading:?}")).await?;
        let report = page.text(".unmyth-refused").await?;
        for words in ["line ", "unknown field `myht`", "Correct its spelling"] {
            ensure!(report.contains(words), "{words:?} is not in {report}");
        }
        page.has_no_fault().await?;
        page.go_on_with("Water").await?;
        ensure!(page.texts(".unmyth-refused").await?.is_empty(), "the report is still there");
        // The corrected file opens, by the same field.
        page.leave_quiz().await?;
        fs::write(&broken, pack)?;
        page.bring("unmyth-studio-open", &[&broken]).await?;
        page.until_written("title", "Harm reduction: myth or fact?").await?;
        page.is_quiet().await
    })
}
