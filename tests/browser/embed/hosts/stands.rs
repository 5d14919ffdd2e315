//! What must hold on every page with a quiz: it has its height at every step and stays where it is, the page is told
//! nothing but what is documented, and nobody complains.

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};

use super::Partner;
use crate::embed::partner::COMPLAIN;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::shift::nothing_shifted;
use crate::support::visitor::mixed;
use crate::support::wait::until;

/// Opens a page, whose first quiz then comes and is played, and looks at both.
pub(in crate::embed) async fn stands_a_play(page: &Page, partner: &Partner, name: &str) -> Result<()> {
    page.goto("about:blank").await?;
    if page.session.engine == Engine::Chromium {
        page.session.log("browser").await?;
    }
    page.open_partner(partner, name).await?;
    comes_in_peace(page).await?;
    plays_through(page, 0).await
}

/// The first quiz of the page that was just opened takes nothing from it and moves nothing on it.
async fn comes_in_peace(page: &Page) -> Result<()> {
    page.until_whole(0).await?;
    page.within(0, async || page.until_live().await).await?;
    page.rest().await?;
    let taken = page.run("return [document.activeElement === document.body, scrollX, scrollY]", vec![]).await?;
    ensure!(taken == json!([true, 0, 0]), "before anybody acts, focus on the body and scroll are {taken}");
    let height = page.height(0).await?;
    ensure!((height - 640.0).abs() < 1.0, "640 px are kept for a first card that has {height}");
    let ends = page.run("return watch.ends", vec![]).await?;
    ensure!(ends.as_array().is_some_and(|ends| ends.len() == 1), "the quiz's end has moved: {ends}");
    if page.session.engine == Engine::Chromium {
        nothing_shifted(page).await?;
    }
    Ok(())
}

/// Plays the n-th quiz, and looks at its height at each step and at what its page gets to know. What a frame writes to the
/// console before this is seen in Chromium alone.
pub(super) async fn plays_through(page: &Page, n: usize) -> Result<()> {
    let pack = Pack::read()?;
    page.run(&format!("document.querySelectorAll('unmyth-quiz')[{n}].scrollIntoView()"), vec![]).await?;
    page.until_ready(n).await?;
    page.within(n, async || {
        page.run(COMPLAIN, vec![]).await?;
        page.until_live().await
    })
    .await?;
    let mut highest = 640.0;
    for place in 0.. {
        has_its_height(page, n, &mut highest).await?;
        if page.within(n, async || page.screen().await).await? == "results" {
            break;
        }
        page.within(n, async || {
            let question = page.question(&pack).await?;
            page.answer(Hand::Script, mixed(place, &question)).await
        })
        .await?;
        has_its_height(page, n, &mut highest).await?;
        page.within(n, async || page.go_on(Hand::Script).await).await?;
    }
    page.within(n, async || has_what_frames_allow(page).await).await?;
    has_its_height(page, n, &mut highest).await?;
    page.until("the end to be told", &format!("watch.told.includes('unmyth-complete {n}')")).await?;
    let within = page.within(n, async || page.run("return complaints", vec![]).await).await?;
    tells_what_is_documented(page, n).await?;
    ensure!(within == json!([]), "in the frame {within}");
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
    }
    Ok(())
}

/// No dialog to print, and the facts to be copied by hand.
async fn has_what_frames_allow(page: &Page) -> Result<()> {
    let buttons = page.texts(".unmyth-results__actions button").await?;
    let share = match &*buttons {
        [share, start] if start == "Start over" || start == "Empezar de nuevo" => share,
        _ => bail!("the result has {buttons:?}"),
    };
    page.press(Hand::Script, share).await?;
    page.until("the facts to copy", "document.querySelector('.unmyth-results__by-hand textarea')").await
}

/// The frame is as high as its highest step so far, to a step of 16 pixels, and hides nothing.
async fn has_its_height(page: &Page, n: usize, highest: &mut f64) -> Result<()> {
    page.until_whole(n).await?;
    // The room above the foot, which stands at the end of the frame, is not needed.
    let script = "const foot = document.querySelector('.unmyth-page__foot');
        return document.documentElement.scrollHeight - parseFloat(getComputedStyle(foot).marginBlockStart)";
    let mut seen = (0.0, 0.0);
    let fits = until("the frame to have its height", async || {
        let needed = page.within(n, async || page.run(script, vec![]).await).await?;
        seen = (page.height(n).await?, needed.as_f64().context("a height is a number")?.max(*highest));
        Ok((0.0..16.0).contains(&(seen.0 - seen.1)).then_some(seen.1))
    });
    *highest = fits.await.with_context(|| format!("it has {} px for {}", seen.0, seen.1))?;
    Ok(())
}

/// One quiz that is there and one play that is over, heights, and nothing else; and nothing has gone wrong.
async fn tells_what_is_documented(page: &Page, n: usize) -> Result<()> {
    let wrong = page.run("return watch.wrong", vec![]).await?;
    ensure!(wrong == json!([]), "around the frame {wrong}");
    let told = page.run("return watch.told", vec![]).await?;
    let told = told.as_array().context("what is told is a list")?;
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
                || ((is("ready") || is("complete")) && names == ["unmyth"])
        }
        _ => false,
    }
}
