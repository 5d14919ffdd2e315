//! A disk that cannot be read, is damaged, or does not delete: the studio reports it, and loses nothing.

use std::fs;

use anyhow::{Result, ensure};

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::{Page, plain};
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::words;

/// The disk does not say what is on it.
const UNREADABLE: &str = "IDBObjectStore.prototype.openCursor = () => { throw new DOMException('no', 'UnknownError') }";
/// The browser lets nothing be kept, as some do in private windows.
const FORBIDDEN: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }";

impl Page {
    /// Begins the quiz "Water", and leaves it when it is on the disk.
    async fn keep_water(&self, root: &str) -> Result<()> {
        self.begin_empty(root).await?;
        self.fill(&[("title", "Water")]).await?;
        self.leave_quiz().await?;
        self.until_on_disk(r#""id":"water""#).await
    }
}

/// It says that what cannot be read may still be there, and it is. What is begun meanwhile is kept beside it.
#[test]
fn unreadable_quizzes_are_reported_and_stay() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.keep_water(&host.root).await?;
        for (broken, kept) in [(FORBIDDEN, &["Water"][..]), (UNREADABLE, &["Bread", "Water"])] {
            page.with_script(broken, async || {
                page.reload().await?;
                let report = page.text(".unmyth-refused").await?;
                for words in [text.blind, text.blind_about].map(plain) {
                    ensure!(report.contains(&words), "{words:?} is not in {report}");
                }
                page.has_no_fault().await
            })
            .await?;
            page.shoot("studio-blind").await?;
            if broken == UNREADABLE {
                page.begin("Bread").await?;
                page.reload().await?;
            } else {
                page.press(Hand::Pointer, text.blind_again).await?;
            }
            page.until("what is kept", "document.querySelector('.unmyth-start__kept')").await?;
            let names = page.kept_names().await?;
            ensure!(names == kept, "{names:?}");
            ensure!(page.texts(".unmyth-refused").await?.is_empty(), "the report is still there");
        }
        Ok(())
    })
}

#[test]
fn damaged_quizzes_are_reported_and_stay_as_they_are() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.keep_water(&host.root).await?;
        page.run_async(include_str!("scripts/damage.js")).await?;
        page.reload().await?;
        let entries = page.texts(".unmyth-start__kept").await?;
        ensure!(entries.len() == 3 && entries[0].contains("Water"), "{entries:?}");
        ensure!(entries[1..].iter().all(|entry| entry.contains(&plain(text.unread))), "{entries:?}");
        let label = named(text.unread_take, "unmyth-7.txt");
        let file = page.take(&label, &scratch.folder().join("out"), "unmyth-7.txt").await?;
        ensure!(fs::read_to_string(file)?.starts_with("{\"kept_on\":"), "it is another file");
        page.go_on_with("Water").await?;
        page.fill(&[("title", " for all")]).await?;
        page.keep_now().await?;
        page.leave_quiz().await?;
        page.begin("Bread").await?;
        let disk = page.all_on_disk().await?;
        for one in ["Water for all", "\"version\":\"x\"", "tomorrow", "Bread"] {
            ensure!(disk.contains(one), "{one:?} is not in {disk}");
        }
        Ok(())
    })
}

#[test]
fn quiz_that_the_disk_does_not_delete_is_not_called_forgotten() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        let forget_water = named(text.forget, "Water");
        let message = "document.querySelector('#unmyth-studio > .unmyth-said').textContent";
        page.keep_water(&host.root).await?;
        page.run(include_str!("scripts/fail_to_delete.js"), vec![]).await?;
        for label in [forget_water.as_str(), text.forget_all] {
            page.forget(label).await?;
            page.until(
                "the focus on the report",
                &format!("document.activeElement.innerText === {:?}", text.unforgotten),
            )
            .await?;
            ensure!(page.kept_names().await? == ["Water"], "it is not in the list");
            let said = page.text_of(message).await?;
            ensure!(!said.contains("was deleted"), "{said}");
            page.has_no_fault().await?;
        }
        page.shoot("studio-unforgotten").await?;
        page.run("window.mended = true", vec![]).await?;
        page.forget(&forget_water).await?;
        page.until_announced(&(text.forgotten)("Water")).await?;
        ensure!(page.all_on_disk().await? == "[]", "it is on the disk");
        ensure!(page.texts(".unmyth-refused").await?.is_empty(), "the report is still there");
        Ok(())
    })
}
