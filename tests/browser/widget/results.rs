//! The result beside its facts, in a window with room for two columns.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;

in_chromium! {
    nothing_is_stretched_beside_longer_facts: Usual,
}

/// With the question whether to count, which is one part more.
async fn nothing_is_stretched_beside_longer_facts(page: &Page) -> Result<()> {
    let host = Host::start(Plan::counting("ask").await?).await?;
    page.resize(1280, 800).await?;
    page.goto(&format!("{}/evidence/en/", host.root)).await?;
    page.until_live().await?;
    page.play_on(Hand::Script, &Pack::of("evidence")?, mixed).await?;
    let stretched = page.run(include_str!("scripts/stretched.js"), vec![]).await?;
    ensure!(stretched == json!([]), "these are higher than what is in them: {stretched}");
    Ok(())
}
