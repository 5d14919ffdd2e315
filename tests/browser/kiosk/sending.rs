//! What the attendant is told of the line to the server: that it refuses, why, and when it last took something.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::clock::run_held;
use super::groups_of;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::mailbox::Reply;
use crate::support::page::Page;
use crate::support::words;

impl Page {
    /// What the menu's row of that name says.
    async fn row(&self, label: &str) -> Result<Value> {
        self.call_attendant("attendant").await?;
        let row = self.figures().await?[label].take();
        self.press(Hand::Script, words::kiosk("en").back).await?;
        self.until_attract().await?;
        Ok(row)
    }

    /// A kiosk that writes ten plays down together, of a site whose tally gives these answers.
    async fn kiosk_that_hears(&self, replies: Vec<Reply>) -> Result<Host> {
        let host = Host::start(Plan { replies, ..Plan::counting("on").await? }).await?;
        self.open_kiosk(&host.root).await?;
        self.set_up(groups_of(10)).await?;
        Ok(host)
    }
}

/// What is refused for good is tried less and less often, and the menu says what is wrong.
#[test]
fn what_is_refused_is_not_tried_each_minute() -> Result<()> {
    run_held(async |page| {
        let (host, label) = (page.kiosk_that_hears(vec![Reply::Status(400)]).await?, words::kiosk("en").refused_label);
        ensure!(page.row(label).await?.is_null(), "nothing was refused yet");
        page.crowd(10).await?;
        host.until_letters(1).await?;
        // At about 1, 3, 7, 15, 31 and 63 minutes.
        for _ in 0..7 {
            page.pass(600).await?;
        }
        let tried = host.letters().len();
        ensure!((5..=8).contains(&tried), "in 70 minutes it was tried {tried} times");
        let refused = page.row(label).await?.to_string();
        ensure!(refused.contains("It does not have this quiz") && refused.contains("status 400"), "{refused}");
        page.until_unsent(10).await
    })
}

/// Once it is set right, the attendant need not wait.
#[test]
fn what_was_refused_is_sent_when_the_attendant_wants() -> Result<()> {
    run_held(async |page| {
        let replies = vec![Reply::Status(404), Reply::Status(204)];
        let (host, words) = (page.kiosk_that_hears(replies).await?, words::kiosk("en"));
        page.crowd(10).await?;
        host.until_letters(1).await?;
        page.call_attendant("attendant").await?;
        page.settle().await?;
        let refused = page.figures().await?[words.refused_label].to_string();
        ensure!(refused.contains("Nothing at its address"), "{refused}");
        page.has_no_fault().await?;
        page.shoot("kiosk-attendant-refused").await?;
        page.press(Hand::Script, words.send_now).await?;
        host.until_letters(2).await?;
        page.until_unsent(0).await?;
        page.settle().await?;
        let figures = page.figures().await?;
        ensure!(figures[words.refused_label].is_null(), "all is well: {figures}");
        Ok(())
    })
}

/// Without a clock that could be trusted, and without a time on the disk.
#[test]
fn when_something_was_last_sent_is_known_after_a_start() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(groups_of(10)).await?, words::kiosk("en"));
        ensure!(page.row(words.last_sent).await? == words.never_sent, "nothing was sent");
        page.crowd(10).await?;
        page.until_kept(10).await?;
        page.until_unsent(0).await?;
        ensure!(page.row(words.last_sent).await? == (words.ago)(0), "it was just now");
        for starts in 1..=3 {
            page.start_anew().await?;
            let row = page.row(words.last_sent).await?;
            ensure!(row == (words.starts_ago)(starts), "{starts} starts later it says {row}");
        }
        Ok(())
    })
}
