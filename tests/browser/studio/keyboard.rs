//! By keyboard only, from the start screen to a card without errors.

use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

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
fn card_without_errors_is_written_by_keyboard() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        let next = |part: &str| format!("{}: {part}", text.next);
        page.open_studio(&host.root).await?;
        page.press(Hand::Enter, text.begin_empty).await?;
        page.until_screen("about-quiz").await?;
        page.until_focus("unmyth-studio-heading").await?;
        page.tab_and_write("title", "Water: myth or fact?").await?;
        page.tab_and_write("summary", "One card.").await?;
        page.press(Hand::Enter, &next(text.part_principles)).await?;
        page.until_screen("principles").await?;
        page.until_focus("unmyth-studio-heading").await?;
        page.tab_and_write("principles[0].text", "Everyone is welcome.").await?;
        page.press(Hand::Space, text.add_principle).await?;
        page.until_focus("principles[1].text").await?;
        page.tab_and_write("principles[1].text", "Ask and listen.").await?;
        let place = |at| (text.place_of)(text.principle, at, 2);
        page.press(Hand::Enter, &named(text.up, &place(2))).await?;
        page.until_written("principles[0].text", "Ask and listen.").await?;
        page.until("the focus to go with it", &format!("document.activeElement.innerText.includes({:?})", place(1)))
            .await?;
        page.press(Hand::Enter, &next(&format!("{} 1", text.card))).await?;
        page.until_screen("card-0").await?;
        page.tab_and_write("cards[0].myth", "Tap water is bad.").await?;
        page.tab_and_write("cards[0].fact", "Tap water is tested.").await?;
        // By the first letter, for which the list need not be open.
        page.tab_and_write("cards[0].error", "U").await?;
        page.until_written("cards[0].error", "unchecked").await?;
        page.tab_and_write("cards[0].because", "It argues with nobody.").await?;
        page.key(Key::Tab).await?;
        page.key(Key::Space).await?;
        page.until("the principle", "document.activeElement.matches('[type=checkbox]:checked')").await?;
        // The checks have looked by then.
        page.until_all_kept().await?;
        let errors = page.texts("main .unmyth-remarks__one--error").await?;
        ensure!(errors.is_empty(), "there are errors: {errors:?}");
        page.chord(&[Key::Control], 'z').await?;
        page.until("the choice to be undone", "!document.querySelector('main [type=checkbox]:checked')").await?;
        ensure!(page.read_in("cards[0].because").await? == "It argues with nobody.", "more was undone");
        page.is_quiet().await
    })
}
