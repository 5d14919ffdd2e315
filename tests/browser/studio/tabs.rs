//! Two tabs in a browser that cannot hold the second back: neither takes anything from the other.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use super::{EMPTY, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;

/// As in browsers that have no locks: this tab takes none, so that another one starts beside it.
const NO_LOCKS: &str = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })";

/// Has the quiz "Water" on the disk and on the desk of a first tab; then a second tab does something, of which the first
/// has heard nothing when it goes on.
fn beside(second: impl AsyncFnOnce(&Page) -> Result<()>, first: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        let client = &page.session.client;
        page.with_script(NO_LOCKS, async || {
            page.begin_empty(&host.root).await?;
            page.write_in("title", "Water").await?;
            // A field that is left gives the quiz its id, which is a change too: all is done here before the second comes.
            page.write_in("title", &Key::Tab.to_string()).await?;
            page.until_on_disk(r#""id":"water""#).await?;
            page.until_all_kept().await?;
            let here = client.window().await?;
            client.switch_to_window(client.new_window(true).await?.handle).await?;
            page.goto(&format!("{}/studio/", host.root)).await?;
            page.until_screen("start").await?;
            second(page).await?;
            client.close_window().await?;
            client.switch_to_window(here).await?;
            first(page).await
        })
        .await
    })
}

async fn changes_it(page: &Page) -> Result<()> {
    page.press(Hand::Pointer, "Go on Water").await?;
    page.until_written("title", "Water").await?;
    page.write_in("title", " for all").await?;
    page.until_all_kept().await
}

async fn forgets_it(page: &Page) -> Result<()> {
    page.press(Hand::Pointer, "Forget Water").await?;
    page.press(Hand::Pointer, "Yes, forget it").await?;
    page.until("it to be gone", "!document.querySelector('.unmyth-start__kept')").await
}

#[test]
fn what_another_tab_has_changed_stays_and_so_does_ones_own() -> Result<()> {
    beside(changes_it, async |page| {
        page.write_in("title", " at home").await?;
        page.until_unkept("changed in another tab").await?;
        page.has_no_fault().await?;
        page.shoot("studio-changed-elsewhere").await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Water for all") && !disk.contains("Water at home"), "{disk}");
        // It is no less told where it is one of several, and is tried again in vain.
        page.press(Hand::Pointer, "All quizzes").await?;
        let told = page.text(".unmyth-start__kept").await?;
        ensure!(told.contains("Water at home") && told.contains("changed in another tab"), "{told}");
        page.press(Hand::Pointer, "Go on Water at home").await?;
        page.until_unkept("changed in another tab").await?;
        page.press(Hand::Pointer, "Keep mine").await?;
        page.until_all_kept().await?;
        page.until("focus on the heading", "document.activeElement.id === 'unmyth-studio-heading'").await?;
        // From then on it is as any other.
        page.write_in("title", " again").await?;
        page.until_all_kept().await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let names = page.texts(".unmyth-start__name").await?;
        ensure!(names == ["Water at home again", "Water for all"], "{names:?}");
        page.is_quiet().await
    })
}

#[test]
fn what_another_tab_has_forgotten_does_not_come_back_by_itself() -> Result<()> {
    beside(forgets_it, async |page| {
        page.write_in("title", " at home").await?;
        page.until_unkept("forgotten in another tab").await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk == "[]", "it is on the disk: {disk}");
        page.press(Hand::Pointer, "Keep mine").await?;
        page.until_all_kept().await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Water at home"), "{disk}");
        Ok(())
    })
}

#[test]
fn what_another_tab_has_changed_is_not_forgotten_unseen() -> Result<()> {
    beside(changes_it, async |page| {
        page.press(Hand::Pointer, "All quizzes").await?;
        page.press(Hand::Pointer, "Forget Water").await?;
        page.press(Hand::Pointer, "Yes, forget it").await?;
        page.until("word of it", "document.activeElement.innerText.includes('not forgotten')").await?;
        let told = page.text(".unmyth-refused").await?;
        ensure!(told.contains("changed in another tab"), "{told}");
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Water for all"), "{disk}");
        Ok(())
    })
}

/// Each has seen the same disk, and takes the next place on it.
#[test]
fn quizzes_that_are_begun_in_two_tabs_take_two_places() -> Result<()> {
    let begins = async |page: &Page| {
        page.press(Hand::Pointer, EMPTY).await?;
        page.until_screen("about-quiz").await?;
        page.write_in("title", "Bread").await?;
        page.until_all_kept().await
    };
    beside(begins, async |page| {
        page.press(Hand::Pointer, "All quizzes").await?;
        page.press(Hand::Pointer, EMPTY).await?;
        page.until_written("title", "").await?;
        page.write_in("title", "Salt").await?;
        page.until_all_kept().await?;
        page.session.client.refresh().await?;
        page.until_screen("start").await?;
        let names = page.texts(".unmyth-start__name").await?;
        ensure!(names == ["Salt", "Bread", "Water"], "{names:?}");
        Ok(())
    })
}
