//! A new version of the pack and of the page comes in the middle of a play.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::{groups_of, packs};
use crate::support::engine::Engine;
use crate::support::host::{Host, Plan};
use crate::support::scratch::Scratch;
use crate::support::session::run;

const VERSION: &str = "return document.getElementById('unmyth-kiosk').dataset.version";

/// Builds a site of the project's own pack, with one word changed for another.
fn build(scratch: &Scratch, old: &str, new: &str) -> Result<PathBuf> {
    let pack = packs::own()?;
    ensure!(pack.contains(old), "the pack has no {old:?}");
    packs::build(scratch, &[("harm-reduction/en.json", &pack.replacen(old, new, 1))])
}

#[test]
fn it_waits_for_the_end_of_the_visit_and_loses_no_count() -> Result<()> {
    run(Engine::Chromium, async |page| {
        let scratch = Scratch::new()?;
        let folder = build(&scratch, "Harm reduction", "Harm reduction")?;
        let host = Host::start(Plan { folder, ..Plan::site()? }).await?;
        page.open_kiosk(&host.root).await?;
        page.set_up(groups_of(1)).await?;
        page.crowd(1).await?;
        page.until_kept(1).await?;
        page.run("window.old = true", vec![]).await?;
        let before = page.run(VERSION, vec![]).await?;
        // At the feedback to the first card.
        page.steps(2, &[]).await?;

        build(
            &scratch,
            "\"myth\": \"Harm reduction encourages",
            "\"myth\": \"Some say that harm reduction encourages",
        )?;
        page.run_async("await (await navigator.serviceWorker.ready).update()").await?;
        page.until(
            "the new version to wait",
            "(async () => window.waits = Boolean((await navigator.serviceWorker.ready).waiting))() && window.waits",
        )
        .await?;
        ensure!(
            page.run("return window.old", vec![]).await? == true && page.screen().await? == "feedback",
            "the play goes on"
        );
        // To the result; the new version comes as they leave.
        page.steps(11, &[]).await?;
        ensure!(page.screen().await? == "results", "{}", page.describe().await);
        page.run("document.querySelector('.unmyth-tools__one--done').click()", vec![]).await?;
        page.until("the new version", "!window.old && document.querySelector('.unmyth-attract__begin')").await?;
        let now = page.run(VERSION, vec![]).await?;
        ensure!(
            before != now && before.is_string() && now.is_string(),
            "{before} and {now} are for the attendant to see"
        );
        page.until_kept(2).await?;
        page.crowd(1).await?;
        page.until_kept(3).await?;
        let outboxes = page.on_disk().await?;
        let mut plays: Vec<usize> =
            outboxes.iter().map(|text| Ok(wire::outbox::parse(text)?.1.plays())).collect::<Result<_>>()?;
        plays.sort_unstable();
        ensure!(plays == [1, 2], "each revision has its own outbox: {outboxes:?}");
        Ok(())
    })
}
