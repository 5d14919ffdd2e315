//! Two tabs in a browser that has no locks, and so cannot hold the second one back: neither loses the other's changes.

use anyhow::{Result, ensure};

use super::{host, named};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::{Page, plain};
use crate::support::session::run;
use crate::support::words;

/// The first tab takes no lock, as in a browser without any, so that another one starts beside it.
const NO_LOCKS: &str = "Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })";

/// The quiz "Water" is on the disk and open in a first tab. Then a second tab does something, which the first tab does not
/// know when it goes on.
fn beside(second: impl AsyncFnOnce(&Page) -> Result<()>, first: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        let client = &page.session.client;
        page.with_script(NO_LOCKS, async || {
            page.begin_empty(&host.root).await?;
            page.fill(&[("title", "Water")]).await?;
            // The quiz gets its id then, which is a change too: all changes are on the disk before the second tab opens.
            page.leave_field().await?;
            page.until_on_disk(r#""id":"water""#).await?;
            page.keep_now().await?;
            let here = client.window().await?;
            client.switch_to_window(client.new_window(true).await?.handle).await?;
            page.open_studio(&host.root).await?;
            second(page).await?;
            client.close_window().await?;
            client.switch_to_window(here).await?;
            first(page).await
        })
        .await
    })
}

#[test]
fn change_in_another_tab_is_neither_overwritten_nor_forgotten() -> Result<()> {
    let changes_it = async |page: &Page| {
        page.go_on_with("Water").await?;
        page.fill(&[("title", " for all")]).await?;
        page.keep_now().await
    };
    beside(changes_it, async |page| {
        let text = words::studio();
        page.leave_quiz().await?;
        page.forget(&named(text.forget, "Water")).await?;
        page.until("the focus on the report", &format!("document.activeElement.innerText === {:?}", text.unforgotten))
            .await?;
        let report = page.text(".unmyth-refused").await?;
        ensure!(report.contains(&plain(text.unforgotten_changed)), "{report}");
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Water for all"), "{disk}");

        page.go_on_with("Water").await?;
        page.fill(&[("title", " at home")]).await?;
        page.go_out_of_sight().await?;
        page.until_unkept(text.unkept_changed).await?;
        page.has_no_fault().await?;
        page.shoot("studio-changed-elsewhere").await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Water for all") && !disk.contains("Water at home"), "{disk}");
        // The list of quizzes says so too, and it still cannot be kept after that.
        page.leave_quiz().await?;
        let entry = page.text(".unmyth-start__kept").await?;
        ensure!(entry.contains("Water at home") && entry.contains(&plain(text.unkept_changed)), "{entry}");
        page.go_on_with("Water at home").await?;
        page.until_unkept(text.unkept_changed).await?;
        page.press(Hand::Pointer, text.part).await?;
        page.until_all_kept().await?;
        page.until_focus("unmyth-studio-heading").await?;
        // From then on it is kept like any other.
        page.fill(&[("title", " again")]).await?;
        page.keep_now().await?;
        page.reload().await?;
        let names = page.kept_names().await?;
        ensure!(names == ["Water at home again", "Water for all"], "{names:?}");
        page.is_quiet().await
    })
}

/// Both tabs have seen the same disk, and begin a quiz of their own.
#[test]
fn quizzes_of_two_tabs_have_different_places_and_a_forgotten_one_comes_back_only_if_asked() -> Result<()> {
    let begins_and_forgets = async |page: &Page| {
        page.begin("Bread").await?;
        page.leave_quiz().await?;
        page.forget(&named(words::studio().forget, "Water")).await?;
        page.until_announced(&(words::studio().forgotten)("Water")).await
    };
    beside(begins_and_forgets, async |page| {
        let text = words::studio();
        page.fill(&[("title", " at home")]).await?;
        page.go_out_of_sight().await?;
        page.until_unkept(text.unkept_forgotten).await?;
        let disk = page.all_on_disk().await?;
        ensure!(disk.contains("Bread") && !disk.contains("Water"), "{disk}");
        page.press(Hand::Pointer, text.part).await?;
        page.until_all_kept().await?;
        page.leave_quiz().await?;
        page.begin("Salt").await?;
        page.reload().await?;
        let names = page.kept_names().await?;
        ensure!(names == ["Salt", "Water at home", "Bread"], "{names:?}");
        page.is_quiet().await
    })
}
