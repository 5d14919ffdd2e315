//! What goes out of a play: one message, when every card has its first answer, with those answers and nothing else.

use std::fs;

use anyhow::{Result, ensure};
use fantoccini::Locator;
use quiz::Message;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::mailbox::Letter;
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::{Page, plain};
use crate::support::scratch::Scratch;
use crate::support::session::{in_chromium, in_each_engine};
use crate::support::visitor::mixed;
use crate::support::words;
use crate::widget::counting::counts;

in_each_engine! {
    one_message_a_play: Traffic differs in Sending,
    to_another_origin: Usual differs in Sending,
    whoever_leaves_at_the_last_feedback: Usual differs in Sending,
    in_a_frame_that_is_taken_away_at_the_last_feedback: Usual differs in Sending,
}
in_chromium! {
    one_length_whatever_is_answered: Usual,
    an_early_answer: Usual,
    nothing_from_a_page_that_does_not_count: Usual,
    nothing_where_the_address_says_so: Usual,
}

impl Page {
    /// Waits for the quiz and answers that many cards, and stays at the feedback to the last of them.
    async fn answer_some(&self, pack: &Pack, many: usize) -> Result<()> {
        self.until_live().await?;
        for place in 0..many {
            if place > 0 {
                self.go_on(Hand::Script).await?;
            }
            let question = self.question(pack).await?;
            self.answer(Hand::Script, mixed(place, &question)).await?;
        }
        Ok(())
    }
}

async fn one_message_a_play(page: &Page) -> Result<()> {
    let host = page.open_counting("on", "").await?;
    page.run("document.cookie = 'planted=1; path=/'", vec![]).await?;
    let firsts = page.play_noting(mixed).await?;
    let letters = host.until_letters(1).await?;
    page.run("document.cookie = 'planted=; path=/; max-age=0'", vec![]).await?;
    let letter = &letters[0];
    counts(&letter.message()?, &firsts)?;
    ensure!(letter.method == "POST", "it is a {}", letter.method);
    let kind = letter.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    ensure!(kind.eq_ignore_ascii_case("text/plain;charset=utf-8"), "it is {kind}");
    for told in ["cookie", "referer", "authorization"] {
        ensure!(!letter.headers.contains_key(told), "its {told} is {:?}", letter.headers.get(told));
    }
    if page.session.engine == Engine::Chromium {
        page.is_quiet().await?;
        page.requests_begin_with(&format!("{}/", host.root)).await?;
        page.keeps_nothing().await?;
    }
    // The panel sends nothing more, nor does leaving.
    page.press(Hand::Script, words::quiz("en").counted()).await?;
    page.until_screen("counted").await?;
    page.goto("about:blank").await?;
    host.until_letters(1).await.map(drop)
}

/// With what the build writes into pages for a tally elsewhere. No other request asks first whether it may.
async fn to_another_origin(page: &Page) -> Result<()> {
    let tally = Host::start(Plan::site()?).await?;
    let edits = vec![
        ("../api/tally", format!("{}/api/tally", tally.root)),
        ("connect-src &#x27;self&#x27;", format!("connect-src &#x27;self&#x27; {}", tally.root)),
        ("connect-src 'self'", format!("connect-src 'self' {}", tally.root)),
    ];
    let host = Host::start(Plan { edits, ..Plan::counting("on").await? }).await?;
    page.goto(&host.quiz()).await?;
    page.until_live().await?;
    let firsts = page.play_noting(mixed).await?;
    let letters = tally.until_letters(1).await?;
    counts(&letters[0].message()?, &firsts)?;
    ensure!(letters[0].method == "POST" && !letters[0].headers.contains_key("referer"), "{letters:?}");
    host.nothing_came()
}

/// Whoever leaves one card earlier sends nothing.
async fn whoever_leaves_at_the_last_feedback(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = Host::start(Plan::counting("on").await?).await?;
    for answered in [pack.cards.len() - 1, pack.cards.len()] {
        page.goto(&host.quiz()).await?;
        page.answer_some(&pack, answered).await?;
        host.nothing_came()?;
        page.goto("about:blank").await?;
    }
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].message()?.tally.scores() == [0, 1, 0, 0], "{letters:?}");
    Ok(())
}

/// By a page around it, in the middle of a script of its own: when that ends, nothing in the frame runs any more.
async fn in_a_frame_that_is_taken_away_at_the_last_feedback(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = Host::start(Plan::counting("on").await?).await?;
    let scratch = Scratch::new()?;
    let around = format!("<!doctype html>\n<title>Around</title>\n<iframe src=\"{}\"></iframe>\n", host.quiz());
    fs::write(scratch.folder().join("index.html"), around)?;
    let around = Host::start(Plan { folder: scratch.folder().to_owned(), ..Plan::site()? }).await?;
    page.goto(&format!("{}/", around.root)).await?;
    page.session.client.find(Locator::Css("iframe")).await?.enter_frame().await?;
    page.answer_some(&pack, pack.cards.len()).await?;
    host.nothing_came()?;
    page.session.client.clone().enter_parent_frame().await?;
    page.run("document.querySelector('iframe').remove()", vec![]).await?;
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].message()?.tally.scores() == [0, 1, 0, 0], "{letters:?}");
    Ok(())
}

async fn one_length_whatever_is_answered(page: &Page) -> Result<()> {
    let host = page.open_counting("on", "").await?;
    let mut plays = Vec::new();
    for choose in [|question: &Question| question.truth, Question::miss, |_: &Question| Answer::NotSure] {
        plays.push(page.play_noting(|_, question| choose(question)).await?);
        host.until_letters(plays.len()).await?;
        page.start_over().await?;
    }
    let letters = host.until_letters(3).await?;
    let messages: Vec<Message> = letters.iter().map(Letter::message).collect::<Result<_>>()?;
    for (message, firsts) in messages.iter().zip(&plays) {
        counts(message, firsts)?;
    }
    let mut ids: Vec<_> = messages.iter().map(|message| message.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ensure!(ids.len() == 3, "an id was used again: {messages:?}");
    let lengths: Vec<usize> = letters.iter().map(|letter| letter.body.len()).collect();
    ensure!(lengths.iter().all(|length| *length == lengths[0]), "they have these lengths: {lengths:?}");
    Ok(())
}

async fn an_early_answer(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = page.open_counting_early("").await?;
    let first = page.question(&pack).await?;
    page.press(Hand::Pointer, first.miss().label()).await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.settles().await?;
    page.go_on(Hand::Script).await?;
    let mut firsts = page.play_noting(|_, question| question.truth).await?;
    // The second look at the card that was answered early comes last, and is no first answer.
    firsts.pop();
    let letters = host.until_letters(1).await?;
    firsts.push((first.clone(), first.miss()));
    counts(&letters[0].message()?, &firsts)
}

async fn nothing_from_a_page_that_does_not_count(page: &Page) -> Result<()> {
    for plan in [Plan::site()?, Plan::counting("off").await?] {
        let host = Host::start(plan).await?;
        page.goto(&format!("{}#counting=on", host.quiz())).await?;
        page.until_live().await?;
        plays_uncounted(page, &host).await?;
    }
    Ok(())
}

/// An address may be stricter than its page, also where a link of the plain page has taken its place since.
async fn nothing_where_the_address_says_so(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_counting_early("#site=example&counting=off").await?;
    page.press(Hand::Pointer, words.about()).await?;
    host.open_gate();
    page.press(Hand::Pointer, words.back()).await?;
    page.until_live().await?;
    plays_uncounted(page, &host).await
}

/// Plays to the end, and is told that nobody counts.
async fn plays_uncounted(page: &Page, host: &Host) -> Result<()> {
    let words = words::quiz("en");
    page.play_on(Hand::Script, &Pack::read()?, mixed).await?;
    page.press(Hand::Script, words.what_that_means()).await?;
    page.until_screen("counted").await?;
    let said = page.text(".unmyth-counted").await?;
    ensure!(said.contains(&plain(words.counts_nothing())) && !said.contains("version"), "it says {said:?}");
    page.goto("about:blank").await?;
    host.nothing_came()
}
