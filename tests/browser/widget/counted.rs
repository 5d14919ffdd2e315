//! The visitor's say: the very bytes before they go, a switch, a question where the page asks, a browser that refuses.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::in_each_engine;
use crate::support::visitor::mixed;

/// The play's bytes, as they are in the page.
const BYTES: &str = "document.querySelector('.unmyth-counted__bytes').textContent";
/// The switch.
const SWITCH: &str = "document.querySelector('.unmyth-counted__switch input')";

in_each_engine! {
    the_bytes_are_shown_before_they_go: Usual differs in Sending,
    the_switch: Usual differs in Sending,
    asked_and_agreed: Usual differs in Sending,
    asked_and_declined: Usual differs in Sending,
    asked_where_the_address_wants_it: Usual differs in Sending,
    a_browser_that_refuses: Early differs in Sending,
    a_browser_set_up_to_refuse: Guarded differs in Sending,
    before_the_player: Early differs in Sending,
    after_a_panic: Usual differs in Sending,
}

impl Page {
    async fn open_counted(&self) -> Result<String> {
        self.press(Hand::Enter, "What is counted").await?;
        self.until_screen("counted").await?;
        self.text(".unmyth-counted").await
    }

    /// Goes back, to the control that opened the page.
    async fn close_counted(&self, screen: &str) -> Result<()> {
        let back = if screen == "results" { "Back to your result" } else { "Back to the quiz" };
        self.press(Hand::Enter, back).await?;
        self.until_screen(screen).await?;
        self.tab_expecting(&[], "What is counted").await
    }
}

async fn open(page: &Page, way: &'static str, fragment: &str) -> Result<Host> {
    let host = Host::start(Plan::counting(way).await?).await?;
    page.goto(&format!("{}{fragment}", host.quiz())).await?;
    page.until_live().await?;
    Ok(host)
}

async fn the_bytes_are_shown_before_they_go(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    let host = open(page, "on", "#site=example").await?;
    let mut shown = Vec::new();
    for place in 0..pack.cards.len() {
        let question = page.question(&pack).await?;
        let said = page.open_counted().await?;
        ensure!(said.contains("We count answers, not people.") && said.contains("So far."), "it says {said:?}");
        page.focus_is_on_the_heading().await?;
        shown.push(page.text_of(BYTES).await?);
        page.close_counted("question").await?;
        page.answer(Hand::Pointer, mixed(place, &question)).await?;
        if place + 1 < pack.cards.len() {
            page.go_on(Hand::Pointer).await?;
        }
    }
    ensure!(shown.iter().all(|bytes| wire::tally::parse(bytes.as_bytes()).is_err()), "{shown:?}");
    let said = page.open_counted().await?;
    ensure!(said.contains("This goes out when you go on"), "it says {said:?}");
    let bytes = page.text_of(BYTES).await?;
    ensure!(shown.iter().all(|before| before.len() == bytes.len() && *before != bytes), "{bytes} after {shown:?}");
    page.close_counted("feedback").await?;
    host.nothing_came()?;

    page.go_on(Hand::Pointer).await?;
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].body == bytes, "{} was sent, and shown was {bytes}", letters[0].body);
    ensure!(letters[0].message()?.source.site() == "example", "{bytes}");
    let said = page.open_counted().await?;
    ensure!(said.contains("This was sent.") && page.text_of(BYTES).await? == bytes, "it says {said:?}");
    page.close_counted("question").await?;
    page.play_noting(mixed).await?;
    page.open_counted().await?;
    ensure!(page.text_of(BYTES).await? == bytes, "second looks change the message");
    page.close_counted("results").await?;
    host.until_letters(1).await.map(drop)
}

/// By keyboard: the switch holds for the visit, and what it held back may still go.
async fn the_switch(page: &Page) -> Result<()> {
    let host = open(page, "on", "").await?;
    page.open_counted().await?;
    page.toggle().await?;
    ensure!(page.text(".unmyth-counted__stands").await?.contains("Nothing is sent."), "{}", page.describe().await);
    page.close_counted("question").await?;
    for _ in 0..2 {
        page.play_noting(mixed).await?;
        page.press(Hand::Pointer, "Start over").await?;
        page.until_screen("question").await?;
    }
    page.play_noting(mixed).await?;
    host.nothing_came()?;
    page.open_counted().await?;
    let bytes = page.text_of(BYTES).await?;
    page.toggle().await?;
    let letters = host.until_letters(1).await?;
    ensure!(letters[0].body == bytes, "{} was sent, and shown was {bytes}", letters[0].body);
    ensure!(page.text(".unmyth-counted__stands").await?.contains("This was sent."), "{}", page.describe().await);
    Ok(())
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
}

async fn asked_and_agreed(page: &Page) -> Result<()> {
    let host = open(page, "ask", "").await?;
    for plays in 1..=2 {
        let said = page.open_counted().await?;
        ensure!(said.contains("With your result you are asked"), "it says {said:?}");
        page.close_counted("question").await?;
        page.play_noting(mixed).await?;
        ensure!(host.letters().len() == plays - 1, "sent unasked: {:?}", host.letters());
        page.press(Hand::Enter, "Count my answers").await?;
        host.until_letters(plays).await?;
        page.until("the focus to go on", "document.activeElement.matches('.unmyth-consent__words')").await?;
        let said = page.focused().await?;
        ensure!(said.contains("on their way"), "it says {said:?}");
        // A yes was meant for that play.
        page.press(Hand::Enter, "Start over").await?;
        page.until_screen("question").await?;
    }
    Ok(())
}

async fn asked_and_declined(page: &Page) -> Result<()> {
    let host = open(page, "ask", "").await?;
    page.play_noting(mixed).await?;
    page.press(Hand::Enter, "Don't").await?;
    page.until("the focus to go on", "document.activeElement.matches('.unmyth-consent__words')").await?;
    ensure!(page.focused().await? == "Nothing is sent.", "{}", page.describe().await);
    // A no is meant for the visit.
    page.press(Hand::Enter, "Start over").await?;
    page.until_screen("question").await?;
    page.play_noting(mixed).await?;
    ensure!(page.control("Count my answers").await.is_err(), "it asks again");
    page.goto("about:blank").await?;
    host.nothing_came()
}

async fn asked_where_the_address_wants_it(page: &Page) -> Result<()> {
    let host = open(page, "on", "#counting=ask&site=library").await?;
    page.play_noting(mixed).await?;
    // Whoever goes without a word is not counted.
    page.goto("about:blank").await?;
    host.nothing_came()?;
    let host = open(page, "ask", "#counting=on").await?;
    page.play_noting(mixed).await?;
    page.control("Count my answers").await?;
    host.nothing_came()
}

async fn a_browser_that_refuses(page: &Page) -> Result<()> {
    for refusal in ["globalPrivacyControl', { value: true })", "doNotTrack', { value: '1' })"] {
        let plan = Plan { faults: vec![(".wasm", Fault::Held)], ..Plan::counting("on").await? };
        let host = Host::start(plan).await?;
        page.arrive(&host.quiz()).await?;
        page.run(&format!("Object.defineProperty(navigator, '{refusal}"), vec![]).await?;
        host.open_gate();
        page.until_taken_over().await?;
        is_refused(page, &host).await?;
    }
    Ok(())
}

/// By the browser's own settings, where it has one.
async fn a_browser_set_up_to_refuse(page: &Page) -> Result<()> {
    if page.session.engine == Engine::WebKit {
        return Ok(());
    }
    let host = open(page, "on", "").await?;
    is_refused(page, &host).await
}

async fn is_refused(page: &Page, host: &Host) -> Result<()> {
    page.play_noting(mixed).await?;
    let said = page.open_counted().await?;
    ensure!(said.contains("Your browser asks websites not to track you"), "it says {said:?}");
    ensure!(page.texts(".unmyth-counted__bytes, .unmyth-counted__switch").await?.is_empty(), "there is a message");
    page.goto("about:blank").await?;
    host.nothing_came()
}

/// The link works before the player, which then shows the same page; focus on the line at the foot is kept.
async fn before_the_player(page: &Page) -> Result<()> {
    let plan = || async { anyhow::Ok(Plan { faults: vec![(".wasm", Fault::Held)], ..Plan::counting("on").await? }) };
    let host = Host::start(plan().await?).await?;
    page.arrive(&host.quiz()).await?;
    page.press(Hand::Enter, "What is counted").await?;
    page.until("the page", "document.querySelector('#unmyth-counted').checkVisibility()").await?;
    let said = page.text("#unmyth-counted").await?;
    ensure!(said.contains("We count answers") && said.contains("nothing is counted and nothing is sent"), "{said:?}");
    host.open_gate();
    page.until_taken_over().await?;
    page.until_screen("counted").await?;

    let host = Host::start(plan().await?).await?;
    page.arrive(&host.quiz()).await?;
    page.tab_to("What is counted").await?;
    host.open_gate();
    page.until_taken_over().await?;
    page.tab_expecting(&[], "What is counted").await
}

/// What the address asked for holds when the quiz starts again.
async fn after_a_panic(page: &Page) -> Result<()> {
    let host = open(page, "on", "#counting=off").await?;
    page.run(crate::support::broken::BREAK, vec![]).await?;
    page.press(Hand::Pointer, "Not sure").await?;
    page.until_screen("trouble").await?;
    page.press(Hand::Pointer, "Start again").await?;
    page.until_live().await?;
    page.play_noting(mixed).await?;
    host.nothing_came()
}
