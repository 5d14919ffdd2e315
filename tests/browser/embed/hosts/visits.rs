//! What a visitor to a partner's page meets: nothing is loaded before they are near, nothing flashes, and whatever they
//! press, what comes is in sight.

use anyhow::{Context as _, Result, ensure};
use axum::http::header;
use serde_json::{Value, json};

use super::Partner;
use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::site::QUIZ;
use crate::support::wait::until;

/// A static host of the built site, whose files other pages may load.
async fn open_host(faults: Vec<(&'static str, Fault)>) -> Result<Host> {
    let headers = vec![(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned())];
    Host::start(Plan { faults, headers, ..Plan::site()? }).await
}

in_chromium! {
    what_comes_is_in_sight: Usual,
}

pub(super) async fn nothing_is_loaded_before_it_is_near(page: &Page) -> Result<()> {
    let host = open_host(vec![]).await?;
    page.goto(&Partner::of(&host.root).await?.at("far.html")).await?;
    page.until("the element", "customElements.get('unmyth-quiz')").await?;
    page.rest().await?;
    ensure!(host.asked() == ["/embed.js"], "this was asked for: {:?}", host.asked());
    let there =
        page.run("return document.querySelector('unmyth-quiz').shadowRoot.querySelector('iframe')", vec![]).await?;
    ensure!(there.is_null(), "there is a frame");
    page.run("document.querySelector('unmyth-quiz').scrollIntoView()", vec![]).await?;
    page.until_ready(0).await?;
    ensure!(host.was_asked_for(QUIZ), "this was asked for: {:?}", host.asked());
    Ok(())
}

/// The color of a point of the window, as it is drawn: in its bytes for red, green and blue.
async fn color_at(page: &Page, x: u32, y: u32) -> Result<Value> {
    let picture = page.session.client.screenshot().await?;
    let read = include_str!("../scripts/color.js");
    let color = page.run_async_with(read, vec![json!(picture), json!(x), json!(y)]).await?;
    ensure!(color.is_array(), "the picture cannot be read: {color}");
    Ok(color)
}

/// While the quiz's page is on its way, its place has the page's own color; then it has the quiz's.
pub(super) async fn nothing_flashes(page: &Page) -> Result<()> {
    let host = open_host(vec![(QUIZ, Fault::Held)]).await?;
    let partner = Partner::of(&host.root).await?;
    page.goto(&partner.at("dark.html")).await?;
    let made = "document.querySelector('unmyth-quiz')?.shadowRoot?.querySelector('iframe')";
    until("the frame", async || {
        let made = page.run(&format!("return Boolean({made})"), vec![]).await;
        Ok((made.is_ok_and(|made| made == true) && host.was_asked_for(QUIZ)).then_some(()))
    })
    .await?;
    page.rest().await?;
    let (x, y) = (12, 200);
    let held = color_at(page, x, y).await?;
    ensure!(held == json!([17, 17, 17]), "before the quiz its place is {held}");
    host.open_gate();
    page.until_ready(0).await?;
    until("the light quiz to be drawn", async || {
        let shown = color_at(page, x, y).await?;
        Ok((shown[0].as_u64().context("a color has red")? > 200).then_some(()))
    })
    .await
}

/// The frame is higher than the window: where the page is after an answer, the next card's heading would be out of sight.
/// The others' drivers do not scroll the page around a frame to what they press in it.
async fn what_comes_is_in_sight(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.resize(500, 600).await?;
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.within(0, async || page.until_live().await).await?;
    for _ in 0..2 {
        page.within(0, async || {
            let question = page.question(&pack).await?;
            page.answer(Hand::Pointer, question.truth).await?;
            page.go_on(Hand::Pointer).await
        })
        .await?;
        let top = "return document.querySelector('main h2').getBoundingClientRect().top";
        let within = page.within(0, async || page.run(top, vec![]).await).await?;
        let mut place = f64::NAN;
        let frame = "return document.querySelector('unmyth-quiz').getBoundingClientRect().top";
        let seen = until("the next card", async || {
            let around = page.run(frame, vec![]).await?;
            place = within.as_f64().context("a number")? + around.as_f64().context("a number")?;
            Ok((0.0..600.0).contains(&place).then_some(()))
        });
        seen.await.with_context(|| format!("its heading is at {place} in a window of 600 px"))?;
    }
    Ok(())
}
