//! The first answer given is the answer, at whatever moment the player comes.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::OPEN;
use crate::widget::alone::goes_on_alone;

/// How often a tap and the player race each other.
const ROUNDS: usize = 5;

in_each_engine! {
    given_just_before_the_player_begins: Early differs in Loading,
    given_while_the_player_comes: Early differs in Loading,
    given_with_the_pointer_down_when_the_player_comes: Early differs in Loading,
    given_with_a_key_down_when_the_player_comes: Early differs in Loading,
    given_with_the_pointer_down_and_the_focus_elsewhere: Early differs in Loading,
    gone_on_with_the_pointer_down_when_the_player_comes: Early differs in Loading,
    told_in_sight_on_a_low_screen: Early differs in Loading,
    taken_back_with_the_pointer_down_when_the_player_comes: Early differs in Loading,
    not_changed_by_another: Early differs in Loading,
}

async fn given_just_before_the_player_begins(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("document.querySelectorAll('.unmyth-card__choice')[1].click()").await?;
    page.let_player_begin(&host).await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

/// Whichever is first: none of both is waited for.
async fn given_while_the_player_comes(page: &Page) -> Result<()> {
    for _ in 0..ROUNDS {
        let host = page.open_early().await?;
        let place = page.middle("Not sure").await?;
        host.open_gate();
        page.pointer_down(place).await?;
        page.pointer_up().await?;
        page.until_taken_over().await?;
        is_told(page, Answer::NotSure).await?;
    }
    Ok(())
}

async fn given_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.pointer_down(page.middle("Fact").await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

async fn given_with_a_key_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.tab_to("Fact").await?;
    page.key_down(Key::Space).await?;
    page.let_player_begin(&host).await?;
    page.key_up(Key::Space).await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

/// The press moves the focus, and is still a press.
async fn given_with_the_pointer_down_and_the_focus_elsewhere(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.tab_to("Myth").await?;
    page.pointer_down(page.middle("Fact").await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

async fn gone_on_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.resize(640, 900).await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.rest().await?;
    page.pointer_down(page.middle("Next card").await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    goes_on_alone(page).await
}

/// On its side a phone shows little more than the question.
async fn told_in_sight_on_a_low_screen(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.resize(740, 360).await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.rest().await?;
    let said = page.text("[role=status]").await?;
    let verdict = page.question(&Pack::read()?).await?.verdict(Answer::Fact);
    ensure!(said.starts_with(&verdict), "a screen reader is told {said:?}");
    let sight =
        "const { top, bottom } = document.querySelector('[open] .unmyth-feedback__verdict').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    ensure!(page.run(sight, vec![]).await? == true, "the verdict is out of sight\n{}", page.describe().await);
    host.open_gate();
    page.until_taken_over().await?;
    page.rest().await?;
    ensure!(page.run(sight, vec![]).await? == true, "the player took the verdict out of sight");
    is_told(page, Answer::Fact).await
}

/// A press that ends elsewhere is no answer, and the player waits for it no longer.
async fn taken_back_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.pointer_down(page.middle("Fact").await?).await?;
    page.let_player_begin(&host).await?;
    let live = page.run("return 'live' in document.getElementById('unmyth').dataset", vec![]).await?;
    ensure!(live == false, "the player took over under the finger");
    page.pointer_up_at((1.0, 1.0)).await?;
    page.until_live().await
}

/// What was learned from the first answer cannot be unlearned.
async fn not_changed_by_another(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, "Fact").await?;
    // A tap goes to a place, which the verdict moves when it comes into sight.
    page.settles().await?;
    for answer in [Answer::Myth, Answer::NotSure, Answer::Fact] {
        page.tap(answer.label()).await?;
        page.run("document.activeElement.click()", vec![]).await?;
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
