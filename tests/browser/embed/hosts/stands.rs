//! What must hold on every page with a quiz: it has its height at every step and stays where it is, the page is told
//! nothing but what is documented, and nobody complains.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::Partner;
use crate::embed::visitor::{Step, Way};
use crate::support::engine::Engine;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::shift::nothing_shifted;
use crate::support::words;

/// What is kept for a first card, in pixels.
const ROOM: f64 = 640.0;

/// Opens a page, whose first quiz then comes and is played, and looks at both.
pub(in crate::embed) async fn stands_a_play(page: &Page, partner: &Partner, name: &str) -> Result<()> {
    page.open_partner(partner, name).await?;
    comes_in_peace(page).await?;
    plays_through(page, 0).await
}

/// The first quiz of the page that was just opened takes nothing from it and moves nothing on it.
async fn comes_in_peace(page: &Page) -> Result<()> {
    visitor_comes(page, 0).await?;
    let shown = Step::read(&page.ask(0, "settle", &[]).await?)?;
    ensure!(shown.hidden == 0.0 && (shown.high - ROOM).abs() < 1.0, "{ROOM} px are kept for a first card: {shown:?}");
    let taken = "return [document.activeElement === document.body, scrollX, scrollY, watch.ends.length, watch.ends]";
    let taken = page.run(taken, vec![]).await?;
    ensure!(
        taken.as_array().is_some_and(|taken| taken[..4] == [json!(true), json!(0), json!(0), json!(1)]),
        "before anybody acts, focus on the body, scroll, and how often and where the quiz has ended are {taken}"
    );
    if page.session.engine == Engine::Chromium {
        nothing_shifted(page).await?;
    }
    Ok(())
}

async fn visitor_comes(page: &Page, n: usize) -> Result<()> {
    let pack = Pack::read()?;
    page.within(n, async || {
        page.until_live().await?;
        page.visitor_comes(&pack).await
    })
    .await
}

/// Plays the n-th quiz, and looks at its height at each step and at what its page gets to know. What a frame writes to the
/// console before this is seen in Chromium alone.
pub(super) async fn plays_through(page: &Page, n: usize) -> Result<()> {
    page.run("document.querySelectorAll('unmyth-quiz')[arguments[0]].scrollIntoView()", vec![json!(n)]).await?;
    page.until_ready(n).await?;
    visitor_comes(page, n).await?;
    let mut highest = ROOM;
    let shown = page.plays(n, Way::Mixed).await?;
    ensure!(shown.len() == 11, "{} screens were shown", shown.len());
    for step in &shown {
        has_its_height(step, &mut highest)?;
    }
    has_its_height(&has_what_frames_allow(page, n).await?, &mut highest)?;
    page.until("the end to be told", &format!("watch.told.includes('unmyth-complete {n}')")).await?;
    let within = page.ask(n, "complaints", &[]).await?;
    tells_what_is_documented(page, n).await?;
    ensure!(within == json!([]), "in the frame {within}");
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

/// No dialog to print, and the facts to be copied by hand.
async fn has_what_frames_allow(page: &Page, n: usize) -> Result<Step> {
    let found = page.ask(n, "share", &[]).await?;
    let is_in = |lang| found[0] == json!([words::quiz(lang).share(), words::quiz(lang).start_over()]);
    ensure!(is_in("en") || is_in("es"), "the result has {}", found[0]);
    Step::read(&found[1])
}

/// The frame is as high as its highest step so far, to a step of 16 pixels, and hides nothing.
fn has_its_height(step: &Step, highest: &mut f64) -> Result<()> {
    *highest = step.needed.max(*highest);
    let is_so = step.hidden == 0.0 && (0.0..16.0).contains(&(step.high - *highest));
    ensure!(is_so, "{highest} px should be enough, and not too much: {step:?}");
    Ok(())
}

/// One quiz that is there and one play that is over, heights, and nothing else; and nothing has gone wrong.
async fn tells_what_is_documented(page: &Page, n: usize) -> Result<()> {
    let watched = page.run("return { wrong: watch.wrong, told: watch.told }", vec![]).await?;
    ensure!(watched["wrong"] == json!([]), "around the frame {}", watched["wrong"]);
    let told = watched["told"].as_array().context("what is told is a list")?;
    for event in ["ready", "complete"] {
        let times = told.iter().filter(|one| **one == format!("unmyth-{event} {n}")).count();
        ensure!(times == 1, "{event} is told {times} times: {told:?}");
    }
    for one in told {
        ensure!(is_documented(one), "the page is told {one}");
    }
    Ok(())
}

fn is_documented(told: &Value) -> bool {
    match told {
        Value::String(event) => event.starts_with("unmyth-ready ") || event.starts_with("unmyth-complete "),
        Value::Object(message) => {
            let names: Vec<&str> = message.keys().map(String::as_str).collect();
            let is = |kind: &str| message["unmyth"] == kind;
            (is("height") && names == ["height", "paper", "unmyth"])
                || (is("show") && names == ["bottom", "top", "unmyth"])
                || (is("title") && names == ["lang", "title", "unmyth"])
                || ((is("ready") || is("complete")) && names == ["unmyth"])
        }
        _ => false,
    }
}
