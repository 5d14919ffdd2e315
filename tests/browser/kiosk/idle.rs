//! Whoever goes away without a word is asked, and then forgotten.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::AS_IT_COMES;
use super::clock::run_held;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::wait::until;
use crate::support::words;

impl Page {
    /// Nobody touches anything until they are asked whether they are there.
    pub(crate) async fn until_asked(&self) -> Result<()> {
        let asked = "document.querySelector('.unmyth-idle-prompt')";
        self.pass_until_it_shows("the question whether anybody is there", asked).await?;
        // Time stands still, and so does the bar: whoever looks at the page would wait for its end.
        let bar = "document.querySelector('.unmyth-idle-prompt__time').getAnimations().forEach(one => one.cancel())";
        self.run(bar, vec![]).await.map(drop)
    }

    pub(super) async fn is_asked(&self) -> Result<bool> {
        Ok(self.run("return Boolean(document.querySelector('.unmyth-idle-prompt'))", vec![]).await? == true)
    }
}

#[test]
fn nobody_is_asked_and_forgotten() -> Result<()> {
    run_held(async |page| {
        let (pack, host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
        page.begin_visit().await?;
        let question = page.question(&pack).await?;
        page.answer(Hand::Pointer, question.truth).await?;
        page.pass(59).await?;
        ensure!(!page.is_asked().await?, "a minute is a minute");
        page.until_asked().await?;
        page.has_no_fault().await?;
        // It is said, and the one thing to press has the focus; the rest is out of reach.
        let focused = page.focused().await?;
        ensure!(focused == plain(words::kiosk("en").still_here), "the focus is on {focused:?}");
        page.until("the card to be out of reach", "document.querySelector('.unmyth-kiosk__all').inert").await?;
        page.pass(20).await?;
        ensure!(page.is_asked().await?, "there are 20 seconds to answer at the least");
        page.pass(6).await?;
        page.until_attract().await?;
        ensure!(!page.is_asked().await?, "nobody is asked where nobody is");
        page.settle().await?;
        ensure!(page.on_disk().await?.is_empty(), "half a play was counted");
        host.nothing_came()
    })
}

/// As often as they like; the card is as it was, and so is the focus.
#[test]
fn whoever_is_there_plays_on() -> Result<()> {
    run_held(async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
        page.begin_visit().await?;
        let question = page.question(&pack).await?;
        page.answer(Hand::Enter, question.truth).await?;
        let focused = page.focused().await?;
        for hand in [Hand::Pointer, Hand::Enter, Hand::Space, Hand::Pointer] {
            page.until_asked().await?;
            page.pass(15).await?;
            match hand {
                Hand::Pointer => page.press(hand, words::kiosk("en").still_here).await?,
                Hand::Enter => page.key(Key::Enter).await?,
                _ => page.key(Key::Shift).await?,
            }
            page.until("the card to be there again", "!document.querySelector('.unmyth-idle-prompt')").await?;
            let is_as_before = page.screen().await? == "feedback" && page.focused().await? == focused;
            ensure!(is_as_before, "{}", page.describe().await);
        }
        // A move, a key, a turn of the wheel: each begins the minute anew.
        for sign in
            ["new PointerEvent('pointermove')", "new KeyboardEvent('keydown', { key: 'a' })", "new WheelEvent('wheel')"]
        {
            page.pass(40).await?;
            page.run(&format!("window.dispatchEvent({sign})"), vec![]).await?;
            page.pass(40).await?;
            ensure!(!page.is_asked().await?, "{sign} says that somebody is there");
        }
        Ok(())
    })
}

/// A language or larger text that somebody has chosen and left goes too.
#[test]
fn what_was_chosen_on_the_way_goes() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        page.press(Hand::Pointer, words::kiosk("en").larger).await?;
        page.until("larger text", "'larger' in document.documentElement.dataset").await?;
        page.pass_until_it_shows("the usual text", "!('larger' in document.documentElement.dataset)").await
    })
}

/// For hours, with visits now and then: neither timers, nor listeners, nor memory, nor the document grow.
#[test]
fn hours_leave_it_as_it_was() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        page.session.cdp("Performance.enable", json!({})).await?;
        // The first hours fill caches.
        hours(page, 2).await?;
        let before = held(page).await?;
        hours(page, 3).await?;
        // A browser drops what nobody holds when it likes; what has grown stays grown. In three hours there are 18 visits and
        // thousands of turns.
        let mut after = before;
        let most = [1.0, 1.1, 1.05, 1.0, 1.0];
        let waited = until("no more than before", async || {
            after = held(page).await?;
            let is_more = before.iter().zip(after).zip(most).any(|((before, after), most)| after > before * most);
            Ok((!is_more).then_some(()))
        });
        waited.await.with_context(|| format!("of {HELD}: {before:?}, then {after:?}"))?;
        ensure!(before[4] > 0.0, "the program's own memory is not measured");
        page.session.cdp("Performance.disable", json!({})).await.map(drop)
    })
}

/// What a page holds.
const HELD: &str = "listeners, elements, JavaScript's heap, timers, and the program's memory";

/// So many hours pass, with visits now and then.
async fn hours(page: &Page, hours: usize) -> Result<()> {
    for _ in 0..3 * hours {
        page.crowd(2).await?;
        page.pass(1200).await?;
    }
    // The same fact is shown each time, and what was sent is no longer waited for.
    page.crowd(1).await?;
    page.pass(40).await
}

/// How much there is of all in [`HELD`], once no more of its elements can be dropped.
async fn held(page: &Page) -> Result<[f64; 5]> {
    let mut metrics;
    let mut elements = f64::INFINITY;
    loop {
        page.session.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        metrics = page.session.cdp("Performance.getMetrics", json!({})).await?;
        let now = metric(&metrics, "Nodes")?;
        if now >= elements {
            break;
        }
        elements = now;
    }
    let timers = page.run("return heldTimers()", vec![]).await?.as_f64().context("a number of timers")?;
    // Of the bytes that the WebAssembly has taken for its own it gives none back.
    let sum = "function() { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }";
    let program = page.of_memories(sum, &json!(null)).await?;
    let program = program.as_f64().with_context(|| format!("bytes are a number, not {program}"))?;
    let [listeners, heap] = ["JSEventListeners", "JSHeapUsedSize"].map(|name| metric(&metrics, name));
    Ok([listeners?, elements, heap?, timers, program])
}

fn metric(metrics: &Value, name: &str) -> Result<f64> {
    let all = metrics["metrics"].as_array().into_iter().flatten();
    all.filter(|one| one["name"] == name).find_map(|one| one["value"].as_f64()).context("it is measured")
}
