//! Opens and closes what takes tallies: the database, the ingest, and the routes that lead to it.

use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context as _, Result};
use axum::Router;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::day;
use crate::ingest::{Ingest, Rules, Stop};
use crate::library::Library;
use crate::limits::Limits;
use crate::report::Settings;
use crate::revisions::Known;
use crate::store::{Data, Store};
use crate::tally::Door;
use crate::{closing, metrics, report, tally};

/// Where tallies are taken.
pub(crate) struct CountingService {
    pub(crate) routes: Router,
    pub(crate) ingest: Arc<Ingest>,
    stop: Stop,
    closing: JoinHandle<()>,
}

impl CountingService {
    /// Opens the database and learns the packs that are played.
    ///
    /// # Errors
    ///
    /// A database that cannot be used, with the remedy.
    pub(crate) async fn open(data: &Data, library: &Arc<Library>, config: Config) -> Result<Self> {
        let store = Store::open(data).await?;
        store.try_writing().await?;
        for known in Known::of(&library.packs()) {
            store.learn(&known).await.context("the database cannot save the revisions of the packs")?;
        }
        let settings = Settings {
            sites: config.sites.iter().map(|(slug, site)| (slug.clone(), site.title.clone())).collect(),
            token: config.report_token,
            is_closed: config.is_report_closed,
            is_secure: config.public_address.as_ref().is_some_and(|address| address.origin().starts_with("https://")),
        };
        let report = report::router(Arc::new(report::Door::new(store.clone(), Arc::clone(library), settings)));
        let closing = tokio::spawn(closing::run(store.clone(), config.thresholds, day::today));
        let rules = Rules {
            daily: config.daily_plays(),
            sites: config.sites.into_iter().filter(|(_, site)| site.listed).map(|(slug, _)| slug).collect(),
            thresholds: config.thresholds,
            today: day::today,
        };
        let (ingest, stop) = Ingest::start(store, rules).await.context("the database cannot list its revisions")?;
        let door = Door {
            limits: Limits::new(Instant::now()),
            proxies: config.proxies,
            counters: Arc::default(),
            ingest: Arc::clone(&ingest),
        };
        let status = metrics::router(Arc::clone(&ingest), Arc::clone(&door.counters));
        Ok(Self { routes: tally::router(Arc::new(door)).merge(status).merge(report), ingest, stop, closing })
    }

    /// Writes what may be written and drops the rest. No message may come any more.
    pub(crate) async fn close(self) {
        // A batch that is being closed stays open: its transaction is not committed.
        self.closing.abort();
        self.stop.stop().await;
    }
}
