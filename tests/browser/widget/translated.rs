//! A quiz that the browser translates: what is on the screen follows the play, whoever has replaced its texts.

use anyhow::Result;
use serde_json::json;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::translation::{Tour, reads_alike};
use crate::support::words;

in_chromium! {
    reads_like_one_that_is_not: Usual,
}

/// With a second look, each page over the play, sharing, the question whether to count, and a new play.
async fn reads_like_one_that_is_not(page: &Page) -> Result<()> {
    reads_alike(page, async |tour| {
        let words = words::quiz("en");
        let host = Host::start(Plan { faults: vec![(".wasm", Fault::Held)], ..Plan::counting("ask").await? }).await?;
        page.arrive(&host.quiz()).await?;
        tour.begin().await?;
        tour.stop("the static card").await?;
        tour.press(words.myth()).await?;
        page.until("the feedback", "document.querySelector('.unmyth-card [open]')").await?;
        page.settles().await?;
        tour.stop("its feedback").await?;
        host.open_gate();
        page.until_taken_over().await?;
        tour.stop("its feedback under the player").await?;
        goes_on(page).await?;
        visits_the_panels(tour).await?;
        plays_on(tour).await?;
        is_shared(tour).await?;
        tour.press(words.agree()).await?;
        tour.stop("agreed").await?;
        tour.go(words.counted(), "counted").await?;
        tour.stop("sent").await?;
        tour.go(words.back_to_result(), "results").await?;
        tour.go(words.start_over(), "question").await?;
        plays_on(tour).await?;
        tour.press(words.decline()).await?;
        tour.stop("declined").await?;
        tour.go(words.counted(), "counted").await?;
        tour.stop("nothing is sent").await
    })
    .await
}

/// Leaves the feedback.
async fn goes_on(page: &Page) -> Result<()> {
    page.press(Hand::Script, &page.way_on().await?).await?;
    page.until("another screen", "!document.querySelector('[data-screen=feedback]')").await
}

/// To the result: some cards are right and some missed, and come back.
async fn plays_on(tour: &mut Tour<'_>) -> Result<()> {
    let (page, words) = (tour.page, words::quiz("en"));
    for turn in 0.. {
        if page.screen().await? == "results" {
            break;
        }
        tour.stop(&format!("question {turn}")).await?;
        tour.go(if turn < 3 { words.myth() } else { words.not_sure() }, "feedback").await?;
        page.settles().await?;
        tour.stop(&format!("feedback {turn}")).await?;
        goes_on(page).await?;
    }
    tour.stop("the result").await
}

async fn visits_the_panels(tour: &mut Tour<'_>) -> Result<()> {
    let words = words::quiz("en");
    tour.go(words.principles(), "principles").await?;
    for place in ["first", "second", "third"] {
        tour.stop(&format!("the {place} principle")).await?;
        tour.press(words.next()).await?;
    }
    for lang in ["es", "en"] {
        tour.press(views::Text::name_of(lang)).await?;
        let is_so = format!("document.documentElement.lang === '{lang}'");
        tour.page.until("the other language", &is_so).await?;
        tour.stop(&format!("a principle in {lang}")).await?;
    }
    tour.go(words.about(), "about").await?;
    tour.stop("about").await?;
    tour.go(words.counted(), "counted").await?;
    tour.page.run("document.querySelector('.unmyth-counted__exact').open = true", vec![]).await?;
    for told in ["may be sent", "is not sent", "may be sent again"] {
        tour.stop(&format!("a message that {told}")).await?;
        tour.page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
    }
    tour.page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
    tour.go(words.back(), "question").await
}

/// Copied, and then by hand where that is forbidden.
async fn is_shared(tour: &mut Tour<'_>) -> Result<()> {
    let (page, words) = (tour.page, words::quiz("en"));
    let allowed = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.session.cdp("Browser.grantPermissions", allowed).await?;
    page.run("delete Navigator.prototype.share", vec![]).await?;
    page.press(Hand::Pointer, &tour.said(words.share())).await?;
    page.until("word of the copy", "document.querySelector('.unmyth-results__copied').textContent").await?;
    tour.stop("copied").await?;
    page.run(include_str!("scripts/cannot_copy.js"), vec![]).await?;
    page.press(Hand::Pointer, &tour.said(words.share())).await?;
    page.until("the text to copy", "document.querySelector('main textarea')").await?;
    tour.stop("to be copied by hand").await
}
