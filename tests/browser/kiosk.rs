//! The kiosk on a real device's browser: visits, what is left of them, what is kept and sent, and who looks after it.

mod aloud;
mod clock;
mod crowd;
mod idle;
mod keeper;
mod keeping;
mod languages;
mod offline;
mod packs;
mod sending;
mod setup;
mod traces;
mod trouble;
mod update;
mod visit;

use anyhow::{Result, ensure};

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::Page;

/// What the attract screen reads where somebody can begin.
const BEGIN: &str = "Touch the screen to play";

/// Visits, frame by frame.
const CROWD: &str = "
    const until = async selector => {
        for (;;) {
            const found = document.querySelector(selector);
            if (found) return found;
            await new Promise(requestAnimationFrame);
        }
    };
    for (let visit = 0; visit < VISITS; visit += 1) {
        (await until('.unmyth-attract__begin')).click();
        while (!document.querySelector('[data-screen=results]')) {
            (await until('[data-screen=question] .unmyth-card__answer:last-of-type summary')).click();
            (await until('[data-screen=feedback] .unmyth-onward button')).click();
            await until('[data-screen=question], [data-screen=results]');
        }
        document.querySelector('.unmyth-tools__one--done').click();
        await until('.unmyth-attract__begin');
    }";

/// A site with a kiosk, whose tally is a mailbox.
pub(crate) async fn host() -> Result<Host> {
    Host::start(Plan::counting("on").await?).await
}

/// Settings of a kiosk that nobody has set up.
pub(crate) const AS_IT_COMES: &str = "";

impl Page {
    /// A kiosk that runs and is set up so, of a site whose tally is a mailbox.
    pub(crate) async fn kiosk(&self, settings: &str) -> Result<Host> {
        let host = host().await?;
        self.open_kiosk(&host.root).await?;
        if settings != AS_IT_COMES {
            self.set_up(settings).await?;
        }
        Ok(host)
    }

    /// Opens the kiosk of a site, and waits until it runs.
    async fn open_kiosk(&self, root: &str) -> Result<()> {
        self.goto(&format!("{root}/kiosk/?site=booth")).await?;
        self.until_attract().await
    }

    /// Waits for the screen that nobody plays on.
    async fn until_attract(&self) -> Result<()> {
        self.until("the kiosk to wait for somebody", "document.querySelector('.unmyth-attract__begin')").await
    }

    /// Sets the kiosk up as its keeper would, and starts it anew.
    async fn set_up(&self, settings: &str) -> Result<()> {
        self.run_async(&format!("await unmythLedger.set({settings})")).await?;
        self.start_anew().await
    }

    /// Loads the page anew, and waits until the kiosk runs.
    async fn start_anew(&self) -> Result<()> {
        self.session.client.refresh().await?;
        self.until_attract().await
    }

    /// One visit: plays to the result, with every answer chosen so, and leaves.
    async fn visit(&self, pack: &Pack, choose: impl Fn(&Question) -> Answer) -> Result<()> {
        self.press(Hand::Script, BEGIN).await?;
        self.until_screen("question").await?;
        self.play_on(Hand::Script, pack, |_, question| choose(question)).await?;
        self.leave().await
    }

    /// So many visits one after the other, by a script in the page: each is not sure of anything. A driver would keep what
    /// it has pressed.
    async fn crowd(&self, visits: usize) -> Result<()> {
        let body = CROWD.replace("VISITS", &visits.to_string());
        self.run_async(&body).await.map(drop)
    }

    async fn leave(&self) -> Result<()> {
        // The result has a second one, so it is chosen by its place.
        self.run("document.querySelector('.unmyth-tools__one--done').click()", vec![]).await?;
        self.until_attract().await
    }

    /// The accounts on the device's disk, as they stand there.
    async fn on_disk(&self) -> Result<Vec<String>> {
        let found = self.run_async("return await unmythLedger.accounts()").await?;
        Ok(found.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect())
    }

    /// How many plays are on the disk, sent or not.
    async fn on_disk_in_all(&self) -> Result<usize> {
        self.on_disk().await?.iter().map(|text| Ok(wire::account::parse(text)?.1.plays())).sum()
    }

    /// Waits until the device has kept so many plays in all.
    async fn until_kept(&self, plays: usize) -> Result<()> {
        crate::support::wait::until(&format!("{plays} plays on the disk"), async || {
            let kept = self.on_disk_in_all().await?;
            ensure!(kept <= plays, "{kept} plays are on the disk: {:?}", self.on_disk().await?);
            Ok((kept == plays).then_some(()))
        })
        .await
    }
}
