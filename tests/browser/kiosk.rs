//! The kiosk on a real device's browser: visits, what is left of them, what is kept and sent, and who looks after it.

mod aloud;
mod attendant;
mod clock;
mod code;
mod crowd;
mod heard;
mod idle;
mod keeping;
mod languages;
mod lives;
mod offline;
mod packs;
mod pin;
mod poster;
mod refused;
mod sending;
mod setup;
mod stays;
mod sums;
mod teaching;
mod traces;
mod translated;
mod trouble;
mod update;
mod visit;
mod zero;

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::hand::Hand;
use crate::support::host::{Host, Plan};
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::Page;
use crate::support::wait::until;
use crate::support::words;

/// A site with a kiosk, whose tally is a mailbox.
pub(crate) async fn host() -> Result<Host> {
    Host::start(Plan::counting("on").await?).await
}

/// Settings of a kiosk that nobody has set up.
pub(crate) const AS_IT_COMES: Value = Value::Null;

/// Settings of a kiosk that writes so many plays down together.
fn groups_of(plays: usize) -> Value {
    json!({ "group": plays })
}

impl Page {
    /// A kiosk that runs and is set up so, of a site whose tally is a mailbox.
    pub(crate) async fn kiosk(&self, settings: Value) -> Result<Host> {
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

    /// Sets the kiosk up as its attendant would, and starts it anew.
    async fn set_up(&self, settings: Value) -> Result<()> {
        self.run_async_with("await unmythOutbox.set(arguments[0])", vec![settings]).await?;
        self.start_anew().await
    }

    /// Loads the page anew, and waits until the kiosk runs.
    async fn start_anew(&self) -> Result<()> {
        self.session.client.refresh().await?;
        self.until_attract().await
    }

    /// Somebody comes, and is asked the first question.
    async fn begin_visit(&self) -> Result<()> {
        let lang = self.text_of("document.documentElement.lang").await?;
        self.press(Hand::Script, words::kiosk(&lang).begin).await?;
        self.until_screen("question").await
    }

    /// One visit: plays to the result, with every answer chosen so, and leaves.
    async fn visit(&self, pack: &Pack, choose: impl Fn(&Question) -> Answer) -> Result<()> {
        self.begin_visit().await?;
        self.play_on(Hand::Script, pack, |_, question| choose(question)).await?;
        self.leave().await
    }

    /// So many visits one after the other, by a script in the page: each is not sure of anything. Who is there already
    /// counts as the first.
    async fn crowd(&self, visits: usize) -> Result<()> {
        self.visits(json!([visits, null, []])).await.map(drop)
    }

    /// A visit begins, or goes on, and has done so many steps: to begin, to answer or to go on is one. Each question gets
    /// the answer that stands at its place, and later ones "Not sure". Gives the statements that were asked.
    async fn steps(&self, steps: usize, answers: &[usize]) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.visits(json!([null, steps, answers])).await?)?)
    }

    async fn visits(&self, arguments: Value) -> Result<Value> {
        let arguments = serde_json::from_value(arguments)?;
        self.run_async_with(include_str!("kiosk/scripts/visits.js"), arguments).await
    }

    async fn leave(&self) -> Result<()> {
        // The result has a second one, so it is chosen by its place.
        self.run("document.querySelector('.unmyth-tools__one--done').click()", vec![]).await?;
        self.until_attract().await
    }

    /// The outboxes on the device's disk, as they stand there.
    async fn on_disk(&self) -> Result<Vec<String>> {
        let found = self.run_async("return await unmythOutbox.outboxes()").await?;
        serde_json::from_value(found).context("what is on the disk is no list of texts")
    }

    /// How many plays are on the disk, sent or not.
    async fn on_disk_in_all(&self) -> Result<usize> {
        self.on_disk().await?.iter().map(|text| Ok(wire::outbox::parse(text)?.1.plays())).sum()
    }

    /// Waits until the device has kept so many plays in all.
    async fn until_kept(&self, plays: usize) -> Result<()> {
        until(&format!("{plays} plays on the disk"), async || {
            let kept = self.on_disk_in_all().await?;
            ensure!(kept <= plays, "{kept} plays are on the disk: {:?}", self.on_disk().await?);
            Ok((kept == plays).then_some(()))
        })
        .await
    }

    /// How many of its plays the server lacks, as far as the device knows.
    async fn unsent(&self) -> Result<usize> {
        self.on_disk().await?.iter().map(|text| Ok(wire::outbox::parse(text)?.1.unsent())).sum()
    }

    /// Waits until the device knows that the server lacks so many of its plays.
    async fn until_unsent(&self, plays: usize) -> Result<()> {
        until(&format!("{plays} plays not to be sent"), async || Ok((self.unsent().await? == plays).then_some(())))
            .await
    }
}
