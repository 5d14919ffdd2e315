//! The ingest on both databases: what reaches them when, and that nothing counts twice.

mod away;
mod futures;

use std::cell::Cell;
use std::sync::Arc;

use quiz::release::Thresholds;
use quiz::{Hex, Message};

use super::recovery::image;
use super::{Answer, Ingest, Rules, Stop};
use crate::kiosk_code::KioskCode;
use crate::plays::{id, key, known, message, play, plays};
use crate::revisions::Unknown;
use crate::store::Store;
use crate::store::fresh::{Fresh, on_both};
use away::Away;
use futures::{all, now};

on_both!(
    the_first_plays_reach_no_disk,
    many_plays_are_written_before_they_are_acknowledged,
    nothing_counts_twice,
    two_servers_count_a_message_once,
    a_crash_loses_fewer_than_a_group_of_each_key,
    what_is_left_at_the_stop_is_pooled_or_dropped,
    only_what_is_known_counts_and_the_rest_is_unlisted,
    several_plays_in_a_message_are_a_kiosks_alone,
    no_answer_tells_whether_others_wait,
    a_site_has_its_plays_for_the_day,
    a_clock_that_jumps_lets_nothing_count_twice,
    the_database_goes_away_and_comes_back,
);

thread_local! {
    static DAY: Cell<i64> = const { Cell::new(20_000) };
}

fn code() -> KioskCode {
    "7k3m9-4x2pd-wq8zt-n6hbv-1rs50".parse().expect("is one")
}

fn rules() -> Rules {
    let sites = ["library", "school"].map(str::to_owned).into();
    let kiosk_codes = [("library".to_owned(), code().digest())].into();
    Rules { sites, kiosk_codes, thresholds: Thresholds::default(), daily: 2000, today: || DAY.get() }
}

/// Sends a message as a kiosk of the library does.
async fn send(ingest: &Ingest, message: Message) -> Answer {
    ingest.take(message, Some(&code())).await
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
    send(&ingest, kiosk(1000, 1000..1020)).await;
    let before = image(&fresh.folder());
    for number in 0..9 {
        assert_eq!(send(&ingest, message(number)).await, Answer::Taken);
        assert_eq!(send(&ingest, from("school", "en", 100 + number)).await, Answer::Taken);
        assert_eq!(send(&ingest, from("library", "es", 200 + number)).await, Answer::Taken);
        assert!(image(&fresh.folder()) == before, "the disk knows of play {number}");
    }
    assert_eq!((store.plays("").await, store.ids().await), (20, 1));
    assert_eq!(send(&ingest, message(9)).await, Answer::Taken);
    ingest.settled().await;
    assert_eq!((store.plays("library").await, store.plays("school").await, store.ids().await), (30, 0, 11));
}

async fn many_plays_are_written_before_they_are_acknowledged(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    let sums = (0..50).map(|n| send(&ingest, kiosk(n, n * 10..n * 10 + 10)));
    let answers = all(sums).await;
    assert!(answers.iter().all(|answer| *answer == Answer::Taken));
    assert_eq!((store.plays("library").await, store.ids().await), (500, 50));
}

async fn nothing_counts_twice(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    for number in (0..15).chain(0..15) {
        assert_eq!(send(&ingest, message(number)).await, Answer::Taken);
        ingest.settled().await;
    }
    assert_eq!(send(&ingest, kiosk(100, 100..130)).await, Answer::Taken);
    assert_eq!(all((0..4).map(|_| send(&ingest, kiosk(100, 100..130)))).await, [Answer::Taken; 4]);
    ingest.settled().await;
    assert_eq!((store.plays("").await, store.ids().await), (40, 11));
    stop.stop().await;

    let (ingest, stop, store) = start(&fresh).await;
    assert_eq!(send(&ingest, kiosk(100, 100..130)).await, Answer::Taken);
    // Ten of these are counted, and five were dropped at the stop.
    for number in 0..15 {
        assert_eq!(send(&ingest, message(number)).await, Answer::Taken);
        ingest.settled().await;
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
        let (a, b) = tokio::join!(send(&one, message(number)), send(&other, message(number)));
        assert_eq!((a, b), (Answer::Taken, Answer::Taken));
        let (a, b) = tokio::join!(send(&one, kiosk(1000 + number, 0..12)), send(&other, kiosk(1000 + number, 0..12)));
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
        let answer = send(&ingest, from(["library", "school"][site], "en", number)).await;
        acknowledged[site] += i64::from(answer == Answer::Taken);
        // What the disk has then is what a crash would leave.
        ingest.settled().await;
        for (acknowledged, site) in acknowledged.into_iter().zip(["library", "school"]) {
            let lost = acknowledged - store.plays(site).await;
            assert!((0..10).contains(&lost), "{lost} would be lost");
        }
    }
    let together = all((1000..1500).map(|number| send(&ingest, from("library", "en", number)))).await;
    assert!(together.iter().all(|answer| *answer == Answer::Taken));
    ingest.settled().await;
    let lost = acknowledged[0] + 500 - store.plays("library").await;
    assert!((0..10).contains(&lost), "{lost} would be lost");
    // Not stopped: dropped, as by a crash.
    drop((ingest, stop));
}

async fn what_is_left_at_the_stop_is_pooled_or_dropped(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    for (site, lang, numbers) in [("library", "en", 0..5), ("library", "es", 5..8), ("school", "en", 8..13)] {
        for number in numbers {
            send(&ingest, from(site, lang, number)).await;
        }
    }
    assert_eq!(store.plays("").await, 0);
    stop.stop().await;
    assert_eq!((store.plays("").await, store.plays("pooled").await, store.ids().await), (13, 13, 13));
    assert_eq!(store.rows("pooled").await, store.rows("").await);
    assert_eq!(store.dropped().await.expect("says"), 0);

    let (ingest, stop, store) = start(&fresh).await;
    for number in 100..109 {
        send(&ingest, message(number)).await;
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
        assert_eq!(send(&ingest, message).await, Answer::Unknown(unknown));
    }
    let small = quiz::Tally::new(
        10,
        vec![10, 0],
        vec![quiz::Asked { myth: quiz::Score { wrong: 10, ..quiz::Score::default() }, ..quiz::Asked::default() }],
    );
    let message = Message { tally: small.expect("could be"), ..kiosk(1, 0..20) };
    assert_eq!(send(&ingest, message).await, Answer::Unknown(Unknown::Cards));
    for number in 0..30 {
        let site = ["nobody", "pooled", "unlisted"][number % 3];
        assert_eq!(send(&ingest, from(site, "en", number as u64)).await, Answer::Taken);
    }
    ingest.settled().await;
    assert_eq!((store.plays("unlisted").await, store.plays("").await), (30, 30));
}

async fn several_plays_in_a_message_are_a_kiosks_alone(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    let other: KioskCode = "0000000000000000000000000".parse().expect("is one");
    for code in [None, Some(&other)] {
        assert_eq!(ingest.take(kiosk(1, 0..10), code).await, Answer::NoCode);
    }
    // The school has no kiosk, and the town none of our sites.
    for site in ["school", "town", "unlisted", "pooled"] {
        let message = Message { key: key(site, "en"), ..kiosk(2, 0..10) };
        assert_eq!(send(&ingest, message).await, Answer::NoCode, "{site}");
    }
    assert_eq!(send(&ingest, kiosk(3, 0..9)).await, Answer::TooFew);
    assert_eq!((store.plays("").await, store.ids().await), (0, 0));
    assert_eq!(send(&ingest, kiosk(1, 0..10)).await, Answer::Taken);
    assert_eq!(store.plays("library").await, 10);
}

/// Whatever waits, and whether a play is new, waits or is counted: it is answered alike, and before anything is written.
async fn no_answer_tells_whether_others_wait(fresh: Fresh) {
    let (ingest, _stop, _) = start(&fresh).await;
    for number in 0..10 {
        send(&ingest, message(number)).await;
    }
    ingest.settled().await;
    for others in 0..200 {
        for number in [0, 1, 100 + others, 100 + others] {
            // This thread is the only one: before it lets go, nothing is written.
            let answer = ingest.take(message(number), None);
            assert_eq!(now(answer), Some(Answer::Taken), "{others} others, play {number}");
        }
        if others % 3 == 0 {
            ingest.settled().await;
        }
    }
}

async fn a_site_has_its_plays_for_the_day(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    assert_eq!(send(&ingest, kiosk(1, 0..1995)).await, Answer::Taken);
    assert_eq!(send(&ingest, kiosk(2, 0..10)).await, Answer::Full);
    // Visitors have a day of their own, which no kiosk takes from them.
    assert_eq!(send(&ingest, message(3)).await, Answer::Taken);
    assert_eq!(send(&ingest, from("school", "en", 4)).await, Answer::Taken);
    // The clock moves on, back, and far ahead: a new day each time, and nothing is lost or counted twice.
    for (day, number) in [(20_001, 5), (19_000, 6), (20_001, 7)] {
        DAY.set(day);
        assert_eq!(send(&ingest, kiosk(number, 0..1995)).await, Answer::Taken);
        assert_eq!(send(&ingest, kiosk(number, 0..10)).await, Answer::Full);
    }
    assert_eq!(store.plays("library").await, 4 * 1995);
}

async fn a_clock_that_jumps_lets_nothing_count_twice(fresh: Fresh) {
    let (ingest, _stop, store) = start(&fresh).await;
    for (day, number) in [(20_000, 1), (20_400, 2), (20_000, 3), (100, 4), (20_000, 5)] {
        DAY.set(day);
        assert_eq!(send(&ingest, kiosk(number, 0..20)).await, Answer::Taken);
        // All that came before comes again.
        for seen in 1..number {
            assert_eq!(send(&ingest, kiosk(seen, 0..20)).await, Answer::Taken);
        }
        assert_eq!(store.plays("library").await, 20 * i64::try_from(number).expect("is small"), "on day {day}");
    }
}

async fn the_database_goes_away_and_comes_back(fresh: Fresh) {
    let (ingest, stop, store) = start(&fresh).await;
    let away = Away::from(&fresh, &store).await;
    for number in 0..9 {
        assert_eq!(send(&ingest, message(number)).await, Answer::Taken);
    }
    let sums = [kiosk(100, 100..130), kiosk(101, 0..1950)];
    assert_eq!(all(sums.into_iter().map(|sum| send(&ingest, sum))).await, [Answer::Later; 2]);
    // It is kept, and counts even if nobody sends it again.
    assert_eq!(send(&ingest, message(9)).await, Answer::Later);
    let well = ingest.is_well().await;
    away.back().await;
    assert!(!well && ingest.is_well().await);
    // Some come again, and one does not. Those that were not taken have used up nothing of the day.
    assert_eq!(send(&ingest, kiosk(100, 100..130)).await, Answer::Taken);
    assert_eq!(send(&ingest, kiosk(101, 0..1950)).await, Answer::Taken);
    for number in 5..9 {
        assert_eq!(send(&ingest, message(number)).await, Answer::Taken);
    }
    stop.stop().await;
    let store = fresh.store().await;
    assert_eq!((store.plays("library").await, store.ids().await), (1990, 12));
}
