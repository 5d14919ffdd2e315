//! Without WebAssembly, or without any script, the whole quiz can still be answered and read.

use anyhow::{Result, ensure};
use fantoccini::Locator;
use serde_json::json;

use crate::engine::Engine;
use crate::pack::{Answer, Pack};
use crate::page::{Page, plain};
use crate::session::run;
use crate::site::QUIZ;
use crate::visitor::STATEMENT;

/// As in a browser that is locked down.
#[test]
fn where_webassembly_is_refused() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let refuse = json!({ "source": "delete globalThis.WebAssembly" });
        let added = page.session.cdp("Page.addScriptToEvaluateOnNewDocument", refuse).await?;
        page.goto(&format!("{}{QUIZ}", page.origin())).await?;
        page.until("the quiz to go on alone", "document.querySelector('#unmyth[data-alone]')").await?;
        whole_quiz_is_there(page).await?;
        page.has_no_fault().await?;
        page.shoot("alone-refused").await?;
        page.session.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await?;
        Ok(())
    })
}

#[test]
fn where_scripts_are_off() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let off = |off: bool| page.session.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": off }));
        off(true).await?;
        page.goto(&format!("{}{QUIZ}", page.origin())).await?;
        whole_quiz_is_there(page).await?;
        off(false).await?;
        Ok(())
    })
}

/// Every card can be answered in every way, and what follows the cards is there to read.
async fn whole_quiz_is_there(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let statements = page.texts(STATEMENT).await?;
    ensure!(statements.len() == pack.cards.len(), "these cards are there: {statements:?}");
    let client = &page.session.client;
    for (card, statement) in client.find_all(Locator::Css(".unmyth-card")).await?.into_iter().zip(&statements) {
        let question = pack.question(statement)?;
        let choices = card.find_all(Locator::Css("summary")).await?;
        for (choice, answer) in choices.iter().zip([Answer::Myth, Answer::Fact, Answer::NotSure]) {
            choice.click().await?;
            let script = "return Array.from(arguments[0].querySelectorAll('.unmyth-feedback__verdict'))
                .filter(verdict => verdict.checkVisibility()).map(verdict => verdict.innerText).join(' and ')";
            let told = page.run(script, vec![serde_json::to_value(&card)?]).await?;
            let told = plain(told.as_str().unwrap_or_default());
            ensure!(told == question.verdict(answer), "{answer:?} to {statement:?} gets {told:?}");
        }
    }
    let all = page.text("main").await?;
    for text in pack.principles.iter().chain([&pack.closing]) {
        ensure!(all.contains(text), "{text:?} is not there: {all}");
    }
    ensure!(all.contains("Nothing is counted"), "it does not say that nothing is counted: {all}");
    page.fits().await
}
