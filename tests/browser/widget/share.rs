//! What is handed on is facts alone.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::state::State;

/// A browser that can share, and notes what.
const CAN_SHARE: &str = "Object.defineProperties(Navigator.prototype, {
    canShare: { configurable: true, value: () => true },
    share: { configurable: true, value: what => { window.shared = what; return Promise.resolve(); } },
})";
/// A browser that shares when asked and whose visitor changes their mind.
const CALLS_OFF: &str = "Object.defineProperties(Navigator.prototype, {
    canShare: { configurable: true, value: () => true },
    share: { configurable: true, value: () => {
        window.asked = true;
        return Promise.reject(new DOMException('called off', 'AbortError'));
    } },
})";
/// A browser without a way to share, and one that forbids copying too, as in a frame.
const CANNOT_SHARE: &str = "delete Navigator.prototype.share";
const CANNOT_COPY: &str = "delete Navigator.prototype.share;
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false";

#[test]
fn through_the_browser() -> Result<()> {
    run(Engine::Chromium, async |page| {
        share(page, CAN_SHARE).await?;
        page.until("something to be shared", "window.shared").await?;
        let shared = page.run("return window.shared", vec![]).await?;
        let all = format!("{} {} {}", shared["title"], shared["text"].as_str().unwrap_or_default(), shared["url"]);
        facts_alone(&all)?;
        page.is_quiet().await
    })
}

#[test]
fn called_off() -> Result<()> {
    run(Engine::Chromium, async |page| {
        share(page, CALLS_OFF).await?;
        page.until("sharing to be asked for", "window.asked").await?;
        page.rest().await?;
        ensure!(page.screen().await? == "results", "calling it off leads elsewhere");
        page.is_quiet().await
    })
}

#[test]
fn by_copying() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let allowed =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": page.origin() });
        page.session.cdp("Browser.grantPermissions", allowed).await?;
        share(page, CANNOT_SHARE).await?;
        page.until("word that it is copied", "document.body.innerText.includes('copied')").await?;
        let copied = page.run_async("return await navigator.clipboard.readText()").await?;
        facts_alone(copied.as_str().context("the clipboard holds no text")?)?;
        page.is_quiet().await
    })
}

#[test]
fn by_hand_where_copying_is_forbidden() -> Result<()> {
    run(Engine::Chromium, async |page| {
        share(page, CANNOT_COPY).await?;
        page.until("the text to copy by hand", "document.querySelector('main textarea')").await?;
        let text = page.text_of("document.querySelector('main textarea').value").await?;
        facts_alone(&text)?;
        page.has_no_fault().await?;
        page.is_quiet().await
    })
}

/// Plays, and shares the result in a browser made like `browser`.
async fn share(page: &Page, browser: &str) -> Result<()> {
    State::Results.reach(page).await?;
    page.run(browser, vec![]).await?;
    page.press(Hand::Pointer, "Share the facts").await
}

fn facts_alone(text: &str) -> Result<()> {
    let pack = Pack::read()?;
    pack.has_all_facts(text)?;
    pack.has_no_myth(text)
}
