//! The studio in a real browser: from nothing to a play, undo, what the device keeps, files, translations, keys, looks.

mod broken_storage;
mod card_form;
mod disk;
mod engines;
pub(crate) mod files;
mod filter;
mod form;
mod help;
mod keyboard;
mod languages;
mod large;
mod names;
mod policy;
mod preview;
mod saving;
mod story;
mod tables;
mod tabs;
mod translated;
mod undo;
mod whole;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::words;

/// A site with a studio, at a new address, so that the browser has nothing stored for it.
pub(crate) async fn host() -> Result<Host> {
    Host::start(Plan::site()?).await
}

/// What a button reads that says, for screen readers, what it acts on.
fn named(words: &str, name: &str) -> String {
    format!("{words} {name}")
}

impl Page {
    /// Opens the studio and waits for its start screen.
    pub(crate) async fn open_studio(&self, root: &str) -> Result<()> {
        if self.session.engine == Engine::Chromium {
            // A window that an earlier test has left behind another one gets no event for the focus.
            self.session.cdp("Page.bringToFront", json!({})).await?;
        }
        self.goto(&format!("{root}/studio/")).await?;
        self.until_screen("start").await
    }

    /// Opens the studio and begins an empty quiz.
    pub(crate) async fn begin_empty(&self, root: &str) -> Result<()> {
        self.open_studio(root).await?;
        self.press(Hand::Script, words::studio().begin_empty).await?;
        self.until_screen("about-quiz").await
    }

    /// Begins a quiz with a title, and waits until it is on the disk.
    async fn begin(&self, title: &str) -> Result<()> {
        self.press(Hand::Script, words::studio().begin_empty).await?;
        self.until_written("title", "").await?;
        self.fill(&[("title", title)]).await?;
        self.keep_now().await
    }

    /// Loads the studio again, which starts with what is on the disk.
    async fn reload(&self) -> Result<()> {
        self.session.client.refresh().await?;
        self.until_screen("start").await
    }

    /// Goes back to the start screen.
    async fn leave_quiz(&self) -> Result<()> {
        self.press(Hand::Script, words::studio().all_quizzes).await?;
        self.until_screen("start").await
    }

    /// Goes on, from the start screen, with the quiz of that title, and waits for its form.
    async fn go_on_with(&self, title: &str) -> Result<()> {
        self.press(Hand::Script, &named(words::studio().go_on, title)).await?;
        self.until_written("title", title).await
    }

    /// The names of the quizzes on the start screen.
    async fn kept_names(&self) -> Result<Vec<String>> {
        self.texts(".unmyth-start__name").await
    }

    /// Presses what asks before it forgets, and says yes.
    async fn forget(&self, label: &str) -> Result<()> {
        self.press(Hand::Script, label).await?;
        self.press(Hand::Script, words::studio().forget_yes).await
    }

    /// Waits for a message to screen readers.
    async fn until_announced(&self, words: &str) -> Result<()> {
        let condition =
            format!("[...document.querySelectorAll('[role=status]')].some(one => one.textContent === {words:?})");
        self.until(&format!("the message {words:?}"), &condition).await
    }

    /// Hides the message about what was done last, which goes by itself after 8 seconds: a page is at rest only then.
    pub(crate) async fn skip_message(&self) -> Result<()> {
        let finish =
            "for (const one of document.getAnimations()) if (one.animationName === 'unmyth-said') one.finish()";
        self.run(finish, vec![]).await.map(drop)
    }
}

/// Fails where the studio has asked its host for anything but its own files, or has sent anything.
fn asks_only_for_its_own_files(host: &Host) -> Result<()> {
    let asked = host.asked();
    let is_own =
        |path: &String| ["/studio/", "/player/studio-", "/player/draft-"].iter().any(|start| path.starts_with(start));
    let others: Vec<_> = asked.iter().filter(|path| !is_own(path)).collect();
    ensure!(others.is_empty(), "the studio asks for {others:?}");
    ensure!(asked.len() > 3, "there were too few requests to check anything: {asked:?}");
    ensure!(host.mailbox().letters().is_empty(), "the studio sends {:?}", host.mailbox().letters());
    Ok(())
}
