//! The ingest on both databases: what reaches them when, and that nothing counts twice.

use std::cell::Cell;
use std::sync::Arc;

use quiz::release::Thresholds;
use quiz::{Hex, Message};
use sqlx::{AssertSqlSafe, Executor as _};

use super::recovery::image;
use super::{Answer, Ingest, Rules, Stop};
use crate::plays::{id, key, known, message, play, plays};
use crate::revisions::Unknown;
use crate::store::fresh::{Fresh, on_both, server};
use crate::store::{Data, Store};

on_both!(
    the_first_plays_reach_no_disk,
    many_plays_are_written_before_they_are_acknowledged,
    nothing_counts_twice,
    two_servers_count_a_message_once,
    a_crash_loses_fewer_than_a_group_of_each_key,
    what_is_left_at_the_stop_is_pooled_or_dropped,
    only_what_is_known_counts_and_the_rest_is_unlisted,
    a_site_has_its_plays_for_the_day,
    a_clock_that_jumps_lets_nothing_count_twice,
    the_database_goes_away_and_comes_back,
);

thread_local! {
    static DAY: Cell<i64> = const { Cell::new(20_000) };
}

fn rules() -> Rules {
    let sites = ["library", "school"].map(str::to_owned).into();
    Rules { sites, thresholds: Thresholds::default(), daily: 2000, today: || DAY.get() }
}

async fn start(fresh: &Fresh) -> (Arc<Ingest>, Stop, Store) {
    let store = fresh.store().await;
    store.learn(&known()).await.expect("learns");
    let (ingest, stop) = Ingest::start(store, rules()).await.expect("starts");
    (ingest, stop, fresh.store().await)
}

fn kiosk(number: u64, seeds: std::ops::Range<u64>) -> Message {
    Message { id: id(number), key: key("library", "en"), tally: plays(seeds) }
}

fn from(site: &str, lang: &str, number: u64) -> Message {
    Message { id: id(number), key: key(site, lang), tally: play(number) }
}

async fn the_first_plays_reach_no_disk(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    ingest.take(kiosk(1000, 1000..1020)).await;
    let before = image(&fresh.folder());
    for number in 0..9 {
        assert_eq!(ingest.take(message(number)).await, Answer::Taken);
        assert_eq!(ingest.take(from("school", "en", 100 + number)).await, Answer::Taken);
        assert_eq!(ingest.take(from("library", "es", 200 + number)).await, Answer::Taken);
        assert!(image(&fresh.folder()) == before, "the disk knows of play {number}");
    }
    assert_eq!((store.plays("").await, store.ids().await), (20, 1));
    assert_eq!(ingest.take(message(9)).await, Answer::Taken);
    assert_eq!((store.plays("library").await, store.plays("school").await, store.ids().await), (30, 0, 11));
}

async fn many_plays_are_written_before_they_are_acknowledged(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    let all = (0..50).map(|n| ingest.take(kiosk(n, n * 10..n * 10 + 10)));
    let answers = futures(all).await;
    assert!(answers.iter().all(|answer| *answer == Answer::Taken));
    assert_eq!((store.plays("library").await, store.ids().await), (500, 50));
}

async fn nothing_counts_twice(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    for number in (0..15).chain(0..15) {
        assert_eq!(ingest.take(message(number)).await, Answer::Taken);
    }
    assert_eq!(ingest.take(kiosk(100, 100..130)).await, Answer::Taken);
    assert_eq!(futures((0..4).map(|_| ingest.take(kiosk(100, 100..130)))).await, [Answer::Taken; 4]);
    assert_eq!((store.plays("").await, store.ids().await), (40, 11));
    stop.stop().await;

    let (ingest, stop, store) = start(&fresh).await;
    assert_eq!(ingest.take(kiosk(100, 100..130)).await, Answer::Taken);
    // Ten of these are counted, and five were dropped at the stop.
    for number in 0..15 {
        assert_eq!(ingest.take(message(number)).await, Answer::Taken);
    }
    stop.stop().await;
    assert_eq!(store.plays("").await, 40);
    assert_eq!(store.dropped().await.expect("says"), 10, "five at either stop");
}

async fn two_servers_count_a_message_once(fresh: Fresh) {
    let (one, stop_one, store) = start(&fresh).await;
    let (other, stop_other, _) = start(&fresh).await;
    // Each message comes to both, as where an answer is lost and a retry goes elsewhere.
    for number in 0..100 {
        let (a, b) = tokio::join!(one.take(message(number)), other.take(message(number)));
        assert_eq!((a, b), (Answer::Taken, Answer::Taken));
        let (a, b) = tokio::join!(one.take(kiosk(1000 + number, 0..12)), other.take(kiosk(1000 + number, 0..12)));
        assert_eq!((a, b), (Answer::Taken, Answer::Taken));
    }
    stop_one.stop().await;
    stop_other.stop().await;
    assert_eq!(store.plays("library").await, 1300);
}

async fn a_crash_loses_fewer_than_a_group_of_each_key(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    let mut acknowledged = [0; 2];
    for number in 0..200 {
        let site = usize::from(number % 3 == 0);
        let answer = ingest.take(from(["library", "school"][site], "en", number)).await;
        acknowledged[site] += i64::from(answer == Answer::Taken);
        // What the disk has now is what a crash would leave.
        for (acknowledged, site) in acknowledged.into_iter().zip(["library", "school"]) {
            let lost = acknowledged - store.plays(site).await;
            assert!((0..10).contains(&lost), "{lost} would be lost");
        }
    }
    let together = futures((1000..1500).map(|number| ingest.take(from("library", "en", number)))).await;
    assert!(together.iter().all(|answer| *answer == Answer::Taken));
    let lost = acknowledged[0] + 500 - store.plays("library").await;
    assert!((0..10).contains(&lost), "{lost} would be lost");
    // Not stopped: dropped, as by a crash.
    drop((ingest, stop));
}

async fn what_is_left_at_the_stop_is_pooled_or_dropped(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    for (site, lang, numbers) in [("library", "en", 0..5), ("library", "es", 5..8), ("school", "en", 8..13)] {
        for number in numbers {
            ingest.take(from(site, lang, number)).await;
        }
    }
    assert_eq!(store.plays("").await, 0);
    stop.stop().await;
    assert_eq!((store.plays("").await, store.plays("pooled").await, store.ids().await), (13, 13, 13));
    assert_eq!(store.rows("pooled").await, store.rows("").await);
    assert_eq!(store.dropped().await.expect("says"), 0);

    let (ingest, stop, store) = start(&fresh).await;
    for number in 100..109 {
        ingest.take(message(number)).await;
    }
    stop.stop().await;
    assert_eq!((store.plays("").await, store.ids().await, store.dropped().await.expect("says")), (13, 13, 9));
}

async fn only_what_is_known_counts_and_the_rest_is_unlisted(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    let with = |pack: &str, revision: u8, lang: &str| {
        let key = quiz::TallyKey::new("library", pack, Hex([revision; 8]), lang).expect("is good");
        Message { key, ..kiosk(1, 0..20) }
    };
    let table = [(with("other", 7, "en"), Unknown::Pack), (with("harm-reduction", 8, "en"), Unknown::Pack)];
    for (message, unknown) in table.into_iter().chain([(with("harm-reduction", 7, "de"), Unknown::Lang)]) {
        assert_eq!(ingest.take(message).await, Answer::Unknown(unknown));
    }
    let small = quiz::Tally::new(
        10,
        vec![10, 0],
        vec![quiz::Asked { myth: quiz::Score { wrong: 10, ..quiz::Score::default() }, ..quiz::Asked::default() }],
    );
    let message = Message { tally: small.expect("could be"), ..kiosk(1, 0..20) };
    assert_eq!(ingest.take(message).await, Answer::Unknown(Unknown::Cards));
    for (number, site) in ["nobody", "pooled", "unlisted"].into_iter().enumerate() {
        let message = Message { key: key(site, "en"), ..kiosk(10 + number as u64, 0..20) };
        assert_eq!(ingest.take(message).await, Answer::Taken);
    }
    assert_eq!((store.plays("unlisted").await, store.plays("").await), (60, 60));
}

async fn a_site_has_its_plays_for_the_day(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    assert_eq!(ingest.take(kiosk(1, 0..1995)).await, Answer::Taken);
    assert_eq!(ingest.take(kiosk(2, 0..10)).await, Answer::Full);
    assert_eq!(ingest.take(message(3)).await, Answer::Taken);
    assert_eq!(ingest.take(from("school", "en", 4)).await, Answer::Taken);
    // The clock moves on, back, and far ahead: a new day each time, and nothing is lost or counted twice.
    for (day, number) in [(20_001, 5), (19_000, 6), (20_001, 7)] {
        DAY.set(day);
        assert_eq!(ingest.take(kiosk(number, 0..1995)).await, Answer::Taken);
        assert_eq!(ingest.take(kiosk(number, 0..10)).await, Answer::Full);
    }
    assert_eq!(store.plays("library").await, 4 * 1995);
}

async fn a_clock_that_jumps_lets_nothing_count_twice(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    for (day, number) in [(20_000, 1), (20_400, 2), (20_000, 3), (100, 4), (20_000, 5)] {
        DAY.set(day);
        assert_eq!(ingest.take(kiosk(number, 0..20)).await, Answer::Taken);
        // All that came before comes again.
        for seen in 1..number {
            assert_eq!(ingest.take(kiosk(seen, 0..20)).await, Answer::Taken);
        }
        assert_eq!(store.plays("library").await, 20 * i64::try_from(number).expect("is small"), "on day {day}");
    }
}

async fn the_database_goes_away_and_comes_back(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    let away = Away::from(&fresh, &store).await;
    for number in 0..9 {
        assert_eq!(ingest.take(message(number)).await, Answer::Taken);
    }
    let (ninth, kiosk_away, large) =
        tokio::join!(ingest.take(message(9)), ingest.take(kiosk(100, 100..130)), ingest.take(kiosk(101, 0..1950)));
    assert_eq!((ninth, kiosk_away, large), (Answer::Later, Answer::Later, Answer::Later));
    let well = ingest.is_well().await;
    away.back().await;
    assert!(!well && ingest.is_well().await);
    // Some come again, and one does not. Those that were not taken have used up nothing of the day.
    assert_eq!(ingest.take(kiosk(100, 100..130)).await, Answer::Taken);
    assert_eq!(ingest.take(kiosk(101, 0..1950)).await, Answer::Taken);
    for number in 5..9 {
        assert_eq!(ingest.take(message(number)).await, Answer::Taken);
    }
    stop.stop().await;
    let store = fresh.store().await;
    assert_eq!((store.plays("library").await, store.ids().await), (1990, 12));
}

/// A database that cannot be reached for a while.
enum Away {
    /// Another program holds the file locked.
    Sqlite(sqlx::Transaction<'static, sqlx::Any>),
    /// Nobody is let in.
    Postgres(String),
}

impl Away {
    async fn from(fresh: &Fresh, store: &Store) -> Self {
        match &fresh.data {
            Data::Sqlite(_) => Self::Sqlite(store.lock().await),
            Data::Postgres(url) => {
                let name = url.rsplit('/').find_map(|part| part.starts_with("unit_").then(|| part.split('?').next()));
                let name = name.flatten().expect("has a name").to_owned();
                let sql = format!(
                    "ALTER DATABASE {name} ALLOW_CONNECTIONS false; \
                     SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
                );
                server().await.execute(AssertSqlSafe(sql)).await.expect("is done");
                Self::Postgres(name)
            }
        }
    }

    async fn back(self) {
        match self {
            Self::Sqlite(lock) => lock.rollback().await.expect("lets go"),
            Self::Postgres(name) => {
                let sql = format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true");
                server().await.execute(AssertSqlSafe(sql)).await.expect("is done");
            }
        }
    }
}

/// All at once, and their answers in order.
async fn futures<F: Future<Output = Answer>>(all: impl Iterator<Item = F>) -> Vec<Answer> {
    let mut running: Vec<_> = all.map(|one| Some(Box::pin(one))).collect();
    let mut answers = vec![Answer::Later; running.len()];
    std::future::poll_fn(|context| {
        for (one, answer) in running.iter_mut().zip(&mut answers) {
            if let Some(future) = one
                && let std::task::Poll::Ready(ready) = future.as_mut().poll(context)
            {
                *answer = ready;
                *one = None;
            }
        }
        if running.iter().all(Option::is_none) { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    answers
}
