//! A page that the browser translates must read, apart from the language, as it does untranslated.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::page::{Page, plain};

/// Chance that is the same each time, so that two plays have one deck.
const SAME_CHANCE: &str = "crypto.getRandomValues = (bytes) => bytes.fill(7)";

/// A tour through a page, which goes once without translation and once with it.
pub(crate) struct Tour<'a> {
    pub(crate) page: &'a Page,
    is_translated: bool,
    /// What was read at each stop.
    read: Vec<(String, Vec<String>)>,
}

/// Takes the tour twice. Fails at the first stop where the translated page reads differently.
pub(crate) async fn reads_alike(page: &Page, tour: impl AsyncFn(&mut Tour<'_>) -> Result<()>) -> Result<()> {
    let mut plain = Tour { page, is_translated: false, read: Vec::new() };
    let mut translated = Tour { page, is_translated: true, read: Vec::new() };
    page.with_script(SAME_CHANCE, async || {
        tour(&mut plain).await?;
        tour(&mut translated).await.context("translated")
    })
    .await?;
    ensure!(!plain.read.is_empty(), "nothing was read");
    for ((stop, wanted), (_, read)) in plain.read.iter().zip(&translated.read) {
        let only = |these: &[String], those: &[String]| -> Vec<String> {
            these.iter().filter(|one| !those.contains(one)).cloned().collect()
        };
        let (lacks, has) = (only(wanted, read), only(read, wanted));
        ensure!(wanted == read, "{stop}: translated it lacks {lacks:#?} and has {has:#?}\n{wanted:#?}\n{read:#?}");
    }
    ensure!(plain.read.len() == translated.read.len(), "the translated tour is shorter");
    Ok(())
}

impl Tour<'_> {
    /// From here on the browser translates, where it does on this tour.
    pub(crate) async fn begin(&self) -> Result<()> {
        if self.is_translated {
            self.page.run(include_str!("scripts/translate.js"), vec![]).await?;
        }
        Ok(())
    }

    /// How `words` read here.
    pub(crate) fn said(&self, words: &str) -> String {
        if self.is_translated { format!("⟦{}⟧", plain(words)) } else { plain(words) }
    }

    /// Presses the control that reads so.
    pub(crate) async fn press(&self, label: &str) -> Result<()> {
        self.page.press(Hand::Script, &self.said(label)).await
    }

    /// Presses it, and waits for a screen.
    pub(crate) async fn go(&self, label: &str, screen: &str) -> Result<()> {
        self.press(label).await?;
        self.page.until_screen(screen).await
    }

    /// Reads what is shown once nothing moves.
    pub(crate) async fn stop(&mut self, name: &str) -> Result<()> {
        self.page.rest().await?;
        let read = self.page.run(include_str!("scripts/read.js"), vec![self.is_translated.into()]).await?;
        let read = read.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
        self.read.push((name.to_owned(), read));
        Ok(())
    }
}
