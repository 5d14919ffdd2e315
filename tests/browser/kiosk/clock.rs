//! Time that a test moves: what a page wants to do some seconds later waits until the test says that they have passed.

use anyhow::{Result, anyhow};
use serde_json::json;

use crate::support::page::Page;

/// Timers of less than four seconds run by themselves: the page needs them to work.
const CLOCK: &str = "(() => {
    const real = { setTimeout, setInterval, clearTimeout };
    const held = new Map();
    let [now, last] = [0, 1e9];
    const hold = (run, delay, every) => (held.set(++last, { run, at: now + delay, every }), last);
    window.setTimeout = (run, delay = 0, ...rest) =>
        delay < 4000 ? real.setTimeout.call(window, run, delay, ...rest) : hold(run, delay);
    window.setInterval = (run, delay, ...rest) =>
        delay < 4000 ? real.setInterval.call(window, run, delay, ...rest) : hold(run, delay, delay);
    window.clearTimeout = window.clearInterval = id => held.delete(id) || real.clearTimeout.call(window, id);
    const begun = performance.now.bind(performance);
    performance.now = () => begun() + now;
    window.pass = async (milliseconds, enough = () => false) => {
        const end = now + milliseconds;
        for (;;) {
            const due = [...held].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
            if (!due) break;
            const [id, timer] = due;
            now = timer.at;
            if (timer.every) timer.at += timer.every;
            else held.delete(id);
            timer.run();
            await new Promise(done => real.setTimeout.call(window, done));
            if (enough()) return;
        }
        now = end;
    };
    window.heldTimers = () => held.size;
})()";

impl Page {
    /// Does something with pages whose time stands still unless [`Page::pass`] moves it.
    pub(crate) async fn with_held_clock<T>(&self, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        self.with_script(CLOCK, act).await
    }

    /// Does something with pages in which a script has been run before any of theirs.
    pub(crate) async fn with_script<T>(&self, source: &str, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        let added = self.session.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        let done = act().await?;
        // The browser may serve another test, which one after a failure does not.
        let gone = json!({ "identifier": added["identifier"] });
        self.session.cdp("Page.removeScriptToEvaluateOnNewDocument", gone).await?;
        Ok(done)
    }

    /// So many seconds pass.
    pub(super) async fn pass(&self, seconds: u32) -> Result<()> {
        self.run_async(&format!("await pass({})", seconds * 1000)).await.map(drop)
    }

    /// Time passes until a JavaScript expression is truthy, and no longer. What the browser tells late, such as that
    /// something was scrolled, is a sign that somebody is there: then it takes longer.
    pub(super) async fn pass_until_it_shows(&self, what: &str, condition: &str) -> Result<()> {
        let body = format!(
            "const shows = () => Boolean({condition}); if (!shows()) await pass(10_000, shows); return shows()"
        );
        crate::support::wait::until(what, async || Ok((self.run_async(&body).await? == true).then_some(()))).await
    }

    /// Time passes until there is an answer: a page sets the timer to wait for only once it has seen why.
    pub(super) async fn pass_until(&self, what: &str, mut ask: impl AsyncFnMut() -> Result<Option<()>>) -> Result<()> {
        let waited = crate::support::wait::until(what, async || {
            self.pass(20).await?;
            ask().await
        });
        match waited.await {
            Ok(()) => Ok(()),
            Err(error) => Err(anyhow!("{error:#}\n{}", self.describe().await)),
        }
    }
}
