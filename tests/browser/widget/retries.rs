//! A message that does not get through: sent again, the same to the last byte, a few times at most, unnoticed.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::mailbox::Reply;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::visitor::mixed;
use crate::support::words;

in_each_engine! {
    until_it_is_taken: Usual differs in Sending,
}
in_chromium! {
    six_times_at_most: Usual,
    not_where_it_is_refused: Usual,
    not_once_the_visitor_wants_nothing_sent: Usual,
    for_two_plays_at_once: Usual,
}

/// What becomes of the sender's pauses.
#[derive(Clone, Copy)]
enum Pauses {
    /// They are over at once.
    Skipped,
    /// They last until the test ends them.
    Held,
}

/// Opens a quiz whose tally answers so, notes what its sender does, and plays to the result.
async fn play(page: &Page, replies: &[Reply], pauses: Pauses) -> Result<Host> {
    let host = Host::start(Plan { replies: replies.to_vec(), ..Plan::counting("on").await? }).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    let pauses = if matches!(pauses, Pauses::Held) { "hold" } else { "skip" };
    page.run(include_str!("scripts/sender.js"), vec![pauses.into()]).await?;
    play_on(page).await?;
    Ok(host)
}

async fn play_on(page: &Page) -> Result<()> {
    page.play_on(Hand::Script, &Pack::read()?, mixed).await
}

/// Waits until the sender has acted on that many answers; how long each of its pauses was to be, in milliseconds.
async fn pauses_after(page: &Page, answers: usize) -> Result<Vec<f64>> {
    page.until(&format!("answer {answers}"), &format!("sender.settled >= {answers}")).await?;
    let sender = page.run("return sender", vec![]).await?;
    ensure!(sender["sent"] == answers && sender["settled"] == answers, "it sends more: {sender}");
    Ok(sender["pauses"].as_array().into_iter().flatten().filter_map(Value::as_f64).collect())
}

async fn until_it_is_taken(page: &Page) -> Result<()> {
    let replies = [Reply::Status(500), Reply::Dropped, Reply::Status(429), Reply::Status(503), Reply::Status(204)];
    let host = play(page, &replies, Pauses::Skipped).await?;
    let pauses = pauses_after(page, 5).await?;
    ensure!(pauses.len() == 4, "it waits {pauses:?} ms");
    let letters = host.until_letters(5).await?;
    ensure!(letters.iter().all(|letter| letter.body == letters[0].body), "they differ: {letters:#?}");
    letters[0].message().map(drop)
}

async fn six_times_at_most(page: &Page) -> Result<()> {
    let host = play(page, &[Reply::Status(500)], Pauses::Skipped).await?;
    let pauses = pauses_after(page, 6).await?;
    ensure!(pauses.len() == 5 && pauses.iter().sum::<f64>() < 15.0 * 60.0 * 1000.0, "it waits {pauses:?} ms");
    ensure!(pauses.windows(2).all(|two| two[0] < two[1]), "it waits {pauses:?} ms");
    let letters = host.until_letters(6).await?;
    ensure!(letters.iter().all(|letter| letter.body == letters[0].body), "they differ: {letters:#?}");
    // Nobody has noticed.
    ensure!(page.screen().await? == "results", "{}", page.describe().await);
    let score = page.text(".unmyth-score").await?;
    ensure!(score.contains("one of three"), "the score is {score:?}");
    Ok(())
}

async fn not_where_it_is_refused(page: &Page) -> Result<()> {
    let refusals = [400, 404, 405, 413];
    let host = play(page, &refusals.map(Reply::Status), Pauses::Skipped).await?;
    for plays in 1..=refusals.len() {
        let pauses = pauses_after(page, plays).await?;
        ensure!(pauses.is_empty(), "{} is taken for trouble", refusals[plays - 1]);
        host.until_letters(plays).await?;
        page.start_over().await?;
        if plays < refusals.len() {
            play_on(page).await?;
        }
    }
    Ok(())
}

async fn not_once_the_visitor_wants_nothing_sent(page: &Page) -> Result<()> {
    let host = play(page, &[Reply::Status(500)], Pauses::Held).await?;
    ensure!(pauses_after(page, 1).await?.len() == 1, "it does not wait");
    page.press(Hand::Script, words::quiz("en").counted()).await?;
    page.until_screen("counted").await?;
    page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
    page.until("nothing to be sent", "document.querySelector('.unmyth-counted__switch input').checked").await?;
    page.rest().await?;
    page.run("endPauses()", vec![]).await?;
    page.rest().await?;
    ensure!(pauses_after(page, 1).await?.len() == 1, "it waits again");
    host.until_letters(1).await.map(drop)
}

/// A new play leaves the message of the last one on its way.
async fn for_two_plays_at_once(page: &Page) -> Result<()> {
    let replies = [Reply::Status(500), Reply::Dropped, Reply::Status(204)];
    let host = play(page, &replies, Pauses::Held).await?;
    ensure!(pauses_after(page, 1).await?.len() == 1, "the first does not wait");
    page.start_over().await?;
    play_on(page).await?;
    ensure!(pauses_after(page, 2).await?.len() == 2, "not both wait");
    page.run("endPauses()", vec![]).await?;
    ensure!(pauses_after(page, 4).await?.len() == 2, "one waits again");
    let letters = host.until_letters(4).await?;
    let times = |place: usize| letters.iter().filter(|letter| letter.body == letters[place].body).count();
    ensure!(times(0) == 2 && times(1) == 2, "these came: {letters:#?}");
    Ok(())
}
