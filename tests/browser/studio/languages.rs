//! A translation: begun, written beside its source, sent to a translator as a table and brought back.

use std::fs;

use anyhow::{Result, ensure};

use super::files::own;
use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::scratch::Scratch;
use crate::support::session::run;

#[test]
fn a_translation_is_written_and_comes_back_from_translators() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch) = (host().await?, Scratch::new()?);
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.write_in("summary", "Three cards.").await?;
        page.show_part("Languages", "languages").await?;
        page.write_in("unmyth-studio-language", "Elvish").await?;
        // Meanwhile the page is drawn anew, as what was written before is kept.
        page.until_all_kept().await?;
        ensure!(page.read_in("unmyth-studio-language").await? == "Elvish", "what is typed is gone");
        page.press(Hand::Pointer, "Add a language").await?;
        page.until("word of it", "document.querySelector('main').innerText.includes('not the short name')").await?;
        page.write_anew("unmyth-studio-language", "Spanish").await?;
        page.until_written("unmyth-studio-language", "Spanish").await?;
        page.press(Hand::Pointer, "Add a language").await?;
        page.until_screen("translation-0").await?;
        ensure!(page.text("h1").await? == "Spanish", "it has no name");
        page.write_in("0:texts.title", "El agua").await?;
        page.until("one text to be there", "document.querySelector('.unmyth-sift').textContent.includes('Done 1')")
            .await?;

        for (label, end, was) in [("Download as CSV", "csv", "El agua"), ("Download as PO", "po", "El agua csv")] {
            // What the checks say of what was written is there too by then, and moves nothing under the pointer.
            page.until_all_kept().await?;
            let name = format!("water.es.{end}");
            let table = page.take(label, &scratch.folder().join("out"), &name).await?;
            let text = fs::read_to_string(&table)?;
            ensure!(text.contains(was), "{text}");
            let back = scratch.folder().join(&name);
            fs::write(&back, text.replace(was, &format!("El agua {end}")))?;
            page.bring("unmyth-studio-table", &[&back]).await?;
            page.until_written("0:texts.title", &format!("El agua {end}")).await?;
        }
        let wrong = scratch.folder().join("wrong.csv");
        fs::write(&wrong, b"PK\x03\x04 and so on")?;
        page.bring("unmyth-studio-table", &[&wrong]).await?;
        let told = "document.querySelector('.unmyth-refused')?.innerText.includes('This is an Excel workbook.')";
        page.until("what it is to be told", told).await?;
        fs::write(&wrong, "one,two\n1,2\n")?;
        page.bring("unmyth-studio-table", &[&wrong]).await?;
        page.until("word of it", "document.querySelector('.unmyth-refused')?.innerText.includes('no column')").await?;
        page.until_written("0:texts.title", "El agua po").await?;

        // What its source says has changed: the old words are there, and not taken for good any more.
        page.show_part("About the quiz", "about-quiz").await?;
        page.write_in("title", " is life").await?;
        page.show_part("Spanish", "translation-0").await?;
        page.until("that to be told", "document.querySelector('main').innerText.includes('has changed since')").await?;
        page.press(Hand::Pointer, "It still holds Title").await?;
        page.until("that to be gone", "!document.querySelector('main').innerText.includes('has changed since')")
            .await?;
        page.is_quiet().await
    })
}

#[test]
fn a_card_is_seen_in_each_of_its_languages_and_looks() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part("2.", "card-1").await?;
        let inside = |condition: &str| {
            format!(
                "(frame => frame && {condition})(document.querySelector('.unmyth-preview__frame')?.contentDocument)"
            )
        };
        let reads = |words: &str| inside(&format!("frame.body.innerText.includes({words:?})"));
        page.until("the question", &reads("Harm reduction encourages drug use.")).await?;
        let choose = async |label: &str| {
            let click = "const label = arguments[0];
                [...document.querySelectorAll('.unmyth-preview__choice')].find(one => one.innerText === label)
                    .querySelector('input').click()";
            page.run(click, vec![label.into()]).await
        };
        choose("Right").await?;
        page.until("the verdict", &reads("That's right, this is a myth.")).await?;
        choose("Missed").await?;
        page.until("the other one", &reads("This one gets repeated a lot.")).await?;
        choose("The fact").await?;
        page.until("the other form", &reads("This one is true.")).await?;
        choose("Dark").await?;
        page.until("the look", &inside("getComputedStyle(frame.documentElement).colorScheme === 'dark'")).await?;
        let dark = inside("getComputedStyle(frame.documentElement).backgroundColor === 'rgb(26, 35, 46)'");
        page.until("its colors", &dark).await?;
        choose("Spanish").await?;
        page.until("the language", &inside("frame.documentElement.lang === 'es'")).await?;
        page.until("its words", &reads("reducción de daños")).await?;
        // In the card itself too.
        choose("None yet").await?;
        page.until("no answer", &inside("!frame.querySelector('[open]')")).await?;
        let script =
            "document.querySelector('.unmyth-preview__frame').contentDocument.querySelector('summary').click()";
        page.run(script, vec![]).await?;
        page.until("an answer", &inside("frame.querySelector('[open]')")).await?;
        page.is_quiet().await
    })
}
