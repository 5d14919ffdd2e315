//! Each page in tests/hosts through a whole play: the right height at every step, nothing moved or taken from the page,
//! and nothing told to it but what is documented.

mod looks;
mod stands;
mod visits;

use anyhow::{Result, ensure};
use serde_json::json;

use looks::on_paper;
use stands::plays_through;
pub(super) use stands::stands_a_play;
use visits::{nothing_flashes, nothing_is_loaded_before_it_is_near};

use super::partner::Partner;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::in_each_engine;

in_each_engine! {
    plain: Usual differs in Frames,
    on_a_phone: Usual differs in Frames,
    with_storage_blocked: NoStorage differs in Frames,
    harsh: Usual differs in Frames,
    strict: Usual differs in Frames,
    several: Usual differs in Frames,
    taken_out_and_put_back: Usual differs in Frames,
    in_a_closed_tab: Usual differs in Frames,
    in_boxes: Usual differs in Frames,
    full_height: Usual differs in Frames,
    isolated: Usual differs in Frames,
    isolated_without_credentials: Usual differs in Frames,
    spanish: Usual differs in Frames,
    arabic: Usual differs in Frames,
    dark: Usual differs in Frames,
    light: Usual differs in Frames,
    reserved: Usual differs in Frames,
    hostile: Usual differs in Frames,
    on_paper: Usual differs in Frames,
    without_scripts: NoScripts differs in Frames,
    nothing_is_loaded_before_it_is_near: Usual differs in Frames,
    nothing_flashes: Early differs in Frames,
}

async fn plain(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html").await?;
    ensure!(page.height(0).await? > 1000.0, "the result has {} px", page.height(0).await?);
    Ok(())
}

/// Nothing moves there either: what a first card takes is kept for it.
async fn on_a_phone(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html?phone").await?;
    let wide = page.text_of("String(document.querySelector('unmyth-quiz').clientWidth)").await?;
    ensure!(wide == "344", "the quiz is {wide} px wide");
    Ok(())
}

/// The quiz asks for none, and each call for some fails in its frame.
async fn with_storage_blocked(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "plain.html").await?;
    let tries = "const tries = [() => localStorage, () => sessionStorage, () => document.cookie = 'a=1', () => indexedDB.open('a')];
        return tries.filter(one => { try { one(); return true } catch { return false } }).map(String)";
    let had = page.within(0, async || page.run(tries, vec![]).await).await?;
    ensure!(had == json!([]), "the frame has {had}");
    Ok(())
}

async fn harsh(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "harsh.html").await?;
    page.is_wide(0, 300.0).await
}

async fn strict(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "strict.html").await
}

async fn several(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "several.html").await?;
    plays_through(page, 1).await?;
    plays_through(page, 2).await
}

/// As pages do that move what they have; it begins anew, and tells so once.
async fn taken_out_and_put_back(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.run("window.quiz = document.querySelector('unmyth-quiz'); quiz.remove()", vec![]).await?;
    page.run("watch.told.length = 0; document.querySelector('h1').after(quiz)", vec![]).await?;
    plays_through(page, 0).await
}

async fn in_a_closed_tab(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("tabs.html")).await?;
    page.rest().await?;
    ensure!(page.text_of("String(document.querySelector('unmyth-quiz').clientHeight)").await? == "0", "it is open");
    page.press(Hand::Pointer, "Show the quiz").await?;
    page.until_ready(0).await?;
    // Closed and opened again, it is where it was.
    page.within(0, async || {
        page.until_live().await?;
        page.run("window.stays = true", vec![]).await
    })
    .await?;
    page.press(Hand::Pointer, "Show the quiz").await?;
    page.rest().await?;
    page.press(Hand::Pointer, "Show the quiz").await?;
    plays_through(page, 0).await?;
    let stays = page.within(0, async || page.run("return window.stays", vec![]).await).await?;
    ensure!(stays == true, "another quiz has come");
    Ok(())
}

/// Beside other things, and in a box that gets its width later.
async fn in_boxes(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "boxes.html").await?;
    plays_through(page, 1).await?;
    page.press(Hand::Pointer, "Widen the box").await?;
    page.is_wide(2, 470.0).await?;
    plays_through(page, 2).await
}

async fn full_height(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "full-height.html").await
}

async fn isolated(page: &Page) -> Result<()> {
    let partner = Partner::sending(&ISOLATED).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    ensure!(page.run("return crossOriginIsolated", vec![]).await? == true, "the page is not isolated");
    Ok(())
}

/// WebKit does not know this way: there the page is not isolated, and the quiz has to work as well.
async fn isolated_without_credentials(page: &Page) -> Result<()> {
    let partner = Partner::sending(&[ISOLATED[0], ("cross-origin-embedder-policy", "credentialless")]).await?;
    stands_a_play(page, &partner, "isolated.html").await?;
    let isolated = page.run("return crossOriginIsolated", vec![]).await?;
    ensure!(isolated == (page.session.engine != Engine::WebKit), "isolated: {isolated}");
    Ok(())
}

const ISOLATED: [(&str, &str); 2] =
    [("cross-origin-opener-policy", "same-origin"), ("cross-origin-embedder-policy", "require-corp")];

/// A language that the quiz may not have: it is then in the one that it has, which says so to a screen reader.
async fn spanish(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "spanish.html").await?;
    page.within(0, async || {
        let lang = page.text_of("document.documentElement.lang").await?;
        ensure!(page.text_of("location.hash").await?.contains("lang=es") && lang == "es", "it is in {lang:?}");
        Ok(())
    })
    .await
}

async fn arabic(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "arabic.html").await?;
    page.is_wide(0, 300.0).await?;
    page.within(0, async || {
        let direction = page.text_of("getComputedStyle(document.body).direction").await?;
        ensure!(direction == "ltr", "English runs {direction}");
        Ok(())
    })
    .await
}

async fn dark(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "dark.html").await?;
    page.has_its_own_look("light").await
}

async fn light(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "light.html").await?;
    page.has_its_own_look("dark").await
}

/// With the rule that docs/embedding.md names, nothing moves from the first paint on.
async fn reserved(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "reserved.html?still").await
}

/// From the page itself to itself and to the quiz, from another frame to both, and from the quiz's own frame in another
/// form than it has.
async fn hostile(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "hostile.html").await?;
    page.until_whole(0).await?;
    let before = page.height(0).await?;
    page.run("heard.length = 0; forge()", vec![]).await?;
    page.until("the neighbor to have spoken", "window.isForged").await?;
    let forge = "for (const message of [
        { unmyth: 'height', height: 3000, paper: 3000, more: 1 },
        { unmyth: 'height', height: 3000.5, paper: 3000 },
        { unmyth: 'ready', more: 1 },
        { unmyth: 'complete', score: 3 },
        { unmyth: 'error', why: 'none' },
    ]) parent.postMessage(message, '*');
    parent.postMessage('forged in the frame', '*')";
    page.within(0, async || page.run(forge, vec![]).await).await?;
    page.until("the frame to have spoken", "watch.told.includes('forged in the frame')").await?;
    page.rest().await?;
    ensure!((page.height(0).await? - before).abs() < 1.0, "a forged height is taken");
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!([]), "forged events are told: {heard}");
    // What was forged is not to be looked at again.
    page.run("watch.told.splice(0, Infinity, 'unmyth-ready 0')", vec![]).await?;
    plays_through(page, 0).await?;
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == json!(["complete"]), "these events are told: {heard}");
    Ok(())
}

async fn without_scripts(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("plain.html")).await?;
    let link = page.session.client.find(fantoccini::Locator::Css("unmyth-quiz a")).await?;
    ensure!(link.is_displayed().await?, "the link is not shown");
    link.click().await?;
    // For a while there is the page that is being left, and then none.
    crate::support::wait::until("the quiz behind the link", async || {
        let Ok(body) = page.session.client.find(fantoccini::Locator::Css("body")).await else { return Ok(None) };
        Ok(body.text().await.ok().filter(|words| words.contains("Not sure")).map(drop))
    })
    .await
}
