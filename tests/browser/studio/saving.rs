//! What the device keeps: over a reload, in one tab only, and until it is told to forget. And what it cannot keep.

use anyhow::{Result, ensure};
use serde_json::json;

use super::host;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::plain;
use crate::support::session::run;
use crate::support::words;

#[test]
fn what_was_written_stays_over_a_reload_until_it_is_forgotten() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.begin_empty(&host.root).await?;
        page.fill(&[("title", "Water")]).await?;
        page.until_all_kept().await?;
        page.reload().await?;
        let entry = page.text(".unmyth-start__kept").await?;
        let year = page.text_of("new Date().getFullYear().toString()").await?;
        ensure!(entry.contains("Water") && entry.contains(&year), "{entry}");
        ensure!(!entry.contains(':') && !entry.contains(" at "), "a time is kept: {entry}");
        page.go_on_with("Water").await?;
        // It asks first, and then nothing is left.
        page.leave_quiz().await?;
        page.press(Hand::Pointer, text.forget_all).await?;
        page.press(Hand::Pointer, text.forget_no).await?;
        page.press(Hand::Pointer, text.forget_all).await?;
        page.press(Hand::Pointer, text.forget_yes).await?;
        page.until("nothing to be left", "!document.querySelector('.unmyth-start__kept')").await?;
        page.until_disk_is_empty().await?;
        page.reload().await?;
        ensure!(page.texts(".unmyth-start__kept").await?.is_empty(), "something came back");
        page.is_quiet().await
    })
}

/// Nobody has to wait until it is kept.
#[test]
fn quiz_is_kept_when_it_is_left_and_looking_at_it_changes_no_day() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.begin_empty(&host.root).await?;
        page.fill(&[("title", "Water")]).await?;
        page.leave_quiz().await?;
        // With the id that it was given then.
        page.until_on_disk(r#""id":"water""#).await?;
        page.run_async(include_str!("scripts/change_day.js")).await?;
        page.reload().await?;
        let since = (text.kept_since)("2 January 2026");
        let entry = page.text(".unmyth-start__kept").await?;
        ensure!(entry.contains(&since), "{entry}");
        page.go_on_with("Water").await?;
        page.show_part(text.part_principles, "principles").await?;
        page.leave_quiz().await?;
        let entry = page.text(".unmyth-start__kept").await?;
        ensure!(entry.contains(&since), "{entry}");
        Ok(())
    })
}

/// A field that loses the focus with its page changes the quiz too, and then nobody types.
#[test]
fn page_behind_another_window_does_not_wait_to_keep() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.with_script(include_str!("scripts/behind.js"), async || {
            page.begin_empty(&host.root).await?;
            page.write_in("title", "Water").await?;
            page.until_on_disk(r#""title":"Water""#).await
        })
        .await
    })
}

#[test]
fn second_tab_waits_for_the_first() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        let client = &page.session.client;
        page.begin_empty(&host.root).await?;
        page.fill(&[("title", "Water")]).await?;
        page.keep_now().await?;
        let first = client.window().await?;
        let second = client.new_window(true).await?.handle;
        client.switch_to_window(second.clone()).await?;
        page.goto(&format!("{}/studio/", host.root)).await?;
        page.until_screen("elsewhere").await?;
        page.has_no_fault().await?;
        client.switch_to_window(first).await?;
        client.close_window().await?;
        client.switch_to_window(second).await?;
        page.until_screen("start").await?;
        ensure!(page.text(".unmyth-start__kept").await?.contains("Water"), "what was kept is not there");
        Ok(())
    })
}

#[test]
fn what_cannot_be_kept_is_reported_and_not_lost() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (host, text) = (host().await?, words::studio());
        page.begin_empty(&host.root).await?;
        let mut title = String::new();
        for (error, letter, words) in
            [("QuotaExceededError", "W", text.unkept_full), ("SecurityError", "a", text.unkept_forbidden)]
        {
            page.run(include_str!("scripts/fail_to_keep.js"), vec![json!(error)]).await?;
            title.push_str(letter);
            page.fill(&[("title", letter)]).await?;
            page.go_out_of_sight().await?;
            page.until_unkept(words).await?;
            page.has_no_fault().await?;
            page.leave_quiz().await?;
            let entry = page.text(".unmyth-start__kept").await?;
            ensure!(entry.contains(&plain(words)), "the start does not say so: {entry}");
            page.go_on_with(&title).await?;
        }
        Ok(())
    })
}
