//! Batches on both databases: nothing is lost, nothing is in two of them, and what waits is released later.

use std::ops::Range;
use std::time::{Duration, Instant};

use quiz::release::{Answers, Figure, Threshold, Thresholds};

use crate::closing::{Clock, close_due, close_site};
use crate::plays::{id, key, known, plays};
use crate::store::fresh::{Fresh, on_both};
use crate::store::{BatchKey, Group, Store};

on_both! {
    a_batch_is_closed_once_and_releases_what_the_rules_let,
    what_waits_is_released_with_a_later_batch,
    batches_close_by_themselves_when_they_are_due,
    a_site_is_closed_by_hand,
    plays_that_come_while_a_batch_is_closed_are_in_one_batch,
}

const DAY: i64 = 20_000;

/// A store that knows the tests' pack.
async fn store(fresh: &Fresh) -> Store {
    let store = fresh.store().await;
    store.learn(&known()).await.expect("learns");
    store
}

/// Counts as many plays of a site, in groups of ten.
async fn count(store: &Store, site: &str, lang: &str, seeds: Range<u64>) {
    for start in seeds.clone().step_by(10) {
        let tally = plays(start..seeds.end.min(start + 10));
        let group = Group { key: key(site, lang), messages: vec![(id(start), tally)], least: 1 };
        store.write(&[group], DAY).await.expect("writes");
    }
}

fn batch_key(site: &str) -> BatchKey {
    let key = key(site, "en");
    BatchKey { site: site.to_owned(), pack: key.pack().to_owned(), revision: key.revision() }
}

/// All that was released of a site: plays, and the sum of each card's figures.
async fn released(store: &Store, site: &str) -> (Vec<u64>, Vec<Answers>) {
    let releases = store.releases().await.expect("reads").remove(&batch_key(site)).unwrap_or_default();
    let sum =
        |card: usize| releases.iter().filter_map(|dated| dated.release.cards.get(card)?.as_ref()).sum::<Figure>().whole;
    (releases.iter().map(|dated| dated.release.plays).collect(), (0..3).map(sum).collect())
}

/// The answers that these plays gave to each card.
fn given(seeds: Range<u64>) -> Vec<Answers> {
    plays(seeds).cards().iter().map(|card| card.both().into()).collect()
}

async fn a_batch_is_closed_once_and_releases_what_the_rules_let(fresh: Fresh) {
    let (store, thresholds) = (store(&fresh).await, Thresholds::default());
    count(&store, "library", "en", 0..20).await;
    assert!(!store.close_batch(&batch_key("library"), &thresholds, DAY).await.expect("looks"), "20 plays are too few");
    count(&store, "library", "es", 20..200).await;
    assert_eq!(store.pending().await.expect("reads")[0].plays, 200, "and they are all there yet");
    assert!(store.close_batch(&batch_key("library"), &thresholds, DAY).await.expect("closes"));
    assert!(!store.close_batch(&batch_key("library"), &thresholds, DAY).await.expect("looks"), "it is empty now");
    assert_eq!(store.pending().await.expect("reads"), []);
    assert_eq!(released(&store, "library").await, (vec![200], given(0..200)));
}

async fn what_waits_is_released_with_a_later_batch(fresh: Fresh) {
    let store = store(&fresh).await;
    // With so high a threshold the first batch can show nothing.
    let high = Thresholds::default().raised(Threshold::Cell, 40).expect("is higher");
    count(&store, "library", "en", 0..90).await;
    assert!(store.close_batch(&batch_key("library"), &high, DAY).await.expect("closes"));
    let (first, shown) = released(&store, "library").await;
    assert_eq!(first, [90]);
    assert!(shown.iter().all(|answers| answers.n() == 0 || answers.right.min(answers.missed) >= 40), "{shown:?}");
    let hidden: Vec<usize> = (0..3).filter(|card| shown[*card].n() == 0).collect();
    assert!(!hidden.is_empty(), "some card of these plays is refused: {shown:?}");
    count(&store, "library", "en", 90..400).await;
    assert!(store.close_batch(&batch_key("library"), &high, DAY + 2).await.expect("closes"));
    assert_eq!(released(&store, "library").await, (vec![90, 310], given(0..400)));
}

async fn batches_close_by_themselves_when_they_are_due(fresh: Fresh) {
    let (store, thresholds, start) = (store(&fresh).await, Thresholds::default(), Instant::now());
    let mut clock = Clock::new(start);
    count(&store, "library", "en", 0..100).await;
    assert_eq!(close_due(&store, &thresholds, &mut clock, DAY, start).await.expect("closes"), 1);
    count(&store, "library", "en", 100..200).await;
    // The day after may be an hour later.
    for (day, closes) in [(DAY, 0), (DAY + 1, 0), (DAY + 2, 1)] {
        let closed = close_due(&store, &thresholds, &mut clock, day, start).await.expect("looks");
        assert_eq!(closed, closes, "{} days later", day - DAY);
    }
    // A clock that was a year ahead and was set right again does not stop the report for a year.
    count(&store, "library", "en", 200..300).await;
    assert_eq!(close_due(&store, &thresholds, &mut clock, DAY + 365, start).await.expect("closes"), 1);
    count(&store, "library", "en", 300..400).await;
    for (hours, closes) in [(23, 0), (24, 1)] {
        let now = start + Duration::from_hours(hours);
        assert_eq!(close_due(&store, &thresholds, &mut clock, DAY + 3, now).await.expect("looks"), closes);
    }
    assert_eq!(released(&store, "library").await.0, [100, 100, 100, 100]);
}

async fn a_site_is_closed_by_hand(fresh: Fresh) {
    let (store, thresholds) = (store(&fresh).await, Thresholds::default());
    count(&store, "fair", "en", 0..30).await;
    count(&store, "library", "en", 30..60).await;
    assert_eq!(close_site(&store, &thresholds, "fair", DAY).await.expect("closes"), 1);
    assert_eq!(close_site(&store, &thresholds, "fair", DAY).await.expect("looks"), 0);
    assert_eq!((released(&store, "fair").await.0, released(&store, "library").await.0), (vec![30], vec![]));
}

async fn plays_that_come_while_a_batch_is_closed_are_in_one_batch(fresh: Fresh) {
    let (store, thresholds) = (store(&fresh).await, Thresholds::default());
    let writing = async {
        for start in (0..600).step_by(60) {
            count(&store, "library", "en", start..start + 60).await;
        }
    };
    let closing = async {
        let mut closed = 0;
        while closed < 3 {
            closed += u64::from(store.close_batch(&batch_key("library"), &thresholds, DAY).await.expect("closes"));
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(writing, closing);
    store.close_batch(&batch_key("library"), &thresholds, DAY).await.expect("closes or has too few");
    let open: u64 = store.pending().await.expect("reads").iter().map(|pending| pending.plays).sum();
    let (batches, cards) = released(&store, "library").await;
    assert_eq!(batches.iter().sum::<u64>() + open, 600, "{batches:?} and {open}");
    if open == 0 && cards.iter().all(|answers| answers.n() == 600) {
        assert_eq!(cards, given(0..600));
    }
}
