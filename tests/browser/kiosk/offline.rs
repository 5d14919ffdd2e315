//! Without a network, from the second start on; crowd.rs has a cold start of the browser, update.rs how a new version comes.

use anyhow::{Result, ensure};

use super::{AS_IT_COMES, groups_of, host};
use crate::support::engine::Engine;
use crate::support::page::Page;
use crate::support::session::run;
use crate::support::wait::until;

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
