//! When things break, the page says so in plain words, and is never blank.

use anyhow::{Context as _, Result, ensure};

use crate::support::broken::BREAK;
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::{run, run_as};
use crate::support::site::Site;
use crate::support::state::{halve, with_pack};
use crate::widget::alone::goes_on_alone;

#[test]
fn a_missing_pack() -> Result<()> {
    run(Engine::Chromium, async |page| {
        says_so(page, &Site::with_quiz_page(|html| without(html, "unmyth-pack")).await?).await
    })
}

/// As from a page that another version has made.
#[test]
fn missing_words() -> Result<()> {
    run(Engine::Chromium, async |page| {
        says_so(page, &Site::with_quiz_page(|html| without(html, "unmyth-text")).await?).await
    })
}

/// A page without the script element of that id.
fn without(html: &str, id: &str) -> Result<String> {
    let id = html.find(id).context("the quiz page has no such element")?;
    let start = html[..id].rfind('<').context("it is in no tag")?;
    let end = id + html[id..].find("</script>").context("it has no end")? + "</script>".len();
    Ok(format!("{}{}", &html[..start], &html[end..]))
}

#[test]
fn an_empty_pack() -> Result<()> {
    run(Engine::Chromium, async |page| {
        says_so(page, &Site::with_quiz_page(|html| with_pack(html, |_| String::new())).await?).await
    })
}

#[test]
fn half_a_pack() -> Result<()> {
    run(Engine::Chromium, async |page| says_so(page, &Site::with_quiz_page(|html| with_pack(html, halve)).await?).await)
}

#[test]
fn a_pack_with_a_number_for_a_text() -> Result<()> {
    broken(|pack| pack.replacen("\"because\":", "\"because\":7,\"x\":", 1), "cards[0].because")
}

#[test]
fn a_pack_without_a_list() -> Result<()> {
    broken(|pack| pack.replacen("\"principles\"", "\"principals\"", 1), "principles")
}

#[test]
fn a_pack_with_nothing_for_a_list() -> Result<()> {
    broken(|pack| pack.replacen("\"cards\":", "\"cards\":null,\"x\":", 1), "cards")
}

/// A quiz whose pack went through `edit`; the console names the `place`.
fn broken(edit: fn(&str) -> String, place: &str) -> Result<()> {
    run(Engine::Chromium, async |page| {
        let site = Site::with_quiz_page(|html| with_pack(html, edit)).await?;
        says_so(page, &site).await?;
        let said = page.said_to_the_console().await?;
        ensure!(said.iter().any(|said| said.contains(place)), "{place:?} is not named: {said:?}");
        Ok(())
    })
}

/// The still page is a whole quiz already, and stays.
async fn says_so(page: &Page, site: &Site) -> Result<()> {
    page.goto(&site.quiz()).await?;
    goes_on_alone(page).await
}

/// As when the player's first drawing fails halfway.
#[test]
fn a_panic_at_the_takeover() -> Result<()> {
    run_as(Engine::Chromium, Setting::Early, async |page| {
        let host = page.open_early().await?;
        page.run(BREAK, vec![]).await?;
        host.open_gate();
        page.until_screen("trouble").await?;
        is_readable(page).await
    })
}

/// A heading, a sentence, and one thing to do next.
async fn is_readable(page: &Page) -> Result<()> {
    let heading = page.text("[data-screen=trouble] h1").await?;
    let all = page.text("[data-screen=trouble]").await?;
    ensure!(!heading.is_empty() && all.len() > heading.len() + 60, "the trouble is not explained: {all}");
    page.control("Start again").await?;
    page.fits().await
}

#[test]
fn a_panic_can_be_left_behind() -> Result<()> {
    run(Engine::Chromium, async |page| leave_a_panic(page, Hand::Pointer).await)
}

#[test]
fn a_panic_can_be_left_behind_by_keyboard_in_firefox() -> Result<()> {
    run(Engine::Firefox, async |page| leave_a_panic(page, Hand::Enter).await)
}

#[test]
fn a_panic_can_be_left_behind_in_webkit() -> Result<()> {
    run(Engine::WebKit, async |page| leave_a_panic(page, Hand::Pointer).await)
}

async fn leave_a_panic(page: &Page, hand: Hand) -> Result<()> {
    let pack = Pack::read()?;
    page.open_quiz().await?;
    page.run(BREAK, vec![]).await?;
    page.press(hand, Answer::NotSure.label()).await?;
    page.until_screen("trouble").await?;
    is_readable(page).await?;

    page.press(hand, "Start again").await?;
    page.until_live().await?;
    let question = page.question(&pack).await?;
    page.answer(hand, question.truth).await?;
    page.go_on(hand).await
}
