//! What is printed is a handout: facts with their sources, principles, and nothing to press.

use std::fs;

use anyhow::{Context as _, Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::session::in_chromium;
use crate::support::site::project;
use crate::support::visitor::mixed;

in_chromium! {
    a_handout_of_one_page: Usual,
    a_handout_of_two_pages_with_sources: Usual,
}

async fn a_handout_of_one_page(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    prints_on(page, 1).await?;
    page.media("print", &[]).await?;
    let controls = page.texts("button, summary, [role=button]").await?;
    ensure!(controls.is_empty(), "these are printed: {controls:?}");
    let printed = page.text("body").await?;
    pack.has_all_facts(&printed)?;
    pack.has_no_myth(&printed)?;
    for text in pack.principles.iter().chain([&pack.closing]) {
        ensure!(printed.contains(text), "{text:?} is not printed: {printed}");
    }
    // As wide as paper is between its margins.
    page.resize(720, 1000).await?;
    page.shoot("results-print").await
}

async fn a_handout_of_two_pages_with_sources(page: &Page) -> Result<()> {
    let pack: Value = serde_json::from_str(&fs::read_to_string(project().join("packs/evidence/en.json"))?)?;
    page.goto(&format!("{}/evidence/en/", page.origin())).await?;
    page.until_live().await?;
    prints_on(page, 2).await?;
    page.media("print", &[]).await?;
    let printed = page.text("body").await?;
    for card in pack["cards"].as_array().context("a pack has cards")? {
        for text in [&card["fact"], &card["sources"][0]["by"], &card["sources"][0]["title"]] {
            let text = plain(text.as_str().context("a card of research has a source")?);
            ensure!(printed.contains(&text), "{text:?} is not printed: {printed}");
        }
    }
    page.resize(720, 1000).await?;
    page.shoot("evidence-print").await
}

/// Fails where it takes more pages than so many.
async fn prints_on(page: &Page, most: usize) -> Result<()> {
    let a4 = PrintSize { width: 21.0, height: 29.7 };
    for (name, size) in [("US letter", PrintSize::US_LETTER), ("A4", a4)] {
        let paper = PrintConfiguration::builder().size(size).build().map_err(|error| anyhow!("{error}"))?;
        let pdf = page.session.client.print(paper).await?;
        let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
        ensure!((1..=most).contains(&pages), "{pages} pages of {name}");
    }
    Ok(())
}
