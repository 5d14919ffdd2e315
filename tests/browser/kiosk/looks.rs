//! Every screen of a kiosk on the screens that it is shown on: no fault that axe-core finds, nothing cut off, large targets.

use anyhow::{Context as _, Result, ensure};

use super::{AS_IT_COMES, BEGIN, host};
use crate::support::engine::Engine;
use crate::support::eye::Scheme;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;

/// Windows of usual kiosks: a pillar, a wall, a small tablet and a large one.
const WINDOWS: [(u32, u32); 4] = [(1080, 1920), (1920, 1080), (1280, 800), (810, 1080)];

impl Page {
    /// Looks at the screen that is shown, and keeps a picture of it.
    pub(super) async fn looks_well(&self, name: &str) -> Result<()> {
        self.has_no_fault().await.with_context(|| name.to_owned())?;
        self.fits().await?;
        let small = "return [...document.querySelectorAll('button, summary, input, a')].filter(one => one.checkVisibility())
            .filter(one => { const { width, height } = one.getBoundingClientRect(); return Math.min(width, height) < 55.5 })
            .filter(one => !one.matches('[type=checkbox]')).map(one => one.outerHTML)";
        let small = self.run(small, vec![]).await?;
        ensure!(small.as_array().is_some_and(Vec::is_empty), "{name}: these are smaller than 56 px: {small:#}");
        self.shoot(name).await
    }
}

/// What nobody sees but who looks after it, or who has gone.
#[test]
fn the_others_on_every_window() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let host = page.kiosk(AS_IT_COMES).await?;
            page.run_async("await unmythLedger.setPin('2468')").await?;
            for (place, (width, height)) in WINDOWS.into_iter().enumerate() {
                page.resize(width, height).await?;
                let scheme = Scheme::ALL[(place + 1) % 2];
                page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                let named = |screen: &str| format!("kiosk-{screen}-{width}x{height}-{}", scheme.name());
                page.open_kiosk(&host.root).await?;
                page.press(Hand::Script, BEGIN).await?;
                page.until_screen("question").await?;
                page.until_asked().await?;
                page.looks_well(&named("doubt")).await?;
                page.press(Hand::Script, "I'm still here").await?;
                page.leave().await?;
                page.call_keeper("pin").await?;
                page.looks_well(&named("pin")).await?;
                for digit in ["2", "4", "6", "8", "Open"] {
                    page.press(Hand::Script, digit).await?;
                }
                page.until_screen("keeper").await?;
                page.looks_well(&named("keeper")).await?;
            }
            Ok(())
        })
        .await
    })
}

/// What stands in the kiosk's place: shown as its watch shows it, where trouble.rs has how it comes to that.
#[test]
fn notices_on_every_window() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = page.kiosk(AS_IT_COMES).await?;
        for name in ["elsewhere", "halted", "unfit"] {
            page.open_kiosk(&host.root).await?;
            page.run(
                "const notice = document.getElementById(`unmyth-${arguments[0]}`).content.cloneNode(true);
                 document.getElementById('unmyth-kiosk').replaceChildren(notice);
                 const detail = document.querySelector('pre');
                 if (detail) detail.textContent = 'The program does not answer.'",
                vec![name.into()],
            )
            .await?;
            for (place, (width, height)) in WINDOWS.into_iter().enumerate() {
                page.resize(width, height).await?;
                let scheme = Scheme::ALL[place % 2];
                page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
                page.looks_well(&format!("kiosk-{name}-{width}x{height}-{}", scheme.name())).await?;
            }
        }
        Ok(())
    })
}

/// Where the system takes all colors away but its own, what is left of the time is told from the ground that it is on.
#[test]
fn the_time_that_is_left_shows_in_forced_colors() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let host = host().await?;
            page.resize(1280, 800).await?;
            page.open_kiosk(&host.root).await?;
            page.press(Hand::Script, BEGIN).await?;
            page.until_screen("question").await?;
            page.until_asked().await?;
            for scheme in Scheme::ALL {
                page.media("", &[("forced-colors", "active"), ("prefers-color-scheme", scheme.name())]).await?;
                let color = async |of: &str| {
                    page.text_of(&format!("getComputedStyle(document.querySelector('{of}')).backgroundColor")).await
                };
                let (bar, ground) = (color(".unmyth-doubt__time").await?, color(".unmyth-doubt__box").await?);
                ensure!(bar != ground, "bar and ground are {bar}");
                page.shoot(&format!("kiosk-doubt-forced-{}", scheme.name())).await?;
            }
            Ok(())
        })
        .await
    })
}

#[test]
fn on_every_window() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, host) = (Pack::read()?, host().await?);
        for (place, (width, height)) in WINDOWS.into_iter().enumerate() {
            page.resize(width, height).await?;
            let scheme = Scheme::ALL[place % 2];
            page.media("", &[("prefers-color-scheme", scheme.name())]).await?;
            let named = |screen: &str| format!("kiosk-{screen}-{width}x{height}-{}", scheme.name());
            page.open_kiosk(&host.root).await?;
            page.looks_well(&named("attract")).await?;
            page.press(Hand::Script, BEGIN).await?;
            page.until_screen("question").await?;
            page.looks_well(&named("question")).await?;
            let question = page.question(&pack).await?;
            page.answer(Hand::Script, question.miss()).await?;
            page.looks_well(&named("feedback")).await?;
            page.go_on(Hand::Script).await?;
            page.play_on(Hand::Script, &pack, |_, question| question.truth).await?;
            page.looks_well(&named("results")).await?;
            page.press(Hand::Script, "Larger text").await?;
            page.until("larger text", "'larger' in document.documentElement.dataset").await?;
            page.looks_well(&named("results-larger")).await?;
            page.press(Hand::Script, "What is counted").await?;
            page.until_screen("counted").await?;
            page.looks_well(&named("counted")).await?;
            page.leave().await?;
        }
        Ok(())
    })
}
