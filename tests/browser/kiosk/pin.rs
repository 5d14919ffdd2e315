//! The PIN keeps visitors out of the menu, whatever they do to the page, and lets attendants in.

use anyhow::{Result, ensure};
use serde_json::json;

use super::AS_IT_COMES;
use super::clock::run_held;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::words;

impl Page {
    /// Tries a PIN, until it was looked at.
    async fn try_pin(&self, pin: &str) -> Result<()> {
        self.type_digits(pin).await?;
        self.press(Hand::Script, words::kiosk("en").open).await?;
        let looked_at = "document.querySelector('[data-screen=attendant]')
            || document.querySelector('.unmyth-keypad__field').value === ''";
        self.until("the PIN to be looked at", looked_at).await
    }

    async fn set_pin(&self, pin: &str) -> Result<()> {
        self.run_async_with("await unmythOutbox.setPin(arguments[0])", vec![pin.into()]).await.map(drop)
    }

    /// Nobody is asked whether they are there, and the door is shut.
    async fn stays_at_the_door(&self) -> Result<()> {
        ensure!(self.screen().await? == "pin" && !self.is_asked().await?, "{}", self.describe().await);
        Ok(())
    }
}

#[test]
fn five_wrong_ones_wait_a_minute() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        page.set_pin("2468").await?;
        page.call_attendant("pin").await?;
        page.has_no_fault().await?;
        page.shoot("kiosk-pin").await?;
        for _ in 0..5 {
            page.try_pin("1").await?;
        }
        page.until_attendant_says(words.pin_wait).await?;
        page.try_pin("2468").await?;
        ensure!(page.screen().await? == "pin", "whoever has missed five times waits");
        // Whoever comes to the door anew is told so too.
        page.press(Hand::Script, words.back).await?;
        page.until_attract().await?;
        page.call_attendant("pin").await?;
        page.until_attendant_says(words.pin_wait).await?;
        page.try_pin("2468").await?;
        page.stays_at_the_door().await?;
        // Whoever waits touches nothing, and is not asked for that; from then on they have their minute.
        page.pass(61).await?;
        page.until_attendant_says("").await?;
        page.stays_at_the_door().await?;
        page.pass(50).await?;
        page.stays_at_the_door().await?;
        page.try_pin("2468").await?;
        page.until_screen("attendant").await
    })
}

/// Nor does a browser that is closed and started: what was tried is on the disk.
#[test]
fn a_page_that_is_loaded_anew_gives_no_more_tries() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        page.set_pin("2468").await?;
        for wrong in [3, 2] {
            page.start_anew().await?;
            page.call_attendant("pin").await?;
            for _ in 0..wrong {
                page.try_pin("1").await?;
            }
        }
        page.until_attendant_says(words.pin_wait).await?;
        for _ in 0..2 {
            page.start_anew().await?;
            page.call_attendant("pin").await?;
            page.until_attendant_says(words.pin_wait).await?;
            page.try_pin("2468").await?;
            page.stays_at_the_door().await?;
            page.pass(50).await?;
        }
        page.pass(11).await?;
        page.until_attendant_says("").await?;
        page.try_pin("2468").await?;
        page.until_screen("attendant").await?;
        // The right one takes the others back.
        page.press(Hand::Script, words.back).await?;
        page.until_attract().await?;
        ensure!(page.run_async("return await unmythOutbox.missed()").await? == 0, "they are still counted");
        Ok(())
    })
}

/// A storage that is cleared takes the PIN with it, and opens nothing.
#[test]
fn cleared_storage_leaves_the_menu_shut() -> Result<()> {
    run_held(async |page| {
        let (host, words) = (page.kiosk(AS_IT_COMES).await?, words::kiosk("en"));
        page.set_pin("2468").await?;
        page.start_anew().await?;
        let storage = json!({ "origin": host.root, "storageTypes": "indexeddb,local_storage,cache_storage" });
        page.session.cdp("Storage.clearDataForOrigin", storage).await?;
        for is_loaded_anew in [false, true] {
            if is_loaded_anew {
                page.start_anew().await?;
            }
            page.call_attendant("pin").await?;
            page.until_attendant_says(words.pin_gone).await?;
            for pin in ["", "2468"] {
                page.try_pin(pin).await?;
                page.until_attendant_says(words.pin_gone).await?;
            }
            page.stays_at_the_door().await?;
        }
        page.has_no_fault().await?;
        page.set_pin("1357").await?;
        page.start_anew().await?;
        page.call_attendant("pin").await?;
        page.try_pin("1357").await?;
        page.until_screen("attendant").await
    })
}
