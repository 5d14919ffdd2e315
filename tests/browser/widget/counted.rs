//! The visitor's say: the very bytes before they go, a switch, a question where the page asks, a browser that refuses.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::session::{in_chromium, in_each_engine, run_as};
use crate::support::visitor::mixed;
use crate::support::words;

/// The play's bytes, as they are in the page.
const BYTES: &str = "document.querySelector('.unmyth-counted__bytes').textContent";
/// The switch.
const SWITCH: &str = "document.querySelector('.unmyth-counted__switch input')";
/// What the message of the play at hand is said to be.
const STANDS: &str = ".unmyth-counted__stands";

in_each_engine! {
    the_switch: Usual differs in Focus,
    the_switch_by_its_words: Usual differs in Focus,
    asked: Usual differs in Focus,
}
in_chromium! {
    the_bytes_are_shown_before_they_go: Usual,
    asked_where_the_address_wants_it: Usual,
}

impl Page {
    async fn open_counted(&self, hand: Hand) -> Result<String> {
        self.press(hand, words::quiz("en").counted()).await?;
        self.until_screen("counted").await?;
        self.text(".unmyth-counted").await
    }

    /// Goes back, to the control that opened the page.
    async fn close_counted(&self, hand: Hand, screen: &str) -> Result<()> {
        let words = words::quiz("en");
        self.press(hand, if screen == "results" { words.back_to_result() } else { words.back() }).await?;
        self.until_screen(screen).await?;
        self.tab_expecting(&[], words.counted()).await
    }

    /// Plays from the question shown to the result.
    async fn play_mixed(&self) -> Result<()> {
        self.play_on(Hand::Script, &Pack::read()?, mixed).await
    }

    /// Leaves the result for a new play.
    pub(crate) async fn start_over(&self) -> Result<()> {
        self.press(Hand::Script, words::quiz("en").start_over()).await?;
        self.until_screen("question").await
    }
}

async fn the_bytes_are_shown_before_they_go(page: &Page) -> Result<()> {
    let (pack, words) = (Pack::read()?, words::quiz("en"));
    let host = page.open_counting("on", "#site=example").await?;
    let mut shown = Vec::new();
    for place in 0..pack.cards.len() {
        let question = page.question(&pack).await?;
        let said = page.open_counted(Hand::Script).await?;
        ensure!(said.contains(words.promise()) && said.contains(words.so_far()), "it says {said:?}");
        page.focus_is_on_the_heading().await?;
        shown.push(page.text_of(BYTES).await?);
        page.close_counted(Hand::Script, "question").await?;
        page.answer(Hand::Script, mixed(place, &question)).await?;
        if place + 1 < pack.cards.len() {
            page.go_on(Hand::Script).await?;
        }
    }
    ensure!(shown.iter().all(|bytes| wire::tally::parse(bytes.as_bytes()).is_err()), "{shown:?}");
    let said = page.open_counted(Hand::Script).await?;
    ensure!(said.contains(words.ready()), "it says {said:?}");
    let bytes = page.text_of(BYTES).await?;
    ensure!(shown.iter().all(|before| before.len() == bytes.len() && *before != bytes), "{bytes} after {shown:?}");
    page.close_counted(Hand::Script, "feedback").await?;
    host.nothing_came()?;

    page.go_on(Hand::Script).await?;
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].body == bytes, "{} was sent, and shown was {bytes}", letters[0].body);
    ensure!(letters[0].message()?.key.site() == "example", "{bytes}");
    let said = page.open_counted(Hand::Script).await?;
    ensure!(said.contains(words.sent()) && page.text_of(BYTES).await? == bytes, "it says {said:?}");
    page.close_counted(Hand::Script, "question").await?;
    page.play_mixed().await?;
    page.open_counted(Hand::Script).await?;
    ensure!(page.text_of(BYTES).await? == bytes, "second looks change the message");
    page.close_counted(Hand::Script, "results").await?;
    host.until_letters(1).await.map(drop)
}

/// By keyboard: the switch holds for the visit, and what it held back may still go.
async fn the_switch(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_counting("on", "").await?;
    page.open_counted(Hand::Enter).await?;
    page.toggle().await?;
    ensure!(page.text(STANDS).await? == words.withheld(), "{}", page.describe().await);
    page.close_counted(Hand::Enter, "question").await?;
    page.play_mixed().await?;
    page.start_over().await?;
    page.play_mixed().await?;
    host.nothing_came()?;
    page.open_counted(Hand::Script).await?;
    let bytes = page.text_of(BYTES).await?;
    page.toggle().await?;
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].body == bytes, "{} was sent, and shown was {bytes}", letters[0].body);
    ensure!(page.text(STANDS).await? == words.sent(), "{}", page.describe().await);
    Ok(())
}

/// A tap on the words is one on the box, though the browser makes two clicks of it.
async fn the_switch_by_its_words(page: &Page) -> Result<()> {
    let host = page.open_counting("on", "").await?;
    page.open_counted(Hand::Pointer).await?;
    let words = page.run("return document.querySelector('.unmyth-counted__switch span')", vec![]).await?;
    page.session.element(&words)?.click().await?;
    page.until("the switch to turn", &format!("{SWITCH}.checked")).await?;
    ensure!(page.text(STANDS).await? == words::quiz("en").withheld(), "{}", page.describe().await);
    host.nothing_came()
}

impl Page {
    /// Comes to the switch by Tab and turns it by the space bar; it keeps the focus.
    async fn toggle(&self) -> Result<()> {
        let before = self.text_of(&format!("String({SWITCH}.checked)")).await?;
        for _ in 0..9 {
            if self.text_of(&format!("String(document.activeElement === {SWITCH})")).await? == "true" {
                break;
            }
            self.key(Key::Tab).await?;
        }
        self.key(Key::Space).await?;
        self.until("the switch to turn", &format!("String({SWITCH}.checked) !== '{before}'")).await?;
        self.rest().await?;
        self.until("the switch to keep the focus", &format!("document.activeElement === {SWITCH}")).await?;
        self.until("the switch to stay", &format!("String({SWITCH}.checked) !== '{before}'")).await
    }

    /// Answers the question on the result; the words that come in its place have the focus.
    async fn say(&self, label: &str, words: &str) -> Result<()> {
        self.press(Hand::Enter, label).await?;
        self.until("the focus to go on", "document.activeElement.matches('.unmyth-consent__words')").await?;
        let said = self.focused().await?;
        ensure!(said == plain(words), "it says {said:?}");
        Ok(())
    }
}

/// A yes is meant for one play, and a no for the visit.
async fn asked(page: &Page) -> Result<()> {
    let words = words::quiz("en");
    let host = page.open_counting("ask", "").await?;
    let said = page.open_counted(Hand::Script).await?;
    ensure!(said.contains(words.so_far_asks()), "it says {said:?}");
    page.close_counted(Hand::Script, "question").await?;
    page.play_mixed().await?;
    host.nothing_came()?;
    page.say(words.agree(), words.agreed()).await?;
    host.until_letters(1).await?;

    page.start_over().await?;
    page.play_mixed().await?;
    host.until_letters(1).await?;
    page.say(words.decline(), words.declined()).await?;

    page.start_over().await?;
    page.play_mixed().await?;
    ensure!(page.control(words.agree()).await.is_err(), "it asks again");
    page.goto("about:blank").await?;
    host.until_letters(1).await.map(drop)
}

async fn asked_where_the_address_wants_it(page: &Page) -> Result<()> {
    let host = page.open_counting("on", "#counting=ask&site=library").await?;
    page.play_mixed().await?;
    // Whoever goes without a word is not counted.
    page.goto("about:blank").await?;
    host.nothing_came()?;
    let host = page.open_counting("ask", "#counting=on").await?;
    page.play_mixed().await?;
    page.control(words::quiz("en").agree()).await?;
    host.nothing_came()
}

/// By Do Not Track.
#[test]
fn a_browser_that_refuses_in_chromium() -> Result<()> {
    run_as(Engine::Chromium, Setting::Guarded, is_refused)
}

/// By Global Privacy Control.
#[test]
fn a_browser_that_refuses_in_firefox() -> Result<()> {
    run_as(Engine::Firefox, Setting::Guarded, is_refused)
}

async fn is_refused(page: &Page) -> Result<()> {
    let host = page.open_counting("on", "").await?;
    page.play_mixed().await?;
    let said = page.open_counted(Hand::Script).await?;
    ensure!(said.contains(words::quiz("en").refused()), "it says {said:?}");
    ensure!(page.texts(".unmyth-counted__bytes, .unmyth-counted__switch").await?.is_empty(), "there is a message");
    page.goto("about:blank").await?;
    host.nothing_came()
}
