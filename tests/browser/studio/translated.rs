//! A studio that the browser translates: what it says of fields, of the disk and of what was done is true.

use anyhow::Result;
use serde_json::json;

use super::host;
use crate::support::engine::Engine;
use crate::support::session::run;
use crate::support::translation::reads_alike;
use crate::support::words;

/// What the list of parts says of one with something to be mended.
const COUNT: &str = "document.querySelector('.unmyth-parts__count')";

#[test]
fn reads_like_one_that_is_not() -> Result<()> {
    run(Engine::Chromium, async |page| {
        reads_alike(page, async |tour| {
            let (host, text) = (host().await?, words::studio());
            page.resize(1280, 900).await?;
            page.open_studio(&host.root).await?;
            tour.begin().await?;
            tour.stop("the start").await?;
            tour.go(text.begin_example, "about-quiz").await?;
            page.fill(&[("title", "!")]).await?;
            page.keep_now().await?;
            tour.stop("kept").await?;
            page.run(include_str!("scripts/fail_to_keep.js"), vec![json!("QuotaExceededError")]).await?;
            page.fill(&[(
                "title",
                " Here the title is longer than any title may be, and so it is said to be too long.",
            )])
            .await?;
            page.go_out_of_sight().await?;
            page.until("the failure", "document.querySelector('[data-kept=failed]')").await?;
            page.until("the checks", COUNT).await?;
            page.skip_message().await?;
            tour.stop("not kept, and a title that is too long").await?;
            tour.press(text.undo).await?;
            page.until("word of the step back", "document.querySelector('.unmyth-said').textContent").await?;
            page.until("the checks", &format!("!{COUNT}")).await?;
            page.skip_message().await?;
            tour.stop("undone").await?;
            tour.press(text.redo).await?;
            tour.go(text.add_card, "card-3").await?;
            page.until("the checks", COUNT).await?;
            page.skip_message().await?;
            tour.stop("a card more").await?;
            page.show_part(&tour.said(text.part_files), "files").await?;
            // The title, and the card.
            page.until("both", "document.querySelectorAll('.unmyth-remarks__one--error').length > 1").await?;
            tour.stop("what is to be mended").await?;
            tour.press(text.undo).await?;
            tour.press(text.undo).await?;
            page.skip_message().await?;
            page.show_part(&tour.said(text.part_files), "files").await?;
            page.until("nothing", "!document.querySelector('.unmyth-remarks__one--error')").await?;
            tour.stop("nothing is to be mended").await?;
            tour.go(text.all_quizzes, "start").await?;
            tour.stop("the start with a quiz").await
        })
        .await
    })
}
