//! Nothing on the page moves by itself, from the first paint to the player and after.

use anyhow::{Context as _, Result, ensure};

use crate::engine::{Engine, Setting};
use crate::hand::Hand;
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
    return shifts.filter(one => one.startTime >= from && !isAskedFor(one)).map(one =>
        `${one.value}: ${one.sources.map(source => source.node?.className ?? source.node?.nodeName).join()}`);
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
