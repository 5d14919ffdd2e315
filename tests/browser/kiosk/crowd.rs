//! A day of visits to a kiosk whose plug is kicked, with a server that comes and goes: what both have in the end.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use tokio::net::TcpSocket;

use super::lives::{Chance, Moment};
use crate::support::page::Page;
use crate::support::scratch::Scratch;
use crate::support::session::{Session, run_alone};
use crate::support::site::{KIOSK_CODE, Site, booth};
use crate::support::wait::until;

/// How many plays the device writes down together.
const GROUP: usize = 5;
/// How many steps a visit has: to begin, then to answer each of three cards twice and to go on, and to leave.
const STEPS: usize = 14;
/// After how many of them each card has its first answer. Whoever goes on then is counted.
const ANSWERED: usize = 6;
/// How many frames pass between a step and the kill, and one fewer at the most.
const FRAMES: usize = 8;
/// The same where the kill does not wait for them.
const SOON: usize = 4;
/// How many visits come in the end, so that of those the server is sent 22, which it releases, and fewer than ten are not.
const ENOUGH: usize = 35;

/// A server that comes and goes.
struct Server {
    site: Site,
    /// While it is gone: what keeps its port from everybody else, and refuses all that comes there.
    place: Option<TcpSocket>,
}

impl Server {
    /// Lets it come or go, if it has not.
    async fn switch(&mut self, is_up: bool) -> Result<()> {
        match (&self.place, is_up) {
            (None, false) => {
                self.site.kill()?;
                let place = TcpSocket::new_v4()?;
                // So can the server, once it is back.
                place.set_reuseaddr(true)?;
                place.bind(self.site.origin.trim_start_matches("http://").parse()?)?;
                self.place = Some(place);
            }
            (Some(_), true) => {
                self.site.start_again().await?;
                self.place = None;
            }
            _ => {}
        }
        Ok(())
    }
}

#[test]
fn kills_lose_less_than_a_group_each_and_count_nothing_twice() -> Result<()> {
    run_alone(async || counts_add_up(&mut Chance::new()?).await)
}

async fn counts_add_up(chance: &mut Chance) -> Result<()> {
    let mut server = Server { site: Site::keeping(&booth()).await?, place: None };
    let device = Scratch::new()?;
    let lives = chance.lives();
    let (kills, mut finished) = (lives.len(), 0);
    // What was on the disk when the device was switched on, and how many visits were finished since.
    let (mut kept, mut since) = (0, 0);
    for (life, (moment, has_network)) in lives.into_iter().enumerate() {
        server.switch(has_network).await?;
        let page = start(&device, &server.site).await?;
        kept = page.kept_after(kept, since).await?;
        if life == 0 {
            // All files come to the device while there is a network.
            page.until_ready_for_offline().await?;
            page.set_up(json!({ "code": KIOSK_CODE })).await?;
        }
        let played = page.play_until(moment, kept, chance).await;
        since = played.with_context(|| format!("life {life}, {moment:?}, with a network: {has_network}"))?;
        finished += since;
        // The plug is kicked.
        drop(page);
    }
    server.switch(true).await?;
    let site = &server.site;
    let page = start(&device, site).await?;
    // A server that starts may release what it has; it releases the rest only if that is enough again.
    kept = page.kept_after(kept, since).await?;
    page.groups(kept, ENOUGH.div_ceil(GROUP)).await?;
    finished += ENOUGH;
    // What can be sent goes now; fewer than ten stay.
    let kept = until("what can be sent to be sent", async || {
        let kept = page.on_disk().await?;
        let all = kept.iter().map(|text| Ok(wire::outbox::parse(text)?.1)).collect::<Result<Vec<_>>>()?;
        Ok(all.iter().all(|outbox| outbox.queued().is_empty() && outbox.unsent() < 10).then_some(all))
    })
    .await?;
    let unsent: usize = kept.iter().map(quiz::kiosk::Outbox::unsent).sum();
    site.ask(&["release", "--site", "booth", "--close"])?;
    let report: Value = serde_json::from_str(&site.ask(&["report", "--site", "booth", "--format", "json"])?)?;
    let server = report["packs"][0]["plays"].as_u64().and_then(|plays| usize::try_from(plays).ok());
    let server = server.with_context(|| format!("the report says {report:#}"))?;
    let taken: usize = kept.iter().map(|outbox| outbox.plays() - outbox.unsent()).sum();
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

impl Page {
    /// How many plays are on the disk after a kill: where so many were, since so many visits, no group is lost.
    async fn kept_after(&self, before: usize, since: usize) -> Result<usize> {
        let now = self.on_disk_in_all().await?;
        let lost = (before + since).saturating_sub(now);
        // A visit that the kill has cut off may have been counted.
        let is_well = lost < GROUP && now <= before + since + 1;
        ensure!(is_well, "a kill leaves {now} of {before} and {since}. {}", self.session.printed());
        Ok(now)
    }

    /// So many groups of visits, on a device that has kept so many plays.
    async fn groups(&self, kept: usize, groups: usize) -> Result<()> {
        for group in 1..=groups {
            self.crowd(GROUP).await?;
            // Visitors are slower than the disk, and these may not be.
            self.until_kept(kept + group * GROUP).await?;
        }
        Ok(())
    }

    /// Visits until the plug is to be kicked, on a device that has kept so many plays; how many of them are finished.
    async fn play_until(&self, moment: Moment, kept: usize, chance: &mut Chance) -> Result<usize> {
        let (visits, steps) = match moment {
            Moment::Playing => (chance.below(GROUP - 1), chance.below(STEPS)),
            Moment::Writing => (GROUP - 1, ANSWERED),
            Moment::Written => (2 * GROUP + chance.below(GROUP - 1), chance.below(STEPS)),
        };
        self.groups(kept, visits / GROUP).await?;
        self.crowd(visits % GROUP).await?;
        self.steps(steps, &[]).await?;
        match moment {
            // The kill is on its way while the disk writes: to wait for a frame here would be longer than that takes.
            Moment::Writing => self.run(include_str!("scripts/go_on_soon.js"), vec![chance.below(SOON).into()]).await?,
            _ => self.run_async_with(include_str!("scripts/frames.js"), vec![chance.below(FRAMES).into()]).await?,
        };
        Ok(visits)
    }
}
