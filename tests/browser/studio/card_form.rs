//! The form of a card: what was chosen on it, a word that may stay, and a telephone number.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

impl Page {
    /// Goes to the card at a place; which kind of error is chosen there, and whether its fact rests on research.
    async fn choices_on(&self, at: usize) -> Result<(String, bool)> {
        self.show_card(at).await?;
        let chosen: Value = self.run(include_str!("scripts/choices_on.js"), vec![json!(at)]).await?;
        let error = chosen["error"].as_str().context("there is no list of errors")?;
        Ok((error.to_owned(), chosen["restsOn"].as_str().context("neither is chosen")? == "research"))
    }
}

/// Browsers keep what was chosen in a list for as long as the list is the same element.
#[test]
fn each_card_shows_its_own_choices() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.open_studio(&host.root).await?;
        page.press(Hand::Pointer, text.begin_example).await?;
        page.until_screen("about-quiz").await?;
        page.show_card(1).await?;
        let research = "document.getElementById('cards[1].kind').querySelectorAll('input')[1].click()";
        page.run(research, vec![]).await?;
        page.show_card(0).await?;
        page.choose_in("cards[0].error", "unchecked").await?;
        let chosen = [("unchecked", false), ("taken-for", true), ("straw-man", false)];
        for at in [1, 2, 0, 2, 1, 0] {
            let (error, is_research) = page.choices_on(at).await?;
            ensure!((error.as_str(), is_research) == chosen[at], "card {at}: {error}, {is_research}");
        }
        page.choose_in("cards[0].error", "part-for-whole").await?;
        page.press(Hand::Pointer, text.undo).await?;
        page.until_written("cards[0].error", "unchecked").await?;
        page.press(Hand::Script, &named(text.remove, &(text.place_of)(text.card, 1, 3))).await?;
        page.until_written("cards[0].error", "taken-for").await?;
        let removed = (text.removed)(&format!("{} 1", text.card));
        page.until_announced(&removed).await?;
        let seen = "getComputedStyle(document.querySelector('.unmyth-said__words')).visibility === 'visible'";
        page.until("the message in sight", seen).await?;
        page.skip_message().await?;
        page.shoot("studio-removed").await?;
        ensure!(page.choices_on(0).await? == ("taken-for".to_owned(), true), "it shows what the removed card had");
        page.is_quiet().await
    })
}

#[test]
fn word_that_may_stay_is_listed_at_its_field_and_is_not_in_the_card_id() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        let button = |words: &str| format!("{words} junkie {} 1: {}", text.card, text.myth);
        page.begin_empty(&host.root).await?;
        page.show_card(0).await?;
        // In one go, so that the checks look once, and nothing moves under the pointer after that.
        page.fill(&[("cards[0].myth", "Any junkie at the shelter spoils food.")]).await?;
        page.until_checked("cards[0].myth", "junkie").await?;
        page.press(Hand::Pointer, &button(text.keep_word)).await?;
        page.until_checked("cards[0].myth", &(text.kept_word)("junkie", true)).await?;
        page.until_focus("cards[0].myth").await?;
        let offer = format!("document.getElementById('cards[0].myth-said').innerText.includes({:?})", text.keep_word);
        page.until("the checks to let it stay", &format!("!{offer}")).await?;
        page.skip_message().await?;
        page.shoot("studio-kept-word").await?;
        page.press(Hand::Pointer, &button(text.waiver_remove)).await?;
        page.until_checked("cards[0].myth", text.keep_word).await?;
        page.until_focus("cards[0].myth").await?;
        page.write_anew("cards[0].myth", "Food spoils only in summer.").await?;
        page.keep_now().await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("any-at-the-shelter-spoils") && !disk.contains("junkie"), "{disk}");
        page.is_quiet().await
    })
}

#[test]
fn telephone_number_becomes_an_address() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.begin_empty(&host.root).await?;
        page.show_part(text.part_ending, "ending").await?;
        page.press(Hand::Script, text.add_contact).await?;
        page.write_in("contacts[0].url", "608 555 0134").await?;
        page.field("contacts[0].label").await?.click().await?;
        page.until_written("contacts[0].url", "tel:608-555-0134").await?;
        page.is_quiet().await
    })
}
