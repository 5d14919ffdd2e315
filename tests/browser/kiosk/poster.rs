//! The waiting screen as a poster: it fills what it is on, and nothing of it is out of sight.

use anyhow::{Result, ensure};
use serde_json::json;

use super::clock::run_held;
use super::{AS_IT_COMES, host};
use crate::support::engine::{Engine, Setting};
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::session::run_as;
use crate::support::words;

/// A wall, a laptop, a pillar and a tablet.
const SCREENS: [(u32, u32); 4] = [(1920, 1080), (1280, 800), (1080, 1920), (810, 1080)];

/// Each fact, and as many principles, on each of them, also in larger text and in Spanish.
#[test]
fn on_each_screen() -> Result<()> {
    run_held(async |page| {
        let (_host, turns) = (page.kiosk(AS_IT_COMES).await?, 2 * Pack::read()?.cards.len());
        for lang in ["en", "es"] {
            page.press(Hand::Script, views::Text::name_of(lang)).await?;
            for turn in 0..turns {
                for larger in [false, true] {
                    if larger {
                        page.press(Hand::Script, words::kiosk(lang).larger).await?;
                    }
                    for (width, height) in SCREENS {
                        page.resize(width, height).await?;
                        page.rest().await?;
                        let amiss = page.run(include_str!("scripts/poster.js"), vec![]).await?;
                        ensure!(amiss == json!([]), "{lang} at {width}, larger: {larger}: {amiss}");
                        if turn == 0 {
                            page.shoot(&format!("kiosk-poster-{lang}-{width}-{larger}")).await?;
                        }
                    }
                    if larger {
                        page.press(Hand::Script, words::kiosk(lang).usual).await?;
                    }
                }
                page.pass(12).await?;
            }
        }
        Ok(())
    })
}

/// A phone with letters twice as large: nothing is wider than its screen, and the tools do not take it.
#[test]
fn with_letters_twice_as_large() -> Result<()> {
    run_as(Engine::Chromium, Setting::LargeLetters, async |page| {
        page.resize(360, 740).await?;
        page.with_held_clock(async || {
            let host = host().await?;
            page.open_kiosk(&host.root).await?;
            page.fits().await?;
            page.shoot("kiosk-large-letters").await?;
            page.begin_visit().await?;
            page.fits().await?;
            // They come after it, and do not lie over it.
            let under = "const box = (one) => document.querySelector(one).getBoundingClientRect();
                return box('.unmyth-tools').top - box('.unmyth-card__answers').bottom";
            ensure!(page.run(under, vec![]).await?.as_f64() >= Some(0.0), "the tools cover the answers");
            page.steps(1, &[]).await?;
            page.fits().await?;
            page.steps(11, &[]).await?;
            page.until_screen("results").await?;
            page.fits().await?;
            page.leave().await?;
            page.call_attendant("attendant").await?;
            page.fits().await
        })
        .await
    })
}
