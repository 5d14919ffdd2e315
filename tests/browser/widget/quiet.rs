//! A play leaves no trace: no console message, no request elsewhere, nothing stored.

use anyhow::Result;

use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::session::run_as;
use crate::support::visitor::mixed;

#[test]
fn over_a_whole_play() -> Result<()> {
    run_as(Engine::Chromium, Setting::Traffic, async |page| {
        let pack = Pack::read()?;
        page.goto(&format!("{}/", page.origin())).await?;
        page.open_quiz().await?;
        for (label, screen) in [("Principles", "principles"), ("About", "about")] {
            page.press(Hand::Pointer, label).await?;
            page.until_screen(screen).await?;
            page.press(Hand::Pointer, "Back to the quiz").await?;
            page.until_screen("question").await?;
        }
        page.play_on(Hand::Pointer, &pack, mixed).await?;
        page.press(Hand::Pointer, "Start over").await?;
        page.until_screen("question").await?;
        page.play_on(Hand::Pointer, &pack, |_, question| question.truth).await?;

        page.is_quiet().await?;
        page.stays_home().await?;
        page.keeps_nothing().await
    })
}
