//! The whole quiz before it is published: played in the preview, taken along as one archive, and opened again.

use std::fs;

use anyhow::{Result, ensure};

use super::files::own;
use super::{asks_only_for_its_own_files, host};
use crate::support::engine::Engine;
use crate::support::pack::Pack;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::words;

#[test]
fn quiz_is_played_to_its_result_before_it_is_published() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text, quiz) = (host().await?, words::studio(), words::quiz("en"));
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("harm-reduction/en.json"), &own("harm-reduction/es.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part(text.part_files, "files").await?;
        page.skip_message().await?;
        // Each card is missed, and so comes twice.
        for _ in 0..6 {
            page.until_preview("a question", "seen.querySelector('[data-screen=question]')").await?;
            page.run(include_str!("scripts/press_in_preview.js"), vec![quiz.not_sure().into()]).await?;
            page.until_preview("an explanation", "seen.querySelector('[data-screen=feedback]')").await?;
            let verdict = "(box => box.top >= 0 && box.bottom <= seen.defaultView.innerHeight)\
                           (seen.querySelector('.unmyth-feedback__verdict').getBoundingClientRect())";
            page.until_preview("the verdict in sight", verdict).await?;
            page.run(include_str!("scripts/press_in_preview.js"), vec![".unmyth-onward button".into()]).await?;
        }
        page.until_preview("the result", "seen.querySelector('[data-screen=results]')").await?;
        page.until_preview_shows(&Pack::read()?.cards[0].fact).await?;
        page.until_preview("its top", "seen.defaultView.scrollY === 0").await?;
        let width = "document.querySelector('.unmyth-preview__frame--phone').clientWidth";
        page.until("a phone's width", &format!("{width} > 300 && {width} < 400")).await?;
        page.shoot("studio-played").await?;
        page.run(include_str!("scripts/press_in_preview.js"), vec![quiz.see_principles().into()]).await?;
        page.until_preview("the principles", "seen.querySelector('[data-screen=principles]')").await?;
        asks_only_for_its_own_files(&host)?;
        page.is_quiet().await
    })
}

#[test]
fn one_archive_has_all_files_and_is_opened_again() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, scratch, text) = (host().await?, Scratch::new()?, words::studio());
        page.open_studio(&host.root).await?;
        page.bring("unmyth-studio-open", &[&own("evidence/es.json"), &own("evidence/en.json")]).await?;
        page.until_screen("about-quiz").await?;
        page.show_part(text.part_files, "files").await?;
        let label = format!("{} evidence.zip", text.help.take_all);
        let file = page.take(&label, &scratch.folder().join("out"), "evidence.zip").await?;
        let bytes = fs::read(&file)?;
        for name in [&b"evidence/en.json"[..], b"evidence/es.json"] {
            ensure!(bytes.windows(name.len()).any(|part| part == name), "{name:?} is not in it");
        }
        page.leave_quiz().await?;
        page.bring("unmyth-studio-open", &[&file]).await?;
        page.until_screen("about-quiz").await?;
        page.until_written("title", "Harm reduction: what studies found").await?;
        ensure!(page.parts().await?.iter().any(|part| part.starts_with("Spanish")), "the translation is missing");
        page.is_quiet().await
    })
}
