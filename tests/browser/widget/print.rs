//! The printed result is a handout of one page: facts and principles, and nothing to press.

use anyhow::{Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintSize};

use crate::support::engine::Engine;
use crate::support::pack::Pack;
use crate::support::session::run;
use crate::support::state::State;

#[test]
fn holds_all_that_is_worth_keeping() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let pack = Pack::read()?;
        State::Results.reach(page).await?;
        page.media("print", &[]).await?;
        let shown = "Array.from(document.querySelectorAll('button, summary, [role=button]'))
            .filter(control => control.checkVisibility()).map(control => control.innerText).join(', ')";
        let controls = page.text_of(shown).await?;
        ensure!(controls.is_empty(), "these are printed: {controls}");

        let printed = page.text("body").await?;
        pack.has_all_facts(&printed)?;
        pack.has_no_myth(&printed)?;
        for principle in &pack.principles {
            ensure!(printed.contains(principle), "{principle:?} is not printed: {printed}");
        }
        ensure!(printed.contains(&pack.closing), "the closing is not printed: {printed}");
        // As wide as paper is between its margins.
        page.resize(720, 1000).await?;
        page.shoot("results-print").await
    })
}

#[test]
fn is_one_page() -> Result<()> {
    run(Engine::Chromium, async |page| {
        State::Results.reach(page).await?;
        let a4 = PrintSize { width: 21.0, height: 29.7 };
        for (name, size) in [("US letter", PrintSize::US_LETTER), ("A4", a4)] {
            let paper = PrintConfiguration::builder().size(size).build().map_err(|error| anyhow!("{error}"))?;
            let pdf = page.session.client.print(paper).await?;
            let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
            ensure!(pages == 1, "{pages} pages of {name}");
        }
        Ok(())
    })
}
