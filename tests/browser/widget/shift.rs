//! Nothing on the page moves by itself, from the first paint to the player and after.

use anyhow::{Context as _, Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Answer;
use crate::support::page::Page;
use crate::support::session::in_chromium;
use crate::support::shift::nothing_shifted;

/// Width and height.
const WINDOWS: [(u32, u32); 2] = [(360, 740), (1280, 800)];

in_chromium! {
    from_load_to_takeover: Usual,
    by_a_page_that_comes_in_pieces: Usual,
    by_a_player_that_comes_late: Usual,
    by_a_bar: Bars,
    by_scripts_of_other_pages: Usual,
    is_seen_where_there_is_one: Usual,
}

async fn from_load_to_takeover(page: &Page) -> Result<()> {
    for (width, height) in WINDOWS {
        page.resize(width, height).await?;
        page.open_quiz().await?;
        nothing_shifted(page).await?;
    }
    Ok(())
}

async fn by_a_page_that_comes_in_pieces(page: &Page) -> Result<()> {
    for quiz in ["harm-reduction/en/", "harm-reduction/es/"] {
        for (width, height) in WINDOWS {
            page.resize(width, height).await?;
            let faults = vec![(quiz, Fault::InPieces), (".wasm", Fault::Never)];
            let host = Host::start(Plan { faults, ..Plan::site()? }).await?;
            page.arrive(&format!("{}/{quiz}", host.root)).await?;
            page.until("all of the page", "document.readyState !== 'loading'").await?;
            nothing_shifted(page).await?;
        }
    }
    Ok(())
}

async fn by_a_player_that_comes_late(page: &Page) -> Result<()> {
    for (width, height) in WINDOWS {
        page.resize(width, height).await?;
        before_the_answer(page).await?;
        after_the_answer(page).await?;
    }
    Ok(())
}

/// What scripts show on these pages has its place before they run.
async fn by_scripts_of_other_pages(page: &Page) -> Result<()> {
    page.resize(360, 740).await?;
    for other in ["", "privacy/", "embed/check/", "kiosk/setup/"] {
        page.goto(&format!("{}/{other}", page.origin())).await?;
        nothing_shifted(page).await.with_context(|| format!("/{other}"))?;
    }
    Ok(())
}

async fn before_the_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    host.open_gate();
    page.until_taken_over().await?;
    nothing_shifted(page).await
}

async fn after_the_answer(page: &Page) -> Result<()> {
    let host = page.open_early().await?;
    page.run("window.asked = performance.now()", vec![]).await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    // On a busy machine it opens a while after the press.
    let answered = "[...document.querySelectorAll('.unmyth-feedback')].some((one) => one.checkVisibility())";
    page.until("the answer", answered).await?;
    page.rest().await?;
    page.run("window.since = performance.now()", vec![]).await?;
    host.open_gate();
    page.until_taken_over().await?;
    nothing_shifted(page).await
}

/// An answer that makes the page longer moves nothing sideways.
async fn by_a_bar(page: &Page) -> Result<()> {
    page.resize(1280, 800).await?;
    page.open_quiz().await?;
    let left = "return document.querySelector('.unmyth-card').getBoundingClientRect().left";
    let has_bar = "return innerWidth > document.documentElement.clientWidth";
    let look = async || anyhow::Ok((page.run(left, vec![]).await?, page.run(has_bar, vec![]).await?));
    let before = look().await?;
    page.press(Hand::Pointer, Answer::Fact.label()).await?;
    page.until_screen("feedback").await?;
    page.rest().await?;
    let after = look().await?;
    ensure!(before.1 == false && after.1 == true, "no bar has come: {before:?}, {after:?}");
    ensure!(before.0 == after.0, "the card has moved: {before:?}, {after:?}");
    Ok(())
}

/// Otherwise the tests above would say nothing.
async fn is_seen_where_there_is_one(page: &Page) -> Result<()> {
    page.open_quiz().await?;
    page.run("document.querySelector('main').style.marginBlockStart = '200px'", vec![]).await?;
    ensure!(nothing_shifted(page).await.is_err(), "nobody saw the page shift");
    Ok(())
}
