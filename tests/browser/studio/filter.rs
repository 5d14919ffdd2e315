//! The translation of a large pack: its texts by card, by state, and from one unfinished text to the next.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::words;

/// One of the project's packs with each card twice, and its translation. Of the second ones a third of the texts is
/// missing, a third done and a third out of date.
fn doubled(scratch: &Scratch, pack: &str, lang: &str) -> Result<[PathBuf; 2]> {
    let mut translation: Value = serde_json::from_str(&fs::read_to_string(own(&format!("{pack}/es.json")))?)?;
    let mut pack: Value = serde_json::from_str(&fs::read_to_string(own(&format!("{pack}/en.json")))?)?;
    let cards = pack["cards"].as_array_mut().context("a pack has cards")?;
    translation["lang"] = lang.into();
    for (at, card) in cards.clone().iter().enumerate() {
        let mut other = card.clone();
        let (id, before) = (format!("again-{at}"), card["id"].as_str().unwrap_or_default());
        other["id"] = json!(id);
        for field in ["myth", "fact", "because"] {
            let text = translation["texts"][format!("cards.{before}.{field}")].clone();
            // So that no two cards say the same.
            let words = format!("In city {at}: {}", card[field].as_str().unwrap_or_default());
            other[field] = json!(words);
            if at % 3 > 0 && field != "because" {
                let of = if at % 3 == 1 { wire::translation::mark(&words) } else { "0badf00d".to_owned() };
                translation["texts"][format!("cards.{id}.{field}")] = json!({ "text": text["text"], "of": of });
            }
        }
        cards.push(other);
    }
    pack["waivers"] = json!([]);
    let files = [scratch.folder().join("en.json"), scratch.folder().join(format!("{lang}.json"))];
    fs::write(&files[0], pack.to_string())?;
    fs::write(&files[1], translation.to_string())?;
    Ok(files)
}

impl Page {
    /// Opens a pack with its translation, of which `name` is the language.
    async fn open_translation(&self, root: &str, files: &[PathBuf; 2], name: &str) -> Result<()> {
        self.open_studio(root).await?;
        self.bring("unmyth-studio-open", &[&files[0], &files[1]]).await?;
        self.until_screen("about-quiz").await?;
        self.show_part(name, "translation-0").await
    }

    /// How many texts a choice of the filter says that there are.
    async fn count_of(&self, choice: &str) -> Result<usize> {
        let all = self.texts(".unmyth-filter__choice").await?;
        let count = all.iter().find_map(|one| one.strip_prefix(choice)?.trim().parse().ok());
        count.with_context(|| format!("no {choice} in {all:?}"))
    }

    /// Waits until so many texts are shown.
    async fn until_shown(&self, count: usize) -> Result<()> {
        let condition = format!("document.querySelectorAll('.unmyth-pair').length === {count}");
        self.until(&format!("{count} texts"), &condition).await
    }

    /// From a field to the next unfinished text.
    async fn go_on_by_keys(&self) -> Result<()> {
        self.keys(&[Key::Control, Key::Enter]).await
    }
}

#[test]
fn unfinished_texts_of_a_large_translation_are_found() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        let field = |name: &str| format!("0:texts.cards.again-{name}");
        page.open_translation(&host.root, &doubled(&scratch, "evidence", "es")?, "Spanish").await?;
        let headings = page.texts(".unmyth-filter__group h2").await?;
        ensure!(
            headings.len() == 26 && headings[2].starts_with(&format!("{} 1: ", text.card)),
            "the texts are under {headings:?}"
        );
        let (all, missing) = (page.count_of(text.filter_all).await?, page.count_of(text.filter_missing).await?);
        let (stale, done) = (page.count_of(text.filter_stale).await?, page.count_of(text.filter_done).await?);
        ensure!(
            all == missing + stale + done && all > 90 && missing > 9 && stale > 3,
            "{all} {missing} {stale} {done}"
        );
        page.until_shown(all).await?;

        // By keyboard, and announced to those who do not see it.
        page.press(Hand::Enter, &format!("{} {stale}", text.filter_stale)).await?;
        page.until_shown(stale).await?;
        page.until_announced(&(text.filtered)(text.filter_stale, stale)).await?;
        let pressed = page.texts(".unmyth-filter__choice[aria-pressed=true]").await?;
        ensure!(pressed.len() == 1 && pressed[0].starts_with(text.filter_stale), "{pressed:?} are pressed");
        let focused = page.focused().await?;
        ensure!(focused.contains(text.filter_stale), "the focus has gone to {focused:?}");

        page.press(Hand::Pointer, text.next_unfinished).await?;
        page.until_focus(&field("2.myth")).await?;
        page.write_anew(&field("2.myth"), "Otro.").await?;
        let one_less = format!("{} {}", text.filter_stale, stale - 1);
        page.until(&one_less, &format!("document.querySelector('.unmyth-filter').textContent.includes({one_less:?})"))
            .await?;
        // What was written in stays in sight.
        page.until_shown(stale).await?;
        page.press(Hand::Enter, text.next_unfinished).await?;
        page.until_focus(&field("2.fact")).await?;
        // From a field that was only reached, and around the end.
        page.run("document.getElementById(arguments[0]).focus()", vec![json!(field("11.fact"))]).await?;
        page.go_on_by_keys().await?;
        page.until_focus(&field("2.fact")).await?;
        let field_box = "document.activeElement.getBoundingClientRect()";
        let bar_box = "document.querySelector('.unmyth-filter__onward').getBoundingClientRect()";
        let is_in_sight = format!("{field_box}.top >= 0 && {field_box}.bottom <= {bar_box}.top");
        page.until("the field in sight", &is_in_sight).await?;

        for left in (1..stale).rev() {
            let reached = page.text_of("document.activeElement.id").await?;
            page.refill(&reached, &format!("Número {left}.")).await?;
            page.go_on_by_keys().await?;
            page.until("another field", &format!("document.activeElement.id !== {reached:?}")).await?;
            ensure!(page.count_of(text.filter_stale).await? == left - 1, "{reached} is still out of date");
        }
        // The next one is missing, which the filter did not show.
        page.until_shown(all).await?;
        page.is_quiet().await
    })
}

#[test]
fn finished_translation_says_so() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        let files = [own("harm-reduction/en.json"), own("harm-reduction/es.json")];
        page.open_translation(&host.root, &files, "Spanish").await?;
        page.press(Hand::Pointer, text.next_unfinished).await?;
        page.until_announced(text.all_done).await?;
        ensure!(page.focused().await?.contains(text.next_unfinished), "the focus has gone elsewhere");
        page.press(Hand::Pointer, &format!("{} 0", text.filter_missing)).await?;
        page.until("words for none", "document.querySelector('.unmyth-filter__none')").await?;
        page.is_quiet().await
    })
}

#[test]
fn translation_from_right_to_left_looks_well() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.open_translation(&host.root, &doubled(&scratch, "harm-reduction", "ar")?, "Arabic").await?;
        let dir = page.run("return document.querySelector('.unmyth-pair textarea').dir", vec![]).await?;
        ensure!(dir == "rtl", "Arabic runs {dir}");
        page.skip_message().await?;
        for (width, height) in [(1280, 800), (360, 740), (320, 256)] {
            page.resize(width, height).await?;
            page.fits().await?;
            for scheme in Scheme::ALL {
                page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                page.run("document.querySelector('h1').scrollIntoView()", vec![]).await?;
                page.shoot(&format!("studio-filter-{width}-{}", scheme.name())).await?;
            }
        }
        page.has_no_fault().await
    })
}
