//! Where the focus goes, for whoever plays without a pointer.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::engine::{Engine, Setting};
use crate::support::hand::{BACK, Hand};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_each_engine, run_as};
use crate::support::visitor::{OPEN, STATEMENT};
use crate::support::words;

in_each_engine! {
    through_the_answers: Usual differs in Focus,
}

#[test]
fn to_the_principles_and_back_in_chromium() -> Result<()> {
    run_as(Engine::Chromium, Setting::Usual, to_the_principles_and_back)
}

#[test]
fn to_the_principles_and_back_in_firefox() -> Result<()> {
    run_as(Engine::Firefox, Setting::Usual, to_the_principles_and_back)
}

/// Passing the answers answers nothing; answering leaves the focus where it is; going on puts it on the heading.
async fn through_the_answers(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let (myth, fact) = (words.myth(), words.fact());
    page.open_quiz().await?;
    page.tab_to(words.principles()).await?;
    page.tab_expecting(&[Key::Tab], words.about()).await?;
    page.tab_to(myth).await?;
    page.tab_expecting(&[Key::Tab], fact).await?;
    page.tab_expecting(&[Key::Tab], words.not_sure()).await?;
    page.tab_expecting(&BACK, fact).await?;
    page.tab_expecting(&BACK, myth).await?;
    page.tab_expecting(&[Key::Tab], fact).await?;
    for arrow in [Key::Right, Key::Left, Key::Down, Key::Up] {
        page.tab_expecting(&[arrow], fact).await?;
    }
    let open = page.texts(OPEN).await?;
    ensure!(page.screen().await? == "question" && open.is_empty(), "moving through the answers answered {open:?}");

    page.key(Key::Enter).await?;
    page.until_screen("feedback").await?;
    page.tab_expecting(&[], fact).await?;

    page.tab_to(words.next_card()).await?;
    page.key(Key::Space).await?;
    page.until_screen("question").await?;
    page.focus_is_on_the_heading().await?;
    page.tab_expecting(&[Key::Tab], myth).await
}

/// The principles can be read at any moment of a play, which then goes on where it was.
async fn to_the_principles_and_back(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    page.open_quiz().await?;
    let asked = page.text(STATEMENT).await?;
    page.press(Hand::Enter, words.principles()).await?;
    page.until_screen("principles").await?;
    leaf_through(page, &pack).await?;
    comes_back_to(page, "question").await?;
    ensure!(page.text(STATEMENT).await? == asked, "another card is asked after the principles");

    let question = page.question(&pack).await?;
    page.answer(Hand::Enter, question.miss()).await?;
    let told = page.text(".unmyth-feedback").await?;
    page.press(Hand::Enter, words.principles()).await?;
    page.until_screen("principles").await?;
    comes_back_to(page, "feedback").await?;
    ensure!(page.text(".unmyth-feedback").await? == told, "the feedback is another one after the principles");
    Ok(())
}

/// Reads all principles, and goes back to the last but one.
async fn leaf_through(page: &Page, pack: &Pack) -> Result<()> {
    let words = words::quiz("en");
    let of = pack.principles.len();
    let until = async |place: usize| {
        let shown = format!("document.body.innerText.includes('{place} of {of}')");
        page.until(&format!("principle {place}"), &shown).await
    };
    for (place, principle) in (1..).zip(&pack.principles) {
        until(place).await?;
        let all = page.text("main").await?;
        ensure!(all.contains(principle), "no principle {place}: {all}");
        if place < of {
            page.press(Hand::Enter, words.next()).await?;
        }
    }
    page.press(Hand::Enter, words.previous()).await?;
    until(of - 1).await
}

/// Leaves the principles, for the control that has opened them.
async fn comes_back_to(page: &Page, screen: &str) -> Result<()> {
    let words = words::quiz("en");
    page.press(Hand::Enter, words.back()).await?;
    page.until_screen(screen).await?;
    page.tab_expecting(&[], words.principles()).await
}
