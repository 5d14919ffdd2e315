//! The kiosk and its set-up.

use anyhow::{Result, ensure};

use super::look::{KIOSK, PAGE};
use crate::kiosk::{AS_IT_COMES, host};
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::Host;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

/// Brings a kiosk to a screen, with time standing still, and looks at it.
fn looks_well(name: &str, reach: impl AsyncFnOnce(&Page, &Host) -> Result<()>) -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.resize(1080, 1920).await?;
        page.with_held_clock(async || {
            let host = page.kiosk(AS_IT_COMES).await?;
            reach(page, &host).await?;
            page.looks_well(&format!("kiosk-{name}"), KIOSK).await
        })
        .await
    })
}

/// A visit has begun.
async fn begin(page: &Page) -> Result<()> {
    page.press(Hand::Script, words::kiosk("en").begin).await?;
    page.until_screen("question").await
}

async fn finish(page: &Page) -> Result<()> {
    begin(page).await?;
    page.play_on(
        Hand::Script,
        &Pack::read()?,
        |place, question| if place == 0 { question.miss() } else { question.truth },
    )
    .await
}

#[test]
fn attract() -> Result<()> {
    looks_well("attract", async |_, _| Ok(()))
}

#[test]
fn question() -> Result<()> {
    looks_well("question", async |page, _| begin(page).await)
}

#[test]
fn feedback() -> Result<()> {
    looks_well("feedback", async |page, _| {
        begin(page).await?;
        let question = page.question(&Pack::read()?).await?;
        page.answer(Hand::Script, question.miss()).await
    })
}

#[test]
fn result() -> Result<()> {
    looks_well("result", async |page, _| finish(page).await)
}

#[test]
fn result_in_larger_text() -> Result<()> {
    looks_well("result-larger", async |page, _| {
        finish(page).await?;
        page.press(Hand::Script, words::kiosk("en").larger).await?;
        page.until("larger text", "'larger' in document.documentElement.dataset").await
    })
}

#[test]
fn counted() -> Result<()> {
    looks_well("counted", async |page, _| {
        begin(page).await?;
        page.press(Hand::Script, words::kiosk("en").counted).await?;
        page.until_screen("counted").await
    })
}

/// In forced colors, too, the time that is left can be told from what is around it.
#[test]
fn idle_prompt() -> Result<()> {
    looks_well("idle-prompt", async |page, _| {
        begin(page).await?;
        page.until_asked().await?;
        page.media("", &[("forced-colors", "active")]).await?;
        let color = async |of: &str| {
            page.text_of(&format!("getComputedStyle(document.querySelector('{of}')).backgroundColor")).await
        };
        let (bar, around) = (color(".unmyth-idle-prompt__time").await?, color(".unmyth-idle-prompt__box").await?);
        ensure!(bar != around, "both are {bar}");
        page.media("", &[]).await
    })
}

#[test]
fn pin() -> Result<()> {
    looks_well("pin", async |page, _| {
        page.run_async("await unmythOutbox.setPin('2468')").await?;
        page.call_attendant("pin").await
    })
}

#[test]
fn attendant_menu() -> Result<()> {
    looks_well("attendant-menu", async |page, _| page.call_attendant("attendant").await)
}

/// What stands in the kiosk's place: shown as its watch shows it. kiosk/trouble.rs has how it comes to that.
#[test]
fn notices() -> Result<()> {
    for name in ["elsewhere", "halted", "unfit"] {
        looks_well(name, async |page, _| {
            page.run(include_str!("scripts/show_notice.js"), vec![name.into()]).await.map(drop)
        })?;
    }
    Ok(())
}

#[test]
fn set_up() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        page.goto(&format!("{}/kiosk/setup/", host.root)).await?;
        let ready = "document.querySelector('[data-step=offline] [data-said=ready]:not([hidden])')";
        page.until("all files to be on the device", ready).await?;
        page.looks_well("kiosk-set-up", PAGE).await
    })
}
