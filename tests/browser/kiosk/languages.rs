//! A kiosk in languages that run from right to left: in Arabic as a whole, and in one whose words around the quiz are still in
//! another.

use anyhow::{Context as _, Result, ensure};

use super::clock::run_held;
use super::packs;
use crate::looks::look::KIOSK;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::words;

/// What a kiosk says around the quiz, where it is shown; the rest is the pack's, or the quiz's own.
const OWN: &str = ".unmyth-attract__label, .unmyth-attract__begin, .unmyth-attract__pause, .unmyth-kiosk__corner,
    .unmyth-tools button, .unmyth-idle-prompt__box > *, .unmyth-counted__promise, .unmyth-counted__terms > *, .unmyth-attendant > *,
    .unmyth-outcome__heading, .unmyth-outcome__heading + p, .unmyth-qr__picture, .unmyth-notice > *";
/// What is the pack's.
const ITS: &str = ".unmyth-attract__title, .unmyth-attract__words, .unmyth-card__statement, .unmyth-facts li > *";

impl Page {
    /// Fails where words are not said to be in the language that they are in.
    async fn names_its_languages(&self, own: &str, its: &str) -> Result<()> {
        for (selector, lang) in [(OWN, own), (ITS, its)] {
            let arguments = vec![selector.into(), lang.into()];
            let wrong = self.run(include_str!("scripts/other_languages.js"), arguments).await?;
            ensure!(wrong.as_array().is_some_and(Vec::is_empty), "these are not in {lang:?}: {wrong:#}");
        }
        Ok(())
    }

    /// Looks at a screen on a pillar and on a small tablet, and keeps a picture of each.
    async fn looks_well_from_the_right(&self, name: &str) -> Result<()> {
        let its = self.text_of("document.documentElement.lang").await?;
        self.names_its_languages(if its == "ar" { "ar" } else { "en" }, &its).await?;
        self.has_no_fault().await.with_context(|| name.to_owned())?;
        for (width, height) in [(1280, 800), (1080, 1920)] {
            self.resize(width, height).await?;
            self.fits().await.with_context(|| format!("{name} at {width}"))?;
            self.has_large_targets(KIOSK.target).await.with_context(|| format!("{name} at {width}"))?;
            self.shoot(&format!("kiosk-{its}-{name}-{width}")).await?;
        }
        Ok(())
    }
}

#[test]
fn in_arabic() -> Result<()> {
    from_right_to_left("ar")
}

/// Nobody has written a kiosk's words in Persian yet.
#[test]
fn in_a_language_that_it_does_not_speak() -> Result<()> {
    from_right_to_left("fa")
}

fn from_right_to_left(lang: &str) -> Result<()> {
    run_held(async |page| {
        let (scratch, quiz, words) = (Scratch::new()?, words::quiz(lang), words::kiosk(lang));
        let folder =
            packs::build(&scratch, &[(&format!("harm-reduction/{lang}.json"), &packs::from_right_to_left(lang)?)])?;
        let host = Host::start(Plan { folder, ..Plan::site()? }).await?;
        page.open_kiosk(&host.root).await?;
        let html = page.text_of("`${document.documentElement.lang} ${document.documentElement.dir}`").await?;
        ensure!(html == format!("{lang} rtl"), "the page is {html}");
        page.looks_well_from_the_right("attract").await?;
        // The attendant's corner is at the end of a line, which is on the left.
        let corner = "return document.querySelector('.unmyth-kiosk__corner').getBoundingClientRect().left";
        let left = page.run(corner, vec![]).await?.as_f64().context("a place")?;
        ensure!(left == 0.0, "the corner begins at {left}");
        page.begin_visit().await?;
        page.looks_well_from_the_right("question").await?;
        page.press(Hand::Script, quiz.counted()).await?;
        page.until_screen("counted").await?;
        page.looks_well_from_the_right("counted").await?;
        page.press(Hand::Script, quiz.back()).await?;
        page.until_screen("question").await?;
        page.press(Hand::Script, quiz.not_sure()).await?;
        page.until_screen("feedback").await?;
        page.looks_well_from_the_right("feedback").await?;
        page.until_asked().await?;
        page.looks_well_from_the_right("idle prompt").await?;
        page.press(Hand::Script, words.still_here).await?;
        page.until("the card", "!document.querySelector('.unmyth-idle-prompt')").await?;
        // Five more questions to the result.
        page.steps(11, &[]).await?;
        ensure!(page.screen().await? == "results", "{}", page.describe().await);
        page.looks_well_from_the_right("results").await?;
        page.leave().await?;
        page.call_attendant("attendant").await?;
        page.looks_well_from_the_right("attendant").await
    })
}
