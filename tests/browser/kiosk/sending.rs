//! What the keeper is told of the line to the server: that it refuses, why, and when it last took something.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::support::engine::Engine;
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::mailbox::Reply;
use crate::support::page::Page;
use crate::support::session::run;

impl Page {
    /// What the menu's row of that name says.
    async fn row(&self, label: &str) -> Result<Value> {
        self.call_keeper("keeper").await?;
        let row = self.figures().await?[label].take();
        self.press(Hand::Script, "Back to the kiosk").await?;
        self.until_attract().await?;
        Ok(row)
    }
}

/// What is refused for good is tried less and less often, and the menu says what is wrong.
#[test]
fn what_is_refused_is_not_tried_each_minute() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let host = Host::start(Plan { replies: vec![Reply::Status(400)], ..Plan::counting("on").await? }).await?;
            page.open_kiosk(&host.root).await?;
            page.set_up("{ group: 10 }").await?;
            ensure!(page.row("Refused").await?.is_null(), "nothing was refused yet");
            page.crowd(10).await?;
            host.until_letters(1).await?;
            // At about 1, 3, 7, 15, 31 and 63 minutes.
            for _ in 0..7 {
                page.pass(600).await?;
            }
            let tried = host.letters().len();
            ensure!((5..=8).contains(&tried), "in 70 minutes it was tried {tried} times");
            let refused = page.row("Refused").await?.to_string();
            ensure!(refused.contains("It knows no such quiz") && refused.contains("answer 400"), "{refused}");
            page.until_unsent(10).await
        })
        .await
    })
}

/// Once it is set right, the keeper need not wait.
#[test]
fn what_was_refused_is_sent_when_the_keeper_wants() -> Result<()> {
    run(Engine::Chromium, async |page| {
        page.with_held_clock(async || {
            let replies = vec![Reply::Status(404), Reply::Status(204)];
            let host = Host::start(Plan { replies, ..Plan::counting("on").await? }).await?;
            page.open_kiosk(&host.root).await?;
            page.set_up("{ group: 10 }").await?;
            page.crowd(10).await?;
            host.until_letters(1).await?;
            page.call_keeper("keeper").await?;
            page.until("why", "document.querySelector('dl').innerText.includes('nothing at its address')").await?;
            page.has_no_fault().await?;
            page.shoot("kiosk-keeper-refused").await?;
            page.press(Hand::Script, "Send now").await?;
            host.until_letters(2).await?;
            page.until("all to be well", "!document.querySelector('dl').innerText.includes('Refused')").await?;
            page.until_unsent(0).await
        })
        .await
    })
}

/// Without a clock that could be trusted, and without a time on the disk.
#[test]
fn when_something_was_last_sent_is_known_after_a_start() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let _host = page.kiosk("{ group: 10 }").await?;
        ensure!(page.row("Last sent").await? == "Nothing yet", "nothing was sent");
        page.crowd(10).await?;
        page.until_kept(10).await?;
        page.until_unsent(0).await?;
        ensure!(page.row("Last sent").await? == "Less than a minute ago", "it was just now");
        for said in ["Before this start", "2 starts ago", "3 starts ago"] {
            page.start_anew().await?;
            let row = page.row("Last sent").await?;
            ensure!(row == said, "it says {row} and not {said}");
        }
        Ok(())
    })
}
