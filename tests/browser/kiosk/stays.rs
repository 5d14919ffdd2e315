//! Nothing that a visitor does leaves the kiosk, as far as a page can help it; docs/kiosk.md has what the device must do.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::json;

use super::AS_IT_COMES;
use super::clock::run_held;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::words;

impl Page {
    /// What was pressed, and whether its meaning in the browser was taken from it.
    async fn pressed(&self) -> Result<serde_json::Value> {
        self.run("return keys.splice(0)", vec![]).await
    }
}

#[test]
fn no_key_has_the_browser_do_anything() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        page.begin_visit().await?;
        page.run(include_str!("scripts/keys.js"), vec![]).await?;
        for key in
            [Key::F1, Key::F3, Key::F5, Key::F6, Key::F7, Key::F10, Key::F11, Key::F12, Key::Backspace, Key::Escape]
        {
            page.key(key).await?;
            ensure!(page.pressed().await?[0][1] == true, "{key:?} means something to the browser");
        }
        for held in [Key::Control, Key::Meta, Key::Alt] {
            for letter in ['t', 'n', 'w', 'h', 'j', 'p', 'r', 'l', 'o', 's', 'u', 'f', 'd', '+', '0'] {
                page.chord(&[held], letter).await?;
                ensure!(page.pressed().await?[1][1] == true, "{held:?} and {letter} mean something to the browser");
            }
        }
        for keys in [[Key::Shift, Key::Delete], [Key::Shift, Key::F10], [Key::Shift, Key::Enter], [Key::Alt, Key::Left]]
        {
            page.keys(&keys).await?;
            ensure!(page.pressed().await?[1][1] == true, "{keys:?} mean something to the browser");
        }
        // What the quiz is played with is left alone.
        for key in [Key::Tab, Key::Down, Key::PageDown, Key::Home] {
            page.key(key).await?;
            ensure!(page.pressed().await?[0][1] == false, "{key:?} is taken from whoever plays by keys");
        }
        page.keys(&[Key::Shift, Key::Tab]).await?;
        ensure!(page.pressed().await?[1][1] == false, "so is the way back");
        ensure!(page.screen().await? == "question", "{}", page.describe().await);
        Ok(())
    })
}

#[test]
fn no_file_and_no_other_button_of_a_mouse() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        let goes_on = page.run(include_str!("scripts/drop.js"), vec![]).await?;
        ensure!(goes_on == json!([false, false]), "a file that falls onto the page is opened: {goes_on}");
        for (kind, button) in [("mouseup", 3), ("mouseup", 4), ("mousedown", 1), ("auxclick", 1), ("contextmenu", 2)] {
            let press = "return document.body.dispatchEvent(new MouseEvent(arguments[0],
                { bubbles: true, cancelable: true, button: arguments[1] }))";
            let goes_on = page.run(press, vec![kind.into(), button.into()]).await?;
            ensure!(goes_on == false, "{kind} of button {button} means something to the browser");
        }
        Ok(())
    })
}

/// A swipe to a side goes back in the history of browsers. No part of any screen lets it through.
#[test]
fn no_swipe() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        let keeps = async |screen: &str| {
            let swipes = page.run(include_str!("scripts/swipes.js"), vec![]).await?;
            ensure!(swipes == json!([]), "{screen}: {swipes}");
            Ok(())
        };
        keeps("attract").await?;
        page.begin_visit().await?;
        keeps("question").await?;
        page.steps(1, &[]).await?;
        keeps("feedback").await?;
        page.until_asked().await?;
        keeps("idle prompt").await?;
        page.press(Hand::Script, words.still_here).await?;
        page.crowd(1).await?;
        page.call_attendant("attendant").await?;
        page.run("document.querySelectorAll('details').forEach(one => one.open = true)", vec![]).await?;
        keeps("attendant's menu").await
    })
}

/// Whoever opens it from the menu and goes away leaves nobody the set-up; it is in nobody's history.
#[test]
fn a_set_up_that_is_left_open_goes_back() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        let entries = "return navigation.entries().length";
        let before = page.run(entries, vec![]).await?;
        page.call_attendant("attendant").await?;
        page.press(Hand::Script, words.setup).await?;
        page.until_screen("setup").await?;
        page.until("the first step", "!document.querySelector('form').hidden").await?;
        ensure!(page.run("return document.querySelector('[data-from-menu]').checkVisibility()", vec![]).await? == true);
        page.pass(80).await?;
        page.key(Key::Tab).await?;
        page.pass(80).await?;
        ensure!(page.screen().await? == "setup", "whoever is there goes on");
        // The page that the time passes in is gone before it is over.
        page.run("pass(20_000)", vec![]).await?;
        page.until_attract().await?;
        ensure!(page.run(entries, vec![]).await? == before, "the set-up is in the history");
        Ok(())
    })
}

/// Chromium's question whether to translate the page would lie over the attendant's corner.
#[test]
fn no_question_whether_to_translate() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        let asks = page.text_of("document.querySelector('meta[name=google]').content").await?;
        ensure!(asks == "notranslate", "{asks}");
        ensure!(page.run("return document.querySelector('#unmyth-kiosk').translate", vec![]).await? == false);
        Ok(())
    })
}
