//! By keyboard alone, from the start to a card with nothing to mend.

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{EMPTY, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;

impl Page {
    /// Goes to the field at a path by Tab, and types.
    async fn tab_and_write(&self, path: &str, text: &str) -> Result<()> {
        let is_there = "return document.activeElement.id === arguments[0]";
        for _ in 0..30 {
            if self.run(is_there, vec![json!(path)]).await? == true {
                return Ok(self.session.client.active_element().await?.send_keys(text).await?);
            }
            self.key(Key::Tab).await?;
        }
        bail!("Tab does not reach {path}\n{}", self.describe().await)
    }
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.press(Hand::Enter, EMPTY).await?;
        page.until_screen("about-quiz").await?;
        page.until("focus on its heading", "document.activeElement.matches('h1')").await?;
        page.tab_and_write("title", "Water: myth or fact?").await?;
        page.tab_and_write("summary", "One card.").await?;
        page.press(Hand::Enter, "Next: Principles").await?;
        page.until_screen("principles").await?;
        page.until("focus on its heading", "document.activeElement.matches('h1')").await?;
        page.tab_and_write("principles[0].text", "Everyone is welcome.").await?;
        page.press(Hand::Space, "Add a principle").await?;
        page.until("focus in the new one", "document.activeElement.id === 'principles[1].text'").await?;
        page.tab_and_write("principles[1].text", "Ask and listen.").await?;
        page.press(Hand::Enter, "Move up Principle 2 of 2").await?;
        page.until_written("principles[0].text", "Ask and listen.").await?;
        page.until("focus to go with it", "document.activeElement.innerText.includes('Principle 1 of 2')").await?;
        page.press(Hand::Enter, "Next: Card 1").await?;
        page.until_screen("card-0").await?;
        page.tab_and_write("cards[0].myth", "Tap water is bad.").await?;
        page.tab_and_write("cards[0].fact", "Tap water is tested.").await?;
        // By the first letter, which needs no list to be opened.
        page.tab_and_write("cards[0].error", "S").await?;
        page.until("the choice", "document.getElementById('cards[0].error').value === 'unchecked'").await?;
        page.tab_and_write("cards[0].because", "It argues with nobody.").await?;
        page.key(Key::Tab).await?;
        page.key(Key::Space).await?;
        page.until("the principle", "document.activeElement.matches('[type=checkbox]:checked')").await?;
        page.until("nothing to mend here", "!document.querySelector('main .unmyth-remarks__one--error')").await?;
        // A line's end is no part of a text.
        page.chord(&[Key::Control], 'z').await?;
        page.until("the choice to be taken back", "!document.querySelector('main [type=checkbox]:checked')").await?;
        ensure!(page.read_in("cards[0].because").await? == "It argues with nobody.", "more was taken back");
        page.is_quiet().await
    })
}
