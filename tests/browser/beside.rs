//! Whoever goes elsewhere before the player is there is led on from there.

use anyhow::{Result, ensure};

use crate::alone::goes_on_alone;
use crate::hand::Hand;
use crate::pack::Pack;
use crate::page::Page;
use crate::session::in_each_engine;
use crate::visitor::STATEMENT;

in_each_engine! {
    principles: Early,
    principles_after_an_answer: Early,
    about: Early,
    next_card: Early,
}

async fn principles(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = page.open_early().await?;
    let asked = page.text(STATEMENT).await?;
    page.press(Hand::Pointer, "Principles").await?;
    let shown = page.texts(".unmyth-principles li").await?;
    ensure!(shown == pack.principles, "the still page shows {shown:?}");
    host.open_gate();
    page.until_taken_over().await?;
    page.until_screen("principles").await?;
    let first = page.text(".unmyth-principles__text").await?;
    ensure!(first == pack.principles[0], "the player shows {first:?}");
    page.press(Hand::Pointer, "Back to the quiz").await?;
    page.until_screen("question").await?;
    ensure!(page.text(STATEMENT).await? == asked, "another card is asked after the principles");
    page.focus_is_on_the_heading().await
}

async fn principles_after_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Enter, "Not sure").await?;
    let told = page.text(".unmyth-feedback").await?;
    page.press(Hand::Enter, "Principles").await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.until_screen("principles").await?;
    page.press(Hand::Enter, "Back to the quiz").await?;
    page.until_screen("feedback").await?;
    ensure!(page.text(".unmyth-feedback").await? == told, "the feedback is another one after the principles");
    Ok(())
}

async fn about(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, "About").await?;
    let told = page.text(".unmyth-about").await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.until_screen("about").await?;
    let now = page.text(".unmyth-about").await?;
    ensure!(now.starts_with(&told), "the player tells {now:?}");
    page.press(Hand::Pointer, "Back to the quiz").await?;
    page.until_screen("question").await
}

/// Who goes on goes on alone, also when the player is there at last.
async fn next_card(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.holds_still().await?;
    page.press(Hand::Pointer, "Next card").await?;
    goes_on_alone(page).await?;
    host.open_gate();
    let player = page.run_async("return await unmythStill.player.then(() => 'comes', () => 'is taken back')").await?;
    ensure!(player == "is taken back", "what is no longer wanted {player}");
    goes_on_alone(page).await
}
