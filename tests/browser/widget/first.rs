//! The first answer given is the answer, at whatever moment the player comes.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;

use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::OPEN;
use crate::support::words;
use crate::widget::alone::goes_on_alone;

in_each_engine! {
    given_as_the_player_begins: Usual differs in Loading,
    given_with_the_pointer_down_when_the_player_comes: Usual differs in Loading,
    given_with_a_key_down_when_the_player_comes: Usual differs in Disclosures,
    given_with_the_pointer_down_and_the_focus_elsewhere: Usual differs in Focus,
    gone_on_with_the_pointer_down_when_the_player_comes: Usual differs in Loading,
    told_in_sight_on_a_low_screen: Usual differs in Scrolling,
    taken_back_with_the_pointer_down_when_the_player_comes: Usual differs in Loading,
    not_changed_by_another: Usual differs in Disclosures,
}

/// Right before it begins, between that and its first card, and as soon as its card is there.
async fn given_as_the_player_begins(page: &Page) -> Result<()> {
    for moment in ["before", "meanwhile", "after"] {
        let host = page.open_early().await?;
        page.run(include_str!("scripts/answer_at.js"), vec![]).await?;
        page.just_before_the_player(&format!("answerAt.{moment}()")).await?;
        page.let_player_begin(&host).await?;
        page.until_taken_over().await?;
        is_told(page, Answer::Fact).await.with_context(|| format!("given {moment}"))?;
    }
    Ok(())
}

async fn given_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.pointer_down(page.middle(Answer::Fact.label()).await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

async fn given_with_a_key_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.tab_to(Answer::Fact.label()).await?;
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
    page.tab_to(Answer::Myth.label()).await?;
    page.pointer_down(page.middle(Answer::Fact.label()).await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

async fn gone_on_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.resize(640, 900).await?;
    page.just_before_the_player("").await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    page.rest().await?;
    page.pointer_down(page.middle(words::quiz("en").next_card()).await?).await?;
    page.let_player_begin(&host).await?;
    page.pointer_up().await?;
    goes_on_alone(page).await
}

/// On its side a phone shows little more than the question.
async fn told_in_sight_on_a_low_screen(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.resize(740, 360).await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    page.rest().await?;
    let told = page.feedback().await?;
    let verdict = Pack::read()?.question(&told.statement)?.verdict(Answer::Fact);
    ensure!(told.announced.starts_with(&verdict), "a screen reader is told {told:?}");
    let in_sight = async || page.run(include_str!("scripts/in_sight.js"), vec![]).await;
    ensure!(in_sight().await? == true, "the verdict is out of sight\n{}", page.describe().await);
    host.open_gate();
    page.until_taken_over().await?;
    page.rest().await?;
    ensure!(in_sight().await? == true, "the player took the verdict out of sight");
    is_told(page, Answer::Fact).await
}

/// A press that ends elsewhere is no answer, and the player waits for it no longer.
async fn taken_back_with_the_pointer_down_when_the_player_comes(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.just_before_the_player("").await?;
    page.pointer_down(page.middle(Answer::Fact.label()).await?).await?;
    page.let_player_begin(&host).await?;
    let live = page.run("return 'live' in document.getElementById('unmyth').dataset", vec![]).await?;
    ensure!(live == false, "the player took over under the finger");
    page.pointer_up_at((1.0, 1.0)).await?;
    page.until_live().await
}

/// What was learned from the first answer cannot be unlearned.
async fn not_changed_by_another(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    // A tap goes to a place, which the verdict moves when it comes into sight.
    page.settles().await?;
    for answer in [Answer::Myth, Answer::NotSure, Answer::Fact] {
        page.tap(answer.label()).await?;
        page.run("document.activeElement.click()", vec![]).await?;
    }
    let open = page.texts(OPEN).await?;
    ensure!(open == [Answer::Fact.label()], "a second press opened {open:?}");
    host.open_gate();
    page.until_taken_over().await?;
    is_told(page, Answer::Fact).await
}

/// The player goes on from that answer.
async fn is_told(page: &Page, answer: Answer) -> Result<()> {
    page.tells_of(answer).await?;
    page.go_on(Hand::Script).await
}
