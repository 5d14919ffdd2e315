//! Nothing on the page moves by itself, from the first paint to the player and after.

use anyhow::{Context as _, Result, ensure};

use crate::engine::{Engine, Setting};
use crate::hand::Hand;
use crate::host::{Fault, Host, Plan};
use crate::page::Page;
use crate::session::{run, run_as};
use crate::site::QUIZ;

/// All that has shifted since the page came, or `from` a time on. What moves after an answer is what was asked for: from
/// `asked` on, since a busy browser may take longer than the moment for which it knows that itself. But not what moves
/// after `since`, even where the answer was a moment ago.
const SHIFTS: &str = "
    const shifts = [];
    const watch = new PerformanceObserver(list => shifts.push(...list.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    shifts.push(...watch.takeRecords());
    const { from = 0, asked = Infinity, since = Infinity } = window;
    const isAskedFor = ({ startTime, hadRecentInput }) => startTime <= since && (hadRecentInput || startTime >= asked);
    const place = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
    const moved = ({ node, previousRect, currentRect }) =>
        `${node ? node.className || node.nodeName : 'what is gone since'} from ${place(previousRect)} to ${place(currentRect)}`;
    const told = one => `${one.value} at ${one.startTime} ms of ${[from, asked, since]}: ${one.sources.map(moved).join()}`;
    return shifts.filter(one => one.startTime >= from && !isAskedFor(one)).map(told);
";

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

/// Fails where something has moved by itself since the page came. Chromium alone tells.
pub(crate) async fn nothing_shifted(page: &Page) -> Result<()> {
    page.rest().await?;
    let shifts = page.run_async(SHIFTS).await?;
    let shifts = shifts.as_array().context("the browser does not tell of shifts")?;
    ensure!(shifts.is_empty(), "this has shifted: {shifts:#?}");
    Ok(())
}
