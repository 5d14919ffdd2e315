//! The first answer given is the answer, at whatever moment the player comes.

use anyhow::{Result, ensure};

use crate::hand::Hand;
use crate::pack::{Answer, Pack};
use crate::page::Page;
use crate::session::in_each_engine;
use crate::visitor::OPEN;

in_each_engine! {
    given_just_before_the_player_begins: Early,
    not_changed_by_another: Early,
}

async fn given_just_before_the_player_begins(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("document.querySelectorAll('.unmyth-card__choice')[1].click()").await?;
    page.let_player_begin(&host).await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

/// What was learned from the first answer cannot be unlearned.
async fn not_changed_by_another(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, "Fact").await?;
    for answer in [Answer::Myth, Answer::NotSure, Answer::Fact] {
        page.tap(answer.label()).await?;
        page.press(Hand::Enter, answer.label()).await?;
    }
    let open = page.texts(OPEN).await?;
    ensure!(open == ["Fact"], "a second press opened {open:?}");
    host.open_gate();
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

/// The player goes on from that answer.
async fn is_told(page: &Page, answer: Answer) -> Result<()> {
    page.until_screen("feedback").await?;
    let verdict = page.question(&Pack::read()?).await?.verdict(answer);
    let told = page.text(".unmyth-feedback__verdict").await?;
    ensure!(told == verdict, "{answer:?} gets {told:?}");
    let open = page.texts(OPEN).await?;
    ensure!(open == [answer.label()], "{answer:?} was answered and {open:?} is open");
    page.go_on(Hand::Pointer).await
}
