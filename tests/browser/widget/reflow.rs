//! Nothing scrolls sideways: narrow, magnified, or from right to left.

use anyhow::{Context as _, Result};

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::state::State;
use crate::support::visitor::mixed;

#[test]
fn at_320_px() -> Result<()> {
    run(Engine::Chromium, async |page| every_state_fits(page, 320, 640, "narrow").await)
}

/// A window of 1280 x 1024 magnified to 400 %.
#[test]
fn at_400_percent() -> Result<()> {
    run(Engine::Chromium, async |page| every_state_fits(page, 320, 256, "magnified").await)
}

async fn every_state_fits(page: &Page, width: u32, height: u32, name: &str) -> Result<()> {
    page.resize(width, height).await?;
    for state in State::ALL {
        state.reach(page).await.with_context(|| format!("on the way to {state:?}"))?;
        page.fits().await.with_context(|| format!("{state:?} at {width} px"))?;
        page.shoot(&format!("{}-{name}", state.name())).await?;
    }
    // The cards differ in length, and in a play each comes by.
    let pack = Pack::read()?;
    page.open_quiz().await?;
    for place in 0..pack.cards.len() {
        let question = page.question(&pack).await?;
        page.fits().await.with_context(|| format!("{question:?}"))?;
        page.answer(Hand::Pointer, mixed(place, &question)).await?;
        page.fits().await.with_context(|| format!("the feedback to {question:?}"))?;
        page.go_on(Hand::Pointer).await?;
    }
    Ok(())
}

#[test]
fn from_right_to_left() -> Result<()> {
    run(Engine::Chromium, async |page| {
        for (width, height) in [(1280, 800), (320, 640)] {
            page.resize(width, height).await?;
            for state in State::ALL {
                state.reach(page).await?;
                page.run("document.documentElement.dir = 'rtl'", vec![]).await?;
                page.fits().await.with_context(|| format!("{state:?} from right to left at {width} px"))?;
                page.shoot(&format!("{}-{width}-rtl", state.name())).await?;
            }
        }
        Ok(())
    })
}
