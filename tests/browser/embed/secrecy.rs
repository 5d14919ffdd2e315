//! What the page around a quiz can see of a play is the same, whatever is answered.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::partner::Partner;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::pack::{Answer, Pack, Question};
use crate::page::Page;
use crate::session::run;

/// Narrow and wide frames: texts break at other words in each.
const WIDTHS: [u32; 5] = [300, 360, 412, 640, 1000];

/// Notes every message and event that the page gets, in order.
const LISTEN: &str = "window.seen = [];
    addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
    for (const name of ['ready', 'complete', 'error']) {
        addEventListener(`unmyth-${name}`, () => seen.push(name));
    }";

/// Deals the same cards each time: what differs is then the visitor's doing.
const SAME_DECK: &str = "crypto.getRandomValues = array => array.fill(1)";

#[test]
fn heights_and_events_are_the_same_whatever_is_answered() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let pack = Pack::read()?;
        for width in WIDTHS {
            let mut all = Vec::new();
            let choices: [fn(&Question) -> Answer; 3] =
                [|question| question.truth, Question::miss, |_| Answer::NotSure];
            for choose in choices {
                all.push(seen_of_a_play(page, &pack, width, choose).await?);
            }
            let text = all[0].to_string();
            ensure!(text.contains("complete") && text.contains("height"), "at {width} px it sees {text}");
            ensure!(all.iter().all(|seen| *seen == all[0]), "at {width} px the page tells plays apart: {all:#?}");
        }
        Ok(())
    })
}

async fn seen_of_a_play(page: &Page, pack: &Pack, width: u32, choose: fn(&Question) -> Answer) -> Result<Value> {
    page.resize(width + 8, 900).await?;
    let partner = Partner::start().await?;
    page.open_partner(&partner, "plain.html").await?;
    page.run(LISTEN, vec![]).await?;
    page.within(0, async || {
        page.until_live().await?;
        page.run(SAME_DECK, vec![]).await?;
        // The deck of a play that is started over is dealt by that.
        page.play_on(Hand::Enter, pack, |_, question| question.truth).await?;
        page.press(Hand::Enter, "Start over").await?;
        page.until_screen("question").await
    })
    .await?;
    // At another width the frame is as high as it needs to be again, and grows with this play.
    page.resize(width, 900).await?;
    page.until("the frame to shrink", "document.querySelector('unmyth-quiz').clientHeight < 800").await?;
    page.rest().await?;
    page.run("seen.length = 0", vec![]).await?;
    page.within(0, async || page.play_on(Hand::Enter, pack, |_, question| choose(question)).await).await?;
    page.until("the end to be told", "seen.includes('complete')").await?;
    page.rest().await?;
    page.run("return seen", vec![]).await
}
