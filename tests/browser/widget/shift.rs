//! Nothing on the page moves by itself, from the first paint to the player and after.

use anyhow::{Result, ensure};

use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::session::{run, run_as};
use crate::support::shift::nothing_shifted;
use crate::support::site::QUIZ;

/// Width and height.
const WINDOWS: [(u32, u32); 2] = [(360, 740), (1280, 800)];

#[test]
fn from_load_to_takeover() -> Result<()> {
    run(Engine::Chromium, async |page| {
        for (width, height) in WINDOWS {
            page.resize(width, height).await?;
            page.open_quiz().await?;
            nothing_shifted(page).await?;
        }
        Ok(())
    })
}

#[test]
fn by_a_page_that_comes_in_pieces() -> Result<()> {
    run_as(Engine::Chromium, Setting::Early, async |page| {
        for quiz in ["harm-reduction/en/", "harm-reduction/es/"] {
            for (width, height) in WINDOWS {
                page.resize(width, height).await?;
                let faults = vec![(quiz, Fault::InPieces), (".wasm", Fault::Never)];
                let host = Host::start(Plan { faults, ..Plan::site()? }).await?;
                page.arrive(&format!("{}/{quiz}", host.root)).await?;
                page.until("all of the page", "document.readyState !== 'loading'").await?;
                nothing_shifted(page).await?;
            }
        }
        Ok(())
    })
}

#[test]
fn by_a_late_player() -> Result<()> {
    run_as(Engine::Chromium, Setting::Early, async |page| {
        for (width, height) in WINDOWS {
            page.resize(width, height).await?;
            let host = page.open_early().await?;
            host.open_gate();
            page.until_taken_over().await?;
            nothing_shifted(page).await?;
        }
        Ok(())
    })
}

#[test]
fn by_a_player_that_comes_after_the_answer() -> Result<()> {
    run_as(Engine::Chromium, Setting::Early, async |page| {
        for (width, height) in WINDOWS {
            page.resize(width, height).await?;
            let host = page.open_early().await?;
            page.run("window.asked = performance.now()", vec![]).await?;
            page.press(Hand::Pointer, "Fact").await?;
            // On a busy machine it opens a while after the press.
            page.until(
                "the answer",
                "[...document.querySelectorAll('.unmyth-feedback')].some(one => one.checkVisibility())",
            )
            .await?;
            page.rest().await?;
            page.run("window.since = performance.now()", vec![]).await?;
            host.open_gate();
            page.until_taken_over().await?;
            nothing_shifted(page).await?;
        }
        Ok(())
    })
}

/// An answer that makes the page longer moves nothing sideways.
#[test]
fn by_a_bar() -> Result<()> {
    run_as(Engine::Chromium, Setting::Bars, async |page| {
        page.resize(1280, 800).await?;
        page.open_quiz().await?;
        let look = "const { left } = document.querySelector('.unmyth-card').getBoundingClientRect();
            return [left, innerWidth > document.documentElement.clientWidth]";
        let before = page.run(look, vec![]).await?;
        page.press(Hand::Pointer, "Fact").await?;
        page.until_screen("feedback").await?;
        page.rest().await?;
        let after = page.run(look, vec![]).await?;
        ensure!(before[1] == false && after[1] == true, "no bar has come: {before}, {after}");
        ensure!(before[0] == after[0], "the card has moved: {before}, {after}");
        Ok(())
    })
}

/// Otherwise the tests above would say nothing.
#[test]
fn is_seen_where_there_is_one() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.goto(&format!("{}{QUIZ}", page.origin())).await?;
        page.until_live().await?;
        page.run("document.querySelector('main').style.marginBlockStart = '200px'", vec![]).await?;
        ensure!(nothing_shifted(page).await.is_err(), "nobody saw the page shift");
        Ok(())
    })
}
