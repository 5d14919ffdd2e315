//! The card as visitors see it, in the frame beside its form.

use anyhow::Result;
use serde_json::json;

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

impl Page {
    /// Waits until a JavaScript expression about the preview's document, which is `seen`, is truthy.
    pub(super) async fn until_preview(&self, what: &str, condition: &str) -> Result<()> {
        let frame = "document.querySelector('.unmyth-preview__frame')?.contentDocument";
        self.until(what, &format!("(seen => seen && {condition})({frame})")).await
    }

    /// Waits until the preview shows these words.
    pub(super) async fn until_preview_shows(&self, words: &str) -> Result<()> {
        self.until_preview(&format!("{words:?} in the preview"), &format!("seen.body.innerText.includes({words:?})"))
            .await
    }

    /// Opens the first answer in the preview.
    pub(super) async fn answer_in_preview(&self) -> Result<()> {
        let click = "document.querySelector('.unmyth-preview__frame').contentDocument.querySelector('.unmyth-card__choice').click()";
        self.run(click, vec![]).await.map(drop)
    }

    /// Chooses what the preview shows.
    async fn preview_as(&self, label: &str) -> Result<()> {
        self.run(include_str!("scripts/preview_as.js"), vec![json!(label)]).await.map(drop)
    }
}

#[test]
fn card_is_shown_in_each_state_look_and_language() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text, quiz) = (host().await?, words::studio(), words::quiz("en"));
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_card(1).await?;
        page.until_preview_shows(&Pack::read()?.cards[1].myth).await?;
        for (choice, shows) in
            [(text.right, quiz.right_myth()), (text.missed, quiz.missed_myth()), (text.as_fact, quiz.missed_fact())]
        {
            page.preview_as(choice).await?;
            page.until_preview_shows(shows).await?;
        }
        page.preview_as(text.dark).await?;
        page.until_preview("the look", "getComputedStyle(seen.documentElement).colorScheme === 'dark'").await?;
        let dark = "getComputedStyle(seen.documentElement).backgroundColor === 'rgb(26, 35, 46)'";
        page.until_preview("its colors", dark).await?;
        page.preview_as("Spanish").await?;
        page.until_preview("the language", "seen.documentElement.lang === 'es'").await?;
        page.until_preview_shows("reducción de daños").await?;
        page.preview_as(text.question).await?;
        page.until_preview("no answer", "!seen.querySelector('.unmyth-card--answered')").await?;
        // An answer can be opened in the card itself too.
        page.answer_in_preview().await?;
        page.until_preview("an answer", "seen.querySelector('.unmyth-card--answered')").await?;
        page.is_quiet().await
    })
}
