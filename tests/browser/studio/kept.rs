//! What the device keeps: over a reload, in one tab alone, where it cannot, and until it is told to forget.

use anyhow::{Result, ensure};

use super::{EMPTY, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::session::run;

#[test]
fn a_reload_keeps_what_was_written() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.until_all_kept().await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let kept = page.text(".unmyth-start__kept").await?;
        let day = page.text_of("new Date().getFullYear().toString()").await?;
        ensure!(kept.contains("Water") && kept.contains(&day), "{kept}");
        ensure!(!kept.contains(':') || !kept.contains(" at "), "a time is kept: {kept}");
        page.press(Hand::Pointer, "Go on Water").await?;
        page.until_written("title", "Water").await?;
        // It is asked first, and then nothing is left.
        page.press(Hand::Pointer, "All quizzes").await?;
        page.press(Hand::Pointer, "Forget everything on this device").await?;
        page.press(Hand::Pointer, "No, keep it").await?;
        page.press(Hand::Pointer, "Forget everything on this device").await?;
        page.press(Hand::Pointer, "Yes, forget it").await?;
        page.until("nothing to be left", "!document.querySelector('.unmyth-start__kept')").await?;
        let is_empty = "(await unmythShelf.all()).length === 0";
        crate::support::wait::until("the disk to be empty", async || {
            Ok((page.run_async(&format!("return {is_empty}")).await? == true).then_some(()))
        })
        .await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        ensure!(page.texts(".unmyth-start__kept").await?.is_empty(), "something came back");
        page.is_quiet().await
    })
}

/// Nobody has to wait for it: a desk is kept when it is left.
#[test]
fn what_was_typed_last_is_kept_when_the_desk_is_left() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.press(Hand::Script, "All quizzes").await?;
        // With the id that it was given then.
        page.until_on_disk(r#""id":"water""#).await?;
        // Going on and looking around changes no day.
        page.run_async(
            "const [[key, text]] = await unmythShelf.all();
            await unmythShelf.keep(key, text.replace(/\"kept_on\":\"[^\"]*\"/, '\"kept_on\":\"2026-01-02\"'))",
        )
        .await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let kept = page.text(".unmyth-start__kept").await?;
        ensure!(kept.contains("Last changed on 2 January 2026"), "{kept}");
        page.press(Hand::Pointer, "Go on Water").await?;
        page.show_part("Principles", "principles").await?;
        page.press(Hand::Pointer, "All quizzes").await?;
        let kept = page.text(".unmyth-start__kept").await?;
        ensure!(kept.contains("Last changed on 2 January 2026"), "{kept}");
        Ok(())
    })
}

/// As in a page that is behind another one, where timers stand still. A headless browser takes each page for one in front.
const BEHIND: &str = "document.hasFocus = () => false;
    const { setTimeout: wait } = window;
    window.setTimeout = (run, time, ...rest) => (time > 0 ? 0 : wait(run, time, ...rest))";

/// A field that loses the focus with its page has its changes too, and nobody types there then.
#[test]
fn what_a_page_behind_another_has_to_keep_does_not_wait() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.with_script(BEHIND, async || {
            page.begin_empty(&host.root).await?;
            page.write_in("title", "Water").await?;
            page.until_on_disk(r#""title":"Water""#).await
        })
        .await
    })
}

#[test]
fn a_second_tab_waits_for_the_first() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.begin_empty(&host.root).await?;
        page.write_in("title", "Water").await?;
        page.until_all_kept().await?;
        let first = page.session.client.window().await?;
        let second = page.session.client.new_window(true).await?.handle;
        page.session.client.switch_to_window(second.clone()).await?;
        page.goto(&format!("{}/studio/", host.root)).await?;
        page.until_screen("elsewhere").await?;
        page.has_no_fault().await?;
        page.session.client.switch_to_window(first).await?;
        page.session.client.close_window().await?;
        page.session.client.switch_to_window(second).await?;
        page.until_screen("start").await?;
        ensure!(page.text(".unmyth-start__kept").await?.contains("Water"), "what was kept is not there");
        Ok(())
    })
}

#[test]
fn what_cannot_be_kept_is_told_and_nothing_is_lost() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        for (error, words) in [("QuotaExceededError", "no room left"), ("SecurityError", "private window")] {
            page.open_studio(&host.root).await?;
            let fail = format!("unmythShelf.keep = async () => {{ throw new DOMException('no', {error:?}) }}");
            page.run(&fail, vec![]).await?;
            page.press(Hand::Pointer, EMPTY).await?;
            page.until_screen("about-quiz").await?;
            page.write_in("title", "Water").await?;
            page.until_unkept(words).await?;
            page.has_no_fault().await?;
            page.press(Hand::Pointer, "All quizzes").await?;
            let told = page.text(".unmyth-start__kept").await?;
            ensure!(told.contains(words), "the start does not tell that it is not kept: {told}");
            page.press(Hand::Pointer, "Go on Water").await?;
            page.until_written("title", "Water").await?;
        }
        Ok(())
    })
}
