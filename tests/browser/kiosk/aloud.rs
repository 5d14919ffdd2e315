//! "Read aloud": what is said of each screen, by which voice, and when there is none. Machines that run tests have no voice,
//! so one that only notes what it is to say stands in the place of the browser's.

use anyhow::{Result, ensure};
use serde_json::json;

use super::clock::run_held;
use super::{AS_IT_COMES, host};
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};
use crate::support::visitor::STATEMENT;
use crate::support::words;

/// The device learns of a voice of its own in English.
const LEARN: &str = "voice.learn({ lang: 'en-US', localService: true, name: 'its own' })";

/// Runs a test on a device with a voice that notes what it is to say.
fn run_with_voice(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    run_held(async |page| page.with_script(include_str!("scripts/voice.js"), async || test(page).await).await)
}

impl Page {
    /// Opens the kiosk of a device that has a voice in English.
    async fn open_with_voice(&self, root: &str) -> Result<()> {
        self.open_kiosk(root).await?;
        self.run(LEARN, vec![]).await?;
        self.until_reads(words::kiosk("en").aloud).await
    }

    /// Waits until the bar's button reads so.
    async fn until_reads(&self, label: &str) -> Result<()> {
        let one = format!("one => one.innerText === {}", json!(label));
        let condition = format!("[...document.querySelectorAll('.unmyth-tools button')].some({one})");
        self.until(&format!("the button {label:?}"), &condition).await
    }

    /// What was said last, and is being said still, by the device's own voice.
    async fn hears(&self) -> Result<String> {
        self.until("the voice", "voice.name() === 'its own'").await?;
        self.text_of("said.at(-1)").await
    }
}

#[test]
fn only_by_a_voice_of_the_devices_own() -> Result<()> {
    run_with_voice(async |page| {
        let (_host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        let tools = page.text(".unmyth-tools").await?;
        ensure!(!tools.contains(words.aloud), "a voice from elsewhere is offered: {tools}");
        // The device learns of its voices some time after the start.
        page.run(LEARN, vec![]).await?;
        page.until_reads(words.aloud).await?;
        page.press(Hand::Script, words.aloud).await?;
        page.hears().await.map(drop)
    })
}

#[test]
fn each_screen_is_read_and_ends_with_it() -> Result<()> {
    run_with_voice(async |page| {
        let (pack, host, words) = (Pack::read()?, host().await?, words::kiosk("en"));
        page.open_with_voice(&host.root).await?;
        // What is being read stays, however long that takes.
        let shown = page.text(".unmyth-attract__words").await?;
        page.press(Hand::Script, words.aloud).await?;
        let said = page.hears().await?;
        ensure!(said == format!("{}: {shown} {}.", words.fact, words.begin), "of {shown:?} this is said: {said}");
        page.pass(15).await?;
        let goes_on = page.text(".unmyth-attract__words").await? != shown || page.hears().await? != said;
        ensure!(!goes_on, "it goes on");
        page.run("voice.end()", vec![]).await?;
        page.until_reads(words.aloud).await?;
        let next = format!("document.querySelector('.unmyth-attract__words').innerText !== {}", json!(shown));
        page.pass_until_it_shows("the next one", &next).await?;

        page.begin_visit().await?;
        page.press(Hand::Script, words.aloud).await?;
        let (question, said) = (page.question(&pack).await?, page.hears().await?);
        let all = plain(&format!("{} {}", page.text(STATEMENT).await?, words.answers));
        ensure!(said.ends_with(&all), "the statement, and then the answers: {said}");
        page.answer(Hand::Script, question.miss()).await?;
        page.until("silence", "!voice.name()").await?;
        page.until_reads(words.aloud).await?;
        page.press(Hand::Script, words.aloud).await?;
        let said = page.hears().await?;
        // The other side of what was asked, and why.
        let other = if question.truth == Answer::Myth { &question.card.fact } else { &question.card.myth };
        ensure!(plain(&said).contains(other) && said.contains(&question.card.because), "{said}");
        page.press(Hand::Script, words.hush).await?;
        page.until("silence", "!voice.name()").await
    })
}

/// Whoever listens may not see the question, and has all the time of an answer once it was read.
#[test]
fn whoever_listens_is_asked_aloud() -> Result<()> {
    run_with_voice(async |page| {
        let (host, words) = (host().await?, words::kiosk("en"));
        page.open_with_voice(&host.root).await?;
        page.begin_visit().await?;
        page.press(Hand::Script, words.aloud).await?;
        page.hears().await?;
        // This voice never says that it is done. It is not waited for without end.
        page.until_asked().await?;
        let said = page.hears().await?;
        let (first, last) = (plain(words.still_there), plain(words.still_here));
        ensure!(said.starts_with(&first) && said.ends_with(&last), "{said}");
        page.run("voice.end()", vec![]).await?;
        page.until("the time to run", "!document.querySelector('.unmyth-idle-prompt__time--stands')").await?;
        page.pass(20).await?;
        ensure!(page.is_asked().await?, "there are 20 seconds to answer at the least");
        page.pass(6).await?;
        page.until_attract().await?;
        // Whoever comes next has asked for nothing to be read.
        let before = page.run("return said.length", vec![]).await?;
        page.begin_visit().await?;
        page.until_asked().await?;
        ensure!(page.run("return said.length", vec![]).await? == before, "it is read to nobody");
        Ok(())
    })
}
