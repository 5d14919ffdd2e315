//! Without the player the whole quiz can still be answered and read, whatever it is that keeps it away.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::Locator;
use fantoccini::elements::Element;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::session::in_each_engine;
use crate::support::site::needed;
use crate::support::visitor::STATEMENT;

/// In their order on a card.
const ANSWERS: [Answer; 3] = [Answer::Myth, Answer::Fact, Answer::NotSure];

in_each_engine! {
    scripts_switched_off: NoScripts differs in Loading,
    scripts_refused: Usual differs in Loading,
    the_inline_script_refused: Usual differs in Loading,
    webassembly_switched_off: NoWebAssembly differs in Loading,
    webassembly_refused: Usual differs in Loading,
    webassembly_missing: Usual differs in Loading,
    webassembly_cut: Usual differs in Loading,
    webassembly_changed: Usual differs in Loading,
    webassembly_never_coming: Early differs in Loading,
    module_missing: Usual differs in Loading,
    module_cut: Usual differs in Loading,
    module_changed: Usual differs in Loading,
    module_never_coming: Early differs in Loading,
}

async fn scripts_switched_off(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await?;
    ensure!(!host.asked().iter().any(|path| path.contains(".wasm")), "what cannot be used is loaded");
    Ok(())
}

async fn scripts_refused(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with_policy("script-src 'none'")?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await
}

/// By a host's own policy, which does not know our script. The player would not know of an answer given before it.
async fn the_inline_script_refused(page: &Page) -> Result<()> {
    let host = Host::start(Plan::with_policy("script-src 'self' 'wasm-unsafe-eval'")?).await?;
    page.goto(&host.quiz()).await?;
    whole_quiz_is_there(page).await?;
    let player = page.run("return Array.from(document.scripts).some(one => one.src.endsWith('.js'))", vec![]).await?;
    ensure!(player == true, "the module is not there to be run");
    ensure!(!host.was_asked_for(".wasm"), "the WebAssembly is loaded for nothing");
    Ok(())
}

/// Then it is known before the first paint.
async fn webassembly_switched_off(page: &Page) -> Result<()> {
    let host = Host::start(Plan::site()?).await?;
    page.goto(&host.quiz()).await?;
    ensure!(page.text_of("typeof window.WebAssembly").await? == "undefined", "WebAssembly is there");
    whole_quiz_is_there(page).await?;
    ensure!(!host.was_asked_for(".wasm"), "what cannot be used is loaded");
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

async fn webassembly_missing(page: &Page) -> Result<()> {
    goes_on_alone_with(page, ".wasm", Fault::Missing).await.map(drop)
}

async fn webassembly_cut(page: &Page) -> Result<()> {
    goes_on_alone_with(page, ".wasm", Fault::Cut).await.map(drop)
}

async fn webassembly_changed(page: &Page) -> Result<()> {
    let host = goes_on_alone_with(page, ".wasm", Fault::Changed).await?;
    let works = format!(
        "const file = await fetch('{}');
        return WebAssembly.validate(await file.arrayBuffer())",
        again(&host, ".wasm")?
    );
    ensure!(page.run_async(&works).await? == true, "what was changed would not have worked anyway");
    Ok(())
}

async fn webassembly_never_coming(page: &Page) -> Result<()> {
    goes_on_without_waiting(page, ".wasm").await
}

async fn module_missing(page: &Page) -> Result<()> {
    goes_on_alone_with(page, ".js", Fault::Missing).await.map(drop)
}

async fn module_cut(page: &Page) -> Result<()> {
    goes_on_alone_with(page, ".js", Fault::Cut).await.map(drop)
}

async fn module_changed(page: &Page) -> Result<()> {
    let host = goes_on_alone_with(page, ".js", Fault::Changed).await?;
    let works = format!(
        "const again = document.createElement('script');
        again.type = 'module';
        again.src = '{}';
        document.head.append(again);
        return await new Promise(said => {{ again.onload = () => said(true); again.onerror = () => said(false); }})",
        again(&host, ".js")?
    );
    ensure!(page.run_async(&works).await? == true, "what was changed would not have worked anyway");
    Ok(())
}

/// Where to get, once more, the file of that kind that the page has asked for.
fn again(host: &Host, end: &str) -> Result<String> {
    let path = host.asked().into_iter().find(|path| path.ends_with(end));
    Ok(format!("{}?again", path.with_context(|| format!("no {end} was asked for"))?))
}

async fn module_never_coming(page: &Page) -> Result<()> {
    goes_on_without_waiting(page, ".js").await
}

/// The answer at which a card is open.
async fn open(page: &Page, card: &Element) -> Result<Option<Answer>> {
    let script = "return [...arguments[0].querySelectorAll('details')].findIndex(answer => answer.open)";
    let place = page.run(script, vec![serde_json::to_value(card)?]).await?;
    Ok(place.as_u64().and_then(|place| ANSWERS.get(usize::try_from(place).ok()?).copied()))
}

/// What a card says.
async fn verdict(page: &Page, card: &Element) -> Result<String> {
    let script = "return [...arguments[0].querySelectorAll('.unmyth-feedback__verdict')]
        .filter(verdict => verdict.checkVisibility()).map(verdict => verdict.innerText).join(' and ')";
    let told = page.run(script, vec![serde_json::to_value(card)?]).await?;
    Ok(plain(told.as_str().unwrap_or_default()))
}

/// Nobody can know that something will never come: it is the visitor who goes on.
async fn goes_on_without_waiting(page: &Page, end: &'static str) -> Result<()> {
    let host = Host::start(Plan::with(end, Fault::Never)?).await?;
    page.arrive(&host.quiz()).await?;
    page.press(Hand::Pointer, "Fact").await?;
    page.settles().await?;
    page.press(Hand::Pointer, "Next card").await?;
    goes_on_alone(page).await
}

async fn goes_on_alone_with(page: &Page, end: &'static str, fault: Fault) -> Result<Host> {
    let host = Host::start(Plan::with(end, fault)?).await?;
    page.goto(&host.quiz()).await?;
    goes_on_alone(page).await?;
    Ok(host)
}

/// The page knows that the player does not come.
pub(crate) async fn goes_on_alone(page: &Page) -> Result<()> {
    page.until("the quiz to go on alone", "document.querySelector('#unmyth[data-alone]')").await?;
    whole_quiz_is_there(page).await
}

/// Every card can be answered and tells about it, and what follows the cards is there to read.
pub(crate) async fn whole_quiz_is_there(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let statements = page.texts(STATEMENT).await?;
    ensure!(statements.len() == pack.cards.len(), "these cards are there: {statements:?}\n{}", page.describe().await);
    let watched = page.run("return 'watched' in document.documentElement.dataset", vec![]).await? == true;
    let cards = page.session.client.find_all(Locator::Css(".unmyth-card")).await?;
    for (place, (card, statement)) in cards.iter().zip(&statements).enumerate() {
        let question = pack.question(statement)?;
        let choices = card.find_all(Locator::Css("summary")).await?;
        let mut given = open(page, card).await?;
        for turn in 0..ANSWERS.len() {
            let turn = (place + turn) % ANSWERS.len();
            // Where no script minds it, another answer can be opened; else the first one stands.
            if given.is_none_or(|given| !watched && given != ANSWERS[turn]) {
                choices[turn].click().await?;
                page.settles().await?;
                given = Some(ANSWERS[turn]);
            }
            let told = verdict(page, card).await?;
            let right = given.map(|given| question.verdict(given));
            ensure!(Some(told.as_str()) == right.as_deref(), "{given:?} to {statement:?} gets {told:?}");
        }
    }
    let all = page.text("main").await?;
    for text in pack.principles.iter().chain([&pack.closing]) {
        ensure!(all.contains(text), "{text:?} is not there: {all}");
    }
    ensure!(all.contains("Nothing is counted on this page."), "it does not say that nothing is counted: {all}");
    page.fits().await
}
