//! The whole play, by each hand and in each engine.

use anyhow::{Result, ensure};

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::Page;
use crate::support::session::{in_chromium, run};
use crate::support::visitor::{OPEN, STATEMENT, mixed};
use crate::support::words;

#[test]
fn by_pointer_in_chromium() -> Result<()> {
    run(Engine::Chromium, async |page| whole(page, Hand::Pointer).await)
}

#[test]
fn by_pointer_in_firefox() -> Result<()> {
    run(Engine::Firefox, async |page| whole(page, Hand::Pointer).await)
}

#[test]
fn by_pointer_in_webkit() -> Result<()> {
    run(Engine::WebKit, async |page| whole(page, Hand::Pointer).await)
}

#[test]
fn by_enter_in_chromium() -> Result<()> {
    run(Engine::Chromium, async |page| whole(page, Hand::Enter).await)
}

#[test]
fn by_space_in_firefox() -> Result<()> {
    run(Engine::Firefox, async |page| whole(page, Hand::Space).await)
}

#[test]
fn by_enter_in_webkit() -> Result<()> {
    run(Engine::WebKit, async |page| whole(page, Hand::Enter).await)
}

in_chromium! {
    a_second_answer_changes_nothing: Usual,
}

/// The answers passed over can still be hit, and mean nothing any more.
async fn a_second_answer_changes_nothing(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let question = page.question(&pack).await?;
    page.answer(Hand::Pointer, question.truth).await?;
    let told = page.feedback().await?;
    for label in [question.miss().label(), Answer::NotSure.label(), question.truth.label()] {
        page.tap(label).await?;
        page.rest().await?;
        let now = page.feedback().await?;
        ensure!(now.open == question.truth.label(), "{label:?} was taken for a second answer");
        ensure!(now.all == told.all, "{label:?} changed the feedback");
    }
    page.go_on(Hand::Pointer).await
}

async fn whole(page: &Page, hand: Hand) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let beginning = page.text(".unmyth-progress").await?;

    let asked = ask_each_once(page, hand, &pack).await?;
    try_again(page, hand, &asked[1..]).await?;
    check_results(page, &pack).await?;

    page.press(hand, words::quiz("en").start_over()).await?;
    check_beginning(page, &beginning).await?;
    page.focus_is_on_the_heading().await?;

    // A new play knows nothing of the last: all right, no second look, a full score.
    page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("all three"), "the second play's score is {score:?}");

    page.session.client.refresh().await?;
    page.until_live().await?;
    check_beginning(page, &beginning).await
}

/// Each card's first look: one right, one missed, the others not sure.
async fn ask_each_once(page: &Page, hand: Hand, pack: &Pack) -> Result<Vec<Question>> {
    let mut asked: Vec<Question> = Vec::new();
    for place in 0..pack.cards.len() {
        let progress = page.text(".unmyth-progress").await?;
        ensure!(!progress.contains("Second try"), "card {place} is asked for the first time, as {progress:?}");
        let question = page.question(pack).await?;
        ensure!(!asked.iter().any(|other| other.card == question.card), "{question:?} is asked twice");
        let way_on = take(page, hand, &question, mixed(place, &question)).await?;
        let expected =
            if place + 1 == pack.cards.len() { "Try two cards again" } else { words::quiz("en").next_card() };
        ensure!(way_on == expected, "after card {place} the way on is {way_on:?}");
        asked.push(question);
    }
    let myths = asked.iter().filter(|question| question.truth == Answer::Myth).count();
    ensure!(myths.abs_diff(asked.len() - myths) <= 1, "{myths} of {} statements are myths", asked.len());
    Ok(asked)
}

/// The second looks: each missed card once more in its form, the first known now, the others missed again.
async fn try_again(page: &Page, hand: Hand, missed: &[Question]) -> Result<()> {
    let words = words::quiz("en");
    for (place, question) in missed.iter().enumerate() {
        let progress = page.text(".unmyth-progress").await?;
        ensure!(progress.contains("Second try"), "the second look {place} is not labelled: {progress:?}");
        let statement = page.text(STATEMENT).await?;
        let expected = if question.truth == Answer::Myth { &question.card.myth } else { &question.card.fact };
        ensure!(statement == *expected, "{statement:?} comes back, not {expected:?}");
        let way_on = if place + 1 == missed.len() { words.see_result() } else { words.next_card() };
        let answer = if place == 0 { question.truth } else { question.miss() };
        ensure!(take(page, hand, question, answer).await? == way_on, "the second look {place} leads elsewhere");
    }
    Ok(())
}

/// Answers a question, checks all that the feedback says, and goes on by the button whose words it returns.
async fn take(page: &Page, hand: Hand, question: &Question, answer: Answer) -> Result<String> {
    let words = words::quiz("en");
    page.answer(hand, answer).await?;
    let verdict = question.verdict(answer);
    let told = page.feedback().await?;
    ensure!(told.announced.starts_with(&verdict), "the live region does not say {verdict:?}: {told:?}");
    ensure!(told.verdict == verdict, "{answer:?} to {question:?} gets {told:?}");
    ensure!(told.because.contains(&question.card.because), "{question:?} has another because: {told:?}");
    // A fact that was asked needs no second telling; a myth gets its fact, and is called one.
    let (label, fact, myth) = if question.truth == Answer::Myth {
        (words.myth_label(), &told.fact, String::new())
    } else {
        (words.fact_label(), &told.statement, format!("{} {}", words.myth_label(), question.card.myth))
    };
    ensure!(told.label == label, "{question:?} is labelled {told:?}");
    ensure!(*fact == question.card.fact, "the fact is told in another way: {told:?}");
    ensure!(told.myth == myth, "the common myth is not told as {myth:?}: {told:?}");
    ensure!(told.open == answer.label(), "{answer:?} was answered: {told:?}");
    ensure!(told.focus == answer.label(), "after the answer the focus is elsewhere: {told:?}");

    let way_on = page.way_on().await?;
    page.go_on(hand).await?;
    page.focus_is_on_the_heading().await?;
    Ok(way_on)
}

async fn check_results(page: &Page, pack: &Pack) -> Result<()> {
    let words = words::quiz("en");
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("one of three"), "the score is {score:?}");
    let facts = page.texts(".unmyth-facts li").await?;
    ensure!(facts.len() == pack.cards.len(), "{facts:?}");
    pack.has_all_facts(&facts.concat())?;
    let mut outcomes = page.texts(".unmyth-facts__outcome").await?;
    outcomes.sort();
    ensure!(outcomes == [words.missed(), words.knew(), words.was_not_sure()], "{outcomes:?}");
    let closing = page.text(".unmyth-closing").await?;
    ensure!(closing.contains(&pack.closing), "the closing is {closing:?}");
    for label in [words.share(), words.print(), words.start_over()] {
        page.control(label).await?;
    }
    pack.has_no_myth(&page.text("main").await?)
}

async fn check_beginning(page: &Page, beginning: &str) -> Result<()> {
    page.until_screen("question").await?;
    let progress = page.text(".unmyth-progress").await?;
    ensure!(progress == beginning, "it begins with {progress:?}, not {beginning:?}");
    let open = page.texts(OPEN).await?;
    ensure!(open.is_empty(), "{open:?} is open before any answer");
    let told = page.texts(".unmyth-feedback__told").await?.concat();
    ensure!(told.is_empty(), "the live region says {told:?} before any answer");
    Ok(())
}
