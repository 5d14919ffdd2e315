//! What goes wrong with the program or beside it, and that the kiosk gets up again.

use anyhow::{Result, ensure};

use super::{AS_IT_COMES, BEGIN, host};
use crate::support::broken::BREAK;
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::{run, run_as};

impl Page {
    /// The program stops in the middle of a visit.
    async fn break_down(&self) -> Result<()> {
        self.press(Hand::Script, BEGIN).await?;
        self.until_screen("question").await?;
        self.run(&format!("window.old = true; {BREAK}"), vec![]).await?;
        self.press(Hand::Script, Answer::NotSure.label()).await
    }
}

#[test]
fn a_program_that_stops_starts_again() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk("{ group: 1 }").await?);
        page.visit(&pack, |question| question.truth).await?;
        page.until_kept(1).await?;
        page.break_down().await?;
        page.until("a start anew", "!window.old && document.querySelector('.unmyth-attract__begin')").await?;
        page.until_kept(1).await?;
        page.visit(&pack, |question| question.truth).await?;
        page.until_kept(2).await
    })
}

#[test]
fn one_that_stops_again_and_again_shows_the_way_to_the_counts() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk("{ group: 1 }").await?);
        page.visit(&pack, |question| question.truth).await?;
        page.until_kept(1).await?;
        for _ in 0..3 {
            page.break_down().await?;
            page.until("a start anew", "!window.old && document.querySelector('.unmyth-attract__begin')").await?;
        }
        page.break_down().await?;
        page.until_screen("halted").await?;
        page.has_no_fault().await?;
        page.shoot("kiosk-halted").await?;
        let csv = page.exported("Export as CSV").await?;
        ensure!(csv.lines().any(|line| line.starts_with("booth,") && line.ends_with(",plays,,,,,1")), "{csv}");
        page.press(Hand::Script, "Start again").await?;
        page.until_attract().await?;
        page.visit(&pack, |question| question.truth).await
    })
}

/// A browser that has scripts and no WebAssembly is not started again and again, and nobody is told that something stopped.
#[test]
fn a_browser_that_cannot_run_it_says_so() -> Result<()> {
    run_as(Engine::Chromium, Setting::NoWebAssembly, async |page| {
        let host = host().await?;
        page.goto(&format!("{}/kiosk/", host.root)).await?;
        page.until_screen("unfit").await?;
        page.has_no_fault().await?;
        let said = page.text("main").await?;
        ensure!(said.contains("This browser cannot run the kiosk") && !said.contains("stopped"), "{said}");
        ensure!(said.contains("take another browser"), "it says what to do: {said}");
        // What was counted before is not lost with the browser's setting.
        let csv = page.exported("Export as CSV").await?;
        ensure!(csv.lines().count() == 1, "{csv}");
        page.press(Hand::Script, "Harm reduction: myth or fact?").await?;
        page.until("the quiz itself", "location.pathname === '/harm-reduction/' && document.readyState === 'complete'")
            .await
    })
}

/// A program that does not answer any more is not waited for.
#[test]
fn a_heart_that_stands_still_is_noticed() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let _host = page.kiosk(AS_IT_COMES).await?;
            page.run("window.old = true", vec![]).await?;
            page.pass(60).await?;
            ensure!(page.run("return window.old", vec![]).await? == true, "a heart that beats is left in peace");
            page.run("unmythWatch.beat = () => {}", vec![]).await?;
            page.run("pass(60_000)", vec![]).await?;
            page.until("a start anew", "!window.old && document.querySelector('.unmyth-attract__begin')").await
        })
        .await
    })
}

/// Two tabs would count apart from each other.
#[test]
fn a_second_tab_waits_for_the_first() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = page.kiosk(AS_IT_COMES).await?;
        let client = &page.session.client;
        let first = client.window().await?;
        let second = client.new_window(true).await?.handle;
        client.switch_to_window(second.clone()).await?;
        page.goto(&format!("{}/kiosk/", host.root)).await?;
        page.until_screen("elsewhere").await?;
        page.has_no_fault().await?;
        client.switch_to_window(first).await?;
        client.close_window().await?;
        client.switch_to_window(second).await?;
        page.until_attract().await
    })
}

/// The clock is set back by a year while it runs: nothing of what is kept or counted asks it.
#[test]
fn no_clock_is_trusted() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, host) = (Pack::read()?, page.kiosk("{ group: 1 }").await?);
        page.visit(&pack, |question| question.truth).await?;
        page.run("const real = Date.now; Date.now = () => real.call(Date) - 365 * 24 * 3600 * 1000", vec![]).await?;
        for _ in 0..9 {
            page.visit(&pack, |question| question.truth).await?;
        }
        ensure!(host.until_letters(1).await?[0].message()?.tally.plays() == 10, "ten plays are sent");
        page.until_unsent(0).await
    })
}
