//! Whoever goes elsewhere before the player is there is led on from there.

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::Host;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::{OPEN, STATEMENT};
use crate::widget::alone::goes_on_alone;

in_each_engine! {
    principles: Early differs in Loading,
    principles_after_an_answer: Early differs in Loading,
    principles_left_for_an_answer: Early differs in Loading,
    about: Early differs in Loading,
    next_card: Early differs in Loading,
}

async fn principles(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = page.open_early().await?;
    page.resize(640, 480).await?;
    page.just_before_the_player("").await?;
    let asked = page.text(STATEMENT).await?;
    page.press(Hand::Pointer, "Principles").await?;
    let shown = page.texts(".unmyth-principles li").await?;
    ensure!(shown == pack.principles, "the still page shows {shown:?}");
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Enter, "Back to the quiz").await?;
    page.until_live().await?;
    ensure!(page.text(STATEMENT).await? == asked, "another card is asked after the principles");
    let hash = page.run("return location.hash", vec![]).await?;
    ensure!(hash == "", "the address still names {hash}");
    page.focus_is_on_the_heading().await
}

async fn principles_after_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Enter, "Not sure").await?;
    let told = page.text(".unmyth-feedback").await?;
    page.press(Hand::Enter, "Principles").await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, "Back to the quiz").await?;
    page.until_taken_over().await?;
    ensure!(page.screen().await? == "feedback", "the answer is gone\n{}", page.describe().await);
    ensure!(page.text(".unmyth-feedback").await? == told, "the feedback is another one after the principles");
    Ok(())
}

/// Whoever scrolls back and answers is told by the player, and not led to the principles again.
async fn principles_left_for_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, "Principles").await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.until_taken_over().await?;
    page.until_screen("feedback").await?;
    ensure!(page.texts(OPEN).await? == ["Fact"], "the answer is gone\n{}", page.describe().await);
    page.go_on(Hand::Pointer).await
}

async fn about(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, "About").await?;
    is_read_in_peace(page, &host).await?;
    page.press(Hand::Pointer, "Back to the quiz").await?;
    page.until_live().await
}

/// Fails where the player takes away what is read, or moves it.
async fn is_read_in_peace(page: &Page, host: &Host) -> Result<()> {
    page.settles().await?;
    let place = "const { top, bottom } = document.querySelector('.unmyth-still :target, .unmyth-still').getBoundingClientRect();
        return [top, bottom, scrollY, location.hash, 'live' in document.getElementById('unmyth').dataset]";
    let before = page.run(place, vec![]).await?;
    page.let_player_begin(host).await?;
    let after = page.run(place, vec![]).await?;
    ensure!(before == after && after[4] == false, "the reader was at {before} and is at {after}");
    Ok(())
}

/// Who goes on goes on alone, also when the player is there at last.
async fn next_card(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.settles().await?;
    page.press(Hand::Pointer, "Next card").await?;
    goes_on_alone(page).await?;
    host.open_gate();
    let player = page.run_async("return await unmythStill.player.then(() => 'comes', () => 'is taken back')").await?;
    ensure!(player == "is taken back", "what is no longer wanted {player}");
    goes_on_alone(page).await
}
