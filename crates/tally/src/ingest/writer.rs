//! The one task that writes: whatever waits goes into one transaction, and what comes meanwhile into the next.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use super::Ingest;
use crate::day::Course;

/// How many days an id is remembered, the one on which it came not counted.
const DAYS: i64 = 45;

/// How long after a failure the database is tried again, if nobody comes before.
const AGAIN: Duration = Duration::from_secs(5);

/// How often the day is looked at where nobody comes.
const IDLE: Duration = Duration::from_hours(1);

/// Writes until the ingest is stopped and nothing more waits; then pools what is left.
pub(super) async fn run(ingest: Arc<Ingest>) {
    let mut course = Course::new((ingest.rules.today)(), Instant::now());
    let mut forgotten = None;
    loop {
        let today = (ingest.rules.today)();
        // Under a clock that is ahead for an hour all ids would be old, and what is sent again would count twice.
        let is_due = forgotten != Some(today) && course.is_steady(today, Instant::now());
        if is_due && ingest.store.forget(today.saturating_sub(DAYS)).await.is_ok() {
            forgotten = Some(today);
        }
        let stops = ingest.stops.load(Ordering::SeqCst);
        let batch = ingest.waiting().batch();
        if batch.groups.is_empty() {
            if stops {
                break;
            }
            let _ = tokio::time::timeout(IDLE, ingest.wake.notified()).await;
            continue;
        }
        match ingest.store.write(&batch.groups, today).await {
            Ok(written) => {
                ingest.waiting().written(batch, &written);
                if ingest.is_away.swap(false, Ordering::SeqCst) {
                    tracing::info!("the database is back: tallies are saved again");
                }
            }
            Err(error) => {
                ingest.waiting().failed(batch);
                if !ingest.is_away.swap(true, Ordering::SeqCst) {
                    tracing::error!("tallies cannot be saved and wait in memory: {}", ingest.store.told(&error));
                }
                if stops {
                    break;
                }
                let _ = tokio::time::timeout(AGAIN, ingest.wake.notified()).await;
            }
        }
        #[cfg(test)]
        ingest.done.notify_waiters();
    }
    finish(&ingest).await;
}

/// Pools what is too little by itself, and drops what is too little even so.
async fn finish(ingest: &Ingest) {
    let rest = ingest.waiting().rest();
    let plays = |group: &crate::store::Group| group.messages.iter().map(|(_, tally)| tally.plays() as u64).sum::<u64>();
    let all: u64 = rest.iter().map(plays).sum();
    if all == 0 {
        return;
    }
    let dropped = match ingest.store.write(&rest, (ingest.rules.today)()).await {
        Ok(written) => {
            let lost = rest.iter().zip(written).filter(|(_, written)| !written.kept);
            // Messages that were seen before are counted, and so not lost.
            let fresh = |(group, written): (&crate::store::Group, crate::store::Written)| {
                let unseen = group.messages.iter().filter(|(id, _)| !written.seen.contains(id));
                unseen.map(|(_, tally)| tally.plays() as u64).sum::<u64>()
            };
            lost.map(fresh).sum()
        }
        Err(error) => {
            tracing::error!("dropped {all} plays that waited in memory: {}", ingest.store.told(&error));
            return;
        }
    };
    if dropped > 0 {
        tracing::info!("dropped {dropped} plays: too few to be saved as a group");
        if ingest.store.note_dropped(dropped).await.is_err() {
            tracing::error!("the database cannot be written, so the number of dropped plays was not saved");
        }
    }
}
