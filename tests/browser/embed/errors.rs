//! When the quiz is not there, or has stopped: the page is told so, and the link or the quiz's own words are there.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::partner::{COMPLAIN, Partner};
use crate::support::broken::BREAK;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::Answer;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::words;

in_chromium! {
    where_the_quiz_is_down_the_link_stays: Usual,
    where_there_is_no_such_quiz_the_link_stays: Usual,
}

in_each_engine! {
    a_quiz_that_never_comes_is_told: Usual differs in Frames,
    trouble_is_told: Usual differs in Frames,
    nobody_comes_by_tab_into_what_is_not_shown: Usual differs in Focus,
    the_whole_quiz_is_within_reach: NoWebAssembly differs in Frames,
}

async fn where_the_quiz_is_down_the_link_stays(page: &Page) -> Result<()> {
    let partner = Partner::down().await?;
    page.goto(&partner.at("plain.html")).await?;
    page.until("the page to be whole", "document.readyState === 'complete'").await?;
    let shown = page.texts("unmyth-quiz a").await?;
    ensure!(shown == ["Myth or fact? Take the quiz"], "the link is {shown:?}");
    Ok(())
}

/// The script is there, and what it shows is not: a page that says so is no quiz.
async fn where_there_is_no_such_quiz_the_link_stays(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.goto(&partner.at("missing.html")).await?;
    page.until_loaded("/nothing-here/").await?;
    page.rest().await?;
    let shown = page.texts("unmyth-quiz a").await?;
    ensure!(shown.len() == 2, "the links are {shown:?}");
    let frames = page.run(include_str!("scripts/unseen.js"), vec![]).await?;
    ensure!(frames == json!([["0", true], null]), "frames are seen: {frames}");
    let is_loaded = page.run_async(include_str!("scripts/removed.js")).await?;
    ensure!(is_loaded == false, "a quiz without a name is loaded");
    // A name is given at last.
    page.run("document.querySelectorAll('unmyth-quiz')[1].setAttribute('pack', 'harm-reduction')", vec![]).await?;
    page.run("document.querySelectorAll('unmyth-quiz')[1].scrollIntoView()", vec![]).await?;
    page.until_ready(1).await
}

async fn a_quiz_that_never_comes_is_told(page: &Page) -> Result<()> {
    let gone = Host::start(Plan::site()?).await?.root.clone();
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.run(include_str!("scripts/hurry.js"), vec![]).await?;
    // The last one's server is down, while its script came from one that is not.
    for (n, (name, value)) in [("pack", "nothing-here"), ("base", gone.as_str())].into_iter().enumerate() {
        page.run(include_str!("scripts/add.js"), vec![json!(name), json!(value)]).await?;
        let told = format!("watch.told.includes('unmyth-error {}')", n + 1);
        page.until(&format!("word that there is no such {name}"), &told).await?;
        let links = page.texts("unmyth-quiz a").await?;
        ensure!(links.len() == n + 1, "with another {name} the links are {links:?}");
    }
    Ok(())
}

/// In the frame, which has words of its own for it; whatever its width becomes.
async fn trouble_is_told(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    page.within(0, async || {
        page.until_live().await?;
        page.run(BREAK, vec![]).await?;
        page.press(Hand::Script, Answer::Fact.label()).await?;
        page.until_screen("trouble").await?;
        page.run(COMPLAIN, vec![]).await
    })
    .await?;
    page.until("word of it", "watch.told.includes('unmyth-error 0')").await?;
    page.run("watch.told.length = 0; document.body.style.inlineSize = '300px'", vec![]).await?;
    page.until("a height for that width", "watch.told.some(({ unmyth }) => unmyth === 'height')").await?;
    page.within(0, async || {
        let complaints = page.run("return complaints", vec![]).await?;
        ensure!(complaints == json!([]), "the frame complains: {complaints}");
        ensure!(page.text("main a").await? == words::quiz("en").start_again(), "there is no way on");
        Ok(())
    })
    .await
}

async fn nobody_comes_by_tab_into_what_is_not_shown(page: &Page) -> Result<()> {
    page.goto(&Partner::start().await?.at("missing.html")).await?;
    page.until_loaded("/nothing-here/").await?;
    page.rest().await?;
    for n in 0..2 {
        page.key(Key::Tab).await?;
        let is_link = format!("return document.activeElement === document.querySelectorAll('unmyth-quiz a')[{n}]");
        ensure!(page.run(&is_link, vec![]).await? == true, "Tab leads elsewhere\n{}", page.describe().await);
    }
    Ok(())
}

/// Without WebAssembly all cards are on one page, which may be higher than a frame can be.
async fn the_whole_quiz_is_within_reach(page: &Page) -> Result<()> {
    page.open_partner(&Partner::start().await?, "plain.html").await?;
    for (width, is_higher) in [(700, false), (200, true)] {
        page.run("document.body.style.inlineSize = `${arguments[0]}px`", vec![json!(width)]).await?;
        let full =
            format!("document.querySelector('unmyth-quiz').clientHeight {} 4000", if is_higher { "===" } else { "<" });
        page.until("the frame to have its height", &full).await?;
        let bar = "const html = document.documentElement;
            return [html.scrollHeight > 4000, getComputedStyle(html).scrollbarWidth]";
        let found = page.within(0, async || page.run(bar, vec![]).await).await?;
        let wanted = json!([is_higher, if is_higher { "auto" } else { "none" }]);
        ensure!(found == wanted, "at {width} px: {found}");
    }
    ensure!(page.session.engine != Engine::Chromium || page.session.log("browser").await?.is_empty(), "it complains");
    Ok(())
}
