//! A translation: begun, written beside its source, sent to a translator as a table and brought back.

use std::fs;

use anyhow::{Result, ensure};

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::words;

const NEW: &str = "unmyth-studio-language";

#[test]
fn translation_is_written_and_comes_back_from_translators() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        let reads = |words: &str| format!("document.querySelector('main').innerText.includes({words:?})");
        page.begin_empty(&host.root).await?;
        page.fill(&[("title", "Water"), ("summary", "Three cards.")]).await?;
        page.show_part(text.part_languages, "languages").await?;
        page.write_in(NEW, "Elvish").await?;
        // The page is drawn again when what was written before is on the disk.
        page.keep_now().await?;
        ensure!(page.read_in(NEW).await? == "Elvish", "what is typed is gone");
        page.press(Hand::Pointer, text.add_language).await?;
        let unknown = (text.no_language)("Elvish");
        page.until(&unknown, &reads(&unknown)).await?;
        page.write_anew(NEW, "español").await?;
        page.press(Hand::Pointer, text.add_language).await?;
        page.until_screen("translation-0").await?;
        ensure!(page.text("h1").await? == "Spanish", "it has no name");
        page.write_in("0:texts.title", "El agua").await?;
        let one_done =
            format!("document.querySelector('.unmyth-filter').textContent.includes('{} 1')", text.filter_done);
        page.until("one text to be done", &one_done).await?;

        for (label, end, was) in [(text.take_csv, "csv", "El agua"), (text.take_po, "po", "El agua csv")] {
            // What the checks say of what was written is there by then, and moves nothing under the pointer.
            page.until_all_kept().await?;
            let name = format!("water.es.{end}");
            let table = page.take(label, &scratch.folder().join("out"), &name).await?;
            let content = fs::read_to_string(&table)?;
            ensure!(content.contains(was), "{content}");
            let back = scratch.folder().join(&name);
            fs::write(&back, content.replace(was, &format!("El agua {end}")))?;
            page.bring("unmyth-studio-table", &[&back]).await?;
            page.until_written("0:texts.title", &format!("El agua {end}")).await?;
            page.until_announced(&(text.help.imported)(&name, 1)).await?;
        }

        // A review stays, and what was changed since is marked until somebody has read it.
        page.fill(&[("0:reviewed_by_role", "nurse")]).await?;
        page.run("document.querySelector('.unmyth-field__quick').click()", vec![]).await?;
        page.fill(&[("0:texts.title", ",")]).await?;
        page.until("the mark", &reads(text.help.changed_since)).await?;
        ensure!(page.read_in("0:reviewed_by_role").await? == "nurse", "the reviewer is gone");
        ensure!(page.read_in("0:reviewed_on").await?.len() == 10, "the day is gone");
        page.skip_message().await?;
        page.shoot("studio-changed-since-review").await?;
        page.press(Hand::Script, text.help.review_all).await?;
        page.until_announced(text.help.all_reviewed).await?;
        page.until("no mark", &format!("!{}", reads(text.help.changed_since))).await?;
        page.press(Hand::Script, text.undo).await?;
        page.until("the mark again", &reads(text.help.changed_since)).await?;

        // When its source changes, the translation stays and is out of date.
        page.show_part(text.part_about, "about-quiz").await?;
        page.fill(&[("title", " is life")]).await?;
        page.show_part("Spanish", "translation-0").await?;
        page.until("it to be out of date", &reads(text.stale)).await?;
        page.press(Hand::Script, &named(text.still_holds, text.quiz_title)).await?;
        page.until("it to be up to date", &format!("!{}", reads(text.stale))).await?;
        page.is_quiet().await
    })
}
