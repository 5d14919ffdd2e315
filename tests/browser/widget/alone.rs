//! Without the player the whole quiz can still be answered and read, whatever keeps the player away.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::session::in_each_engine;
use crate::support::site::needed;
use crate::support::visitor::OPEN;
use crate::support::words;
use crate::widget::counting::ANSWERS;

in_each_engine! {
    where_scripts_are_switched_off: NoScripts differs in Loading,
    where_webassembly_is_switched_off: NoWebAssembly differs in Loading,
    where_a_policy_refuses_it: Usual differs in Policies,
    where_its_files_are_broken: Usual differs in Loading,
    where_its_files_never_come: Early differs in Loading,
}

async fn where_scripts_are_switched_off(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await?;
    ensure!(!host.was_asked_for(".wasm"), "what cannot be used is loaded");
    Ok(())
}

/// Then it is known before the first paint.
async fn where_webassembly_is_switched_off(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    ensure!(page.text_of("typeof window.WebAssembly").await? == "undefined", "WebAssembly is there");
    whole_quiz_is_there(page).await?;
    ensure!(!host.was_asked_for(".wasm"), "what cannot be used is loaded");
    Ok(())
}

async fn where_a_policy_refuses_it(page: &Page) -> Result<()> {
    scripts_refused(page).await.context("all scripts refused")?;
    inline_script_refused(page).await.context("the inline script refused")?;
    webassembly_refused(page).await.context("WebAssembly refused")
}

async fn scripts_refused(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with_policy("script-src 'none'")?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await
}

/// By a host's own policy, which does not know our script. The player would not know of an answer given before it.
async fn inline_script_refused(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with_policy("script-src 'self' 'wasm-unsafe-eval'")?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await?;
    let player = page.run("return [...document.scripts].some((one) => one.src.endsWith('.js'))", vec![]).await?;
    ensure!(player == true, "the module is not there to be run");
    ensure!(!host.was_asked_for(".wasm"), "the WebAssembly is loaded for nothing");
    Ok(())
}

async fn webassembly_refused(page: &Page) -> Result<()> {
    let policy = fs::read_to_string(needed("UNMYTH_SITE")?.join(".unmyth-site"))?;
    let refused = policy.replace(" 'wasm-unsafe-eval'", "");
    ensure!(refused != policy, "the site's policy is another: {policy}");
    let host = Host::start(Plan::with_policy(&refused)?).await?;
    // WebKit 2.50 heeds this part of a policy from the second visit on.
    for _ in 0..2 {
        page.goto(&host.quiz()).await?;
    }
    goes_on_alone(page).await
}

async fn where_its_files_are_broken(page: &Page) -> Result<()> {
    for end in [".wasm", ".js"] {
        for fault in [Fault::Missing, Fault::Cut, Fault::Changed] {
            let host = Host::start(Plan::with(end, fault)?).await?;
            page.goto(&host.quiz()).await?;
            goes_on_alone(page).await.with_context(|| format!("{end} is {fault:?}"))?;
            if fault == Fault::Changed {
                let path = host.asked().into_iter().find(|path| path.ends_with(end)).context("it was asked for")?;
                let again = format!("{path}?again").into();
                page.perform(include_str!("scripts/runs_again.js"), vec![again]).await?;
            }
        }
    }
    Ok(())
}

/// Nobody can know that something will never come: it is the visitor who goes on.
async fn where_its_files_never_come(page: &Page) -> Result<()> {
    for end in [".wasm", ".js"] {
        let host = Host::start(Plan::with(end, Fault::Never)?).await?;
        page.arrive(&host.quiz()).await?;
        page.press(Hand::Script, Answer::Fact.label()).await?;
        page.press(Hand::Script, words::quiz("en").next_card()).await?;
        goes_on_alone(page).await.with_context(|| format!("{end} never comes"))?;
    }
    Ok(())
}

/// The page knows that the player does not come.
pub(crate) async fn goes_on_alone(page: &Page) -> Result<()> {
    page.until("the quiz to go on alone", "document.querySelector('#unmyth[data-alone]')").await?;
    whole_quiz_is_there(page).await
}

/// Every card can be answered and tells about it, and what follows the cards is there to read.
pub(crate) async fn whole_quiz_is_there(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    if page.texts(OPEN).await?.is_empty() {
        // One of the answers by a hand.
        page.session.client.find(Locator::Css(".unmyth-card__choice")).await?.click().await?;
    }
    let quiz = page.run(include_str!("scripts/whole_quiz.js"), vec![]).await?;
    let cards = quiz["cards"].as_array().context("a list of cards")?;
    ensure!(cards.len() == pack.cards.len(), "these cards are there: {cards:?}\n{}", page.describe().await);
    for card in cards {
        let question = pack.question(&text(&card["statement"]))?;
        let looks = card["looks"].as_array().map(Vec::as_slice).unwrap_or_default();
        ensure!(looks.len() == ANSWERS.len(), "it has other answers: {card}");
        for look in looks {
            // Where no script minds it, another answer can be opened; else the first one stands.
            let stands = if quiz["watched"] == true { &card["looks"][0]["open"][0] } else { &look["wanted"] };
            ensure!(look["open"] == Value::Array(vec![stands.clone()]), "another answer is open: {card}");
            let given = stands.as_u64().and_then(|place| ANSWERS.get(usize::try_from(place).ok()?));
            let verdict = question.verdict(*given.context("an answer is open")?);
            ensure!(text(&look["said"]) == verdict, "it does not say {verdict:?}: {card}");
        }
    }
    let all = text(&quiz["all"]);
    for text in pack.principles.iter().chain([&pack.closing, &plain(words.not_counted())]) {
        ensure!(all.contains(text), "{text:?} is not there: {all}");
    }
    page.fits().await
}

fn text(value: &Value) -> String {
    plain(value.as_str().unwrap_or_default())
}
