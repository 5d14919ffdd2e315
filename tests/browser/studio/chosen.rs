//! What was chosen on each card, and what somebody says of a word, is what is shown of it.

use anyhow::{Result, ensure};
use serde_json::json;

use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;

impl Page {
    /// The error that is chosen on the card at a place, which is gone to, and whether research is.
    async fn chosen_on(&self, at: usize) -> Result<(String, bool)> {
        self.show_part(&format!("{}.", at + 1), &format!("card-{at}")).await?;
        let research = "return document.getElementById(arguments[0]).querySelector(':checked')?.value";
        let kind = self.run(research, vec![json!(format!("cards[{at}].kind"))]).await?;
        ensure!(!kind.is_null(), "neither is chosen");
        Ok((self.read_in(&format!("cards[{at}].error")).await?, kind == "research"))
    }
}

/// Browsers keep what was chosen in a list for as long as the list is the same one.
#[test]
fn each_card_shows_what_was_chosen_on_it() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.press(Hand::Pointer, "Start from the quiz about harm reduction").await?;
        page.until_screen("about-quiz").await?;
        let mut chosen = [("either-or", false), ("taken-for", false), ("straw-man", false)];
        page.chosen_on(1).await?;
        let research = "document.getElementById('cards[1].kind').querySelectorAll('input')[1].click()";
        page.run(research, vec![]).await?;
        page.chosen_on(0).await?;
        page.choose_in("cards[0].error", "unchecked").await?;
        (chosen[0].0, chosen[1].1) = ("unchecked", true);
        for at in [1, 2, 0, 2, 1, 0] {
            let (error, is_research) = page.chosen_on(at).await?;
            ensure!((error.as_str(), is_research) == chosen[at], "card {at}: {error}, {is_research}");
        }
        page.choose_in("cards[0].error", "part-for-whole").await?;
        page.press(Hand::Pointer, "Undo").await?;
        page.until_written("cards[0].error", "unchecked").await?;
        page.press(Hand::Pointer, "Remove Card 1 of 3").await?;
        page.until_written("cards[0].error", "taken-for").await?;
        let said = "getComputedStyle(document.querySelector('.unmyth-said__words')).visibility === 'visible'
            && document.querySelector('.unmyth-said').innerText.includes('Card 1 removed')";
        page.until("that to be seen", said).await?;
        page.shoot("studio-removed").await?;
        ensure!(page.chosen_on(0).await? == ("taken-for".to_owned(), true), "it shows what the other had");
        page.is_quiet().await
    })
}

#[test]
fn a_word_that_is_kept_is_told_at_its_field_and_leaves_no_trace_in_the_cards_name() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("1.", "card-0").await?;
        page.write_in("cards[0].myth", "Any junkie at the shelter spoils food.").await?;
        let under =
            |words: &str| format!("document.getElementById('cards[0].myth-said').innerText.includes({words:?})");
        page.until("the word to avoid", &under("junkie")).await?;
        page.press(Hand::Pointer, "It is quoted: keep it junkie Card 1: Myth").await?;
        page.until("that it is kept", &under("“junkie” is kept as a quotation.")).await?;
        page.until("focus to stay", "document.activeElement.id === 'cards[0].myth'").await?;
        page.shoot("studio-kept-word").await?;
        page.press(Hand::Pointer, "Do not keep it junkie Card 1: Myth").await?;
        page.until("the word to avoid", &under("It is quoted")).await?;
        page.until("focus to stay", "document.activeElement.id === 'cards[0].myth'").await?;
        page.write_anew("cards[0].myth", "Food spoils only in summer.").await?;
        page.until_all_kept().await?;
        let kept = page.all_on_disk().await?;
        ensure!(kept.contains("any-at-the-shelter-spoils") && !kept.contains("junkie"), "{kept}");
        page.is_quiet().await
    })
}

/// The number that people ask for is written as people write it.
#[test]
fn whom_to_call_is_written_as_people_do() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("Closing and links", "ending").await?;
        page.write_in("contact.url", "608 555 0134").await?;
        page.field("contact.label").await?.click().await?;
        page.until_written("contact.url", "tel:608-555-0134").await?;
        page.is_quiet().await
    })
}
