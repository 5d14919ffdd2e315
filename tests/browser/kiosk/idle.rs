//! Whoever goes away without a word is asked, and then forgotten.

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::{AS_IT_COMES, BEGIN};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;

impl Page {
    /// Nobody touches anything until they are asked whether they are there.
    pub(crate) async fn until_asked(&self) -> Result<()> {
        let asked = "document.querySelector('.unmyth-doubt')";
        self.pass_until_it_shows("the question whether anybody is there", asked).await?;
        // Time stands still, and so does the bar: whoever looks at the page would wait for its end.
        let bar = "document.querySelector('.unmyth-doubt__time').getAnimations().forEach(one => one.cancel())";
        self.run(bar, vec![]).await.map(drop)
    }

    pub(super) async fn is_asked(&self) -> Result<bool> {
        Ok(self.run("return Boolean(document.querySelector('.unmyth-doubt'))", vec![]).await? == true)
    }

    /// How many bytes the WebAssembly has taken for its own, of which it gives none back.
    async fn memory_of_the_program(&self) -> Result<f64> {
        let sum = "function() { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }";
        let sum = self.of_memories(sum, &json!(null)).await?;
        sum.as_f64().with_context(|| format!("bytes are a number, not {sum}"))
    }
}

#[test]
fn nobody_is_asked_and_forgotten() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let (pack, host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
            page.press(Hand::Script, BEGIN).await?;
            page.until_screen("question").await?;
            let question = page.question(&pack).await?;
            page.answer(Hand::Pointer, question.truth).await?;
            page.pass(59).await?;
            ensure!(!page.is_asked().await?, "a minute is a minute");
            page.until_asked().await?;
            page.has_no_fault().await?;
            // It is said, and the one thing to press has the focus; the rest is out of reach.
            let focused = page.focused().await?;
            ensure!(focused == "I'm still here", "the focus is on {focused:?}");
            ensure!(
                page.run("return document.querySelector('.unmyth-kiosk__all').inert", vec![]).await? == true,
                "the card can be pressed"
            );
            page.pass(20).await?;
            ensure!(page.is_asked().await?, "there are 20 seconds to answer at the least");
            page.pass(6).await?;
            page.until_attract().await?;
            ensure!(!page.is_asked().await?, "nobody is asked where nobody is");
            ensure!(page.on_disk().await?.is_empty(), "half a play was counted");
            host.nothing_came()
        })
        .await
    })
}

/// As often as they like; the card is as it was, and so is the focus.
#[test]
fn whoever_is_there_plays_on() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let (pack, _host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
            page.press(Hand::Script, BEGIN).await?;
            page.until_screen("question").await?;
            let question = page.question(&pack).await?;
            page.answer(Hand::Enter, question.truth).await?;
            let focused = page.focused().await?;
            for hand in [Hand::Pointer, Hand::Enter, Hand::Space, Hand::Pointer] {
                page.until_asked().await?;
                page.pass(15).await?;
                match hand {
                    Hand::Pointer => page.press(hand, "I'm still here").await?,
                    Hand::Enter => page.key(Key::Enter).await?,
                    _ => page.key(Key::Shift).await?,
                }
                page.until("the card to be there again", "!document.querySelector('.unmyth-doubt')").await?;
                ensure!(
                    page.screen().await? == "feedback" && page.focused().await? == focused,
                    "{}",
                    page.describe().await
                );
            }
            // A move, a key, a turn of the wheel: each begins the minute anew.
            for script in [
                "new PointerEvent('pointermove')",
                "new KeyboardEvent('keydown', { key: 'a' })",
                "new WheelEvent('wheel')",
            ] {
                page.pass(40).await?;
                page.run(&format!("window.dispatchEvent({script})"), vec![]).await?;
                page.pass(40).await?;
                ensure!(!page.is_asked().await?, "{script} says that somebody is there");
            }
            Ok(())
        })
        .await
    })
}

/// A language or larger text that somebody has chosen and left goes too.
#[test]
fn what_was_chosen_on_the_way_goes() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let _host = page.kiosk(AS_IT_COMES).await?;
            page.press(Hand::Pointer, "Larger text").await?;
            page.until("larger text", "'larger' in document.documentElement.dataset").await?;
            page.pass_until_it_shows("the usual text", "!('larger' in document.documentElement.dataset)").await
        })
        .await
    })
}

/// For eight hours, with a visit now and then: neither timers, nor listeners, nor memory, nor the document grow.
#[test]
fn a_day_leaves_it_as_it_was() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let _host = page.kiosk(AS_IT_COMES).await?;
            let weigh = async || {
                page.session.cdp("HeapProfiler.collectGarbage", json!({})).await?;
                let metrics = page.session.cdp("Performance.getMetrics", json!({})).await?;
                let metric = |name: &str| {
                    let all = metrics["metrics"].as_array().into_iter().flatten();
                    all.filter(|one| one["name"] == name).find_map(|one| one["value"].as_f64()).unwrap_or_default()
                };
                let timers = page.run("return heldTimers()", vec![]).await?.as_f64().unwrap_or_default();
                let program = page.memory_of_the_program().await?;
                anyhow::Ok([metric("JSEventListeners"), metric("Nodes"), metric("JSHeapUsedSize"), timers, program])
            };
            page.session.cdp("Performance.enable", json!({})).await?;
            let hour = async || {
                for _ in 0..3 {
                    page.crowd(2).await?;
                    page.pass(1200).await?;
                }
                anyhow::Ok(())
            };
            // The first hours fill caches.
            for _ in 0..2 {
                hour().await?;
            }
            let before = weigh().await?;
            for _ in 0..6 {
                hour().await?;
            }
            let after = weigh().await?;
            page.session.cdp("Performance.disable", json!({})).await?;
            let [listeners, nodes, heap, timers, program] = [0, 1, 2, 3, 4].map(|place| (before[place], after[place]));
            ensure!(program.0 > 0.0 && program.1 <= program.0, "the program's own memory {program:?}");
            ensure!(listeners.1 <= listeners.0 && timers.1 <= timers.0, "listeners {listeners:?}, timers {timers:?}");
            ensure!(nodes.1 <= nodes.0 * 1.1 && heap.1 <= heap.0 * 1.1, "nodes {nodes:?}, heap {heap:?}");
            Ok(())
        })
        .await
    })
}
