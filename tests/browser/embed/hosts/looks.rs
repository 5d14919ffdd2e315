//! How a quiz looks on another page: its width, its theme without a flash, and on paper.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Partner;
use crate::support::page::Page;
use crate::support::session::in_chromium;

in_chromium! {
    on_paper_nothing_is_cut: Usual,
}

impl Page {
    /// Fails where the n-th element is narrower, or the page scrolls sideways.
    pub(super) async fn is_wide(&self, n: usize, least: f64) -> Result<()> {
        let script = "return document.querySelectorAll('unmyth-quiz')[arguments[0]].clientWidth";
        let wide = self.run(script, vec![json!(n)]).await?;
        ensure!(wide.as_f64().is_some_and(|wide| wide >= least), "it is {wide} px wide");
        self.fits().await
    }

    /// Fails where the first quiz has another theme than this, or its frame would be opaque before it is drawn.
    pub(super) async fn has_its_own_look(&self, theme: &str) -> Result<()> {
        let found = self.run(include_str!("../scripts/own_look.js"), vec![]).await?;
        ensure!(found == json!([theme, "0"]), "the frame has {found}");
        self.within(0, async || {
            let found = self.text_of("getComputedStyle(document.documentElement).colorScheme").await?;
            ensure!(found == theme, "the quiz has {found}");
            Ok(())
        })
        .await
    }
}

/// Has the rules for paper apply on the screen.
const PRINT: &str = include_str!("../scripts/print.js");
/// How high the frame is, and how high it has to be on paper.
const PAPER: &str = include_str!("../scripts/paper.js");

/// The whole handout, however high the frame is on the screen.
pub(super) async fn on_paper(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.until_whole(0).await?;
    page.run("document.querySelector('unmyth-quiz').setAttribute('theme', 'dark')", vec![]).await?;
    page.within(0, async || {
        page.until("a dark quiz", "document.documentElement.style.colorScheme === 'dark'").await?;
        page.run(PRINT, vec![]).await?;
        let scheme = page.text_of("getComputedStyle(document.documentElement).colorScheme").await?;
        ensure!(scheme == "light", "on paper it is {scheme}");
        Ok(())
    })
    .await?;
    page.run(PRINT, vec![]).await?;
    let found = page.run(PAPER, vec![]).await?;
    ensure!(found[0] == found[1] && found[1].as_u64().is_some_and(|high| high > 640), "on paper it has {found}");
    page.until_whole(0).await?;
    page.within(0, async || {
        let shown = page.texts(".unmyth-handout").await?;
        ensure!(shown.len() == 1 && page.texts(".unmyth-card").await?.is_empty(), "on paper are {shown:?}");
        Ok(())
    })
    .await?;
    // Paper has another width, and a height that is not the screen's.
    page.run("watch.told.length = 0; document.body.style.inlineSize = '500px'", vec![]).await?;
    page.within(0, async || {
        page.until("the other width", "innerWidth === 500").await?;
        page.rest().await
    })
    .await?;
    page.rest().await?;
    let told = page.run("return watch.told", vec![]).await?;
    ensure!(told == json!([]), "on paper it tells {told}");
    Ok(())
}

/// The same by the browser's own print, as far as one engine shows it.
async fn on_paper_nothing_is_cut(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.until_whole(0).await?;
    page.media("print", &[]).await?;
    let found = page.run(PAPER, vec![]).await?;
    ensure!(found[0] == found[1] && found[1].as_u64().is_some_and(|high| high > 640), "on paper it has {found}");
    Ok(())
}
