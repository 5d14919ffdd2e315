//! The studio.

use anyhow::{Context as _, Result, ensure};

use super::look::STUDIO;
use crate::studio::files::own;
use crate::studio::host;
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::hand::Hand;
use crate::support::session::run;
use crate::support::words;

/// The parts of a quiz, by the words that lead there.
fn parts() -> [(&'static str, &'static str); 7] {
    let words = words::studio();
    [
        (words.part_about, "about-quiz"),
        (words.part_principles, "principles"),
        ("3.", "card-2"),
        (words.part_ending, "ending"),
        (words.part_languages, "languages"),
        ("Spanish", "translation-0"),
        (words.part_files, "files"),
    ]
}

#[test]
fn each_part() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.looks_well("studio-start", STUDIO).await?;
        page.bring("unmyth-studio-open", &[&own("evidence/en.json"), &own("evidence/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.skip_message().await?;
        for (words, screen) in parts() {
            page.show_part(words, screen).await?;
            page.looks_well(&format!("studio-{screen}"), STUDIO).await?;
        }
        page.until_all_kept().await?;
        page.press(Hand::Script, words::studio().all_quizzes).await?;
        page.press(Hand::Script, words::studio().forget_all).await?;
        page.looks_well("studio-forgetting", STUDIO).await
    })
}

/// As somebody has it who begins: nothing is marked before it is asked for, and all of it then.
#[test]
fn what_is_not_written_yet() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part("1.", "card-0").await?;
        let told = page.texts(".unmyth-remarks__one").await?;
        ensure!(told.is_empty(), "this is told: {told:?}");
        page.looks_well("studio-empty-card", STUDIO).await?;
        // A word without a place to break, as long as fits.
        page.write_in("cards[0].myth", &"x".repeat(330)).await?;
        page.until("word of it", "document.querySelector('main').innerText.includes('10 characters too many')").await?;
        page.looks_well("studio-long-card", STUDIO).await?;
        page.show_part(words::studio().part_files, "files").await?;
        let told = page.run("return document.querySelectorAll('.unmyth-remarks__one--error').length", vec![]).await?;
        ensure!(told.as_u64() > Some(9), "{told} are told");
        page.looks_well("studio-empty-files", STUDIO).await?;
        let nameless = page.run(include_str!("scripts/nameless.js"), vec![]).await?;
        ensure!(nameless.as_array().is_some_and(Vec::is_empty), "without a name: {nameless:#}");
        Ok(())
    })
}

/// Where the system takes all colors away but its own: the part that is shown, what can be pressed, what can be chosen,
/// what does nothing now and what is wrong are each told from the rest, by more than a shade.
#[test]
fn states_are_told_apart_in_forced_colors() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.show_part(words::studio().part_files, "files").await?;
        page.show_part("1.", "card-0").await?;
        page.until("what is to be mended", "document.querySelector('.unmyth-remarks__one--error')").await?;
        page.resize(1280, 800).await?;
        for scheme in Scheme::ALL {
            page.media("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme.name())]).await?;
            let blurred = page.run(include_str!("scripts/blurred_studio.js"), vec![]).await?;
            ensure!(blurred.as_array().is_some_and(Vec::is_empty), "{blurred:#}");
        }
        Ok(())
    })
    .context("in forced colors")
}
