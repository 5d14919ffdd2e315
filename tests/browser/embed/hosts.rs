//! Each page in tests/hosts through a whole play: the right height at every step, nothing moved or taken from the page,
//! and nothing told to it but what is documented.

mod apart;
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
use crate::support::hand::Hand;
use crate::support::pack::Answer;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine, with_other_fonts};

in_each_engine! {
    plain: Usual differs in Frames,
    on_a_phone: Usual differs in Frames,
    harsh: Usual differs in Frames,
    taken_out_and_put_back: Usual differs in Frames,
    in_a_closed_tab: Usual differs in Frames,
    in_boxes: Usual differs in Frames,
    full_height: Usual differs in Frames,
    arabic: Usual differs in Frames,
    dark: Usual differs in Media,
    light: Usual differs in Media,
    reserved: Usual differs in Frames,
    on_paper: Usual differs in Printing,
    nothing_is_loaded_before_it_is_near: Usual differs in Loading,
    nothing_flashes: Early differs in Loading,
}

in_chromium! {
    several: Usual,
    spanish: Usual,
    without_scripts: NoScripts,
}

// What is kept for a first card is enough with each font.
with_other_fonts!(plain, on_a_phone);

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

async fn harsh(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "harsh.html").await?;
    page.is_wide(0, 300.0).await
}

async fn several(page: &Page) -> Result<()> {
    stands_a_play(page, &Partner::start().await?, "several.html").await?;
    plays_through(page, 1).await?;
    plays_through(page, 2).await?;
    let look = "const style = getComputedStyle(document.documentElement);
        return [style.colorScheme, style.getPropertyValue('--unmyth-brand').trim(), location.hash]";
    let expected = [
        ("light dark", "", "#grows=1&lang=en"),
        ("dark", "light-dark(#ab5b00, #ff8800)", "#grows=1&theme=dark&accent=ff8800&lang=en"),
        ("light dark", "", "#grows=1&site=library&counting=off&lang=en"),
    ];
    for (n, (scheme, brand, hash)) in expected.into_iter().enumerate() {
        let found = page.within(n, async || page.run(look, vec![]).await).await?;
        ensure!(found == json!([scheme, brand, hash]), "quiz {n} has {found}");
    }
    Ok(())
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

async fn without_scripts(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("plain.html")).await?;
    let link = page.session.client.find(fantoccini::Locator::Css("unmyth-quiz a")).await?;
    ensure!(link.is_displayed().await?, "the link is not shown");
    link.click().await?;
    // For a while there is the page that is being left, and then none.
    crate::support::wait::until("the quiz behind the link", async || {
        let Ok(body) = page.session.client.find(fantoccini::Locator::Css("body")).await else { return Ok(None) };
        Ok(body.text().await.ok().filter(|words| words.contains(Answer::NotSure.label())).map(drop))
    })
    .await
}
