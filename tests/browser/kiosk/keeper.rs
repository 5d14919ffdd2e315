//! The keeper: the corner, the PIN, the figures, what can be taken out, and a start from zero.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::AS_IT_COMES;
use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::run;
use crate::support::wait::until;

/// The corner's middle, in the window of the tests.
const CORNER: &str =
    "const { x, y, width, height } = document.querySelector('.unmyth-kiosk__corner').getBoundingClientRect();
    return [x + width / 2, y + height / 2]";

impl Page {
    /// Holds the corner for three seconds, and comes to the PIN or to the menu.
    pub(crate) async fn call_keeper(&self, screen: &str) -> Result<()> {
        let place = self.run(CORNER, vec![]).await?;
        let side = |side: usize| place[side].as_f64().context("a number");
        self.pointer_down((side(0)?, side(1)?)).await?;
        self.until_screen(screen).await?;
        self.pointer_up().await
    }

    /// The menu's rows.
    pub(super) async fn figures(&self) -> Result<Value> {
        self.run(
            "return Object.fromEntries([...document.querySelectorAll('dt')].map(dt => [dt.innerText, dt.nextSibling.innerText]))",
            vec![],
        )
        .await
    }

    /// The file that an export saves.
    pub(super) async fn exported(&self, label: &str) -> Result<String> {
        let scratch = Scratch::new()?;
        let folder = scratch.folder().display().to_string();
        self.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await?;
        self.press(Hand::Script, label).await?;
        let end = if label.ends_with("CSV") { "csv" } else { "json" };
        let file = scratch.folder().join(format!("unmyth-kiosk.{end}"));
        let text = until("the file", async || Ok(fs::read_to_string(&file).ok().filter(|text| text.ends_with('\n'))));
        let text = text.await?;
        self.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await?;
        Ok(text)
    }
}

#[test]
fn the_menu_tells_and_hands_over_what_was_counted() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, host) = (Pack::read()?, page.kiosk("{ group: 2 }").await?);
        for place in 0..13 {
            page.visit(&pack, |question| if place < 3 { question.truth } else { Answer::NotSure }).await?;
        }
        host.until_letters(1).await?;
        page.until_unsent(2).await?;
        page.call_keeper("keeper").await?;
        page.has_no_fault().await?;
        let figures = page.figures().await?;
        for (label, value) in
            [("Plays on this device", "12"), ("Not sent yet", "2"), ("In memory alone", "1"), ("Site", "booth")]
        {
            ensure!(figures[label] == value, "{label} is not {value}: {figures}");
        }
        ensure!(figures["Last sent"] == "Less than a minute ago", "{figures}");

        // Together with the server's figures the export has all that was kept, in both forms.
        let json: Value = serde_json::from_str(&page.exported("Export as JSON").await?)?;
        let source = &json["sources"][0];
        let sent = host.letters()[0].message()?.tally;
        ensure!(source["sent"]["plays"] == 10 && source["unsent"]["plays"] == 2, "{json:#}");
        ensure!(source["sent"]["scores"] == json!(sent.scores()), "{json:#}");
        let csv = page.exported("Export as CSV").await?;
        let rows: Vec<Vec<&str>> = csv.lines().map(|line| line.split(',').collect()).collect();
        ensure!(rows.iter().all(|row| row.len() == 11), "{csv}");
        let cells = |state: &str| -> Result<usize> {
            let counted = rows.iter().filter(|row| row[4] == state && row[5].starts_with("card "));
            Ok(counted
                .map(|row| row[7..10].iter().map(|cell| cell.parse::<usize>()).sum::<Result<usize, _>>())
                .sum::<Result<usize, _>>()?)
        };
        ensure!((cells("sent")?, cells("unsent")?) == (30, 6), "three answers a play: {csv}");
        let cards = source["sent"]["cards"].as_array().context("cards")?;
        ensure!(cards.len() == sent.cards().len(), "{json:#}");
        for (place, (told, card)) in cards.iter().zip(sent.cards()).enumerate() {
            for (form, counts) in [("myth", card.myth), ("fact", card.fact)] {
                let counts = [counts.right, counts.wrong, counts.not_sure];
                ensure!(told[form] == json!(counts), "card {place}, {form}: {json:#}");
                let name = format!("card {}", place + 1);
                let row = rows.iter().find(|row| row[4..7] == ["sent", &name, form]).context("its row")?;
                ensure!(row[7..10] == counts.map(|count| count.to_string()), "{csv}");
            }
        }

        page.press(Hand::Pointer, "Test the connection").await?;
        page.until("the test", "document.querySelector('.unmyth-keeper__said').innerText === 'The server does not answer. Plays wait here until it does.'").await?;
        page.shoot("kiosk-keeper").await?;
        page.press(Hand::Pointer, "Back to the kiosk").await?;
        page.until_attract().await
    })
}

#[test]
fn a_pin_keeps_visitors_out() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let _host = page.kiosk(AS_IT_COMES).await?;
            page.run_async("await unmythLedger.setPin('2468')").await?;
            page.set_up("{}").await?;
            page.call_keeper("pin").await?;
            page.has_no_fault().await?;
            page.shoot("kiosk-pin").await?;
            for _ in 0..5 {
                page.press(Hand::Script, "1").await?;
                page.press(Hand::Script, "Open").await?;
                page.until("the field to be empty", "document.querySelector('.unmyth-keypad__field').value === ''")
                    .await?;
            }
            let waits = "document.querySelector('.unmyth-keeper__said').innerText.includes('Try again in a minute')";
            page.until("the wait", waits).await?;
            let type_pin = async || {
                for digit in ["2", "4", "6", "8"] {
                    page.press(Hand::Script, digit).await?;
                }
                page.press(Hand::Script, "Open").await
            };
            type_pin().await?;
            ensure!(page.screen().await? == "pin", "whoever has missed five times waits");
            // Whoever comes to the door anew is told so too.
            page.press(Hand::Script, "Back to the kiosk").await?;
            page.until_attract().await?;
            page.call_keeper("pin").await?;
            type_pin().await?;
            page.until("the wait", waits).await?;
            page.run(
                "for (const _ of Array(4)) document.querySelector('[aria-label=\"Delete the last digit\"]').click()",
                vec![],
            )
            .await?;
            page.pass(50).await?;
            page.key(Key::Shift).await?;
            page.pass(11).await?;
            type_pin().await?;
            page.until_screen("keeper").await
        })
        .await
    })
}

#[test]
fn a_start_from_zero_takes_the_very_number() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let (pack, _host) = (Pack::read()?, page.kiosk("{ group: 1 }").await?);
        for _ in 0..2 {
            page.visit(&pack, |question| question.truth).await?;
        }
        page.until_kept(2).await?;
        page.call_keeper("keeper").await?;
        page.press(Hand::Pointer, "Start from zero").await?;
        page.press(Hand::Script, "3").await?;
        page.press(Hand::Script, "Delete all counts").await?;
        page.until_kept(2).await?;
        page.run("document.querySelector('[aria-label=\"Delete the last digit\"]').click()", vec![]).await?;
        page.press(Hand::Script, "2").await?;
        page.until(
            "the button",
            "![...document.querySelectorAll('button')].find(one => one.innerText === 'Delete all counts').disabled",
        )
        .await?;
        page.press(Hand::Pointer, "Delete all counts").await?;
        page.until_kept(0).await
    })
}

/// Where the storage refuses, nothing is said to be deleted that is not.
#[test]
fn a_start_from_zero_tells_when_the_disk_refuses() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk("{ group: 1 }").await?;
        page.crowd(2).await?;
        page.until_kept(2).await?;
        let refuse = "window.clears = unmythLedger.clear;
            unmythLedger.clear = async () => { throw new DOMException('full', 'QuotaExceededError') }";
        page.run(refuse, vec![]).await?;
        page.call_keeper("keeper").await?;
        page.press(Hand::Pointer, "Start from zero").await?;
        page.press(Hand::Script, "2").await?;
        page.press(Hand::Script, "Delete all counts").await?;
        let says =
            |words: &str| format!("document.querySelector('.unmyth-keeper__said').innerText.startsWith('{words}')");
        page.until("the refusal", &says("The counts are not deleted yet: the storage does not work")).await?;
        page.until_kept(2).await?;
        page.has_no_fault().await?;
        page.run("unmythLedger.clear = window.clears", vec![]).await?;
        page.press(Hand::Script, "Send now").await?;
        page.until("the end of it", &says("All counts are deleted.")).await?;
        page.until_kept(0).await
    })
}

/// A touch that is only a little long is none of the keeper's.
#[test]
fn the_corner_must_be_held() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        let place = page.run(CORNER, vec![]).await?;
        page.pointer_down((place[0].as_f64().context("x")?, place[1].as_f64().context("y")?)).await?;
        page.pointer_up().await?;
        ensure!(page.screen().await? == "attract", "{}", page.describe().await);
        // By keyboard it is held just so.
        page.run("document.querySelector('.unmyth-kiosk__corner').focus()", vec![]).await?;
        page.key_down(Key::Enter).await?;
        page.until_screen("keeper").await?;
        page.key_up(Key::Enter).await
    })
}
