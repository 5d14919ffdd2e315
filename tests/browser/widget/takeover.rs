//! The player takes over a card that was answered already, and nobody can tell.

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::words;
use crate::widget::feedback::Feedback;

in_each_engine! {
    answered_by_pointer: Usual differs in Loading,
    answered_by_enter: Usual differs in Loading,
    answered_by_space_and_read_further: Usual differs in Focus,
    not_answered: Usual differs in Loading,
    not_answered_and_on_an_answer: Usual differs in Focus,
    of_a_quiz_that_asks_some_of_its_cards: Usual differs in Loading,
}

/// Then all goes on as if the player had been there from the start.
async fn answered_by_pointer(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    let (answer, told) = answered(page, Hand::Pointer, None).await?;
    let question = pack.question(&told.statement)?;
    for label in [question.truth.label(), words.not_sure(), answer.label()] {
        page.tap(label).await?;
        page.rest().await?;
        let now = page.feedback().await?;
        ensure!(now.open == answer.label(), "{label:?} was taken for a second answer");
        ensure!(now.all == told.all, "{label:?} changed the feedback");
    }
    goes_on(page, Hand::Pointer).await?;
    page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("two of three"), "the score is {score:?}");
    let mut outcomes = page.texts(".unmyth-facts__outcome").await?;
    outcomes.sort();
    ensure!(outcomes == [words.missed(), words.knew(), words.knew()], "{outcomes:?}");
    Ok(())
}

async fn answered_by_enter(page: &Page) -> Result<()> {
    let (answer, told) = answered(page, Hand::Enter, None).await?;
    ensure!(told.focus == answer.label(), "the focus is on {:?}", told.focus);
    goes_on(page, Hand::Enter).await
}

/// The focus may have gone anywhere by then.
async fn answered_by_space_and_read_further(page: &Page) -> Result<()> {
    let principles = words::quiz("en").principles();
    let (_, told) = answered(page, Hand::Space, Some(principles)).await?;
    ensure!(told.focus == principles, "the focus is on {:?}", told.focus);
    goes_on(page, Hand::Space).await
}

async fn not_answered(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    comes_unseen(page, &host, 5).await?;
    page.until_screen("question").await
}

/// Its page has all cards, for those without the player. From the first paint on it says how many cards a play has.
async fn of_a_quiz_that_asks_some_of_its_cards(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with(".wasm", Fault::Held)?).await?;
    page.arrive(&format!("{}/evidence/en/", host.root)).await?;
    let progress = page.text(".unmyth-progress").await?;
    ensure!(progress == "Card 1 of 7", "it says {progress:?}");
    comes_unseen(page, &host, 5).await?;
    let live = page.text(".unmyth-progress").await?;
    ensure!(live == progress, "with the player it says {live:?}");
    Ok(())
}

async fn not_answered_and_on_an_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.tab_to(Answer::Fact.label()).await?;
    comes_unseen(page, &host, 5).await?;
    page.tab_expecting(&[], Answer::Fact.label()).await
}

/// Misses the first card and lets the player come with the focus on `then`; the answer, and what is then told.
async fn answered(page: &Page, hand: Hand, then: Option<&str>) -> Result<(Answer, Feedback)> {
    let host = page.open_early().await?;
    page.resize(640, 480).await?;
    let answer = page.question(&Pack::read()?).await?.miss();
    page.press(hand, answer.label()).await?;
    page.until("the feedback", "document.querySelector('.unmyth-card [open]')").await?;
    // The verdict comes into sight first, or it would take back the scroll below.
    page.settles().await?;
    if let Some(label) = then {
        page.tab_to(label).await?;
    }
    page.run("scrollTo(0, 60)", vec![]).await?;
    page.until("the page to scroll", "scrollY === 60").await?;
    comes_unseen(page, &host, 7).await?;
    Ok((answer, page.tells_of(answer).await?))
}

async fn goes_on(page: &Page, hand: Hand) -> Result<()> {
    page.go_on(hand).await?;
    page.focus_is_on_the_heading().await
}

/// Lets the player come. Fails where anything that a visitor sees or hears of the card's `parts` is another then.
async fn comes_unseen(page: &Page, host: &Host, parts: usize) -> Result<()> {
    let look = async || page.run(include_str!("scripts/look.js"), vec![]).await;
    page.rest().await?;
    let before = look().await?;
    page.run(include_str!("scripts/watch_moves.js"), vec![]).await?;
    host.open_gate();
    page.until_taken_over().await?;
    let after = look().await?;
    page.rest().await?;
    let rested = look().await?;
    let texts = before["texts"].as_array().map_or(0, Vec::len);
    ensure!(texts == parts, "of the card's {parts} parts these are there: {}", before["texts"]);
    for (look, when) in [(&after, "at once"), (&rested, "after a while")] {
        for what in ["texts", "scroll", "focus"] {
            let (was, is) = (&before[what], &look[what]);
            ensure!(was == is, "{when} the {what} before was {was} and is {is}");
        }
        let (was, is) = (numbers(&before["boxes"])?, numbers(&look["boxes"])?);
        let moved = was.iter().zip(&is).any(|(was, is)| (was - is).abs() > 0.5);
        ensure!(!moved, "{when} the boxes are no longer {was:?} but {is:?}");
    }
    ensure!(rested["moves"] == "", "it moves: {}", rested["moves"]);
    ensure!(rested["announced"] == after["announced"], "it says once more: {}", rested["announced"]);
    Ok(())
}

fn numbers(list: &Value) -> Result<Vec<f64>> {
    let numbers = list.as_array().into_iter().flatten().map(Value::as_f64);
    numbers.collect::<Option<_>>().with_context(|| format!("{list} is no list of numbers"))
}
