//! What is counted is kept in sums, sent when there are enough, and counted once whatever happens on the way.

use anyhow::{Result, ensure};
use serde_json::json;

use super::clock::run_held;
use super::{AS_IT_COMES, groups_of};
use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::mailbox::Reply;
use crate::support::pack::Pack;
use crate::support::wait::until;
use crate::support::words;

#[test]
fn sums_of_five_on_the_disk_and_of_ten_to_the_server() -> Result<()> {
    run_held(async |page| {
        let (pack, host) = (Pack::read()?, page.kiosk(AS_IT_COMES).await?);
        for visit in 1..=4 {
            page.crowd(1).await?;
            page.settle().await?;
            ensure!(page.on_disk().await?.is_empty(), "{visit} plays are on the disk");
        }
        page.visit(&pack, |question| question.truth).await?;
        page.until_kept(5).await?;
        page.settle().await?;
        host.nothing_came()?;
        page.crowd(5).await?;
        let letters = host.until_letters(1).await?;
        let message = letters[0].message()?;
        ensure!(message.key.site() == "booth", "it is from {:?}", message.key);
        ensure!(message.tally.plays() == 10 && message.tally.scores() == [9, 0, 0, 1], "it says {:?}", message.tally);
        // It is taken once it is acknowledged, and the device still tells of it.
        page.until_kept(10).await?;
        page.until_unsent(0).await
    })
}

/// The first answer is lost, the next ones refuse; each sending has the same bytes.
#[test]
fn what_is_not_acknowledged_is_sent_again_as_it_was() -> Result<()> {
    run_held(async |page| {
        let replies = vec![Reply::Dropped, Reply::Status(503), Reply::Status(429), Reply::Status(204)];
        let host = Host::start(Plan { replies, ..Plan::counting("on").await? }).await?;
        page.open_kiosk(&host.root).await?;
        page.set_up(groups_of(10)).await?;
        page.crowd(10).await?;
        for sending in 1..=4 {
            let came = format!("sending {sending}");
            page.pass_until(&came, async || Ok((host.letters().len() >= sending).then_some(()))).await?;
            ensure!(sending == 4 || page.unsent().await? == 10, "{sending} sendings are none that was taken");
        }
        let letters = host.until_letters(4).await?;
        page.until_unsent(0).await?;
        ensure!(letters.iter().all(|letter| letter.body == letters[0].body), "they differ: {letters:#?}");
        // Nothing more comes of it.
        page.pass(600).await?;
        host.until_letters(4).await.map(drop)
    })
}

/// A start anew goes on where the last one was: what was kept is there, and what waits is sent.
#[test]
fn a_start_anew_loses_nothing_that_was_kept() -> Result<()> {
    run_held(async |page| {
        let host = page.kiosk(groups_of(1)).await?;
        for kept in 1..=9 {
            page.crowd(1).await?;
            page.until_kept(kept).await?;
            if kept % 4 == 0 {
                page.start_anew().await?;
            }
        }
        page.settle().await?;
        host.nothing_came()?;
        page.crowd(1).await?;
        let letters = host.until_letters(1).await?;
        ensure!(letters[0].message()?.tally.plays() == 10, "{letters:?}");
        Ok(())
    })
}

/// Storage that refuses: plays go on in memory, the attendant is told, and once it takes again all is there.
#[test]
fn a_disk_that_takes_nothing_loses_nothing_that_is_in_memory() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(groups_of(1)).await?;
        page.run(include_str!("scripts/full.js"), vec!["keep".into()]).await?;
        page.run(include_str!("scripts/rests.js"), vec![]).await?;
        page.crowd(3).await?;
        page.settle().await?;
        ensure!(page.on_disk().await?.is_empty(), "nothing could be kept");
        // A new version would take what is in memory with it, however long nobody comes.
        let told = page.run("return window.told", vec![]).await?;
        ensure!(told == json!(["busy"]), "the watch is told of a rest: {told}");
        page.run("mend()", vec![]).await?;
        page.pass_until("three plays on the disk", async || Ok((page.on_disk_in_all().await? == 3).then_some(())))
            .await?;
        page.until("the rest to be told", "window.told.at(-1) === 'rest'").await
    })
}

/// A disk that cannot be read at the start is not written over: what lies on it is there when it can be read again.
#[test]
fn a_disk_that_cannot_be_read_keeps_what_it_has() -> Result<()> {
    run_held(async |page| {
        let (_host, words) = (page.kiosk(groups_of(1)).await?, words::kiosk("en"));
        page.crowd(2).await?;
        page.until_kept(2).await?;
        let shut = include_str!("scripts/shut.js");
        page.with_script(shut, async || page.start_anew().await).await?;
        // What cannot be read of a set-up is no leave to count.
        page.crowd(1).await?;
        // Nor is it to open the menu, and its PIN is not called wrong.
        page.call_attendant("pin").await?;
        page.press(Hand::Script, "1").await?;
        page.press(Hand::Script, words.open).await?;
        page.until_attendant_says(words.export_fails).await?;
        page.press(Hand::Script, words.back).await?;
        page.until_attract().await?;
        page.run("mend()", vec![]).await?;
        page.pass(80).await?;
        ensure!(page.on_disk_in_all().await? == 2, "{:?}", page.on_disk().await?);
        page.start_anew().await?;
        page.crowd(1).await?;
        page.until_kept(3).await
    })
}

/// A server that takes everything and answers nothing keeps no play from the disk.
#[test]
fn a_line_that_hangs_holds_up_nothing() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(groups_of(1)).await?;
        page.run("window.fetch = () => new Promise(() => {})", vec![]).await?;
        page.crowd(12).await?;
        page.until_kept(12).await?;
        page.settle().await?;
        page.until_unsent(12).await
    })
}

/// Whoever clears what a device keeps, such as a browser that needs room, takes its past and nothing more.
#[test]
fn a_disk_that_was_wiped_starts_from_zero() -> Result<()> {
    run_held(async |page| {
        let host = page.kiosk(groups_of(1)).await?;
        page.crowd(2).await?;
        page.until_kept(2).await?;
        let storage = json!({ "origin": host.root, "storageTypes": "indexeddb" });
        page.goto("about:blank").await?;
        page.session.cdp("Storage.clearDataForOrigin", storage).await?;
        page.open_kiosk(&host.root).await?;
        // As it comes, five go to the disk together.
        page.crowd(5).await?;
        page.until_kept(5).await
    })
}

/// What the device cannot read any more stays beside what it writes from then on.
#[test]
fn a_damaged_account_is_kept_as_it_is() -> Result<()> {
    const DAMAGED: &str = "{\"plays\":";
    run_held(async |page| {
        let _host = page.kiosk(groups_of(1)).await?;
        page.crowd(1).await?;
        page.until_kept(1).await?;
        page.run_async_with(include_str!("scripts/damage.js"), vec![DAMAGED.into()]).await?;
        page.start_anew().await?;
        page.crowd(1).await?;
        until("both to be there", async || {
            let kept = page.on_disk().await?;
            let (good, bad): (Vec<_>, Vec<_>) = kept.iter().partition(|text| wire::outbox::parse(text).is_ok());
            Ok((good.len() == 1 && bad == [DAMAGED]).then_some(()))
        })
        .await
    })
}

/// Whoever wants to be left out is, and a kiosk that is set up to count nothing keeps nothing.
#[test]
fn nothing_of_a_visit_that_is_left_out() -> Result<()> {
    run_held(async |page| {
        let (host, words) = (page.kiosk(groups_of(1)).await?, words::quiz("en"));
        page.begin_visit().await?;
        page.press(Hand::Pointer, words.counted()).await?;
        page.until_screen("counted").await?;
        page.run("document.querySelector('.unmyth-counted__switch input').click()", vec![]).await?;
        page.press(Hand::Pointer, words.back()).await?;
        page.crowd(1).await?;
        page.settle().await?;
        page.set_up(json!({ "group": 1, "counting": "off" })).await?;
        page.crowd(1).await?;
        page.settle().await?;
        page.start_anew().await?;
        ensure!(page.on_disk().await?.is_empty(), "something was kept: {:?}", page.on_disk().await?);
        host.nothing_came()
    })
}

/// Whoever sees what comes after their last card is in a group that no crash can take; a disk that does not answer holds up
/// nobody for long.
#[test]
fn what_follows_a_play_waits_for_its_group_to_be_on_the_disk() -> Result<()> {
    run_held(async |page| {
        let _host = page.kiosk(groups_of(1)).await?;
        for is_written in [true, false] {
            page.run(include_str!("scripts/slow.js"), vec![]).await?;
            page.begin_visit().await?;
            // Three cards with their first answers; what follows is another look at them.
            page.steps(5, &[]).await?;
            page.run("document.querySelector('.unmyth-onward button').click()", vec![]).await?;
            page.until("the group to be on its way", "window.asked").await?;
            if is_written {
                page.run_async_with(include_str!("scripts/frames.js"), vec![2.into()]).await?;
                ensure!(page.screen().await? == "feedback", "it did not wait");
                page.run("write()", vec![]).await?;
            }
            page.until_screen("question").await?;
            page.focus_is_on_the_heading().await?;
            ensure!(page.on_disk_in_all().await? == usize::from(is_written), "{:?}", page.on_disk().await?);
            page.start_anew().await?;
            page.run_async("await unmythOutbox.clear()").await?;
            page.start_anew().await?;
        }
        Ok(())
    })
}
