//! What the page around a quiz can see of a play is the same, whatever is answered.

use anyhow::{Context as _, Result, ensure};
use axum::http::header;
use serde_json::{Value, json};

use super::partner::Partner;
use super::visitor::Way;
use crate::support::engine::Engine;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine, tests, with_other_fonts};
use crate::support::site::Site;
use crate::support::wait::until;

in_each_engine! {
    no_play_and_no_width_tells_an_answer: Usual differs in Frames,
    wordpress_sees_no_answer: Usual differs in Frames,
    without_webassembly_no_answer_is_told: NoWebAssembly differs in Frames,
}

in_chromium! {
    nor_do_plays_of_many_cards_with_sources: Usual,
}

with_other_fonts!(
    no_play_and_no_width_tells_an_answer,
    nor_do_plays_of_many_cards_with_sources,
    wordpress_sees_no_answer,
    the_still_page_tells_no_answer
);

// WebKit takes no player from a host that sends files as they are: the page plays there as it does without WebAssembly.
tests!(in_chromium_early, Chromium, the_still_page_tells_no_answer: Early,);
tests!(in_firefox_early, Firefox, the_still_page_tells_no_answer: Early,);

/// A narrow frame's and a column's, in pixels.
const WIDTHS: [u32; 2] = [320, 640];

/// From a watch's to one at which the quiz grows no wider; the widths between them are looked at in the frames.
const SWEPT: [u32; 5] = [300, 400, 500, 600, 700];
const BETWEEN: usize = 100;

/// How the visitors of three quizzes answer.
const WAYS: [Way; 3] = [Way::Right, Way::Missed, Way::Unsure];

/// Cards that are played in one go: few enough that a driver has no time to give up.
const AT_ONCE: usize = 4;

async fn no_play_and_no_width_tells_an_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.open_stack("harm-reduction", &pack).await?;
    for width in WIDTHS {
        plays_are_alike(page, width).await.with_context(|| format!("at {width} px"))?;
        page.ask_all("startOver").await?;
    }
    no_width_tells_an_answer(page, &pack).await
}

/// Where it says how far a second look is there are many marks beside the words.
async fn nor_do_plays_of_many_cards_with_sources(page: &Page) -> Result<()> {
    page.open_stack("evidence", &Pack::of("evidence")?).await?;
    plays_are_alike(page, 320).await?;
    page.ask_all("startOver").await?;
    plays_are_alike(page, 360).await
}

/// From the first card to the result, in frames of one width.
async fn plays_are_alike(page: &Page, width: u32) -> Result<()> {
    // At another width the frame is as high as it needs to be again, and grows with this play.
    page.sweep(&[width + 8]).await?;
    page.sweep(&[width]).await?;
    play_on(page).await?;
    let heard = page.run("return watch.each", vec![]).await?;
    are_alike(heard.as_array().context("one list for each quiz")?)?;
    let text = heard[0].to_string();
    ensure!(text.contains("unmyth-complete") && text.contains("height"), "the page hears {text}");
    Ok(())
}

/// Each visitor plays to the result.
async fn play_on(page: &Page) -> Result<()> {
    loop {
        let shown = page.ask_each("play", &[json!(AT_ONCE)]).await?;
        let is_over = |shown: &Value| {
            shown.as_array().and_then(|steps| steps.last()).is_some_and(|last| last["screen"] == "results")
        };
        if shown.iter().all(is_over) {
            return Ok(());
        }
    }
}

fn are_alike(all: &[Value]) -> Result<()> {
    ensure!(all.len() == WAYS.len(), "{} quizzes were heard", all.len());
    ensure!(all.iter().all(|heard| *heard == all[0]), "the page tells plays apart: {all:#?}");
    Ok(())
}

/// A page that keeps changing the frame's width learns how high each screen is: of a first look and of the result it is
/// the same whatever was answered. Texts break at other words at each width.
async fn no_width_tells_an_answer(page: &Page, pack: &Pack) -> Result<()> {
    let mut heights = Vec::new();
    for place in 0..pack.cards.len() {
        page.is_alike_at_each_width(&mut heights).await.with_context(|| format!("question {place}"))?;
        page.ask_each("answer", &[]).await?;
        page.is_alike_at_each_width(&mut heights).await.with_context(|| format!("feedback {place}"))?;
        page.ask_all("goOn").await?;
    }
    play_on(page).await?;
    page.is_alike_at_each_width(&mut heights).await.context("the result")?;
    // They would be alike too if they said nothing.
    heights.sort_unstable();
    heights.dedup();
    ensure!(heights.len() > 20, "the heights are {heights:?}");
    Ok(())
}

/// What a post's page hears of three plays.
async fn wordpress_sees_no_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.goto(&Partner::start().await?.at("wordpress.html")).await?;
    page.until_shown_by_wordpress().await?;
    page.in_wordpress(async || {
        page.until_live().await?;
        page.visitor_comes(&pack).await
    })
    .await?;
    page.ask(0, "startAlike", &[]).await?;
    let mut all = Vec::new();
    for way in WAYS {
        page.sweep(&[368]).await?;
        page.sweep(&[360]).await?;
        page.plays(0, way).await?;
        all.push(page.run("return watch.told", vec![]).await?);
        page.ask(0, "startOver", &[]).await?;
    }
    are_alike(&all)?;
    let text = all[0].to_string();
    ensure!(text.contains("secret") && text.contains("height"), "the post's page hears {text}");
    Ok(())
}

/// Its player is held back, and its one card answered without it.
async fn the_still_page_tells_no_answer(page: &Page) -> Result<()> {
    let headers = vec![(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*".to_owned())];
    let host = Host::start(Plan { headers, ..Plan::with(".wasm", Fault::Held)? }).await?;
    answers_are_alike(page, &host.root, 1).await
}

async fn without_webassembly_no_answer_is_told(page: &Page) -> Result<()> {
    answers_are_alike(page, &Site::counting("on").await?.0, Pack::read()?.cards.len()).await
}

/// Answers each card that the plain page shows.
async fn answers_are_alike(page: &Page, quiz: &str, cards: usize) -> Result<()> {
    let pack = Pack::read()?;
    let partner = Partner::with_three(quiz, "harm-reduction").await?;
    for width in WIDTHS {
        let address = partner.at(&format!("plain.html?{width}"));
        page.goto(&address).await?;
        let there =
            "return location.href === arguments[0] && window.watch?.frames().filter(one => one && !one.inert).length";
        // A script that is asked for while one page gives way to the next may fail.
        let is_there = async || page.run(there, vec![json!(address)]).await.is_ok_and(|count| count == 3);
        until("the quizzes", async || Ok(is_there().await.then_some(()))).await?;
        for n in 0..WAYS.len() {
            page.within(n, async || page.visitor_comes(&pack).await).await?;
        }
        page.ask_all("settle").await?;
        page.sweep(&[width]).await?;
        let shown = page.ask_each("answerEach", &[]).await?;
        ensure!(shown.iter().all(|steps| steps.as_array().is_some_and(|steps| steps.len() == cards)), "{shown:?}");
        let heard = page.run("return watch.each", vec![]).await?;
        are_alike(heard.as_array().context("one list for each quiz")?).with_context(|| format!("at {width} px"))?;
    }
    Ok(())
}

impl Page {
    /// Opens a page with three quizzes over each other, of the same cards, each with a visitor at the first card.
    async fn open_stack(&self, quiz: &str, pack: &Pack) -> Result<()> {
        let partner = Partner::with_three(&Site::counting("on").await?.0, quiz).await?;
        self.open_partner(&partner, "plain.html").await?;
        for n in 0..WAYS.len() {
            self.until_ready(n).await?;
            self.within(n, async || {
                self.until_live().await?;
                self.visitor_comes(pack).await
            })
            .await?;
        }
        self.ask_all("startAlike").await
    }

    /// Asks each of the three visitors at once.
    async fn ask_all(&self, act: &str) -> Result<()> {
        let script = "return Promise.all([0, 1, 2].map(n => watch.ask(n, arguments[0])))";
        let done = self.run_async_with(script, vec![json!(act)]).await;
        done.with_context(|| format!("they were to {act}; the browser printed {}", self.session.printed())).map(drop)
    }

    /// Asks each of the three visitors at once, each of whom answers in another way.
    async fn ask_each(&self, act: &str, wishes: &[Value]) -> Result<Vec<Value>> {
        let ways = WAYS.map(Way::name);
        let script = "const [act, ways, wishes] = arguments;
            return Promise.all(ways.map((way, n) => watch.ask(n, act, way, ...wishes)))";
        let done = self.run_async_with(script, vec![json!(act), json!(ways), json!(wishes)]).await;
        let done =
            done.with_context(|| format!("they were to {act}; the browser printed {}", self.session.printed()))?;
        Ok(done.as_array().context("one answer each")?.clone())
    }

    /// Fails where the frames of one width tell other heights at any width; notes the heights.
    async fn is_alike_at_each_width(&self, heights: &mut Vec<u64>) -> Result<()> {
        // The others draw a third as fast.
        let step = if self.session.engine == Engine::Chromium { 4 } else { 10 };
        let heard = self.sweep_closely(&SWEPT, BETWEEN, step).await?;
        are_alike(&heard)?;
        let heard = heard[0].as_array().context("a list")?;
        let told = heard.iter().filter_map(|one| one["height"].as_u64());
        let between = heard.iter().filter_map(Value::as_array).flatten().filter_map(Value::as_u64);
        let counted = (told.clone().count(), between.clone().count());
        ensure!(counted == (SWEPT.len(), SWEPT.len() * BETWEEN / step), "{counted:?} heights were told");
        heights.extend(told.chain(between));
        Ok(())
    }
}
