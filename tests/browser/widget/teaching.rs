//! What teaches is in the window after each answer, for somebody who never scrolls.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::Value;

use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::{in_chromium, in_each_engine, with_other_fonts};
use crate::support::site::{Site, project};
use crate::support::teaching::Seen;

/// Small phones and large ones, a tablet and a laptop, in CSS pixels.
const WINDOWS: [(u32, u32); 6] = [(320, 568), (360, 640), (360, 740), (390, 844), (768, 1024), (1280, 800)];

/// The quizzes that ship, in their languages.
const QUIZZES: [&str; 4] = ["harm-reduction/en/", "harm-reduction/es/", "evidence/en/", "evidence/es/"];

in_each_engine! {
    on_a_phone: Usual differs in Scrolling,
}
in_chromium! {
    in_each_window: Usual,
    in_texts_that_are_longer: Usual,
}
with_other_fonts!(in_each_window);

async fn on_a_phone(page: &Page) -> Result<()> {
    // Some engines make no window narrower than this.
    page.resize(500, 640).await?;
    page.open_quiz().await?;
    page.is_taught(1, Seen::Together).await
}

async fn in_each_window(page: &Page) -> Result<()> {
    for (turn, (width, height)) in (0..).zip(WINDOWS) {
        page.resize(width, height).await?;
        for quiz in QUIZZES {
            page.goto(&format!("{}/{quiz}", page.origin())).await?;
            page.until_live().await?;
            page.is_taught(turn, Seen::Together).await.with_context(|| format!("{quiz} at {width} x {height}"))?;
        }
    }
    Ok(())
}

/// As much longer as a translation may be: what does not fit comes in its turn, by scrolling.
async fn in_texts_that_are_longer(page: &Page) -> Result<()> {
    let scratch = Scratch::new()?;
    for name in ["harm-reduction", "evidence"] {
        lengthen(&project().join("packs").join(name), &scratch.folder().join("packs").join(name))?;
    }
    let site = Site::of_packs(&scratch.folder().join("packs")).await?;
    for (turn, (width, height)) in (0..).zip(WINDOWS) {
        page.resize(width, height).await?;
        for quiz in QUIZZES {
            page.goto(&format!("{}/{quiz}", site.origin)).await?;
            page.until_live().await?;
            page.is_taught(turn, Seen::InOrder).await.with_context(|| format!("{quiz} at {width} x {height}"))?;
        }
    }
    Ok(())
}

/// Copies a pack with each of its cards' texts 40 % longer, made so of its own words.
fn lengthen(from: &Path, to: &Path) -> Result<()> {
    let longer = |text: &mut Value| {
        let Some(own) = text.as_str().map(ToOwned::to_owned) else { return };
        let words: Vec<&str> = own.split(' ').collect();
        let more: Vec<&str> = words.iter().copied().cycle().take(words.len() + words.len() * 2 / 5).collect();
        *text = more.join(" ").into();
    };
    fs::create_dir_all(to)?;
    for lang in ["en", "es"] {
        let file = format!("{lang}.json");
        let mut pack: Value = serde_json::from_str(&fs::read_to_string(from.join(&file))?)?;
        for card in pack["cards"].as_array_mut().into_iter().flatten() {
            for part in ["myth", "fact", "because"] {
                longer(&mut card[part]);
            }
        }
        for (name, text) in pack["texts"].as_object_mut().into_iter().flatten() {
            if [".myth", ".fact", ".because"].iter().any(|part| name.ends_with(part)) {
                longer(&mut text["text"]);
            }
        }
        fs::write(to.join(&file), pack.to_string()).with_context(|| format!("cannot write {file}"))?;
    }
    Ok(())
}
