//! Takes messages in: a visitor's play waits in memory until it is one of a group, a kiosk's sum is written at once.
//!
//! What is promised, and where:
//!
//! - **A single play's answers never reach the disk.** What does is the sum of a group of at least k plays that share
//!   site, pack, revision and language, and in the same transaction the ids of their messages, which are in no order
//!   and say nothing of who gave which answer.
//! - **A public message is one play.** Only a kiosk that shows its site's code may send more: otherwise somebody could
//!   fill a group or a batch with made-up plays, and read the one that is not theirs.
//! - **Nobody learns whether somebody else has played.** A play is answered at once, whatever waits. It waits for no
//!   commit, so that no answer's time tells how many others wait.
//! - **What is acknowledged to a kiosk is on the disk.** Of acknowledged visitors' plays a crash loses those that wait,
//!   fewer than k of each key, and those that are being written at that moment.
//! - **Nothing is counted twice**: an id is claimed in the database in the transaction that counts its plays, and stays
//!   for 45 days. That holds across restarts and between servers. An id of a play that waits is in memory alone, as are
//!   its answers: a crash forgets both together, and a play that is then sent again counts once.
//! - **While the database is away** plays go on waiting, as far as memory for them goes. They are kept and answered
//!   "later": if their sender comes again they are known, and if it does not they still count.

#[cfg(test)]
mod recovery;
#[cfg(test)]
mod tests;
mod waiting;
mod writer;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use quiz::kiosk::LEAST_SENT;
use quiz::release::{Threshold, Thresholds};
use quiz::{Hex, Message, TallyKey};
use tokio::sync::Notify;
use tokio::task::JoinHandle;

use crate::day::Today;
use crate::kiosk_code::KioskCode;
use crate::revisions::{Revisions, Served, Unknown};
use crate::store::Store;
use waiting::{Put, Waiting};

/// Where plays of sites count that the configuration does not list.
pub const UNLISTED: &str = "unlisted";

/// Where plays count that were too few by themselves when the server stopped.
pub const POOLED: &str = "pooled";

/// How long a sender waits for a commit. The writer gives up sooner.
const LONGEST: Duration = Duration::from_secs(20);

/// How often a message of a pack that is not known makes us look whether another server has learned it.
const LOOK_AGAIN: Duration = Duration::from_mins(1);

/// What is set by the operator.
#[derive(Clone, Debug)]
pub(crate) struct Rules {
    /// The sites whose plays count under their own name.
    pub(crate) sites: BTreeSet<String>,
    /// The digests of the kiosk codes of sites that have one.
    pub(crate) kiosk_codes: BTreeMap<String, Hex<32>>,
    pub(crate) thresholds: Thresholds,
    /// How many plays of one site are taken in a day at most.
    pub(crate) daily: u64,
    pub(crate) today: Today,
}

/// What a sender is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It counts, or did so before.
    Taken,
    /// It never will.
    Unknown(Unknown),
    /// It has more than one play, and no code of a kiosk of its site.
    NoCode,
    /// It is a kiosk's and has fewer plays than kiosks add up.
    TooFew,
    /// Its site has had its plays for the day.
    Full,
    /// It cannot be kept for certain now; the same message may be sent again.
    Later,
}

/// The way of messages into the database.
pub struct Ingest {
    store: Store,
    rules: Rules,
    waiting: Mutex<Waiting>,
    revisions: Mutex<(Revisions, Instant)>,
    wake: Notify,
    stops: AtomicBool,
    /// Whether the database did not answer when it was last asked.
    is_away: AtomicBool,
    /// Tells tests that a batch has come back.
    #[cfg(test)]
    done: Notify,
}

/// Ends the ingest, and waits until it has.
pub(crate) struct Stop {
    ingest: Arc<Ingest>,
    writer: JoinHandle<()>,
}

impl Ingest {
    /// Begins to take messages of the packs that the database knows.
    ///
    /// # Errors
    ///
    /// The database's, when it is asked what it knows.
    pub(crate) async fn start(store: Store, rules: Rules) -> Result<(Arc<Self>, Stop), sqlx::Error> {
        let group = rules.thresholds.get(Threshold::Group);
        Self::in_groups_of(group, store, rules).await
    }

    /// The same with every play written by itself, to show what the groups are for.
    #[cfg(test)]
    pub(crate) async fn start_without_groups(store: Store, rules: Rules) -> Result<(Arc<Self>, Stop), sqlx::Error> {
        Self::in_groups_of(1, store, rules).await
    }

    async fn in_groups_of(group: u64, store: Store, rules: Rules) -> Result<(Arc<Self>, Stop), sqlx::Error> {
        let revisions = Revisions::new(store.known().await?);
        let ingest = Arc::new(Self {
            waiting: Mutex::new(Waiting::new(group)),
            revisions: Mutex::new((revisions, Instant::now())),
            wake: Notify::new(),
            stops: AtomicBool::new(false),
            is_away: AtomicBool::new(false),
            #[cfg(test)]
            done: Notify::new(),
            store,
            rules,
        });
        let writer = tokio::spawn(writer::run(Arc::clone(&ingest)));
        Ok((Arc::clone(&ingest), Stop { ingest, writer }))
    }

    /// Takes a message, with the code that its sender has shown; returns when it is safe to tell its sender.
    pub(crate) async fn take(&self, message: Message, code: Option<&KioskCode>) -> Answer {
        if let Err(unknown) = self.check(&message).await {
            return Answer::Unknown(unknown);
        }
        let today = (self.rules.today)();
        match message.tally.plays() {
            1 => self.take_play(message, today),
            plays if plays < LEAST_SENT => Answer::TooFew,
            _ if self.is_kiosk(message.key.site(), code) => self.take_sum(message, today).await,
            _ => Answer::NoCode,
        }
    }

    /// Whether the sender has shown the code of the site's kiosks.
    pub(crate) fn is_kiosk(&self, site: &str, code: Option<&KioskCode>) -> bool {
        let digest = self.rules.kiosk_codes.get(site).filter(|_| self.rules.sites.contains(site));
        digest.zip(code).is_some_and(|(digest, code)| code.is_of(digest))
    }

    fn take_play(&self, message: Message, today: i64) -> Answer {
        let Some(message) = self.listed(message) else {
            return Answer::Unknown(Unknown::Pack);
        };
        let (answer, is_ready) = {
            let mut waiting = self.waiting();
            (waiting.put_play(message, today, self.rules.daily), waiting.has_work())
        };
        if is_ready {
            self.wake.notify_one();
        }
        if answer == Answer::Taken && self.is_away.load(Ordering::SeqCst) { Answer::Later } else { answer }
    }

    async fn take_sum(&self, message: Message, today: i64) -> Answer {
        let put = self.waiting().put_sum(message, today, self.rules.daily);
        match put {
            Put::Done(answer) => answer,
            Put::Wait(answer) => {
                self.wake.notify_one();
                let answer = tokio::time::timeout(LONGEST, answer).await;
                answer.ok().and_then(Result::ok).unwrap_or(Answer::Later)
            }
        }
    }

    /// Takes tallies of these packs from now on.
    ///
    /// # Errors
    ///
    /// A database that does not take their revisions.
    pub async fn learn(&self, packs: &[Served]) -> anyhow::Result<()> {
        for Served { known, .. } in packs {
            self.store.learn(known).await.context("the database cannot save the revisions of the packs")?;
        }
        let known = self.store.known().await.context("the database cannot list its revisions")?;
        self.revisions().0 = Revisions::new(known);
        Ok(())
    }

    /// Whether the database answers.
    pub async fn is_well(&self) -> bool {
        self.store.answers().await
    }

    /// How many plays were dropped at stops so far.
    pub(crate) async fn dropped(&self) -> Option<u64> {
        self.store.dropped().await.ok()
    }

    /// Waits until all that can be written is.
    #[cfg(test)]
    async fn settled(&self) {
        loop {
            let done = self.done.notified();
            if !self.waiting().is_busy() {
                return;
            }
            done.await;
        }
    }

    async fn check(&self, message: &Message) -> Result<(), Unknown> {
        let check = || self.revisions().0.check(&message.key, &message.tally);
        let look_again = || {
            let (_, last) = &mut *self.revisions();
            let is_time = last.elapsed() >= LOOK_AGAIN;
            if is_time {
                *last = Instant::now();
            }
            is_time
        };
        let checked = check();
        if checked.is_ok() || !look_again() {
            return checked;
        }
        if let Ok(known) = self.store.known().await {
            self.revisions().0 = Revisions::new(known);
        }
        check()
    }

    /// The message under its own site, or under the one for all that are not listed.
    fn listed(&self, message: Message) -> Option<Message> {
        if self.rules.sites.contains(message.key.site()) {
            return Some(message);
        }
        let Message { id, key, tally } = message;
        let key = TallyKey::new(UNLISTED, key.pack(), key.revision(), key.lang()).ok()?;
        Some(Message { id, key, tally })
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn revisions(&self) -> MutexGuard<'_, (Revisions, Instant)> {
        self.revisions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stop {
    /// Writes what may be written, drops the rest, and closes the database. No message may come any more.
    pub(crate) async fn stop(self) {
        self.ingest.stops.store(true, Ordering::SeqCst);
        self.ingest.wake.notify_one();
        if self.writer.await.is_err() {
            tracing::error!("the task that writes tallies had already stopped");
        }
        self.ingest.store.close().await;
    }
}
