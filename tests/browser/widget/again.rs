//! Coming back in two weeks: a calendar file, and an address at which each card is asked in its other form.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::embed::partner::Partner;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;
use crate::support::wait::until;
use crate::support::words;

in_chromium! {
    each_card_is_asked_in_its_other_form: Usual,
    the_first_card_is_asked_as_its_fact_without_scripts: NoScripts,
    in_a_frame_it_is_an_address: Usual,
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

/// And once more: the third play asks as the first one did.
async fn each_card_is_asked_in_its_other_form(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let mut before = asked(page, &pack).await?;
    for _ in 0..2 {
        let file = reminder(page).await?;
        let address = file.lines().find_map(|line| line.strip_prefix("URL:")).context("the file has no address")?;
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
