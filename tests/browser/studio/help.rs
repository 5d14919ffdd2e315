//! What helps with writing: days by a press, a year that is none, the last source, progress, and what the browser promises.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;
use crate::support::words;

#[test]
fn sources_and_days_take_few_presses_and_what_is_no_year_is_said() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.open_studio(&host.root).await?;
        page.press(Hand::Pointer, text.begin_example).await?;
        page.until_screen("about-quiz").await?;
        page.until("progress", &progress(&(text.help.cards_complete)(3, 3))).await?;
        page.show_card(0).await?;
        page.press(Hand::Script, text.add_source).await?;
        page.until_focus("cards[0].sources[0].by").await?;
        page.fill(&[("cards[0].sources[0].by", "The coalition"), ("cards[0].sources[0].year", "last year")]).await?;
        page.leave_field().await?;
        let said = (text.help.no_year)("last year");
        page.until_checked("cards[0].sources[0].year", &said).await?;
        ensure!(page.read_in("cards[0].sources[0].year").await? == "last year", "what was typed is gone");
        page.refill("cards[0].sources[0].year", "2025").await?;
        page.until("no complaint", "!document.getElementById('cards[0].sources[0].year-odd')").await?;
        for (field, year) in [("checked_on", 0), ("review_by", 1)] {
            let press =
                "document.getElementById(arguments[0]).parentElement.querySelector('.unmyth-field__quick').click()";
            page.run(press, vec![json!(format!("cards[0].{field}"))]).await?;
            let day = format!(
                "document.getElementById('cards[0].{field}').value.startsWith(String(new Date().getFullYear() + {year}))"
            );
            page.until("the day", &day).await?;
        }
        page.until("progress", &progress(&(text.help.cards_complete)(2, 3))).await?;
        let review_by = page.read_in("cards[0].review_by").await?;
        page.show_card(1).await?;
        page.press(Hand::Script, &(text.help.copy_source)("The coalition, 2025")).await?;
        page.until_written("cards[1].sources[0].by", "The coalition").await?;
        ensure!(page.read_in("cards[1].review_by").await? == review_by, "it has another day");
        page.skip_message().await?;
        page.shoot("studio-copied-source").await?;
        page.is_quiet().await
    })
}

fn progress(words: &str) -> String {
    format!("document.querySelector('.unmyth-parts__progress').textContent === {words:?}")
}

#[test]
fn browser_is_asked_to_keep_what_is_saved_and_what_it_promises_is_said() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        for (answer, words) in [(false, text.help.not_promised), (true, text.help.promised)] {
            page.begin_empty(&host.root).await?;
            page.run(include_str!("scripts/promise.js"), vec![json!(answer)]).await?;
            page.fill(&[("title", "Water")]).await?;
            page.keep_now().await?;
            page.leave_quiz().await?;
            let shown = format!("document.querySelector('main').innerText.includes({words:?})");
            page.until("what it promises", &shown).await?;
            ensure!(page.run("return window.asked", vec![]).await? == json!(1), "it was asked otherwise than once");
            page.shoot("studio-promise").await?;
            page.press(Hand::Script, text.forget_all).await?;
            page.press(Hand::Script, text.forget_yes).await?;
            page.until_announced(text.forgotten_all).await?;
        }
        page.is_quiet().await
    })
}

/// Nothing that a button says is part of a field's description.
#[test]
fn field_is_described_by_words_alone() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.begin_empty(&host.root).await?;
        page.show_card(0).await?;
        page.fill(&[("cards[0].myth", "Any junkie at the shelter spoils food.")]).await?;
        page.until_checked("cards[0].myth", "junkie").await?;
        let described = "return document.getElementById('cards[0].myth').getAttribute('aria-describedby').split(' ')\
                         .map(id => document.getElementById(id)?.textContent).join(' ')";
        let words = page.run(described, vec![]).await?;
        let words = words.as_str().unwrap_or_default();
        ensure!(words.contains("Avoid \"junkie\"") && !words.contains(text.keep_word), "{words}");
        page.press(Hand::Script, &named(text.keep_word, &format!("junkie {} 1: {}", text.card, text.myth))).await?;
        page.until_checked("cards[0].myth", &(text.kept_word)("junkie", true)).await?;
        let words = page.run(described, vec![]).await?;
        let words = words.as_str().unwrap_or_default();
        ensure!(words.contains("is kept") && !words.contains(text.waiver_remove), "{words}");
        page.is_quiet().await
    })
}
