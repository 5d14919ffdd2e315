//! The pages over the play, as the browser's own Back, Forward and Escape open and close them.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::visitor::{STATEMENT, mixed};
use crate::support::words;

in_each_engine! {
    back_closes_each_of_them: Usual differs in History,
    escape_closes_each_of_them: Usual differs in History,
}
in_chromium! {
    forward_opens_one_again: Usual,
    an_answered_card_is_as_it_was: Usual,
    the_result_is_as_it_was: Usual,
    back_from_the_first_card_leaves: Usual,
    one_that_was_open_is_open_after_a_reload: Usual,
    nothing_is_counted_twice: Usual,
}

/// The label of each, and the name of its screen.
fn panels() -> [(&'static str, &'static str); 3] {
    let words = words::quiz("en");
    [(words.principles(), "principles"), (words.about(), "about"), (words.what_that_means(), "counted")]
}

impl Page {
    async fn open_panel(&self, label: &str, screen: &str) -> Result<()> {
        // By a pointer: browsers pass over places in the history that came without a visitor's own act.
        self.press(Hand::Pointer, label).await?;
        self.until_screen(screen).await
    }

    async fn back(&self) -> Result<()> {
        self.session.client.back().await.context("the browser cannot go back")
    }
}

async fn back_closes_each_of_them(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    let asked = page.text(STATEMENT).await?;
    for (label, screen) in panels() {
        page.open_panel(label, screen).await?;
        page.back().await?;
        page.until_screen("question").await?;
        ensure!(page.text(STATEMENT).await? == asked, "another card is asked after {label}");
        ensure!(page.focused().await? == label, "the focus is on {}", page.focused().await?);
    }
    Ok(())
}

async fn escape_closes_each_of_them(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    let asked = page.text(STATEMENT).await?;
    // Where nothing is open it does nothing.
    page.key(Key::Escape).await?;
    for (label, screen) in panels() {
        page.open_panel(label, screen).await?;
        page.key(Key::Escape).await?;
        page.until_screen("question").await?;
        ensure!(page.text(STATEMENT).await? == asked, "another card is asked after {label}");
    }
    Ok(())
}

async fn forward_opens_one_again(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    let (label, screen) = panels()[1];
    page.open_panel(label, screen).await?;
    page.press(Hand::Pointer, words::quiz("en").back()).await?;
    page.until_screen("question").await?;
    page.session.client.forward().await?;
    page.until_screen(screen).await?;
    page.back().await?;
    page.until_screen("question").await
}

/// And as far scrolled.
async fn an_answered_card_is_as_it_was(page: &Page) -> Result<()> {
    page.resize(360, 500).await?;
    page.open_quiz().await?;
    let question = page.question(&Pack::read()?).await?;
    page.answer(Hand::Pointer, question.miss()).await?;
    let told = page.feedback().await?.all;
    let scroll = page.text_of("String(scrollY)").await?;
    ensure!(scroll != "0", "nothing is scrolled");
    // By a script: a driver scrolls to what it presses.
    let (label, screen) = panels()[0];
    page.press(Hand::Script, label).await?;
    page.until_screen(screen).await?;
    page.back().await?;
    page.until_screen("feedback").await?;
    page.until("the scroll of before", &format!("String(scrollY) === '{scroll}'")).await?;
    ensure!(page.feedback().await?.all == told, "the feedback is another one");
    Ok(())
}

async fn the_result_is_as_it_was(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
    let result = page.text(".unmyth-results").await?;
    page.open_panel(words::quiz("en").see_principles(), "principles").await?;
    page.back().await?;
    page.until_screen("results").await?;
    ensure!(page.text(".unmyth-results").await? == result, "the result is another one");
    Ok(())
}

async fn back_from_the_first_card_leaves(page: &Page) -> Result<()> {
    page.goto(&format!("{}/", page.origin())).await?;
    page.open_quiz().await?;
    page.back().await?;
    page.until("the page of before", "location.pathname === '/'").await
}

async fn one_that_was_open_is_open_after_a_reload(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    let (label, screen) = panels()[0];
    page.open_panel(label, screen).await?;
    page.session.client.refresh().await?;
    page.until_taken_over().await?;
    page.until_screen(screen).await?;
    page.back().await?;
    page.until_screen("question").await
}

async fn nothing_is_counted_twice(page: &Page) -> Result<()> {
    let host = Host::start(Plan::counting("on").await?).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
    host.until_letters(1).await?;
    page.open_panel(words::quiz("en").see_principles(), "principles").await?;
    page.back().await?;
    page.until_screen("results").await?;
    page.session.client.forward().await?;
    page.until_screen("principles").await?;
    page.session.client.refresh().await?;
    page.until_taken_over().await?;
    page.back().await?;
    page.until_screen("question").await?;
    page.goto("about:blank").await?;
    host.until_letters(1).await.map(drop)
}
