//! What single plays can be recovered: none as the program is, all of them without the groups of k.

use std::collections::BTreeSet;
use std::sync::Arc;

use quiz::release::Thresholds;
use quiz::{Form, Message};

use super::super::{Answer, Ingest, Rules, Stop};
use super::postgres::Reader;
use super::{Evidence, Image, Play, image};
use crate::plays::{id, key, known, play_of};
use crate::revisions::Known;
use crate::store::fresh::{Fresh, on_both};
use crate::store::{Data, Store};

on_both!(no_play_is_recovered_from_all_that_the_disk_ever_had, without_groups_every_play_is_recovered,);

/// With so many cards hardly two of all plays are alike, so that none is met by chance.
const CARDS: usize = 12;

/// Two of each tally key's are left over when the groups are full.
const PLAYS: u64 = 64;

/// A log, which this program does not keep.
const LOG: &str = "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON;";

/// A log, and what is deleted stays where it was.
const LOG_AND_LEFTOVERS: &str = "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = OFF;";

/// Every message that was sent, in its order.
fn messages() -> impl Iterator<Item = Message> {
    let lang = |number: u64| if number.is_multiple_of(2) { "en" } else { "es" };
    (0..PLAYS).map(move |n| Message { id: id(n), key: key("library", lang(n)), tally: play_of(CARDS, n) })
}

/// The plays as they were: what somebody who recovers them must come to.
fn sent() -> BTreeSet<Play> {
    let outcome = |counts: [usize; 3]| counts.into_iter().position(|count| count == 1);
    let plays = messages().map(|message| {
        let cards = (0..).zip(message.tally.cards());
        let forms = cards
            .flat_map(|(card, asked)| [(card, "myth", asked.form(Form::Myth)), (card, "fact", asked.form(Form::Fact))]);
        let answers = forms.filter_map(|(card, form, score)| {
            let outcome = outcome([score.right, score.wrong, score.not_sure])?;
            Some((card, (form.to_owned(), outcome)))
        });
        answers.collect()
    });
    plays.collect()
}

/// How many of the plays are among those that were told.
fn recovered(evidence: &Evidence) -> usize {
    evidence.plays().intersection(&sent()).count()
}

async fn start(store: Store, has_groups: bool) -> (Arc<Ingest>, Stop) {
    let cards = (0..CARDS).map(|card| format!("card-{card}")).collect();
    store.learn(&Known { cards, deck: CARDS, ..known() }).await.expect("learns");
    let sites = ["library".to_owned()].into();
    let kiosk_codes = [].into();
    let rules = Rules { sites, kiosk_codes, thresholds: Thresholds::default(), daily: 1000, today: || 20_000 };
    let started =
        if has_groups { Ingest::start(store, rules).await } else { Ingest::start_without_groups(store, rules).await };
    started.expect("starts")
}

/// Sends all plays, and looks at the disk after each, and after a clean stop once more; gives what each way to look
/// told.
async fn watched(fresh: &Fresh, has_groups: bool) -> Vec<(&'static str, Evidence)> {
    let (ingest, stop) = start(fresh.store().await, has_groups).await;
    let (mut seen, mut log) = (Evidence::default(), Evidence::default());
    let mut reader = match &fresh.data {
        Data::Sqlite(_) => None,
        Data::Postgres(url) => Some(Reader::new(url).await),
    };
    let (mut stop, mut last) = (Some(stop), Image::new());
    for message in messages().map(Some).chain([None]) {
        match message {
            Some(message) => {
                assert_eq!(ingest.take(message, None).await, Answer::Taken);
                ingest.settled().await;
            }
            None => stop.take().expect("runs").stop().await,
        }
        match &mut reader {
            None => {
                let now = image(&fresh.folder());
                if now != last {
                    seen.add_image(&now).await;
                }
                last = now;
            }
            Some(reader) => reader.add_rows(&mut seen).await,
        }
    }
    let Some(mut reader) = reader else { return vec![("files", seen)] };
    reader.add_log(&mut log).await;
    vec![("rows", seen), ("the log", log)]
}

async fn no_play_is_recovered_from_all_that_the_disk_ever_had(fresh: Fresh) {
    for (place, evidence) in watched(&fresh, true).await {
        println!("{place}: {} moments, {} plays told", evidence.moments(), evidence.plays().len());
        assert!(evidence.moments() >= 2 * 4, "each group of either language was seen in {place}");
        assert_eq!(recovered(&evidence), 0, "from {place}");
    }
}

async fn without_groups_every_play_is_recovered(fresh: Fresh) {
    for (place, evidence) in watched(&fresh, false).await {
        println!("{place}: {} moments, {} plays told", evidence.moments(), evidence.plays().len());
        assert_eq!(recovered(&evidence), sent().len(), "from {place}");
    }
}

/// The files as somebody finds them who comes once, after all plays.
async fn found(settings: &'static str, has_groups: bool) -> Image {
    let fresh = Fresh::sqlite();
    let store = fresh.store_with(settings).await;
    let (ingest, _stop) = start(store, has_groups).await;
    for message in messages() {
        assert_eq!(ingest.take(message, None).await, Answer::Taken);
        ingest.settled().await;
    }
    image(&fresh.folder())
}

#[tokio::test]
async fn without_groups_one_look_at_a_log_recovers_nearly_every_play() {
    let found = found(LOG, false).await;
    let mut whole = Evidence::default();
    whole.add_image(&found).await;
    let mut bytes = Evidence::default();
    let logs = found.iter().filter(|(path, _)| path.to_string_lossy().ends_with("-wal"));
    logs.for_each(|(_, log)| bytes.add_bytes(log));
    println!("{} of {PLAYS} from all files, {} from the log's bytes alone", recovered(&whole), recovered(&bytes));
    assert_eq!(recovered(&whole), sent().len());
    assert!(recovered(&bytes) * 10 >= sent().len() * 9, "{} from the log's bytes alone", recovered(&bytes));
}

#[tokio::test]
async fn the_groups_alone_keep_every_play_even_with_a_log() {
    let mut whole = Evidence::default();
    whole.add_image(&found(LOG_AND_LEFTOVERS, true).await).await;
    assert!(whole.moments() >= 2 * 4 && recovered(&whole) == 0, "{} moments", whole.moments());
}
