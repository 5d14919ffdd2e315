//! The quiz in a post of WordPress, as tests/hosts/wordpress.html makes it of an address: oEmbed, a stricter sandbox,
//! and WordPress's own messages.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::partner::Partner;
use super::visitor::{Step, Way};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine, with_other_fonts};
use crate::support::visitor::mixed;

with_other_fonts!(each_card_fits);

in_each_engine! {
    an_address_becomes_the_quiz: Usual differs in Frames,
    each_card_fits: Usual differs in Frames,
}

in_chromium! {
    its_script_may_come_late: Usual,
    where_the_quiz_is_down_the_address_stays: Usual,
}

/// With the look that the address asks for, and a whole play in it.
async fn an_address_becomes_the_quiz(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let partner = Partner::start().await?;
    page.goto(&partner.at("wordpress.html")).await?;
    page.until_shown_by_wordpress().await?;
    let frame = page.run("return document.querySelector('iframe').outerHTML", vec![]).await?;
    let frame = frame.as_str().context("a frame is text")?;
    for part in ["sandbox=\"allow-scripts\"", "#theme=dark&amp;site=library#?secret=", "width=\"100%\"", "title=\"Harm"]
    {
        ensure!(frame.contains(part), "{part} is not in {frame}");
    }
    ensure!(page.texts("blockquote").await?.is_empty(), "the quote stays beside the quiz");
    page.in_wordpress(async || {
        page.until_live().await?;
        let looks = "const { style, dataset } = document.documentElement; return [style.colorScheme, dataset.framed]";
        let found = page.run(looks, vec![]).await?;
        ensure!(found == json!(["dark", "wordpress"]), "the look is {found}");
        page.play_on(Hand::Script, &pack, mixed).await?;
        // Nobody may open a page from here: where a link leads can be read.
        let after = page.run(include_str!("scripts/link.js"), vec![]).await?;
        // As it is worked out in two engines, and as it is written in one.
        let told =
            after.as_str().is_some_and(|after| after.contains("example.org/help") || after.contains("attr(href)"));
        ensure!(told, "it says {after}");
        Ok(())
    })
    .await?;
    // The result is higher than WordPress lets a frame be.
    page.until("the frame to be as high as it may be", "document.querySelector('iframe').height === '1000'").await?;
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

/// Whatever is shown until the result, without a scroll in the frame, which WordPress keeps at 1000 pixels at most: on a
/// phone, and in a theme's column.
async fn each_card_fits(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let partner = Partner::start().await?;
    page.goto(&partner.at("wordpress.html")).await?;
    page.until_shown_by_wordpress().await?;
    page.in_wordpress(async || {
        page.until_live().await?;
        page.visitor_comes(&pack).await
    })
    .await?;
    for width in [360, 640] {
        // Not by the window, which some engines do not make as narrow.
        page.sweep(&[width]).await?;
        let shown = page.plays(0, Way::Mixed).await?;
        ensure!(shown.len() == 11, "{} screens were shown", shown.len());
        for step in &shown[..10] {
            ensure!(step.hidden == 0.0, "in a column of {width} px: {step:?}");
        }
        page.ask(0, "startOver", &[]).await?;
    }
    Ok(())
}

/// It asks then, and is told again.
async fn its_script_may_come_late(page: &Page) -> Result<()> {
    page.goto(&Partner::start().await?.at("wordpress.html?late")).await?;
    page.until_shown_by_wordpress().await?;
    page.until("a height", "document.querySelector('iframe').height >= 400").await?;
    let pack = Pack::read()?;
    page.in_wordpress(async || {
        page.until_live().await?;
        page.visitor_comes(&pack).await
    })
    .await?;
    let shown = Step::read(&page.ask(0, "settle", &[]).await?)?;
    ensure!(shown.hidden == 0.0, "the card is cut: {shown:?}");
    Ok(())
}

async fn where_the_quiz_is_down_the_address_stays(page: &Page) -> Result<()> {
    let partner = Partner::down().await?;
    page.goto(&partner.at("wordpress.html")).await?;
    page.until("the post to be whole", "!document.title.includes('waiting')").await?;
    let link = page.text("#pasted a").await?;
    ensure!(link.ends_with("/harm-reduction/#theme=dark&site=library"), "the link is {link:?}");
    Ok(())
}

impl Page {
    /// Waits until WordPress's script has heard of the quiz and shows it.
    pub(super) async fn until_shown_by_wordpress(&self) -> Result<()> {
        // By what is seen: of a style that a script has set and taken away, WebKit may keep an empty attribute.
        let shown = "[...document.querySelectorAll('iframe[data-secret]')]
            .some(frame => getComputedStyle(frame).visibility === 'visible')";
        self.until("WordPress to show the quiz", shown).await
    }

    pub(super) async fn in_wordpress<T>(&self, act: impl AsyncFnOnce() -> Result<T>) -> Result<T> {
        self.inside("document.querySelector('iframe')", act).await
    }
}
