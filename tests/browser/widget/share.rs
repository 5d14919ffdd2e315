//! What is handed on is facts alone, however a browser can hand it on.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;
use crate::support::words;

in_chromium! {
    the_facts_alone: Usual,
}

/// From one result, whose visitor tries again and again.
async fn the_facts_alone(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
    called_off(page).await.context("called off")?;
    through_the_browser(page).await.context("through the browser")?;
    by_copying(page).await.context("by copying")?;
    by_hand(page).await.context("by hand, where copying is forbidden")?;
    page.is_quiet().await
}

async fn called_off(page: &Page) -> Result<()> {
    page.run(include_str!("scripts/calls_off.js"), vec![]).await?;
    share(page).await?;
    page.until("sharing to be asked for", "window.asked").await?;
    page.rest().await?;
    ensure!(page.screen().await? == "results", "calling it off leads elsewhere");
    let said = page.texts(".unmyth-results__copied").await?.concat();
    ensure!(said.is_empty(), "calling it off is answered with {said:?}");
    Ok(())
}

async fn through_the_browser(page: &Page) -> Result<()> {
    page.run(include_str!("scripts/can_share.js"), vec![]).await?;
    share(page).await?;
    page.until("something to be shared", "window.shared").await?;
    let shared = page.run("return window.shared", vec![]).await?;
    facts_alone(&format!("{} {} {}", shared["title"], shared["text"].as_str().unwrap_or_default(), shared["url"]))
}

async fn by_copying(page: &Page) -> Result<()> {
    let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": page.origin() });
    page.session.cdp("Browser.grantPermissions", allowed).await?;
    page.run("delete Navigator.prototype.share", vec![]).await?;
    share(page).await?;
    let copied = plain(words::quiz("en").copied());
    page.until("word that it is copied", &format!("document.body.innerText.includes({copied:?})")).await?;
    let copied = page.run_async("return await navigator.clipboard.readText()").await?;
    facts_alone(copied.as_str().context("the clipboard holds no text")?)
}

async fn by_hand(page: &Page) -> Result<()> {
    page.run(include_str!("scripts/cannot_copy.js"), vec![]).await?;
    share(page).await?;
    page.until("the text to copy by hand", "document.querySelector('main textarea')").await?;
    facts_alone(&page.text_of("document.querySelector('main textarea').value").await?)?;
    page.has_no_fault().await
}

async fn share(page: &Page) -> Result<()> {
    // By a pointer: a browser shares and copies for a visitor's own act alone.
    page.press(Hand::Pointer, words::quiz("en").share()).await
}

fn facts_alone(text: &str) -> Result<()> {
    let pack = Pack::read()?;
    pack.has_all_facts(text)?;
    pack.has_no_myth(text)
}
