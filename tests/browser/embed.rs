//! The quiz on partners' pages, in tests/hosts: the element, its frame, and what passes between them.

mod accents;
mod changes;
mod check;
mod configurator;
mod errors;
mod home;
mod hosts;
mod languages;
mod partner;
mod pasted;
mod secrecy;
mod wordpress;

use anyhow::{Result, ensure};

use crate::support::page::Page;
use crate::support::session::in_each_engine;
use partner::Partner;

in_each_engine! {
    three_on_a_page_with_the_script_twice: Usual differs in Frames,
    where_the_quiz_is_down_the_link_stays: Usual differs in Frames,
    where_there_is_no_such_quiz_the_link_stays: Usual differs in Frames,
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
    let unseen = "return Array.from(document.querySelectorAll('unmyth-quiz'), ({ shadowRoot }) => {
        const frame = shadowRoot.querySelector('iframe');
        return frame && [getComputedStyle(frame).opacity, frame.inert];
    })";
    let frames = page.run(unseen, vec![]).await?;
    ensure!(frames == serde_json::json!([["0", true], null]), "frames are seen: {frames}");
    // A name that is taken away before the quiz is near leaves nothing to load.
    let away = "const quiz = document.createElement('unmyth-quiz');
        const far = document.createElement('div');
        far.style.blockSize = '9000px';
        document.body.append(far, quiz);
        quiz.setAttribute('pack', 'harm-reduction');
        await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        quiz.removeAttribute('pack');
        quiz.scrollIntoView();
        await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const loads = quiz.shadowRoot.querySelector('iframe') !== null;
        quiz.remove();
        return loads";
    ensure!(page.run_async(away).await? == false, "a quiz without a name is loaded");
    // A name is given at last.
    page.run("document.querySelectorAll('unmyth-quiz')[1].setAttribute('pack', 'harm-reduction')", vec![]).await?;
    page.run("document.querySelectorAll('unmyth-quiz')[1].scrollIntoView()", vec![]).await?;
    page.until_ready(1).await
}
