//! In each engine: once the program runs, its page can ask for nothing, send nothing and run nothing else.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{host, named};
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::words;

in_each_engine! {
    running_page_can_send_and_load_nothing: Usual differs in Policies,
}

async fn running_page_can_send_and_load_nothing(page: &Page) -> Result<()> {
    let (host, text) = (host().await?, words::studio());
    page.begin_empty(&host.root).await?;
    page.run(include_str!("scripts/note_refusals.js"), vec![]).await?;
    let tried = || host.asked().iter().filter(|path| path.starts_with("/player/") || *path == "/404.html").count();
    let before = tried();
    let got = page.run_async(include_str!("scripts/try_to_send.js")).await?;
    ensure!(got == json!([]), "it got through: {got}");
    // By the policy, and not by chance.
    for directive in ["connect-src", "script-src"] {
        let is_refused = format!("window.refused.some(one => one.startsWith({directive:?}) && one.includes('tried'))");
        page.until(&format!("{directive} to refuse it"), &is_refused).await?;
    }
    ensure!(tried() == before && host.letters().is_empty(), "the host was asked: {:?}", host.asked());
    // What the studio does itself goes on: it draws the card in its frame, hands files out and keeps.
    page.write_in("title", "Water").await?;
    page.show_card(0).await?;
    page.write_in("cards[0].myth", "Tap water is bad.").await?;
    page.until_preview_shows("Tap water is bad.").await?;
    page.show_part(text.part_files, "files").await?;
    page.press(Hand::Script, &named(text.take, "en.json")).await?;
    page.until_all_kept().await?;
    let refused = page.text_of("window.refused.filter(one => !one.includes('tried')).join()").await?;
    ensure!(refused.is_empty(), "the policy is in the studio's own way: {refused}");
    Ok(())
}
