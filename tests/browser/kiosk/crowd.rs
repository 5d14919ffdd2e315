//! Two hundred visits to a kiosk whose plug is kicked, with a server that comes and goes: what both have in the end.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::{Session, run_alone};
use crate::support::site::Site;
use crate::support::wait::until;

const VISITS: usize = 200;
/// How many plays the device writes down together.
const GROUP: usize = 5;

/// Numbers from a seed, which a failure names.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[test]
fn kills_lose_less_than_a_group_each_and_count_nothing_twice() -> Result<()> {
    run_alone(async || {
        let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs();
        counts_add_up(&mut Chance(seed)).await.with_context(|| format!("with the seed {seed}"))
    })
}

async fn counts_add_up(chance: &mut Chance) -> Result<()> {
    let mut site = Site::keeping("[sites.booth]\ntitle = \"Booth\"\n").await?;
    let device = Scratch::new()?;
    let (mut finished, mut kills, mut is_up) = (0, 0, true);
    // What was on the disk when the device was switched on, and how many visits were finished then.
    let (mut kept, mut then) = (0, 0);
    while finished < VISITS {
        let page = start(&device, &site).await?;
        let now = page.on_disk_in_all().await?;
        let lost = (kept + finished - then).saturating_sub(now);
        // A visit that the kill has cut off may have been counted.
        ensure!(
            lost < GROUP && now <= kept + finished - then + 1,
            "a kill leaves {now} of {kept} and {}",
            finished - then
        );
        (kept, then) = (now, finished);
        if kills == 0 {
            // All files come to the device while there is a network.
            until("all files to be on the device", async || {
                Ok((page.run_async("return await unmythFiles.isReady()").await? == true).then_some(()))
            })
            .await?;
        }
        // At any moment of any visit.
        let end = Duration::from_millis(500 + chance.below(9_000));
        let playing = async {
            while finished < VISITS {
                page.crowd(1).await?;
                finished += 1;
            }
            anyhow::Ok(())
        };
        if let Ok(played) = tokio::time::timeout(end, playing).await {
            played?;
        }
        drop(page);
        kills += 1;
        // The first start after the set-up is one without a network.
        if kills == 1 || chance.below(2) == 0 {
            if is_up {
                site.kill()?;
            } else {
                site.start_again().await?;
            }
            is_up = !is_up;
        }
    }
    if !is_up {
        site.start_again().await?;
    }
    let page = start(&device, &site).await?;
    // What can be sent goes now; fewer than ten stay.
    let kept = until("what can be sent to be sent", async || {
        let kept = page.on_disk().await?;
        let all = kept.iter().map(|text| Ok(wire::account::parse(text)?.1)).collect::<Result<Vec<_>>>()?;
        Ok(all.iter().all(|account| account.sealed().is_empty() && account.unsent() < 10).then_some(all))
    })
    .await?;
    let unsent: usize = kept.iter().map(quiz::kiosk::Account::unsent).sum();
    site.ask(&["release", "--site", "booth", "--close"])?;
    let report: Value = serde_json::from_str(&site.ask(&["report", "--site", "booth", "--format", "json"])?)?;
    let server = report["packs"][0]["plays"].as_u64().and_then(|plays| usize::try_from(plays).ok());
    let server = server.with_context(|| format!("the report says {report:#}"))?;
    let taken: usize = kept.iter().map(|account| account.plays() - account.unsent()).sum();
    let said = format!("{finished} visits, {kills} kills: {server} at the server, {unsent} and {taken} on the device");
    println!("{said}");
    ensure!(server == taken, "the device's export and the server's report agree: {said}");
    // A visit that a kill has cut off may have been counted.
    ensure!(server + unsent <= finished + kills, "some count twice: {said}");
    ensure!(server + unsent + kills * (GROUP - 1) >= finished, "a kill lost a group: {said}");
    Ok(())
}

/// The device is switched on.
async fn start(device: &Scratch, site: &Site) -> Result<Page> {
    let page = Page::new(Session::of_device(&device.folder().join("profile")).await?, &site.origin);
    page.open_kiosk(&site.origin).await?;
    Ok(page)
}
