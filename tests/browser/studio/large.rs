//! The largest pack that there can be: a key press changes no more of the page than in a small one.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::scratch::Scratch;
use crate::support::session::run;

/// More changes of the page than a key press causes: those of its field, the preview and the bar. A part that were drawn
/// anew for each card would cause two hundred.
const MOST: u64 = 20;

#[test]
fn key_press_in_a_pack_of_two_hundred_cards_changes_little_of_the_page() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        let file = scratch.folder().join("en.json");
        fs::write(&file, two_hundred_cards()?.to_string())?;
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&file]).await?;
        page.until_screen("about-quiz").await?;
        page.show_card(7).await?;
        page.until_preview_shows("Number 7").await?;
        let parts = page.parts().await?;
        ensure!(parts.len() > 200, "there are only {} parts", parts.len());
        page.run(include_str!("scripts/count_changes.js"), vec![]).await?;
        page.write_in("cards[7].myth", "x").await?;
        page.until_preview_shows(&page.read_in("cards[7].myth").await?).await?;
        // By then the checks have looked, and what they say is drawn.
        page.until_all_kept().await?;
        let changes = page.run("return window.changes.length", vec![]).await?.as_u64().context("a number")?;
        let all = page.text_of("window.changes.join('; ')").await?;
        println!("a key press makes {changes} changes: {all}");
        ensure!(changes > 0 && changes < MOST, "{changes} changes: {all}");
        page.is_quiet().await
    })
}

fn two_hundred_cards() -> Result<Value> {
    let mut pack: Value = serde_json::from_str(&fs::read_to_string(own("evidence/en.json"))?)?;
    let cards = pack["cards"].as_array().cloned().context("a pack has cards")?;
    let many = (0..200).map(|at| {
        let mut card = cards[at % cards.len()].clone();
        card["id"] = format!("card-{at}").into();
        for field in ["myth", "fact"] {
            card[field] = format!("Number {at}: {}", card[field].as_str().unwrap_or_default()).into();
        }
        card
    });
    pack["cards"] = many.collect();
    pack["waivers"] = Value::Array(Vec::new());
    Ok(pack)
}
