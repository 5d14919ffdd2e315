//! Coming back in two weeks: a calendar file, and an address at which each card is asked in its other form.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::embed::partner::Partner;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;
use crate::support::wait::until;
use crate::support::words;

in_chromium! {
    each_card_is_asked_in_its_other_form: Usual,
    the_address_tells_no_answer: Usual,
    a_deck_is_as_large_as_any: Usual,
    what_was_asked_of_counting_holds: Usual,
    the_first_card_is_asked_as_its_fact_without_scripts: NoScripts,
    in_a_frame_it_is_an_address: Usual,
}

/// The same cards, answered in all ways, give one and the same address.
async fn the_address_tells_no_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let (before, first) = (asked(page, &pack).await?, reminder(page).await?);
    let address = address(&first)?.to_owned();
    let other = address.clone();
    let ways: [fn(usize, &Question) -> Answer; 2] = [|_, question| question.miss(), |_, _| Answer::NotSure];
    for choose in ways {
        // Back to the same forms, by way of the others.
        page.goto("about:blank").await?;
        page.goto(&other).await?;
        page.until_live().await?;
        asked(page, &pack).await?;
        let back = reminder(page).await?;
        page.goto(self::address(&back)?).await?;
        page.until_live().await?;
        page.play_on(Hand::Script, &pack, choose).await?;
        let again = reminder(page).await?;
        ensure!(self::address(&again)? == address, "{again} after {first}, of {before:#?}");
    }
    Ok(())
}

/// Whoever asked not to be counted is not counted later either.
async fn what_was_asked_of_counting_holds(page: &Page) -> Result<()> {
    page.goto(&format!("{}/harm-reduction/#counting=off&site=library", page.origin())).await?;
    page.until_live().await?;
    page.perform(include_str!("scripts/play_unsure.js"), vec![]).await?;
    let file = reminder(page).await?;
    ensure!(address(&file)?.ends_with("&counting=off") && !file.contains("library"), "{file}");
    Ok(())
}

/// A reminder of some of many cards, from a deck that need not have the page's first card.
async fn a_deck_is_as_large_as_any(page: &Page) -> Result<()> {
    page.goto(&format!("{}/evidence/en/", page.origin())).await?;
    page.until_live().await?;
    let play = include_str!("scripts/play_unsure.js");
    page.perform(play, vec![]).await?;
    for _ in 0..4 {
        page.press(Hand::Script, words::quiz("en").start_over()).await?;
        page.until_screen("question").await?;
        page.perform(play, vec![]).await?;
        let file = reminder(page).await?;
        // Another address with the same path would not load the page again.
        page.goto("about:blank").await?;
        page.goto(address(&file)?).await?;
        page.until_live().await?;
        let place = page.texts(".unmyth-progress__words").await?.concat();
        ensure!(place.contains('7'), "at {} the first card is {place:?}", address(&file)?);
        page.perform(play, vec![]).await?;
    }
    Ok(())
}

/// The fact of each card that is asked until the result, and whether it is asked as its myth; in the order of the pack.
async fn asked(page: &Page, pack: &Pack) -> Result<Vec<(String, bool)>> {
    let mut asked = Vec::new();
    while page.screen().await? != "results" {
        let question = page.question(pack).await?;
        asked.push((question.card.fact.clone(), question.truth == Answer::Myth));
        page.answer(Hand::Script, question.truth).await?;
        page.go_on(Hand::Script).await?;
    }
    asked.sort();
    Ok(asked)
}

/// The calendar file that the result gives, as it lies on the disk.
async fn reminder(page: &Page) -> Result<String> {
    let scratch = Scratch::new()?;
    let folder = scratch.folder().display().to_string();
    page.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await?;
    page.press(Hand::Script, words::quiz("en").remind()).await?;
    let file = scratch.folder().join("reminder.ics");
    let text = until("the file", async || {
        Ok(fs::read_to_string(&file).ok().filter(|text| text.ends_with("END:VCALENDAR\r\n")))
    });
    let text = text.await?;
    page.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await?;
    Ok(text.replace("\r\n ", ""))
}

fn address(file: &str) -> Result<&str> {
    file.lines().find_map(|line| line.strip_prefix("URL:")).context("the file has no address")
}

/// And once more: the third play asks as the first one did.
async fn each_card_is_asked_in_its_other_form(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let mut before = asked(page, &pack).await?;
    for _ in 0..2 {
        let file = reminder(page).await?;
        let address = address(&file)?;
        ensure!(address.starts_with(page.origin()) && !file.contains("reduction: myth"), "{file}");
        page.goto(address).await?;
        page.until_live().await?;
        let now = asked(page, &pack).await?;
        let other: Vec<_> = before.iter().map(|(card, is_myth)| (card.clone(), !is_myth)).collect();
        ensure!(now == other, "at {address} these are asked: {now:#?}, after {before:#?}");
        before = now;
    }
    page.is_quiet().await
}

async fn the_first_card_is_asked_as_its_fact_without_scripts(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.goto(&format!("{}/harm-reduction/en/again/", page.origin())).await?;
    let shown = page.texts(".unmyth-card__statement").await?;
    ensure!(shown.first() == Some(&pack.cards[0].fact), "these are asked: {shown:#?}");
    ensure!(shown.get(1) == Some(&pack.cards[1].myth), "these are asked: {shown:#?}");
    Ok(())
}

async fn in_a_frame_it_is_an_address(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.within(0, async || {
        page.until_live().await?;
        page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
        let shown = page.texts(".unmyth-again a").await?;
        ensure!(shown == [words::quiz("en").again_link()], "these can be followed: {shown:?}");
        Ok(())
    })
    .await
}
