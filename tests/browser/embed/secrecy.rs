//! What the page around a quiz can see of a play is the same, whatever is answered.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::partner::Partner;
use crate::engine::Engine;
use crate::hand::Hand;
use crate::pack::{Answer, Pack, Question};
use crate::page::Page;
use crate::session::in_each_engine;

/// Of a phone's frame, in pixels.
const WIDTH: u32 = 360;

in_each_engine! {
    heights_and_events_are_the_same_whatever_is_answered: Usual,
    no_width_tells_an_answer: Usual,
}

/// How to answer: all right, all missed, all unsure.
const CHOICES: [fn(&Question) -> Answer; 3] = [|question| question.truth, Question::miss, |_| Answer::NotSure];

/// Notes every message and event that the page gets, in order.
const LISTEN: &str = "window.seen = [];
    addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
    for (const name of ['ready', 'complete', 'error']) {
        addEventListener(`unmyth-${name}`, () => seen.push(name));
    }";

/// Not by the window, which some engines do not make as narrow.
const WIDEN: &str = "document.body.style.inlineSize = `${arguments[0]}px`";

/// Deals the same cards each time: what differs is then the visitor's doing.
const SAME_DECK: &str = "crypto.getRandomValues = array => array.fill(1)";

async fn heights_and_events_are_the_same_whatever_is_answered(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let mut all = Vec::new();
    for choose in CHOICES {
        all.push(seen_of_a_play(page, &pack, choose).await?);
    }
    let text = all[0].to_string();
    ensure!(text.contains("complete") && text.contains("height"), "the page sees {text}");
    ensure!(all.iter().all(|seen| *seen == all[0]), "the page tells plays apart: {all:#?}");
    Ok(())
}

/// A page that keeps changing the frame's width learns how high each screen is: of a first look and of the result it is
/// the same whatever was answered. Texts break at other words at each width.
async fn no_width_tells_an_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    // The others draw a third as fast.
    let sweep = SWEEP.replace("STEP", if page.session.engine == Engine::Chromium { "10" } else { "35" });
    let mut all = Vec::new();
    for choose in CHOICES {
        page.open_with_a_known_deck(&pack).await?;
        let mut seen = Vec::new();
        for place in 0.. {
            let is_first = place < pack.cards.len();
            if is_first {
                seen.push(page.heights(&sweep).await?);
            }
            page.within(0, async || {
                let question = page.question(&pack).await?;
                page.answer(Hand::Script, choose(&question)).await
            })
            .await?;
            if is_first {
                seen.push(page.heights(&sweep).await?);
            }
            page.within(0, async || page.go_on(Hand::Script).await).await?;
            if page.within(0, async || page.screen().await).await? == "results" {
                break;
            }
        }
        seen.push(page.heights(&sweep).await?);
        all.push(seen);
    }
    for (step, heights) in all[0].iter().enumerate() {
        let others: Vec<&Value> = all.iter().map(|seen| &seen[step]).collect();
        ensure!(others.iter().all(|other| *other == heights), "step {step} tells answers apart: {others:?}");
    }
    ensure!(all[0].len() == 2 * pack.cards.len() + 1, "{} screens were looked at", all[0].len());
    Ok(())
}

/// The heights that the frame tells at widths from a watch's to a page's.
const SWEEP: &str = "const heights = [];
    for (let width = 250; width < 800; width += STEP) {
        const told = new Promise(done => {
            const hear = ({ data }) => {
                if (data.unmyth !== 'height') return;
                removeEventListener('message', hear);
                done(data.height);
            };
            addEventListener('message', hear);
        });
        document.body.style.inlineSize = `${width}px`;
        heights.push(await told);
    }
    return heights";

impl Page {
    /// Sweeps, once the frame has told of all that it has come to: what is still on its way would be taken for the height
    /// at the first width.
    async fn heights(&self, sweep: &str) -> Result<Value> {
        self.run("seen.length = 0", vec![]).await?;
        self.within(0, async || {
            self.rest().await?;
            self.run("parent.postMessage('all is told', '*')", vec![]).await
        })
        .await?;
        self.until("all to be told", "seen.includes('\"all is told\"')").await?;
        self.run_async(sweep).await
    }

    /// Opens a partner's page and plays its quiz once; the deck of the play after that is the same each time.
    async fn open_with_a_known_deck(&self, pack: &Pack) -> Result<()> {
        let partner = Partner::start().await?;
        self.open_partner(&partner, "plain.html").await?;
        self.run(LISTEN, vec![]).await?;
        self.within(0, async || {
            self.until_live().await?;
            self.run(SAME_DECK, vec![]).await?;
            // The deck of a play that is started over is dealt by that.
            self.play_on(Hand::Script, pack, |_, question| question.truth).await?;
            self.press(Hand::Script, "Start over").await?;
            self.until_screen("question").await
        })
        .await
    }
}

async fn seen_of_a_play(page: &Page, pack: &Pack, choose: fn(&Question) -> Answer) -> Result<Value> {
    page.open_with_a_known_deck(pack).await?;
    page.run(WIDEN, vec![json!(WIDTH + 8)]).await?;
    page.until_whole(0).await?;
    // At another width the frame is as high as it needs to be again, and grows with this play.
    page.run(WIDEN, vec![json!(WIDTH)]).await?;
    page.until("the frame to shrink", "document.querySelector('unmyth-quiz').clientHeight < 800").await?;
    page.rest().await?;
    page.run("seen.length = 0", vec![]).await?;
    page.within(0, async || page.play_on(Hand::Script, pack, |_, question| choose(question)).await).await?;
    page.until("the end to be told", "seen.includes('complete')").await?;
    page.rest().await?;
    page.run("return seen", vec![]).await
}
