//! The browser's wishes on a visitor's behalf: less motion, forced colors, more contrast.

use anyhow::{Result, ensure};
use fantoccini::key::Key;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::state::State;
use crate::support::words;

#[test]
fn reduced_motion_moves_nothing() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let moves = moves_in_a_card(page, "reduce").await?;
        ensure!(moves.is_empty(), "it moves: {moves}");
        Ok(())
    })
}

/// Otherwise the test above would say nothing.
#[test]
fn the_turn_is_seen_without_that_wish() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let moves = moves_in_a_card(page, "no-preference").await?;
        ensure!(!moves.is_empty(), "no card turns");
        Ok(())
    })
}

/// Answers a card and goes on to the next; what moved, and what moves still.
async fn moves_in_a_card(page: &Page, wish: &str) -> Result<String> {
    page.media("", &[("prefers-reduced-motion", wish)]).await?;
    page.open_quiz().await?;
    page.run(include_str!("scripts/watch_moves.js"), vec![]).await?;
    page.answer(Hand::Pointer, Answer::NotSure).await?;
    let running = include_str!("scripts/note_moving.js");
    page.run_async(running).await?;
    page.go_on(Hand::Pointer).await?;
    page.run_async(running).await?;
    page.text_of("window.moves.join(', ')").await
}

#[test]
fn forced_colors_keep_the_focus_in_sight() -> Result<()> {
    run(Engine::Chromium, async |page| {
        for scheme in ["light", "dark"] {
            let wishes = [("forced-colors", "active"), ("prefers-color-scheme", scheme)];
            focus_is_in_sight(page, &wishes, &format!("forced-{scheme}")).await?;
        }
        Ok(())
    })
}

#[test]
fn more_contrast_keeps_the_focus_in_sight() -> Result<()> {
    run(Engine::Chromium, async |page| {
        for scheme in ["light", "dark"] {
            let wishes = [("prefers-contrast", "more"), ("prefers-color-scheme", scheme)];
            focus_is_in_sight(page, &wishes, &format!("contrast-{scheme}")).await?;
            State::Missed.reach(page).await?;
            page.has_no_fault().await?;
        }
        Ok(())
    })
}

async fn focus_is_in_sight(page: &Page, wishes: &[(&str, &str)], name: &str) -> Result<()> {
    page.resize(1280, 800).await?;
    page.media("", wishes).await?;
    page.open_quiz().await?;
    let words = words::quiz("en");
    for label in [words.principles(), words.myth(), words.not_sure()] {
        page.tab_to(label).await?;
        has_outline(page, label).await?;
    }
    page.shoot(&format!("question-{name}")).await?;
    page.key(Key::Enter).await?;
    page.until_screen("feedback").await?;
    let way_on = page.way_on().await?;
    page.tab_to(&way_on).await?;
    has_outline(page, &way_on).await?;
    page.shoot(&format!("feedback-{name}")).await?;
    page.go_on(Hand::Enter).await?;
    page.play_on(Hand::Enter, &Pack::read()?, |_, question| question.truth).await?;
    page.tab_to(words.start_over()).await?;
    has_outline(page, words.start_over()).await?;
    page.shoot(&format!("results-{name}")).await
}

async fn has_outline(page: &Page, label: &str) -> Result<()> {
    let script = "const style = getComputedStyle(document.activeElement);
        return style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)";
    let width = page.run(script, vec![]).await?;
    ensure!(width.as_f64().is_some_and(|width| width >= 2.0), "{label:?} has the focus and an outline of {width} px");
    Ok(())
}
