//! A start from zero, as the attendant's menu offers it: all counts are deleted, and none by a slip.

use anyhow::Result;

use super::clock::run_held;
use super::groups_of;
use crate::support::hand::Hand;
use crate::support::page::Page;
use crate::support::words;

/// The key that takes the last digit back.
const DELETE: &str = "⌫";

impl Page {
    /// Opens what deletes all counts, and types a number.
    async fn reset_by(&self, number: &str) -> Result<()> {
        self.press(Hand::Pointer, words::kiosk("en").reset).await?;
        self.run("document.querySelector('.unmyth-attendant__sure input').click()", vec![]).await?;
        self.type_digits(number).await
    }
}

#[test]
fn a_start_from_zero_takes_the_very_number() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(2).await?;
        page.until_kept(2).await?;
        page.call_attendant("attendant").await?;
        page.reset_by("3").await?;
        page.press(Hand::Script, words.reset_do).await?;
        page.settle().await?;
        page.until_kept(2).await?;
        page.press(Hand::Script, DELETE).await?;
        page.type_digits("2").await?;
        page.press(Hand::Pointer, words.reset_do).await?;
        page.until_attendant_says(words.reset_done).await?;
        page.until_kept(0).await
    })
}

/// Where the storage refuses, nothing is said to be deleted that is not.
#[test]
fn a_start_from_zero_tells_when_the_disk_refuses() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(2).await?;
        page.until_kept(2).await?;
        page.run(include_str!("scripts/full.js"), vec!["clear".into()]).await?;
        page.call_attendant("attendant").await?;
        page.reset_by("2").await?;
        page.press(Hand::Script, words.reset_do).await?;
        page.until_attendant_says(words.reset_fails).await?;
        page.until_kept(2).await?;
        page.has_no_fault().await?;
        page.run("mend()", vec![]).await?;
        page.press(Hand::Script, words.send_now).await?;
        page.until_attendant_says(words.reset_done).await?;
        page.until_kept(0).await
    })
}
