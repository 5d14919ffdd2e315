//! The translation of a large pack: by card, by what is left to do, from one unfinished text to the next; and tables that are
//! not of it.

use std::fs;

use anyhow::{Result, ensure};
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

/// Twenty-four cards with their translation, of which some is missing and some out of date.
fn large(scratch: &Scratch, lang: &str) -> Result<[std::path::PathBuf; 2]> {
    let mut pack: Value = serde_json::from_str(&fs::read_to_string(own("evidence/en.json"))?)?;
    let cards = pack["cards"].as_array().cloned().unwrap_or_default();
    let mut translation: Value = serde_json::from_str(&fs::read_to_string(own("evidence/es.json"))?)?;
    translation["lang"] = lang.into();
    for (at, card) in cards.iter().enumerate() {
        let mut other = card.clone();
        let (id, before) = (format!("again-{at}"), card["id"].as_str().unwrap_or_default());
        other["id"] = json!(id);
        for field in ["myth", "fact", "because"] {
            let text = translation["texts"][format!("cards.{before}.{field}")].clone();
            // Words in between, so that no two cards say the same.
            let words = format!("In city {at}: {}", card[field].as_str().unwrap_or_default());
            other[field] = json!(words);
            if at % 3 > 0 && field != "because" {
                let of = if at % 3 == 1 { wire::translation::mark(&words) } else { "0badf00d".to_owned() };
                translation["texts"][format!("cards.{id}.{field}")] = json!({ "text": text["text"], "of": of });
            }
        }
        pack["cards"].as_array_mut().into_iter().for_each(|all| all.push(other.clone()));
    }
    pack["waivers"] = json!([]);
    let files = [scratch.folder().join("en.json"), scratch.folder().join(format!("{lang}.json"))];
    fs::write(&files[0], pack.to_string())?;
    fs::write(&files[1], translation.to_string())?;
    Ok(files)
}

impl Page {
    async fn open_large(&self, root: &str, scratch: &Scratch, lang: &str, name: &str) -> Result<()> {
        let files = large(scratch, lang)?;
        self.open_studio(root).await?;
        self.bring("unmyth-studio-open", &[&files[0], &files[1]]).await?;
        self.until_screen("about-quiz").await?;
        self.show_part(name, "translation-0").await
    }

    /// How many texts a choice says that there are.
    async fn count_of(&self, choice: &str) -> Result<usize> {
        let all = self.texts(".unmyth-sift__choice").await?;
        let count = all.iter().find_map(|one| one.strip_prefix(choice)?.trim().parse().ok());
        count.ok_or_else(|| anyhow::anyhow!("no {choice} in {all:?}"))
    }

    async fn shown(&self) -> Result<usize> {
        Ok(self.texts(".unmyth-pair__source").await?.len())
    }

    async fn reached(&self) -> Result<String> {
        let id = self.run("return document.activeElement.id", vec![]).await?;
        Ok(id.as_str().unwrap_or_default().to_owned())
    }
}

#[test]
fn what_is_left_of_a_large_translation_is_found() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.open_large(&host.root, &scratch, "es", "Spanish").await?;
        let headings = page.texts(".unmyth-sift__group h2").await?;
        ensure!(headings.len() == 26 && headings[2].starts_with("Card 1: "), "the texts are under {headings:?}");
        let (all, missing) = (page.count_of("All").await?, page.count_of("Missing").await?);
        let (stale, done) = (page.count_of("Out of date").await?, page.count_of("Done").await?);
        ensure!(
            all == missing + stale + done && all > 90 && missing > 9 && stale > 3,
            "{all} {missing} {stale} {done}"
        );
        ensure!(page.shown().await? == all, "not all are shown");

        // By keyboard, and told to who does not see it.
        page.press(Hand::Enter, &format!("Out of date {stale}")).await?;
        page.until("fewer", &format!("document.querySelectorAll('.unmyth-pair').length === {stale}")).await?;
        let told = format!(
            "[...document.querySelectorAll('[role=status]')].some(it => it.innerText === 'Out of date: {stale} shown.')"
        );
        page.until("that to be told", &told).await?;
        let pressed = page.texts(".unmyth-sift__choice[aria-pressed=true]").await?;
        ensure!(pressed.len() == 1 && pressed[0].starts_with("Out of date"), "{pressed:?} are pressed");
        let focused = page.focused().await?;
        ensure!(focused.contains("Out of date"), "focus has gone to {focused:?}");

        page.press(Hand::Pointer, "Next unfinished text").await?;
        page.until("the first field", "document.activeElement.id === '0:texts.cards.again-2.myth'").await?;
        page.write_anew("0:texts.cards.again-2.myth", "Otro.").await?;
        page.until(
            "one less",
            &format!("document.querySelector('.unmyth-sift').textContent.includes('Out of date {}')", stale - 1),
        )
        .await?;
        ensure!(page.shown().await? == stale, "what was written in has vanished");
        page.press(Hand::Enter, "Next unfinished text").await?;
        page.until("the next field", "document.activeElement.id === '0:texts.cards.again-2.fact'").await?;
        // From a field that was only reached, and around.
        page.run("document.getElementById('0:texts.cards.again-11.fact').focus()", vec![]).await?;
        page.chord_enter().await?;
        page.until("the first that is left", "document.activeElement.id === '0:texts.cards.again-2.fact'").await?;
        let is_seen = "(it => it.bottom <= document.querySelector('.unmyth-sift__onward').getBoundingClientRect().top && it.top >= 0)
            (document.activeElement.getBoundingClientRect())";
        page.until("the field in sight", is_seen).await?;

        for at in 0..stale {
            let reached = page.reached().await?;
            if page.count_of("Out of date").await? == 0 {
                break;
            }
            page.write_anew(&reached, &format!("Número {at}.")).await?;
            page.chord_enter().await?;
            page.until("another", &format!("document.activeElement.id !== {reached:?}")).await?;
        }
        ensure!(page.count_of("Out of date").await? == 0, "some are left");
        page.until(
            "all again, since one that is missing is next",
            &format!("document.querySelectorAll('.unmyth-pair').length === {all}"),
        )
        .await?;
        page.is_quiet().await
    })
}

#[test]
fn when_all_is_done_it_says_so() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part("Spanish", "translation-0").await?;
        page.press(Hand::Enter, "Next unfinished text").await?;
        let told = "[...document.querySelectorAll('[role=status]')].some(it => it.innerText === 'All texts are done.')";
        page.until("that to be told", told).await?;
        ensure!(page.focused().await?.contains("Next unfinished text"), "focus has gone elsewhere");
        page.press(Hand::Pointer, "Missing 0").await?;
        page.until("words for none", "document.querySelector('.unmyth-sift__none')").await?;
        page.is_quiet().await
    })
}

#[test]
fn it_is_seen_well_from_both_sides() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.open_large(&host.root, &scratch, "ar", "Arabic").await?;
        let dir = page.run("return document.querySelector('.unmyth-pair textarea').dir", vec![]).await?;
        ensure!(dir == "rtl", "Arabic runs {dir}");
        for (width, height) in [(1280, 800), (360, 740), (320, 256)] {
            page.resize(width, height).await?;
            page.fits().await?;
            for scheme in Scheme::ALL {
                page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                page.run("document.querySelector('h1').scrollIntoView()", vec![]).await?;
                page.shoot(&format!("studio-sift-{width}-{}", scheme.name())).await?;
            }
        }
        page.has_no_fault().await
    })
}

#[test]
fn a_table_that_is_not_of_it_changes_nothing_and_one_that_is_tells_the_rest() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part("Spanish", "translation-0").await?;
        let title = page.read_in("0:texts.title").await?;
        let bring = async |name: &str, text: &str| -> Result<String> {
            let file = scratch.folder().join(name);
            fs::write(&file, text)?;
            page.bring("unmyth-studio-table", &[&file]).await?;
            page.until(
                "word of it",
                &format!("document.querySelector('.unmyth-refused h2')?.innerText.includes({name:?})"),
            )
            .await?;
            page.until("focus on it", "document.activeElement.matches('.unmyth-refused h2')").await?;
            page.text(".unmyth-refused").await
        };
        for (name, text, words) in [
            ("pack.csv", "text,en,es,pack\ntitle,What studies found,Otro,evidence\n", "it is of \"evidence\""),
            ("french.csv", "text,en,fr\ntitle,Harm reduction: myth or fact?,Mythe\n", "no column \"es\""),
            (
                "french.po",
                "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n",
                "is \"fr\"",
            ),
        ] {
            let told = bring(name, text).await?;
            ensure!(told.contains("cannot be opened") && told.contains(words), "{told}");
            ensure!(page.read_in("0:texts.title").await? == title, "{name} was taken");
        }
        let part = "text,en,es\ntitle,Harm reduction: myth or fact?,Mito o dato\ncards.gone.myth,Gone,Ido\nsummary,As it was,Otro\n";
        let told = bring("part.csv", part).await?;
        for words in
            ["was taken, but for this", "line 3", "no text \"cards.gone.myth\"", "line 4", "\"summary\" has changed"]
        {
            ensure!(told.contains(words), "{words} is not in {told}");
        }
        page.until_written("0:texts.title", "Mito o dato").await?;
        page.has_no_fault().await?;
        page.press(Hand::Pointer, "Undo").await?;
        page.until_written("0:texts.title", &title).await?;
        page.is_quiet().await
    })
}

impl Page {
    async fn chord_enter(&self) -> Result<()> {
        self.key_down(Key::Control).await?;
        self.key(Key::Enter).await?;
        self.key_up(Key::Control).await
    }
}
