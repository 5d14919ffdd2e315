//! The second tap of a double tap reaches nothing that has come into the first one's place.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::words;

in_each_engine! {
    reaches_nothing_new: Usual differs in Focus,
}

/// What comes after the first tap lies under the second, wherever that is.
async fn reaches_nothing_new(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.run(include_str!("scripts/cover.js"), vec![]).await?;
    let at = page.middle(words::quiz("en").about()).await?;
    page.pointer_down(at).await?;
    page.pointer_up().await?;
    page.until_screen("about").await?;
    page.pointer_down(at).await?;
    page.pointer_up().await?;
    let taps = page.run("return [window.taps, location.hash]", vec![]).await?;
    ensure!(taps == json!([2, ""]), "what came is reached: {taps}");
    // A tap elsewhere is no second one.
    page.pointer_down((at.0 - 100.0, at.1 + 100.0)).await?;
    page.pointer_up().await?;
    page.until("what has come", "location.hash === '#reached'").await
}
