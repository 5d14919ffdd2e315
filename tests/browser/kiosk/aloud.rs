//! "Read aloud": what is said of each screen, by which voice, and when there is none. Machines that run tests have no voice,
//! so one that only notes what it is to say stands in the place of the browser's.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{AS_IT_COMES, BEGIN, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::{Page, plain};
use crate::support::session::run;

/// A device with a voice in English that sends elsewhere what it reads, and one of its own in Welsh.
const VOICE: &str = "(() => {
    const target = new EventTarget();
    const own = (name, value) => ({ [name]: { value, writable: true } });
    const voices = [{ lang: 'en-GB', localService: false, name: 'elsewhere' }, { lang: 'cy', localService: true, name: 'own' }];
    window.said = [];
    let now;
    window.SpeechSynthesisUtterance = class extends EventTarget {
        constructor(text) { super(); this.text = text; }
    };
    const fake = Object.create(SpeechSynthesis.prototype, {
        ...own('getVoices', () => voices),
        ...own('addEventListener', target.addEventListener.bind(target)),
        ...own('removeEventListener', target.removeEventListener.bind(target)),
        ...own('speak', utterance => said.push((now = utterance).text)),
        ...own('cancel', () => (now = undefined)),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: fake });
    window.voice = {
        learn: one => (voices.push(one), target.dispatchEvent(new Event('voiceschanged'))),
        name: () => now?.voice.name,
        end: () => now.dispatchEvent(new Event('end')),
    };
})()";

/// The device learns of a voice of its own in English.
const LEARN: &str = "voice.learn({ lang: 'en-US', localService: true, name: 'its own' })";

impl Page {
    /// Opens the kiosk of a device that has a voice in English.
    async fn open_with_voice(&self, root: &str) -> Result<()> {
        self.open_kiosk(root).await?;
        self.run(LEARN, vec![]).await?;
        self.until_reads("Read aloud").await
    }

    /// Waits until the bar's button reads so.
    async fn until_reads(&self, label: &str) -> Result<()> {
        let condition =
            format!("[...document.querySelectorAll('.unmyth-tools button')].some(one => one.innerText === '{label}')");
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
    run(Engine::Chromium, async |page| {
        page.with_script(VOICE, async || {
            let _host = page.kiosk(AS_IT_COMES).await?;
            let tools = page.text(".unmyth-tools").await?;
            ensure!(!tools.contains("Read aloud"), "a voice from elsewhere is offered: {tools}");
            // The device learns of its voices some time after the start.
            page.run(LEARN, vec![]).await?;
            page.until_reads("Read aloud").await?;
            page.press(Hand::Script, "Read aloud").await?;
            page.hears().await.map(drop)
        })
        .await
    })
}

#[test]
fn each_screen_is_read_and_ends_with_it() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_script(VOICE, async || {
            page.with_held_clock(async || {
                let (pack, host) = (Pack::read()?, host().await?);
                page.open_with_voice(&host.root).await?;
                // What is being read stays, however long that takes.
                let shown = page.text(".unmyth-attract__words").await?;
                page.press(Hand::Script, "Read aloud").await?;
                let said = page.hears().await?;
                ensure!(said == format!("Fact: {shown} {BEGIN}."), "of {shown:?} this is said: {said}");
                page.pass(15).await?;
                ensure!(
                    page.text(".unmyth-attract__words").await? == shown && page.hears().await? == said,
                    "it goes on"
                );
                page.run("voice.end()", vec![]).await?;
                page.until_reads("Read aloud").await?;
                let next = format!("document.querySelector('.unmyth-attract__words').innerText !== {}", json!(shown));
                page.pass_until_it_shows("the next one", &next).await?;

                page.press(Hand::Script, BEGIN).await?;
                page.until_screen("question").await?;
                page.press(Hand::Script, "Read aloud").await?;
                let (question, said) = (page.question(&pack).await?, page.hears().await?);
                let statement = page.text(crate::support::visitor::STATEMENT).await?;
                let all = plain(&format!("{statement} Myth, Fact or Not sure?"));
                ensure!(said.ends_with(&all), "the statement, and then the answers: {said}");
                page.answer(Hand::Script, question.miss()).await?;
                page.until("silence", "!voice.name()").await?;
                page.until_reads("Read aloud").await?;
                page.press(Hand::Script, "Read aloud").await?;
                let said = page.hears().await?;
                ensure!(said.contains(&question.card.fact) && said.contains(&question.card.because), "{said}");
                page.press(Hand::Script, "Stop reading").await?;
                page.until("silence", "!voice.name()").await
            })
            .await
        })
        .await
    })
}

/// Whoever listens may not see the question, and has all the time of an answer once it was read.
#[test]
fn whoever_listens_is_asked_aloud() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_script(VOICE, async || {
            page.with_held_clock(async || {
                let host = host().await?;
                page.open_with_voice(&host.root).await?;
                page.press(Hand::Script, BEGIN).await?;
                page.until_screen("question").await?;
                page.press(Hand::Script, "Read aloud").await?;
                page.hears().await?;
                // This voice never says that it is done. It is not waited for without end.
                page.until_asked().await?;
                let said = page.hears().await?;
                ensure!(said.starts_with("Still there? ") && said.ends_with("I'm still here"), "{said}");
                page.run("voice.end()", vec![]).await?;
                page.until("the time to run", "!document.querySelector('.unmyth-doubt__time--stands')").await?;
                page.pass(20).await?;
                ensure!(page.is_asked().await?, "there are 20 seconds to answer at the least");
                page.pass(6).await?;
                page.until_attract().await?;
                // Whoever comes next has asked for nothing to be read.
                let before = page.run("return said.length", vec![]).await?;
                page.press(Hand::Script, BEGIN).await?;
                page.until_screen("question").await?;
                page.until_asked().await?;
                ensure!(page.run("return said.length", vec![]).await? == before, "it is read to nobody");
                Ok(())
            })
            .await
        })
        .await
    })
}
