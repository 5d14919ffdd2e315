//! Time that a test moves: what a page wants to do some seconds later waits until the test says that they have passed.

use anyhow::{Result, anyhow};

use crate::support::engine::Engine;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::wait::until;

/// Runs a test in a Chromium whose pages' time stands still unless [`Page::pass`] moves it.
pub(super) fn run_held(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run(Engine::Chromium, async |page| page.with_held_clock(async || test(page).await).await)
}

impl Page {
    /// Does something with pages whose time stands still unless [`Page::pass`] moves it.
    pub(crate) async fn with_held_clock<T>(&self, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        self.with_script(include_str!("scripts/clock.js"), act).await
    }

    /// So many seconds pass. Before each timer is due, and at the end, the page has all that it waited for from the
    /// network and the disk.
    pub(super) async fn pass(&self, seconds: u32) -> Result<()> {
        self.run_async_with("await pass(arguments[0] * 1000)", vec![seconds.into()]).await.map(drop)
    }

    /// The page has all that it waits for from the network and the disk, and has done what it does with it. No time passes.
    pub(super) async fn settle(&self) -> Result<()> {
        self.pass(0).await
    }

    /// Time passes until a JavaScript expression is truthy, and no longer. What the browser tells late, such as that
    /// something was scrolled, is a sign that somebody is there: then it takes longer.
    pub(super) async fn pass_until_it_shows(&self, what: &str, condition: &str) -> Result<()> {
        let body = format!(
            "const shows = () => Boolean({condition}); if (!shows()) await pass(10_000, shows); return shows()"
        );
        until(what, async || Ok((self.run_async(&body).await? == true).then_some(()))).await
    }

    /// Time passes until there is an answer: a page sets the timer to wait for only once it has seen why.
    pub(super) async fn pass_until(&self, what: &str, mut ask: impl AsyncFnMut() -> Result<Option<()>>) -> Result<()> {
        let waited = until(what, async || {
            self.pass(20).await?;
            ask().await
        });
        match waited.await {
            Ok(()) => Ok(()),
            Err(error) => Err(anyhow!("{error:#}\n{}", self.describe().await)),
        }
    }
}
