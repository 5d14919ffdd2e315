//! The printed result is a handout of one page: facts and principles, and nothing to press.

use anyhow::{Result, anyhow, ensure};
use fantoccini::wd::{PrintConfiguration, PrintSize};

use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::visitor::mixed;

in_chromium! {
    a_handout_of_one_page: Usual,
}

async fn a_handout_of_one_page(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    page.play_on(Hand::Script, &pack, mixed).await?;
    let a4 = PrintSize { width: 21.0, height: 29.7 };
    for (name, size) in [("US letter", PrintSize::US_LETTER), ("A4", a4)] {
        let paper = PrintConfiguration::builder().size(size).build().map_err(|error| anyhow!("{error}"))?;
        let pdf = page.session.client.print(paper).await?;
        let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
        ensure!(pages == 1, "{pages} pages of {name}");
    }

    page.media("print", &[]).await?;
    let controls = page.texts("button, summary, [role=button]").await?;
    ensure!(controls.is_empty(), "these are printed: {controls:?}");
    let printed = page.text("body").await?;
    pack.has_all_facts(&printed)?;
    pack.has_no_myth(&printed)?;
    for text in pack.principles.iter().chain([&pack.closing]) {
        ensure!(printed.contains(text), "{text:?} is not printed: {printed}");
    }
    // As wide as paper is between its margins.
    page.resize(720, 1000).await?;
    page.shoot("results-print").await
}
