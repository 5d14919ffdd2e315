//! Closes batches: those that are due by themselves, and a site's by hand when its event is over.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use quiz::release::Thresholds;

use crate::day::Today;
use crate::store::{BatchKey, Pending, Store};

/// How often a server looks for batches that are due.
const ROUND: Duration = Duration::from_mins(10);

/// Closes what is due for as long as a server runs.
pub(crate) async fn run(store: Store, thresholds: Thresholds, today: Today) {
    let mut clock = Clock::new(Instant::now());
    let mut rounds = tokio::time::interval(ROUND);
    loop {
        rounds.tick().await;
        match close_due(&store, &thresholds, &mut clock, today(), Instant::now()).await {
            Ok(0) => {}
            Ok(closed) => tracing::info!("closed {closed} batches; the report shows what they release"),
            // They stay open and whole, and are tried again in the next round.
            Err(_) => tracing::warn!("the database does not answer: no batch can be closed until it does"),
        }
    }
}

/// Closes every batch that is due; says how many.
pub(crate) async fn close_due(
    store: &Store,
    thresholds: &Thresholds,
    clock: &mut Clock,
    today: i64,
    now: Instant,
) -> Result<usize, sqlx::Error> {
    let mut closed = 0;
    for pending in store.pending().await? {
        let due = thresholds.is_due(pending.plays, clock.hours(&pending, today, now));
        if due && store.close_batch(&pending.batch_key, thresholds, today).await? {
            clock.closed.insert(pending.batch_key, now);
            closed += 1;
        }
    }
    Ok(closed)
}

/// Closes all batches of a site that have plays enough, however long after the last ones; says how many.
///
/// # Errors
///
/// The database's; batches that were closed before it stay closed.
pub async fn close_site(store: &Store, thresholds: &Thresholds, site: &str, today: i64) -> Result<usize, sqlx::Error> {
    let mut closed = 0;
    for pending in store.pending().await?.into_iter().filter(|pending| pending.batch_key.site == site) {
        closed += usize::from(store.close_batch(&pending.batch_key, thresholds, today).await?);
    }
    Ok(closed)
}

/// Knows how long ago batches were closed at least, from days and from how long this server has run.
pub(crate) struct Clock {
    started: Instant,
    closed: HashMap<BatchKey, Instant>,
}

impl Clock {
    pub(crate) fn new(started: Instant) -> Self {
        Self { started, closed: HashMap::new() }
    }

    /// How many whole hours have passed at least since the last batch was closed.
    ///
    /// Nothing finer than the day is kept: of two days one after the other it is only known that one ended between. A day
    /// that is still to come was written under a clock that was wrong; then only this server's own time counts.
    fn hours(&self, pending: &Pending, today: i64, now: Instant) -> u64 {
        let Some(day) = pending.closed else { return u64::MAX };
        if day > today.saturating_add(1) {
            let since = self.closed.get(&pending.batch_key).unwrap_or(&self.started);
            return now.saturating_duration_since(*since).as_secs() / 3600;
        }
        let days = today.saturating_sub(day).saturating_sub(1);
        u64::try_from(days).unwrap_or(0).saturating_mul(24)
    }
}
