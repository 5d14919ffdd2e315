//! What the page around a quiz can see of a play is the same, whatever is answered.

use anyhow::{Result, ensure};
use axum::http::header;
use serde_json::{Value, json};

use super::partner::Partner;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::STATEMENT;
use crate::support::wait::until;

/// A narrow frame's and a column's, in pixels.
const WIDTHS: [u32; 2] = [320, 640];

in_each_engine! {
    heights_and_events_are_the_same_whatever_is_answered: Usual differs in Frames,
    nor_do_those_of_many_cards_with_sources: Usual differs in Frames,
    no_width_tells_an_answer: Usual differs in Frames,
    wordpress_sees_no_answer: Usual differs in Frames,
    the_still_page_tells_no_answer: Early differs in Frames,
    without_webassembly_no_answer_is_told: NoWebAssembly differs in Frames,
}

/// How to answer: all right, all missed, all unsure.
const CHOICES: [fn(&Question) -> Answer; 3] = [|question| question.truth, Question::miss, |_| Answer::NotSure];

/// Not by the window, which some engines do not make as narrow.
const WIDEN: &str = "document.body.style.inlineSize = `${arguments[0]}px`";

/// Deals the same cards each time: what differs is then the visitor's doing.
const SAME_DECK: &str = "crypto.getRandomValues = array => array.fill(1)";

async fn heights_and_events_are_the_same_whatever_is_answered(page: &Page) -> Result<()> {
    plays_are_alike(page, "harm-reduction", WIDTHS).await
}

/// Where it says how far a second look is there are many marks beside the words.
async fn nor_do_those_of_many_cards_with_sources(page: &Page) -> Result<()> {
    plays_are_alike(page, "evidence", [320, 360]).await
}

async fn plays_are_alike(page: &Page, quiz: &str, widths: [u32; 2]) -> Result<()> {
    let pack = Pack::of(quiz)?;
    let mut all = Vec::new();
    for choose in CHOICES {
        let partner = Partner::playing(quiz).await?;
        all.push(seen_of_a_play(page, &partner, &pack, choose, widths).await?);
    }
    let text = all[0].to_string();
    ensure!(text.contains("complete") && text.contains("height"), "the page sees {text}");
    are_alike(&all)
}

fn are_alike(all: &[Value]) -> Result<()> {
    ensure!(all.iter().all(|seen| *seen == all[0]), "the page tells plays apart: {all:#?}");
    Ok(())
}

/// What a post's page hears of a play.
async fn wordpress_sees_no_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let partner = Partner::start().await?;
    let mut all = Vec::new();
    for choose in CHOICES {
        page.goto(&partner.at("wordpress.html")).await?;
        page.until_shown_by_wordpress().await?;
        page.in_wordpress(async || page.begin_again_with_a_known_deck(&pack).await).await?;
        for width in [368, 360] {
            page.run("watch.told.length = 0", vec![]).await?;
            page.run(WIDEN, vec![json!(width)]).await?;
            page.until("a height for that width", "watch.told.some(({ message }) => message === 'height')").await?;
        }
        page.in_wordpress(async || {
            page.play_on(Hand::Script, &pack, |_, question| choose(question)).await?;
            page.rest().await
        })
        .await?;
        page.rest().await?;
        all.push(
            page.run("return watch.told.map(({ value, ...rest }) => [value, Object.keys(rest).join()])", vec![])
                .await?,
        );
    }
    are_alike(&all)
}

/// Its player is held back, and its one card answered without it.
async fn the_still_page_tells_no_answer(page: &Page) -> Result<()> {
    let headers = vec![(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned())];
    let host = Host::start(Plan { headers, ..Plan::with(".wasm", Fault::Held)? }).await?;
    answers_are_alike(page, &Partner::of(&host.root).await?).await
}

async fn without_webassembly_no_answer_is_told(page: &Page) -> Result<()> {
    answers_are_alike(page, &Partner::start().await?).await
}

/// Answers each card that the plain page shows.
async fn answers_are_alike(page: &Page, partner: &Partner) -> Result<()> {
    let pack = Pack::read()?;
    let mut all = Vec::new();
    for (n, choose) in CHOICES.into_iter().enumerate() {
        let mut seen = Vec::new();
        for width in WIDTHS {
            let visit = format!("?{n}-{width}");
            page.goto(&partner.at(&format!("plain.html{visit}"))).await?;
            let there = format!(
                "return location.search === '{visit}'
                    && Boolean(document.querySelector('unmyth-quiz')?.shadowRoot?.querySelector('iframe:not([inert])'))"
            );
            // A script that is asked for while one page gives way to the next may fail.
            until("the quiz", async || Ok(page.run(&there, vec![]).await.is_ok_and(|is| is == true).then_some(())))
                .await?;
            page.run("watch.told.length = 0", vec![]).await?;
            page.run(WIDEN, vec![json!(width)]).await?;
            page.until("a height for that width", "watch.told.length > 0").await?;
            for (n, statement) in page.within(0, async || page.texts(STATEMENT).await).await?.iter().enumerate() {
                let press = "const [n, label] = arguments;
                    const choices = document.querySelectorAll('.unmyth-card')[n].querySelectorAll('summary');
                    [...choices].find(one => one.textContent.trim() === label).click()";
                let press = (press, vec![json!(n), json!(choose(&pack.question(statement)?).label())]);
                page.within(0, async || page.run(press.0, press.1).await).await?;
                seen.push(page.told_at_last().await?);
            }
        }
        all.push(Value::Array(seen));
    }
    are_alike(&all)
}

/// A page that keeps changing the frame's width learns how high each screen is: of a first look and of the result it is
/// the same whatever was answered. Texts break at other words at each width.
async fn no_width_tells_an_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    // The others draw a third as fast.
    let sweep = SWEEP.replace("STEP", if page.session.engine == Engine::Chromium { "10" } else { "35" });
    let mut all = Vec::new();
    for choose in CHOICES {
        page.open_with_a_known_deck(&Partner::start().await?, &pack).await?;
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
        let listen = "window.told = new Promise(done =>
            addEventListener('message', ({ data }) => data === 'all is told' && done()))";
        self.run(listen, vec![]).await?;
        self.within(0, async || {
            self.rest().await?;
            self.run("parent.postMessage('all is told', '*')", vec![]).await
        })
        .await?;
        self.run_async(&format!("await window.told; {sweep}")).await
    }

    /// The height that the page is told once the frame's content has come to rest at it.
    async fn told_at_last(&self) -> Result<Value> {
        let needed = "const foot = document.querySelector('.unmyth-page__foot');
            const room = parseFloat(getComputedStyle(foot).marginBlockStart);
            const { height } = document.getElementById('unmyth').getBoundingClientRect();
            return Math.ceil((height - room) / 16) * 16";
        // A frame that gets a bar is laid out once more.
        let mut before = Value::Null;
        until("the height to be told", async || {
            let needed = self.within(0, async || self.run(needed, vec![]).await).await?;
            let told = self.run("return watch.told.at(-1)", vec![]).await?;
            let stays = told["height"] == needed && told == before;
            before = told;
            self.rest().await?;
            Ok(stays.then(|| before.clone()))
        })
        .await
    }

    /// Opens a partner's page and plays its quiz once; the deck of the play after that is the same each time.
    async fn open_with_a_known_deck(&self, partner: &Partner, pack: &Pack) -> Result<()> {
        self.open_partner(partner, "plain.html").await?;
        self.within(0, async || self.begin_again_with_a_known_deck(pack).await).await
    }

    /// In the quiz's frame; the deck of a play that is started over is dealt by that.
    async fn begin_again_with_a_known_deck(&self, pack: &Pack) -> Result<()> {
        self.until_live().await?;
        self.run(SAME_DECK, vec![]).await?;
        self.play_on(Hand::Script, pack, |_, question| question.truth).await?;
        self.press(Hand::Script, "Start over").await?;
        self.until_screen("question").await
    }
}

/// All that the page gets to know of plays in frames of several widths.
async fn seen_of_a_play(
    page: &Page,
    partner: &Partner,
    pack: &Pack,
    choose: fn(&Question) -> Answer,
    widths: [u32; 2],
) -> Result<Value> {
    page.open_with_a_known_deck(partner, pack).await?;
    let mut seen = Vec::new();
    for (n, width) in widths.into_iter().enumerate() {
        if n > 0 {
            page.within(0, async || {
                page.press(Hand::Script, "Start over").await?;
                page.until_screen("question").await
            })
            .await?;
        }
        // At another width the frame is as high as it needs to be again, and grows with this play.
        for width in [width + 8, width] {
            page.run("watch.told.length = 0", vec![]).await?;
            page.run(WIDEN, vec![json!(width)]).await?;
            page.until("a height for that width", "watch.told.length > 0").await?;
        }
        page.within(0, async || page.play_on(Hand::Script, pack, |_, question| choose(question)).await).await?;
        page.until("the end to be told", "watch.told.includes('unmyth-complete 0')").await?;
        page.rest().await?;
        seen.push(page.run("return watch.told", vec![]).await?);
    }
    Ok(Value::Array(seen))
}
