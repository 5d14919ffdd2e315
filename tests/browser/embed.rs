//! The quiz on partners' pages, in tests/hosts: the element, its frame, and what passes between them.

mod check;
mod configurator;
mod partner;
mod secrecy;
mod wordpress;

use anyhow::{Result, ensure};

use crate::hand::Hand;
use crate::pack::Pack;
use crate::page::Page;
use crate::session::in_each_engine;
use crate::visitor::mixed;
use partner::Partner;

in_each_engine! {
    on_a_plain_page: Usual,
    three_on_a_page_with_the_script_twice: Usual,
    under_styles_that_spare_nobody: Usual,
    under_a_strict_policy: Usual,
    taken_out_and_put_back: Usual,
    a_forged_message_changes_nothing: Usual,
    where_the_quiz_is_down_the_link_stays: Usual,
    where_there_is_no_such_quiz_the_link_stays: Usual,
}

/// A whole play, with the player, in the room that it needs.
async fn on_a_plain_page(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let partner = Partner::start().await?;
    page.open_partner(&partner, "plain.html").await?;
    page.until_whole(0).await?;
    page.within(0, async || {
        page.until_live().await?;
        page.play_on(Hand::Enter, &pack, mixed).await
    })
    .await?;
    page.until_whole(0).await?;
    ensure!(page.height(0).await? > 1000.0, "the result has {} px", page.height(0).await?);
    Ok(())
}

async fn three_on_a_page_with_the_script_twice(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "several.html").await?;
    let look = "const style = getComputedStyle(document.documentElement);
        return [style.colorScheme, style.getPropertyValue('--unmyth-brand').trim(), location.hash]";
    let expected = [
        ("light dark", "", "#grows=1&lang=en"),
        ("dark", "light-dark(#ab5b00, #ff8800)", "#grows=1&theme=dark&accent=ff8800&lang=en"),
        ("light dark", "", "#grows=1&site=library&counting=off&lang=en"),
    ];
    for (n, (scheme, brand, hash)) in expected.into_iter().enumerate() {
        page.run(&format!("document.querySelectorAll('unmyth-quiz')[{n}].scrollIntoView()"), vec![]).await?;
        page.until_ready(n).await?;
        page.until_whole(n).await?;
        let found = page.within(n, async || page.run(look, vec![]).await).await?;
        let wanted = serde_json::json!([scheme, brand, hash]);
        ensure!(found == wanted, "quiz {n} has {found} and should have {wanted}");
    }
    Ok(())
}

async fn under_styles_that_spare_nobody(page: &Page) -> Result<()> {
    is_whole_on(page, "harsh.html").await
}

async fn under_a_strict_policy(page: &Page) -> Result<()> {
    is_whole_on(page, "strict.html").await
}

async fn is_whole_on(page: &Page, name: &str) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, name).await?;
    page.until_whole(0).await?;
    let wide = page.run("return document.querySelector('unmyth-quiz').clientWidth", vec![]).await?;
    ensure!(wide.as_f64().is_some_and(|wide| wide > 300.0), "it is {wide} px wide");
    ensure!(page.height(0).await? >= 640.0, "it is {} px high", page.height(0).await?);
    page.within(0, async || page.until_live().await).await
}

async fn taken_out_and_put_back(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "plain.html").await?;
    page.run("window.quiz = document.querySelector('unmyth-quiz'); quiz.remove()", vec![]).await?;
    page.run("document.querySelector('h1').after(quiz)", vec![]).await?;
    page.until_ready(0).await?;
    page.until_whole(0).await?;
    page.within(0, async || page.until_live().await).await
}

/// From the page itself, and from another frame on it.
async fn a_forged_message_changes_nothing(page: &Page) -> Result<()> {
    let partner = Partner::start().await?;
    page.open_partner(&partner, "plain.html").await?;
    let before = page.height(0).await?;
    let forge = "window.heard = [];
        for (const name of ['ready', 'complete', 'error']) {
            document.querySelector('unmyth-quiz').addEventListener(`unmyth-${name}`, () => heard.push(name));
        }
        for (const message of [
            { unmyth: 'height', height: 3000, paper: 3000 }, { unmyth: 'complete' }, { unmyth: 'error' }, null, 'unmyth',
        ]) postMessage(message, '*');
        const neighbor = document.createElement('iframe');
        neighbor.srcdoc = `<script>parent.postMessage({ unmyth: 'height', height: 3000, paper: 3000 }, '*');
            parent.postMessage({ unmyth: 'complete' }, '*'); parent.postMessage('forged', '*')</` + 'script>';
        addEventListener('message', ({ data }) => data === 'forged' && (window.forged = true));
        document.body.append(neighbor)";
    page.run(forge, vec![]).await?;
    page.until("the neighbor to have spoken", "window.forged").await?;
    page.rest().await?;
    ensure!((page.height(0).await? - before).abs() < 1.0, "a forged height is taken");
    let heard = page.run("return heard", vec![]).await?;
    ensure!(heard == serde_json::json!([]), "forged events are told: {heard}");
    Ok(())
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
    let loaded = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/nothing-here/'))";
    page.until("the frame to be loaded", loaded).await?;
    page.rest().await?;
    let shown = page.texts("unmyth-quiz a").await?;
    ensure!(shown.len() == 2, "the links are {shown:?}");
    let unseen = "return Array.from(document.querySelectorAll('unmyth-quiz'), ({ shadowRoot }) => {
        const frame = shadowRoot.querySelector('iframe');
        return frame && getComputedStyle(frame).opacity;
    })";
    let frames = page.run(unseen, vec![]).await?;
    ensure!(frames == serde_json::json!(["0", null]), "frames are seen: {frames}");
    // A name is given at last.
    page.run("document.querySelectorAll('unmyth-quiz')[1].setAttribute('pack', 'harm-reduction')", vec![]).await?;
    page.run("document.querySelectorAll('unmyth-quiz')[1].scrollIntoView()", vec![]).await?;
    page.until_ready(1).await
}
