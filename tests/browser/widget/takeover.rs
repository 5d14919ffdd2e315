//! The player takes over a card that was answered already, and nobody can tell.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::OPEN;
use crate::widget::wishes::WATCH;

/// What is on the page: texts and boxes of all that a visitor sees of the card, scroll position, focus.
const LOOK: &str = "
    const parts = '.unmyth-progress, .unmyth-card__question, .unmyth-card__choice, .unmyth-feedback, \
        .unmyth-onward .unmyth-button';
    const shown = Array.from(document.querySelectorAll(parts)).filter(part => part.checkVisibility());
    const { className, innerText } = document.activeElement;
    return {
        texts: shown.map(part => part.innerText),
        boxes: shown.flatMap(part => {
            const { x, y, width, height } = part.getBoundingClientRect();
            return [x, y, width, height];
        }),
        scroll: scrollY,
        focus: document.activeElement === document.body ? 'nothing' : [className, innerText],
    };
";

in_each_engine! {
    answered_by_pointer: Early differs in Loading,
    answered_by_enter: Early differs in Loading,
    answered_by_space_and_read_further: Early differs in Loading,
    not_answered: Early differs in Loading,
    not_answered_and_on_an_answer: Early differs in Loading,
}

async fn answered_by_pointer(page: &Page) -> Result<()> {
    answered(page, Hand::Pointer, None).await
}

async fn answered_by_enter(page: &Page) -> Result<()> {
    answered(page, Hand::Enter, None).await
}

/// The focus may have gone anywhere by then.
async fn answered_by_space_and_read_further(page: &Page) -> Result<()> {
    answered(page, Hand::Space, Some("Principles")).await
}

async fn not_answered(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    unseen(page, 5, async || {
        host.open_gate();
        Ok(())
    })
    .await?;
    page.until_screen("question").await
}

async fn not_answered_and_on_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.tab_to("Fact").await?;
    unseen(page, 5, async || {
        host.open_gate();
        Ok(())
    })
    .await?;
    page.tab_expecting(&[], "Fact").await
}

/// Answers wrongly, lets the player come with the focus on `then`, and plays to the end.
async fn answered(page: &Page, hand: Hand, then: Option<&str>) -> Result<()> {
    let pack = Pack::read()?;
    let host = page.open_early().await?;
    page.resize(640, 480).await?;
    let question = page.question(&pack).await?;
    let (answer, verdict) = (question.miss(), question.verdict(question.miss()));
    page.press(hand, answer.label()).await?;
    page.until("the feedback", "document.querySelector('.unmyth-card [open]')").await?;
    // The verdict comes into sight first, or it would take back the scroll below.
    page.settles().await?;
    if let Some(label) = then {
        page.tab_to(label).await?;
    }
    page.run("scrollTo(0, 60)", vec![]).await?;
    page.until("the page to scroll", "scrollY === 60").await?;
    unseen(page, 7, async || {
        host.open_gate();
        Ok(())
    })
    .await?;
    ensure!(page.screen().await? == "feedback", "the answer is gone\n{}", page.describe().await);
    let focused = page.focused().await?;
    let expected = then.unwrap_or(answer.label());
    ensure!(focused == expected || hand == Hand::Pointer, "the focus is on {focused:?}, not on {expected:?}");

    let told = page.text(".unmyth-feedback").await?;
    ensure!(told.contains(&verdict), "{answer:?} to {question:?} gets {told:?}");
    for label in [question.truth.label(), Answer::NotSure.label(), answer.label()] {
        page.tap(label).await?;
        page.rest().await?;
        ensure!(page.texts(OPEN).await? == [answer.label()], "{label:?} was taken for a second answer");
        ensure!(page.text(".unmyth-feedback").await? == told, "{label:?} changed the feedback");
    }

    page.go_on(hand).await?;
    page.focus_is_on_the_heading().await?;
    page.play_on(hand, &pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("two of three") && score.contains("2 of 3"), "the score is {score:?}");
    let mut outcomes = page.texts(".unmyth-facts__outcome").await?;
    outcomes.sort();
    ensure!(outcomes == ["New to you today", "You knew this one", "You knew this one"], "{outcomes:?}");
    Ok(())
}

/// Fails where anything that a visitor sees or hears of the card's `parts` is another after `event`.
async fn unseen(page: &Page, parts: usize, event: impl AsyncFnOnce() -> Result<()>) -> Result<()> {
    page.rest().await?;
    let before = page.run(LOOK, vec![]).await?;
    page.run(WATCH, vec![]).await?;
    event().await?;
    page.until_taken_over().await?;
    let after = page.run(LOOK, vec![]).await?;
    page.rest().await?;
    let rested = page.run(LOOK, vec![]).await?;
    let texts = before["texts"].as_array().map_or(0, Vec::len);
    ensure!(texts == parts, "of the card's {parts} parts these are there: {}", before["texts"]);
    for (look, when) in [(after, "at once"), (rested, "after a while")] {
        for what in ["texts", "scroll", "focus"] {
            let (was, is) = (&before[what], &look[what]);
            ensure!(was == is, "{when} the {what} before was {was} and is {is}");
        }
        let (was, is) = (numbers(&before["boxes"])?, numbers(&look["boxes"])?);
        let moved = was.iter().zip(&is).any(|(was, is)| (was - is).abs() > 0.5);
        ensure!(!moved, "{when} the boxes are no longer {was:?} but {is:?}");
    }
    let moves = page.text_of("window.moves.join(', ')").await?;
    ensure!(moves.is_empty(), "it moves: {moves}");
    let said = page.text("[role=status]").await?;
    ensure!(said.is_empty(), "it says once more: {said:?}");
    Ok(())
}

fn numbers(list: &Value) -> Result<Vec<f64>> {
    let numbers = list.as_array().into_iter().flatten().map(Value::as_f64);
    numbers.collect::<Option<_>>().with_context(|| format!("{list} is no list of numbers"))
}
