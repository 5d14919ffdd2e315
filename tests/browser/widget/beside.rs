//! Whoever goes elsewhere before the player is there is led on from there.

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::Host;
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::visitor::STATEMENT;
use crate::support::words;
use crate::widget::alone::goes_on_alone;

in_each_engine! {
    principles: Usual differs in Loading,
    what_is_counted: Usual differs in Loading,
    next_card: Usual differs in Loading,
}
in_chromium! {
    about: Usual,
    principles_after_an_answer: Usual,
    principles_left_for_an_answer: Usual,
}

async fn principles(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    let host = page.open_early().await?;
    page.resize(640, 480).await?;
    page.just_before_the_player("").await?;
    let asked = page.text(STATEMENT).await?;
    page.press(Hand::Pointer, words.principles()).await?;
    let shown = page.texts(".unmyth-principles li").await?;
    ensure!(shown == pack.principles, "the plain page shows {shown:?}");
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Enter, words.back()).await?;
    page.until_live().await?;
    ensure!(page.text(STATEMENT).await? == asked, "another card is asked after the principles");
    let hash = page.run("return location.hash", vec![]).await?;
    ensure!(hash == "", "the address still names {hash}");
    page.focus_is_on_the_heading().await
}

async fn principles_after_an_answer(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Enter, words.not_sure()).await?;
    let told = page.feedback().await?.all;
    page.press(Hand::Enter, words.principles()).await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, words.back()).await?;
    page.until_taken_over().await?;
    let after = page.tells_of(Answer::NotSure).await?;
    ensure!(after.all == told, "the feedback is another one after the principles: {after:?}");
    Ok(())
}

/// Whoever scrolls back and answers is told by the player, and not led to the principles again.
async fn principles_left_for_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, words::quiz("en").principles()).await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    page.until_taken_over().await?;
    page.tells_of(Answer::Fact).await?;
    page.go_on(Hand::Pointer).await
}

async fn about(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, words.about()).await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, words.back()).await?;
    page.until_live().await
}

/// Fails where the player takes away what is read, or moves it.
async fn is_read_in_peace(page: &Page, host: &Host) -> Result<()> {
    page.settles().await?;
    let before = page.run(include_str!("scripts/reading_place.js"), vec![]).await?;
    page.let_player_begin(host).await?;
    let after = page.run(include_str!("scripts/reading_place.js"), vec![]).await?;
    ensure!(before == after && after[4] == false, "the reader was at {before} and is at {after}");
    Ok(())
}

/// The link works before the player, which then shows the same page; and a focus on the link is kept.
async fn what_is_counted(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_counting_early("").await?;
    page.press(Hand::Enter, words.counted()).await?;
    page.until("the page", "document.querySelector('#unmyth-counted').checkVisibility()").await?;
    let said = page.text("#unmyth-counted").await?;
    for part in [words.promise(), words.nothing_goes_yet()] {
        ensure!(said.contains(&plain(part)), "it does not say {part:?}: {said:?}");
    }
    host.open_gate();
    page.until_taken_over().await?;
    page.until_screen("counted").await?;

    let host = page.open_counting_early("").await?;
    page.tab_to(words.counted()).await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.tab_expecting(&[], words.counted()).await
}

/// Whoever goes on goes on alone, also when the player is there at last, and is not counted.
async fn next_card(page: &Page) -> Result<()> {
    let host = page.open_counting_early("").await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    page.settles().await?;
    page.press(Hand::Pointer, words::quiz("en").next_card()).await?;
    goes_on_alone(page).await?;
    host.open_gate();
    let player = page.run_async("return await unmythStill.player.then(() => 'comes', () => 'is taken back')").await?;
    ensure!(player == "is taken back", "what is no longer wanted {player}");
    goes_on_alone(page).await?;
    page.goto("about:blank").await?;
    host.nothing_came()
}
