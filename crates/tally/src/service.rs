//! The tally service as a whole: the database, what takes messages, and the routes that lead there and to the report.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context as _, Result};
use axum::Router;
use quiz::Hex;
use quiz::release::Thresholds;
use tokio::task::JoinHandle;

use crate::day;
use crate::ingest::{Ingest, Rules, Stop};
use crate::limits::{Limits, MESSAGES, TOKENS};
use crate::metrics::Metrics;
use crate::proxies::Proxies;
use crate::receive::Door;
use crate::revisions::Served;
use crate::store::{Data, Store};
use crate::{closing, metrics, receive, report};

/// Gives the packs that visitors are asked now.
pub type ServedNow = Arc<dyn Fn() -> Arc<Vec<Served>> + Send + Sync>;

/// What an operator has set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The sites that have a title, by name.
    pub sites: BTreeMap<String, Site>,
    /// How many plays must come together before anything of them is written or shown.
    pub thresholds: Thresholds,
    /// The proxies that are trusted to say where a request came from.
    pub proxies: Proxies,
    /// How many plays of one site count in a day.
    pub daily_plays: u64,
    /// The SHA-256 of the token that opens the report.
    pub report_token: Option<Hex<32>>,
    /// Whether even the figures of all sites together are for operators alone.
    pub is_report_closed: bool,
    /// Whether visitors reach this server by `https` alone, so that the report's cookie may demand it.
    pub is_secure: bool,
    /// The path of the public address, with a slash at both its ends.
    pub path: String,
}

/// A partner's site, or a kiosk.
#[derive(Clone, Debug)]
pub struct Site {
    /// What the report calls it.
    pub title: String,
    /// Whether its plays count under its own name.
    pub listed: bool,
    /// The digest of the code that its kiosks show.
    pub kiosk_code: Option<Hex<32>>,
}

/// See the module.
pub struct TallyService {
    /// `/api/tally`, `/metrics` and `/report/`.
    pub routes: Router,
    /// Takes the messages.
    pub ingest: Arc<Ingest>,
    stop: Stop,
    closing: JoinHandle<()>,
    /// Says that the database is in use. It is dropped when that is closed: until then it would take SQLite's locks with it.
    _held: Option<File>,
}

impl TallyService {
    /// Opens the database and learns the packs that are served.
    ///
    /// # Errors
    ///
    /// A database that cannot be used, with the remedy.
    pub async fn open(data: &Data, served: ServedNow, settings: Settings) -> Result<Self> {
        let store = Store::open(data).await?;
        let held = data.hold()?;
        store.try_writing().await?;
        for Served { known, .. } in served().iter() {
            store.learn(known).await.context("the database cannot save the revisions of the packs")?;
        }
        let Settings { sites, thresholds, proxies, daily_plays, report_token: token, .. } = settings.clone();
        let report = report::router(Arc::new(report::Door::new(store.clone(), served, settings)));
        let closing = tokio::spawn(closing::run(store.clone(), thresholds, day::today));
        let codes = sites.iter().filter_map(|(name, site)| Some((name.clone(), site.kiosk_code?)));
        let kiosk_codes = codes.collect();
        let listed = sites.into_iter().filter(|(_, site)| site.listed).map(|(name, _)| name);
        let rules = Rules { daily: daily_plays, sites: listed.collect(), kiosk_codes, thresholds, today: day::today };
        let (ingest, stop) = Ingest::start(store, rules).await.context("the database cannot list its revisions")?;
        let door = Door {
            limits: Limits::new(MESSAGES, Instant::now()),
            proxies,
            counters: Arc::default(),
            ingest: Arc::clone(&ingest),
        };
        let status = metrics::router(Arc::new(Metrics {
            ingest: Arc::clone(&ingest),
            counters: Arc::clone(&door.counters),
            proxies: door.proxies.clone(),
            token,
            tries: Limits::new(TOKENS, Instant::now()),
        }));
        Ok(Self {
            routes: receive::router(Arc::new(door)).merge(status).merge(report),
            ingest,
            stop,
            closing,
            _held: held,
        })
    }

    /// Writes what may be written and drops the rest. No message may come any more.
    pub async fn close(self) {
        // A batch that is being closed stays open: its transaction is not committed.
        self.closing.abort();
        self.stop.stop().await;
    }
}
