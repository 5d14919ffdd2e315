//! What the studio says is on the disk, and what is really there.

use anyhow::{Context as _, Result};

use crate::support::page::Page;
use crate::support::wait::until;

impl Page {
    /// Waits until the studio says that all is on the disk.
    pub(crate) async fn until_all_kept(&self) -> Result<()> {
        self.until("all to be kept", "document.querySelector('[data-kept=kept]')").await
    }

    /// Has the studio keep all without the moment that it waits for another key.
    pub(super) async fn go_out_of_sight(&self) -> Result<()> {
        self.run(include_str!("scripts/go_out_of_sight.js"), vec![]).await.map(drop)
    }

    /// The same, and waits until all is on the disk.
    pub(super) async fn keep_now(&self) -> Result<()> {
        self.go_out_of_sight().await?;
        self.until_all_kept().await
    }

    /// Waits until the studio says that something is not kept, and why.
    pub(super) async fn until_unkept(&self, words: &str) -> Result<()> {
        let condition = format!("document.querySelector('[data-kept=failed]')?.innerText === {words:?}");
        self.until(&format!("the words {words:?}"), &condition).await
    }

    /// All that is on the disk, as JSON, read past the program.
    pub(super) async fn all_on_disk(&self) -> Result<String> {
        let all = self.run_async(include_str!("scripts/all_on_disk.js")).await?;
        all.as_str().map(str::to_owned).context("the disk has no answer")
    }

    /// Waits until a text is on the disk.
    pub(super) async fn until_on_disk(&self, text: &str) -> Result<()> {
        // Each record has its text as JSON, which is a string in this JSON.
        let text = text.replace('"', "\\\"");
        until(&format!("{text} on the disk"), async || Ok(self.all_on_disk().await?.contains(&text).then_some(())))
            .await
    }

    /// Waits until nothing is on the disk.
    pub(super) async fn until_disk_is_empty(&self) -> Result<()> {
        until("an empty disk", async || Ok((self.all_on_disk().await? == "[]").then_some(()))).await
    }
}
