//! A kiosk in languages that run from right to left: in Arabic as a whole, and in one whose words around the quiz are still in
//! another.

use anyhow::{Context as _, Result, ensure};

use super::packs;
use crate::looks::look::Surface;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;

/// What a kiosk says around the quiz, where it is shown; the rest is the pack's, or the quiz's own.
const OWN: &str = ".unmyth-attract__label, .unmyth-attract__begin, .unmyth-attract__pause, .unmyth-kiosk__corner,
    .unmyth-tools button, .unmyth-doubt__box > *, .unmyth-counted__promise, .unmyth-counted__terms > *, .unmyth-keeper > *,
    .unmyth-outcome__heading, .unmyth-outcome__heading + p, .unmyth-qr__picture, .unmyth-notice > *";
/// What is the pack's.
const ITS: &str = ".unmyth-attract__title, .unmyth-attract__words, .unmyth-card__statement, .unmyth-facts li > *";

/// Where they are looked at.
const FROM_THE_RIGHT: Surface = Surface { windows: &[(1080, 1920), (1280, 800)], target: 56 };

/// What a visitor presses.
struct Labels {
    begin: &'static str,
    counted: &'static str,
    back: &'static str,
    not_sure: &'static str,
    still_here: &'static str,
}

const ENGLISH: Labels = Labels {
    begin: super::BEGIN,
    counted: "What is counted",
    back: "Back to the quiz",
    not_sure: "Not sure",
    still_here: "I'm still here",
};

const ARABIC: Labels = Labels {
    begin: "البدء بلمس الشاشة",
    counted: "ما الذي يُحصى",
    back: "العودة إلى الاختبار",
    not_sure: "لا أدري",
    still_here: "ما زلت هنا",
};

impl Page {
    /// Fails where words are not said to be in the language that they are in.
    async fn names_its_languages(&self, own: &str, its: &str) -> Result<()> {
        for (selector, lang) in [(OWN, own), (ITS, its)] {
            let script = format!(
                "return [...document.querySelectorAll(arguments[0])].filter(one => one.closest('[lang]').getAttribute('lang') !== '{lang}')
                    .map(one => one.outerHTML.slice(0, 200))"
            );
            let wrong = self.run(&script, vec![selector.into()]).await?;
            ensure!(wrong.as_array().is_some_and(Vec::is_empty), "these are not in {lang:?}: {wrong:#}");
        }
        Ok(())
    }

    /// Looks at a screen on both windows, and keeps a picture of each.
    async fn looks_well_from_the_right(&self, name: &str) -> Result<()> {
        let its = self.text_of("document.documentElement.lang").await?;
        self.names_its_languages(if its == "ar" { "ar" } else { "en" }, &its).await?;
        self.looks_well(&format!("kiosk-{its}-{name}"), FROM_THE_RIGHT).await
    }
}

#[test]
fn in_arabic() -> Result<()> {
    from_right_to_left("ar", &ARABIC)
}

/// Nobody has written a kiosk's words in Persian yet.
#[test]
fn in_a_language_that_it_does_not_speak() -> Result<()> {
    from_right_to_left("fa", &ENGLISH)
}

fn from_right_to_left(lang: &str, labels: &Labels) -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let scratch = Scratch::new()?;
            let folder =
                packs::build(&scratch, &[(&format!("harm-reduction/{lang}.json"), &packs::from_right_to_left(lang)?)])?;
            let host = Host::start(Plan { folder, ..Plan::site()? }).await?;
            page.open_kiosk(&host.root).await?;
            let html = page.text_of("`${document.documentElement.lang} ${document.documentElement.dir}`").await?;
            ensure!(html == format!("{lang} rtl"), "the page is {html}");
            page.looks_well_from_the_right("attract").await?;
            // The keeper's corner is at the end of a line, which is on the left.
            let corner = "return document.querySelector('.unmyth-kiosk__corner').getBoundingClientRect().left";
            let left = page.run(corner, vec![]).await?.as_f64().context("a place")?;
            ensure!(left == 0.0, "the corner begins at {left}");
            page.press(Hand::Script, labels.begin).await?;
            page.until_screen("question").await?;
            page.looks_well_from_the_right("question").await?;
            page.press(Hand::Script, labels.counted).await?;
            page.until_screen("counted").await?;
            page.looks_well_from_the_right("counted").await?;
            page.press(Hand::Script, labels.back).await?;
            page.until_screen("question").await?;
            page.press(Hand::Script, labels.not_sure).await?;
            page.until_screen("feedback").await?;
            page.looks_well_from_the_right("feedback").await?;
            page.until_asked().await?;
            page.looks_well_from_the_right("doubt").await?;
            page.press(Hand::Script, labels.still_here).await?;
            page.until("the card", "!document.querySelector('.unmyth-doubt')").await?;
            while page.screen().await? != "results" {
                if page.screen().await? == "question" {
                    page.press(Hand::Script, labels.not_sure).await?;
                    page.until_screen("feedback").await?;
                }
                page.go_on(Hand::Script).await?;
            }
            page.looks_well_from_the_right("results").await?;
            page.leave().await?;
            page.call_keeper("keeper").await?;
            page.looks_well_from_the_right("keeper").await
        })
        .await
    })
}
