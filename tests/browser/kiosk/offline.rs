//! Without a network, from the second start on; crowd.rs has a cold start of the browser, update.rs how a new version comes.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::clock::run_held;
use super::{AS_IT_COMES, groups_of, host};
use crate::support::engine::Engine;
use crate::support::host::{Fault, Host, Plan};
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::wait::until;
use crate::support::words;

impl Page {
    /// Waits until the device has every file, as it finds when it looks.
    pub(super) async fn until_ready_for_offline(&self) -> Result<()> {
        until("all files to be on the device", async || {
            Ok((self.run_async("return await unmythFiles.isReady()").await? == true).then_some(()))
        })
        .await
    }
}

#[test]
fn from_the_second_start_on() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        let root = host.root.clone();
        page.open_kiosk(&root).await?;
        page.until_ready_for_offline().await?;
        // The server is gone for good.
        drop(host);
        page.start_anew().await?;
        page.goto("about:blank").await?;
        page.open_kiosk(&root).await?;
        page.set_up(groups_of(1)).await?;
        page.crowd(1).await?;
        page.until_kept(1).await
    })
}

/// Ready is what has been looked for: a file that the browser has dropped is missed.
#[test]
fn ready_is_what_is_there() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = page.kiosk(AS_IT_COMES).await?;
        page.until_ready_for_offline().await?;
        let drop_one = include_str!("scripts/drop_a_file.js");
        ensure!(page.run_async(drop_one).await? == true, "there was nothing to drop");
        // With a network it comes again, and without one it is missed.
        page.until_ready_for_offline().await?;
        ensure!(page.run_async(drop_one).await? == true, "it did not come again");
        drop(host);
        ensure!(page.run_async("return await unmythFiles.isReady()").await? == false, "a file is missing");
        Ok(())
    })
}

impl Page {
    /// Waits until the device knows why it cannot have every file, and which.
    async fn until_lacks(&self, problem: &str, path: &str) -> Result<()> {
        let (mut state, what) = (json!(null), format!("{problem} {path}"));
        let waited = until(&what, async || {
            state = self.run_async("return await unmythFiles.state()").await?;
            Ok((state == json!([problem, path])).then_some(()))
        });
        waited.await.with_context(|| format!("it is {state}"))
    }
}

/// A file that was not there as the kiosk was first opened is asked for again, and nobody has to come for that.
#[test]
fn what_breaks_off_is_tried_again() -> Result<()> {
    run_held(async |page| {
        let plan = Plan { faults: vec![("icon-512.png", Fault::Late)], ..Plan::counting("on").await? };
        let (host, words) = (Host::start(plan).await?, words::kiosk("en"));
        page.open_kiosk(&host.root).await?;
        page.until_lacks("missing", "icon-512.png").await?;
        page.call_attendant("attendant").await?;
        let said =
            format!("document.querySelector('main').innerText.includes({:?})", (words.offline_missing)("icon-512.png"));
        page.until("the menu to name the file", &said).await?;
        host.open_gate();
        page.pass(61).await?;
        page.until_ready_for_offline().await
    })
}

/// A host or a filter that rewrites pages: the kiosk plays, and says which file it is.
#[test]
fn what_is_altered_on_its_way_is_named() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let edits = vec![("</body>", "<script src=\"/added.js\"></script></body>".to_owned())];
        let host = Host::start(Plan { edits, ..Plan::counting("on").await? }).await?;
        page.open_kiosk(&host.root).await?;
        page.until_lacks("altered", "./").await?;
        page.crowd(1).await
    })
}

/// Where there is no room, room is asked for.
#[test]
fn a_full_device_is_named() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let host = host().await?;
        let quota = json!({ "origin": host.root, "quotaSize": 100_000 });
        page.session.cdp("Storage.overrideQuotaForOrigin", quota).await?;
        page.open_kiosk(&host.root).await?;
        page.until_lacks("full", "").await?;
        page.session.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": host.root })).await.map(drop)
    })
}
