//! The lengths up to which `unmyth check` is silent, held against the screen of a small phone.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::in_chromium;
use crate::support::site::{Site, project};
use crate::support::words;

/// What a small phone's browser leaves of 360 x 640 or 375 x 667 CSS pixels between its bars.
const SMALL: (u32, u32) = (360, 553);
/// How long a statement and a because may be without a word, in characters: `crates/check/src/length.rs` has the same.
const STATEMENT: usize = 240;
const BECAUSE: usize = 160;

in_chromium! {
    what_the_check_lets_pass_is_in_sight: Usual,
}

async fn what_the_check_lets_pass_is_in_sight(page: &Page) -> Result<()> {
    let site = of_the_longest().await?;
    page.resize(SMALL.0, SMALL.1).await?;
    page.goto(&site.quiz()).await?;
    page.until_live().await?;
    let statement = page.text(".unmyth-card__statement").await?;
    ensure!(statement.chars().count() == STATEMENT, "{statement:?}");
    page.press(Hand::Script, words::quiz("en").not_sure()).await?;
    page.until_screen("feedback").await?;
    page.settles().await?;
    page.shoot("room-feedback").await?;
    let heights = page.run(include_str!("scripts/heights.js"), vec![]).await?;
    let of = |name: &str| heights[name].as_f64().with_context(|| format!("no {name} in {heights}"));
    ensure!(of("asked")? <= f64::from(SMALL.1), "the answers end below the screen: {heights}");
    ensure!(of("told")? <= of("room")?, "fact and because are not in sight together: {heights}");
    Ok(())
}

/// A site whose cards have texts of real words as long as may be.
async fn of_the_longest() -> Result<Site> {
    let packs = project().join("packs");
    let read =
        |id: &str| -> Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(packs.join(id).join("en.json"))?)?) };
    let (mut pack, words) = (read("harm-reduction")?, read("evidence")?);
    let facts = words["cards"].as_array().context("a pack has cards")?.iter().filter_map(|card| card["fact"].as_str());
    let prose: Vec<char> = facts.collect::<Vec<_>>().join(" ").chars().collect();
    // From the start of a word on, with as much of the last word as there is room for.
    let cut = |from: usize, length: usize| -> Option<String> {
        let start = from + prose.iter().skip(from).position(|c| *c == ' ')? + 1;
        let text: String = prose.get(start..start + length - 1)?.iter().collect();
        Some(format!("{}.", text.trim_end()))
    };
    for (place, card) in pack["cards"].as_array_mut().context("a pack has cards")?.iter_mut().enumerate() {
        for (part, from, length) in [("myth", 0, STATEMENT), ("fact", 300, STATEMENT), ("because", 600, BECAUSE)] {
            // Nobody sees whether a card's length comes from one letter more in its last word.
            let mut text = cut(place * 97 + from, length).context("there are words enough")?;
            while text.chars().count() < length {
                text.insert(text.len() - 1, 'm');
            }
            card[part] = json!(text);
        }
    }
    pack["waivers"] = json!([]);
    let scratch = Scratch::new()?;
    let folder = scratch.folder().join("packs/harm-reduction");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("en.json"), pack.to_string())?;
    Site::of_packs(&scratch.folder().join("packs")).await
}
