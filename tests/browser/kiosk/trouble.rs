//! What goes wrong with the program or beside it, and that the kiosk gets up again.

use anyhow::{Result, ensure};

use super::clock::run_held;
use super::{AS_IT_COMES, groups_of, host};
use crate::support::broken::BREAK;
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::Answer;
use crate::support::page::Page;
use crate::support::session::{run, run_as};
use crate::support::words;

impl Page {
    /// The program stops in the middle of a visit.
    async fn break_down(&self) -> Result<()> {
        self.begin_visit().await?;
        self.run(&format!("window.old = true; {BREAK}"), vec![]).await?;
        self.press(Hand::Script, Answer::NotSure.label()).await
    }

    /// Waits until the page that was [old](Self::break_down) has given way to a new one, and the kiosk runs.
    async fn until_a_start_anew(&self) -> Result<()> {
        self.until("a start anew", "!window.old && document.querySelector('.unmyth-attract__begin')").await
    }
}

/// It starts again; one that stops again and again shows the way to the counts.
#[test]
fn a_program_that_stops_starts_again() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (_host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(1).await?;
        page.until_kept(1).await?;
        for _ in 0..3 {
            page.break_down().await?;
            page.until_a_start_anew().await?;
            page.until_kept(1).await?;
        }
        page.crowd(1).await?;
        page.until_kept(2).await?;
        page.break_down().await?;
        page.until_screen("halted").await?;
        page.has_no_fault().await?;
        page.shoot("kiosk-halted").await?;
        let csv = page.exported(words.export_csv).await?;
        ensure!(csv.lines().any(|line| line.starts_with("booth,") && line.ends_with(",plays,,,,,2")), "{csv}");
        // Where no file can be saved, they are on the screen.
        page.until("the counts", "document.querySelector('pre').textContent.startsWith('booth,')").await?;
        page.has_no_fault().await?;
        page.press(Hand::Script, words.start_again).await?;
        page.until_attract().await?;
        page.crowd(1).await?;
        page.until_kept(3).await
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
        ensure!(said.contains(words::kiosk("en").unfit) && !said.contains("stopped"), "{said}");
        ensure!(said.contains("use another browser"), "it says what to do: {said}");
        // What was counted before is not lost with the browser's setting.
        let csv = page.exported(words::kiosk("en").export_csv).await?;
        ensure!(csv.lines().count() == 1, "{csv}");
        page.press(Hand::Script, "Harm reduction: myth or fact?").await?;
        page.until("the quiz itself", "location.pathname === '/harm-reduction/' && document.readyState === 'complete'")
            .await
    })
}

/// A program that does not answer any more is not waited for.
#[test]
fn a_heart_that_stands_still_is_noticed() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        page.run("window.old = true", vec![]).await?;
        page.pass(60).await?;
        ensure!(page.run("return window.old", vec![]).await? == true, "a heart that beats is left in peace");
        page.run("unmythWatch.beat = () => {}", vec![]).await?;
        page.run("pass(60_000)", vec![]).await?;
        page.until_a_start_anew().await
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
        let host = page.kiosk(groups_of(1)).await?;
        page.crowd(1).await?;
        page.run("const real = Date.now; Date.now = () => real.call(Date) - 365 * 24 * 3600 * 1000", vec![]).await?;
        page.crowd(9).await?;
        ensure!(host.until_letters(1).await?[0].message()?.tally.plays() == 10, "ten plays are sent");
        page.until_unsent(0).await
    })
}
