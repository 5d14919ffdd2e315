//! The kinds of loads that a round has: one watched to the end and then played, one tapped early, one held back.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::page::Page;
use crate::sheet::Measure;
use crate::trace::Trace;

/// How many cards a play has, first looks alone: as many as the page by hand has.
const CARDS: usize = 3;

/// How long people hold a finger down when they tap.
const PRESS: Duration = Duration::from_millis(80);

/// What a load came to.
pub(crate) type Outcome = Vec<(Measure, f64)>;

/// Nobody touches the page until it is at rest; then somebody plays. `first` is the answer to the first card.
pub(crate) fn watched(page: &mut Page<'_>, first: usize) -> Result<Outcome> {
    Trace::start(page, false)?;
    page.open()?;
    let seen = page.ask("rest()")?;
    let trace = Trace::end(page)?;
    let number = |name: &str| seen[name].as_f64().with_context(|| format!("{name} is missing in {seen}"));
    let after_paint = trace.busy(number("paint")?);
    let files = page.chromium.devtools.events("Network.loadingFinished")?;
    let sizes = files.iter().filter_map(|file| file["encodedDataLength"].as_f64()).filter(|size| *size > 0.0);
    let mut outcome = vec![
        (Measure::Blocked, after_paint.blocked),
        (Measure::Longest, after_paint.longest),
        (Measure::LongestOfAll, trace.busy(0.0).longest),
        (Measure::Shift, number("shift")?),
        (Measure::Transferred, sizes.clone().sum()),
        (Measure::Requests, sizes.map(|_| 1.0).sum()),
    ];
    if let Some(live) = seen["live"].as_f64() {
        outcome.push((Measure::Live, live));
    }
    let waits = play(page, first, true)?;
    outcome.push((Measure::FeedbackWorst, worst(&waits)));
    outcome.extend(waits.into_iter().map(|wait| (Measure::Feedback, wait)));
    Ok(outcome)
}

/// Somebody answers the first card at the moment when that can be done.
pub(crate) fn tapped(page: &mut Page<'_>, choice: usize) -> Result<Outcome> {
    let spots = page.open()?;
    page.tap(*spots.get(choice).context("an answer is missing")?, Duration::ZERO)?;
    let tap = told(page, 1)?.first().copied();
    let seen = page.ask("rest()")?;
    let number = |name: &str| seen[name].as_f64().with_context(|| format!("{name} is missing in {seen}"));
    // The browser's own word, where it is later: its first paint reaches the screen after our eyes have left the frame.
    let answerable = number("answerable")?.max(number("paint")?);
    let mut outcome = vec![(Measure::Answerable, answerable)];
    match tap {
        Some((given, told)) if holds(page, choice)? => outcome.extend([
            (Measure::EarlyLost, 0.0),
            (Measure::FirstFeedback, told),
            (Measure::EarlyFeedback, told - given),
        ]),
        _ => outcome.push((Measure::EarlyLost, 1.0)),
    }
    Ok(outcome)
}

/// Somebody answers the first card that much later, as people do: the finger stays down for a moment.
pub(crate) fn tapped_later(page: &mut Page<'_>, choice: usize, later: Duration) -> Result<Outcome> {
    let spots = page.open()?;
    page.wait(later)?;
    page.tap(*spots.get(choice).context("an answer is missing")?, PRESS)?;
    let is_told = !told(page, 1)?.is_empty();
    page.ask("rest()")?;
    let is_kept = is_told && holds(page, choice)?;
    Ok(vec![(Measure::Lost, if is_kept { 0.0 } else { 1.0 })])
}

/// The player never comes, and somebody plays.
pub(crate) fn held(page: &mut Page<'_>, first: usize) -> Result<Outcome> {
    page.call("Fetch.enable", json!({ "patterns": [{ "urlPattern": "*.wasm" }] }))?;
    page.open()?;
    let waits = play(page, first, false)?;
    let mut outcome = vec![(Measure::StillWorst, worst(&waits))];
    outcome.extend(waits.into_iter().map(|wait| (Measure::StillFeedback, wait)));
    Ok(outcome)
}

/// Answers each card once; how long each answer took to be told. A still page shows all its cards after the first way
/// on, so that there is only one to take.
fn play(page: &mut Page<'_>, first: usize, is_live: bool) -> Result<Vec<f64>> {
    for place in 0..CARDS {
        let spot = page.find(&format!("aim({place}, {})", (first + place) % 3))?;
        page.tap(spot, Duration::ZERO)?;
        ensure!(told(page, place + 1)?.len() > place, "the answer to card {} was lost", place + 1);
        if place == 0 || (is_live && place + 1 < CARDS) {
            match page.ask("onward()")? {
                Value::Null => {}
                spot => page.tap((&spot).try_into()?, Duration::ZERO)?,
            }
        }
    }
    Ok(told(page, CARDS)?.into_iter().map(|(given, told)| told - given).collect())
}

/// When each answer was given and when it was told; fewer than asked for, where one was lost.
fn told(page: &mut Page<'_>, count: usize) -> Result<Vec<(f64, f64)>> {
    let told = page.ask(&format!("told({count})"))?;
    let time = |value: &Value| value.as_f64().context("a time is missing");
    let one = |one: &Value| Ok((time(&one["given"])?, time(&one["told"])?));
    told.as_array().into_iter().flatten().map(one).collect()
}

/// Whether the first card is answered so once the page is at rest.
fn holds(page: &mut Page<'_>, choice: usize) -> Result<bool> {
    Ok(page.ask(&format!("holds({choice})"))? == true)
}

fn worst(waits: &[f64]) -> f64 {
    waits.iter().copied().fold(0.0, f64::max)
}
