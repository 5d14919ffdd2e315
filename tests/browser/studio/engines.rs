//! In each engine: a quiz is begun, shown in the preview and kept.

use anyhow::{Result, ensure};

use super::{host, named};
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::words;

in_each_engine! {
    quiz_is_begun_previewed_and_kept: Usual differs in Storage,
}

async fn quiz_is_begun_previewed_and_kept(page: &Page) -> Result<()> {
    let host = host().await?;
    page.begin_empty(&host.root).await?;
    page.write_in("title", "Water").await?;
    page.show_card(0).await?;
    page.write_in("cards[0].myth", "Tap water is bad.").await?;
    page.until_preview_shows("Tap water is bad.").await?;
    page.answer_in_preview().await?;
    page.until_preview_shows(words::quiz("en").right_myth()).await?;
    page.until("that to be chosen", "document.querySelectorAll('[name=unmyth-preview-state]')[1].checked").await?;
    page.until_all_kept().await?;
    page.reload().await?;
    page.press(Hand::Script, &named(words::studio().go_on, "Water")).await?;
    page.until_screen("about-quiz").await?;
    ensure!(page.read_in("title").await? == "Water", "the title is gone");
    Ok(())
}
