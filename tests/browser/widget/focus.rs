//! Where the focus goes, for whoever plays without a pointer.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::engine::Engine;
use crate::support::hand::{BACK, Hand};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::visitor::{OPEN, STATEMENT};

#[test]
fn through_the_answers_in_chromium() -> Result<()> {
    run(Engine::Chromium, through_the_answers)
}

#[test]
fn through_the_answers_in_firefox() -> Result<()> {
    run(Engine::Firefox, through_the_answers)
}

#[test]
fn through_the_answers_in_webkit() -> Result<()> {
    run(Engine::WebKit, through_the_answers)
}

#[test]
fn to_the_principles_and_back_in_chromium() -> Result<()> {
    run(Engine::Chromium, to_the_principles_and_back)
}

#[test]
fn to_the_principles_and_back_in_firefox() -> Result<()> {
    run(Engine::Firefox, to_the_principles_and_back)
}

/// Passing the answers answers nothing; answering leaves the focus where it is; going on puts it on the heading.
async fn through_the_answers(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.tab_to("Principles").await?;
    page.tab_expecting(&[Key::Tab], "About").await?;
    page.tab_to("Myth").await?;
    page.tab_expecting(&[Key::Tab], "Fact").await?;
    page.tab_expecting(&[Key::Tab], "Not sure").await?;
    page.tab_expecting(&BACK, "Fact").await?;
    page.tab_expecting(&BACK, "Myth").await?;
    page.tab_expecting(&[Key::Tab], "Fact").await?;
    for arrow in [Key::Right, Key::Left, Key::Down, Key::Up] {
        page.tab_expecting(&[arrow], "Fact").await?;
    }
    let open = page.texts(OPEN).await?;
    ensure!(page.screen().await? == "question" && open.is_empty(), "moving through the answers answered {open:?}");

    page.key(Key::Enter).await?;
    page.until_screen("feedback").await?;
    page.tab_expecting(&[], "Fact").await?;

    page.tab_to("Next card").await?;
    page.key(Key::Space).await?;
    page.until_screen("question").await?;
    page.focus_is_on_the_heading().await?;
    page.tab_expecting(&[Key::Tab], "Myth").await
}

/// The principles can be read at any moment of a play, which then goes on where it was.
async fn to_the_principles_and_back(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let asked = page.text(STATEMENT).await?;
    leaf_through(page, &pack).await?;
    ensure!(page.text(STATEMENT).await? == asked, "another card is asked after the principles");

    let question = page.question(&pack).await?;
    page.answer(Hand::Enter, question.miss()).await?;
    let told = page.text(".unmyth-feedback").await?;
    leaf_through(page, &pack).await?;
    ensure!(page.text(".unmyth-feedback").await? == told, "the feedback is another one after the principles");
    Ok(())
}

/// Opens the principles, reads them all, and goes back.
async fn leaf_through(page: &Page, pack: &Pack) -> Result<()> {
    let left = page.screen().await?;
    page.press(Hand::Enter, "Principles").await?;
    page.until_screen("principles").await?;
    let of = pack.principles.len();
    for (place, principle) in (1..).zip(&pack.principles) {
        let all = page.text("main").await?;
        ensure!(all.contains(&format!("{place} of {of}")) && all.contains(principle), "no principle {place}: {all}");
        if place < of {
            page.press(Hand::Enter, "Next").await?;
            page.until(
                &format!("principle {}", place + 1),
                &format!("document.body.innerText.includes('{} of {of}')", place + 1),
            )
            .await?;
        }
    }
    page.press(Hand::Enter, "Previous").await?;
    page.until("the last but one", &format!("document.body.innerText.includes('{} of {of}')", of - 1)).await?;
    page.press(Hand::Enter, "Back to the quiz").await?;
    page.until_screen(&left).await?;
    page.tab_expecting(&[], "Principles").await
}
