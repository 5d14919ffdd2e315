//! A message that does not get through: sent again, the same to the last byte, a few times at most, unnoticed.

use anyhow::{Context as _, Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::mailbox::Reply;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::mixed;

/// A clock on which the sender's waits are over at once, and are noted. What the sender waits with is made by the
/// browser, unlike what the page's scripts and drivers wait with.
const HASTE: &str = "window.pauses = [];
    const { setTimeout } = window;
    window.setTimeout = (what, wait, ...more) => {
        if (!/native code/.test(what)) return setTimeout(what, wait, ...more);
        pauses.push(wait);
        return setTimeout(what, 0);
    }";

/// A clock on which they last until the test ends them.
const PATIENCE: &str = "window.waits = [];
    const { setTimeout } = window;
    window.setTimeout = (what, wait, ...more) =>
        /native code/.test(what) ? waits.push(what) : setTimeout(what, wait, ...more)";

in_each_engine! {
    until_it_is_taken: Early differs in Sending,
    six_times_at_most: Early differs in Sending,
    not_where_it_is_refused: Early differs in Sending,
    not_once_the_visitor_wants_nothing_sent: Early differs in Sending,
    for_two_plays_at_once: Early differs in Sending,
}

/// A quiz whose tally answers so, played to the result in haste.
async fn play(page: &Page, replies: &[Reply], clock: &str) -> Result<Host> {
    let faults = vec![(".wasm", Fault::Held)];
    let host = Host::start(Plan { faults, replies: replies.to_vec(), ..Plan::counting("on").await? }).await?;
    page.arrive(&host.quiz()).await?;
    page.run(clock, vec![]).await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.play_noting(mixed).await?;
    Ok(host)
}

async fn until_it_is_taken(page: &Page) -> Result<()> {
    let replies = [Reply::Status(500), Reply::Dropped, Reply::Status(429), Reply::Status(503), Reply::Status(204)];
    let host = play(page, &replies, HASTE).await?;
    let letters = host.until_letters(5).await?;
    ensure!(letters.iter().all(|letter| letter.body == letters[0].body), "they differ: {letters:#?}");
    letters[0].message()?;
    page.rest().await?;
    ensure!(page.text_of("String(pauses.length)").await? == "4", "it waits for more");
    host.until_letters(5).await.map(drop)
}

async fn six_times_at_most(page: &Page) -> Result<()> {
    let host = play(page, &[Reply::Status(500)], HASTE).await?;
    let letters = host.until_letters(6).await?;
    ensure!(letters.iter().all(|letter| letter.body == letters[0].body), "they differ: {letters:#?}");
    // The answer to the sixth is on its way, and nothing follows it.
    page.rest().await?;
    let pauses = page.run("return pauses", vec![]).await?;
    let pauses: Vec<f64> = pauses.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    ensure!(pauses.len() == 5 && pauses.iter().sum::<f64>() < 15.0 * 60.0 * 1000.0, "it waits {pauses:?} ms");
    ensure!(pauses.windows(2).all(|two| two[0] < two[1]), "it waits {pauses:?} ms");
    // Nobody has noticed.
    ensure!(page.screen().await? == "results", "{}", page.describe().await);
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("1 of 3"), "the score is {score:?}");
    host.until_letters(6).await.map(drop)
}

async fn not_where_it_is_refused(page: &Page) -> Result<()> {
    for status in [400, 404, 405, 413] {
        let host = play(page, &[Reply::Status(status)], HASTE).await?;
        host.until_letters(1).await?;
        page.rest().await?;
        ensure!(page.text_of("String(pauses.length)").await? == "0", "{status} is taken for trouble");
        host.until_letters(1).await?;
    }
    Ok(())
}

async fn not_once_the_visitor_wants_nothing_sent(page: &Page) -> Result<()> {
    let host = play(page, &[Reply::Status(500)], PATIENCE).await?;
    host.until_letters(1).await?;
    until_it_waits(page).await?;
    page.press(Hand::Pointer, "What is counted").await?;
    page.until_screen("counted").await?;
    page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
    page.until("nothing to be sent", "document.querySelector('.unmyth-counted__switch input').checked").await?;
    page.rest().await?;
    page.run("waits.forEach(over => over())", vec![]).await?;
    page.rest().await?;
    host.until_letters(1).await.map(drop)
}

/// Waits until one message waits to be sent again.
async fn until_it_waits(page: &Page) -> Result<()> {
    let waited = page.until("the sender to wait", "waits.length === 1").await;
    if waited.is_err() {
        let waits = page.text_of("waits.map(String).join() + ` of ${waits.length}`").await?;
        return waited.with_context(|| format!("these wait: {waits}"));
    }
    Ok(())
}

/// A new play leaves the message of the last one on its way.
async fn for_two_plays_at_once(page: &Page) -> Result<()> {
    let replies = [Reply::Status(500), Reply::Dropped, Reply::Status(204)];
    let host = play(page, &replies, PATIENCE).await?;
    until_it_waits(page).await?;
    page.press(Hand::Pointer, "Start over").await?;
    page.until_screen("question").await?;
    page.play_noting(mixed).await?;
    page.until("both to wait", "waits.length === 2").await?;
    page.run("waits.forEach(over => over())", vec![]).await?;
    let letters = host.until_letters(4).await?;
    let times = |place: usize| letters.iter().filter(|letter| letter.body == letters[place].body).count();
    ensure!(times(0) == 2 && times(1) == 2, "these came: {letters:#?}");
    Ok(())
}
