//! The attendant: the corner, the figures, and what can be taken out.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::clock::run_held;
use super::{AS_IT_COMES, groups_of};
use crate::support::hand::Hand;
use crate::support::pack::Pack;
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::wait::until;
use crate::support::words;

impl Page {
    /// Holds the corner until three seconds have passed, and comes to the PIN or to the menu. Time is held.
    pub(crate) async fn call_attendant(&self, screen: &str) -> Result<()> {
        self.pointer_down(self.corner().await?).await?;
        self.pass(3).await?;
        self.until_screen(screen).await?;
        self.pointer_up().await
    }

    /// The corner's middle, in the window of the tests.
    async fn corner(&self) -> Result<(f64, f64)> {
        Ok(serde_json::from_value(self.run(include_str!("scripts/corner.js"), vec![]).await?)?)
    }

    /// The menu's rows.
    pub(super) async fn figures(&self) -> Result<Value> {
        self.run(include_str!("scripts/figures.js"), vec![]).await
    }

    /// Waits until the menu, or the PIN's screen, says this.
    pub(super) async fn until_attendant_says(&self, words: &str) -> Result<()> {
        let condition = format!("document.querySelector('.unmyth-attendant__said')?.innerText === {}", json!(words));
        self.until(&format!("{words:?}"), &condition).await
    }

    /// The file that an export saves.
    pub(super) async fn exported(&self, label: &str) -> Result<String> {
        let scratch = Scratch::new()?;
        let folder = scratch.folder().display().to_string();
        self.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await?;
        self.press(Hand::Script, label).await?;
        let end = if label == words::kiosk("en").export_csv { "csv" } else { "json" };
        let file = scratch.folder().join(format!("unmyth-kiosk.{end}"));
        let text = until("the file", async || Ok(fs::read_to_string(&file).ok().filter(|text| text.ends_with('\n'))));
        let text = text.await?;
        self.session.cdp("Browser.setDownloadBehavior", json!({ "behavior": "default" })).await?;
        Ok(text)
    }

    /// Types a number on the keys of the screen.
    pub(super) async fn type_digits(&self, digits: &str) -> Result<()> {
        for digit in digits.chars() {
            self.press(Hand::Script, &digit.to_string()).await?;
        }
        Ok(())
    }
}

#[test]
fn the_menu_tells_and_hands_over_what_was_counted() -> Result<()> {
    run_held(async |page| {
        let (pack, host, words) = (Pack::read()?, page.kiosk(groups_of(2)).await?, words::kiosk("en"));
        for _ in 0..3 {
            page.visit(&pack, |question| question.truth).await?;
        }
        page.crowd(10).await?;
        host.until_letters(1).await?;
        page.until_unsent(2).await?;
        page.call_attendant("attendant").await?;
        page.has_no_fault().await?;
        let figures = page.figures().await?;
        for (label, value) in [
            (words.plays_kept, "12"),
            (words.plays_unsent, "2"),
            (words.plays_open, "1"),
            (words.site, "booth"),
            (words.last_sent, &(words.ago)(0)),
        ] {
            ensure!(figures[label] == value, "{label} is not {value}: {figures}");
        }

        // Together with the server's figures the export has all that was kept, in both forms.
        let json: Value = serde_json::from_str(&page.exported(words.export_json).await?)?;
        let source = &json["sources"][0];
        let sent = host.letters()[0].message()?.tally;
        ensure!(source["sent"]["plays"] == 10 && source["unsent"]["plays"] == 2, "{json:#}");
        ensure!(source["sent"]["scores"] == json!(sent.scores()), "{json:#}");
        let csv = page.exported(words.export_csv).await?;
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

        page.press(Hand::Pointer, words.try_line).await?;
        page.until_attendant_says(words.line_fails).await?;
        page.shoot("kiosk-attendant").await?;
        page.press(Hand::Pointer, words.back).await?;
        page.until_attract().await
    })
}

/// A touch that is only a little long is none of the attendant's.
#[test]
fn the_corner_must_be_held() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(AS_IT_COMES).await?;
        page.pointer_down(page.corner().await?).await?;
        page.pass(2).await?;
        page.pointer_up().await?;
        page.pass(2).await?;
        ensure!(page.screen().await? == "attract", "{}", page.describe().await);
        // By keyboard it is held just so.
        page.run("document.querySelector('.unmyth-kiosk__corner').focus()", vec![]).await?;
        page.key_down(Key::Enter).await?;
        page.pass(2).await?;
        ensure!(page.screen().await? == "attract", "{}", page.describe().await);
        page.pass(1).await?;
        page.until_screen("attendant").await?;
        page.key_up(Key::Enter).await
    })
}
