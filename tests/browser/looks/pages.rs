//! The quiz, the home page, the pages for partners, and what is shown where something is wrong.

use anyhow::{Context as _, Result};

use super::look::PAGE;
use crate::support::engine::Engine;
use crate::support::fonts::Fonts;
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::{run, run_with};
use crate::support::state::State;
use crate::support::visitor::mixed;

/// One test a state, so that one fault does not hide the others.
macro_rules! states {
    ($($test:ident: $state:ident,)*) => {
        $(#[test]
        fn $test() -> Result<()> {
            run(Engine::Chromium, async |page| {
                page.resize(1280, 800).await?;
                State::$state.reach(page).await?;
                page.looks_well(stringify!($test), PAGE).await
            })
        })*

        #[test]
        fn every_state_is_looked_at() {
            assert_eq!([$(State::$state),*], State::ALL);
        }
    };
}

states! {
    home: Home,
    privacy: Privacy,
    question: Question,
    feedback_right: Right,
    feedback_missed: Missed,
    feedback_not_sure: NotSure,
    second_look: SecondLook,
    results: Results,
    principles: Principles,
    about: About,
    counted: Counted,
    uncounted: Uncounted,
    consent: Consent,
    trouble: Trouble,
    not_found: NotFound,
    configurator: Configurator,
    check: Check,
    check_wrong: CheckWrong,
}

/// The cards differ in length, and in a play each comes by.
#[test]
fn each_card_of_a_play_fits_with_each_font() -> Result<()> {
    for fonts in Fonts::ALL {
        run_with(fonts, async |page| each_card_fits(page).await.with_context(|| format!("with {fonts:?}")))?;
    }
    Ok(())
}

async fn each_card_fits(page: &Page) -> Result<()> {
    let pack = Pack::read()?;
    page.resize(320, 640).await?;
    page.open_quiz().await?;
    for place in 0..pack.cards.len() {
        let question = page.question(&pack).await?;
        page.fits().await.with_context(|| format!("{question:?}"))?;
        page.answer(Hand::Script, mixed(place, &question)).await?;
        page.fits().await.with_context(|| format!("the feedback to {question:?}"))?;
        page.go_on(Hand::Script).await?;
    }
    Ok(())
}
