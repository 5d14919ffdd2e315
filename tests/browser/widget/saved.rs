//! A page that somebody saves in the middle of a play is the whole plain quiz when it is opened again.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::in_each_engine;
use crate::widget::alone::whole_quiz_is_there;

in_each_engine! {
    after_an_answer: Usual differs in Loading,
    after_an_early_answer: Early differs in Loading,
    after_another_language: Usual differs in Loading,
}

impl Page {
    /// Opens what a browser saves as "web page, complete": what the page holds by now, in a file.
    async fn open_saved(&self) -> Result<()> {
        let scratch = Scratch::new()?;
        let html = self.run("return document.documentElement.outerHTML", vec![]).await?;
        let file = scratch.folder().join("saved.html");
        fs::write(&file, format!("<!doctype html>{}", html.as_str().context("there is a page")?))?;
        self.goto(&format!("file://{}", file.display())).await?;
        self.until("the plain quiz", "document.querySelector('#unmyth[data-alone] .unmyth-card')").await
    }
}

async fn after_an_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    let question = page.question(&pack).await?;
    page.answer(Hand::Script, question.miss()).await?;
    page.go_on(Hand::Script).await?;
    let question = page.question(&pack).await?;
    page.answer(Hand::Script, question.truth).await?;
    page.open_saved().await?;
    whole_quiz_is_there(page).await
}

/// The plain quiz has nothing of the answer, not even what screen readers were just told.
async fn after_an_early_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.session.client.find(Locator::Css(".unmyth-card__choice")).await?.click().await?;
    host.open_gate();
    page.until_taken_over().await?;
    let aside = "document.querySelector('#unmyth-plain')";
    page.until("the plain quiz to be put aside", aside).await?;
    let told = format!(
        "(plain => String(plain.querySelector('.unmyth-page__said').textContent.length
            + plain.querySelectorAll('[open], [data-answer]').length))
            (new DOMParser().parseFromString(JSON.parse({aside}.textContent), 'text/html'))"
    );
    let told = page.text_of(&told).await?;
    ensure!(told == "0", "the plain quiz tells of the answer");
    page.open_saved().await?;
    let open = page.text_of("String(document.querySelectorAll('[open], [data-answer]').length)").await?;
    ensure!(open == "0", "{open} answers are open");
    whole_quiz_is_there(page).await
}

/// In the language that was chosen.
async fn after_another_language(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.press(Hand::Script, "Español").await?;
    page.until("Spanish", "document.documentElement.lang === 'es'").await?;
    let is_put_aside = "document.querySelector('#unmyth-plain').textContent.includes('¿mito o realidad?')";
    page.until("the plain quiz in Spanish", is_put_aside).await?;
    page.open_saved().await?;
    let title = page.text(".unmyth-page__title").await?;
    ensure!(title == "Reducción de daños: ¿mito o realidad?", "it is called {title:?}");
    Ok(())
}
