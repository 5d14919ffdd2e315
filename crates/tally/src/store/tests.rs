//! One suite for both databases: what is counted, once and whole, and what is refused.

use sqlx::Executor as _;

use super::fresh::{Fresh, on_both};
use super::{Data, Group, Store, Written};
use crate::plays::{CARDS, id, key, known, play, plays};

on_both!(
    groups_add_up,
    a_message_counts_once,
    a_group_that_is_too_small_leaves_nothing,
    two_servers_count_each_message_once,
    ids_are_forgotten_after_their_days,
    revisions_stay_known,
    what_was_dropped_is_noted,
    an_older_schema_is_brought_up,
    a_newer_schema_is_refused,
    tables_of_another_program_are_refused,
    several_can_start_at_once,
);

const DAY: i64 = 20_000;

/// One row a card and form: its place, its form, right, wrong and not sure.
pub(crate) type Row = (i64, String, i64, i64, i64);

impl Store {
    /// The counts of all sites and languages, or of one.
    pub(crate) async fn rows(&self, site: &str) -> Vec<Row> {
        let rows = sqlx::query_as(
            "SELECT card, form, CAST(SUM(n_right) AS BIGINT), CAST(SUM(n_wrong) AS BIGINT), \
             CAST(SUM(n_not_sure) AS BIGINT) FROM counts WHERE site = $1 OR $1 = '' GROUP BY card, form ORDER BY card, form",
        );
        rows.bind(site).fetch_all(&self.pool).await.expect("can be read")
    }

    /// How many plays a site has, or all sites together.
    pub(crate) async fn plays(&self, site: &str) -> i64 {
        let sum =
            sqlx::query_as("SELECT CAST(COALESCE(SUM(plays), 0) AS BIGINT) FROM scores WHERE site = $1 OR $1 = ''");
        let (plays,): (i64,) = sum.bind(site).fetch_one(&self.pool).await.expect("can be read");
        plays
    }

    /// How many ids are remembered.
    pub(crate) async fn ids(&self) -> i64 {
        let count = sqlx::query_as("SELECT COUNT(*) FROM message");
        let (ids,): (i64,) = count.fetch_one(&self.pool).await.expect("can be read");
        ids
    }

    /// Holds SQLite's file as another program would.
    pub(crate) async fn lock(&self) -> sqlx::Transaction<'static, sqlx::Any> {
        self.pool.begin_with("BEGIN EXCLUSIVE").await.expect("locks")
    }

    async fn execute(&self, sql: &'static str) {
        self.pool.execute(sql).await.expect("is done");
    }
}

/// What these plays come to.
fn expected(tally: &quiz::Tally) -> Vec<Row> {
    let mut rows = Vec::new();
    for (card, asked) in (0..).zip(tally.cards()) {
        for (form, score) in [("fact", asked.fact), ("myth", asked.myth)] {
            let n = |count: usize| i64::try_from(count).expect("is small");
            rows.push((card, form.to_owned(), n(score.right), n(score.wrong), n(score.not_sure)));
        }
    }
    rows.retain(|row| row.2 + row.3 + row.4 > 0);
    rows
}

fn singles(site: &str, ids: std::ops::Range<u64>) -> Group {
    Group { key: key(site, "en"), messages: ids.map(|n| (id(n), play(n))).collect(), least: 10 }
}

async fn groups_add_up(fresh: Fresh) {
    let store = fresh.store().await;
    let kept = Written { seen: Vec::new(), kept: true };
    let groups = [singles("library", 0..10), singles("library", 10..22), singles("school", 22..32)];
    assert_eq!(store.write(&groups, DAY).await.expect("writes"), vec![kept.clone(); 3]);
    let kiosk = Group { key: key("library", "es"), messages: vec![(id(100), plays(100..400))], least: 10 };
    assert_eq!(store.write(&[kiosk], DAY).await.expect("writes"), [kept]);
    let library = plays(0..22).plus(&plays(100..400)).expect("fits");
    assert_eq!(store.rows("library").await, expected(&library));
    assert_eq!((store.plays("library").await, store.plays("school").await), (322, 10));
    assert_eq!(store.rows("").await, expected(&library.plus(&plays(22..32)).expect("fits")));
    // Another program that opens the same database finds the same.
    assert_eq!(fresh.store().await.plays("").await, 332);
}

async fn a_message_counts_once(fresh: Fresh) {
    let store = fresh.store().await;
    store.write(&[singles("library", 0..10)], DAY).await.expect("writes");
    // Once more in a later batch, and twice within it.
    let groups = [singles("library", 5..20), singles("library", 8..18)];
    let written = store.write(&groups, DAY + 1).await.expect("writes");
    assert_eq!(written[0], Written { seen: (5..10).map(id).collect(), kept: true });
    assert_eq!(written[1], Written { seen: (8..18).map(id).collect(), kept: false });
    assert_eq!(store.rows("").await, expected(&plays(0..20)));
    assert_eq!((store.plays("").await, store.ids().await), (20, 20));
    let again = fresh.store().await.write(&[singles("library", 0..20)], DAY).await.expect("writes");
    assert_eq!(again[0].seen.len(), 20, "also after a restart");
    assert_eq!(store.plays("").await, 20);
}

async fn a_group_that_is_too_small_leaves_nothing(fresh: Fresh) {
    let store = fresh.store().await;
    store.write(&[singles("library", 0..10)], DAY).await.expect("writes");
    let written = store.write(&[singles("library", 9..18), singles("school", 30..40)], DAY).await.expect("writes");
    assert_eq!(written[0], Written { seen: vec![id(9)], kept: false });
    assert!(written[1].kept);
    assert_eq!((store.plays("library").await, store.ids().await), (10, 20));
    let written = store.write(&[singles("library", 10..20)], DAY).await.expect("writes");
    assert_eq!(written[0], Written { seen: Vec::new(), kept: true }, "its ids are free");
}

async fn two_servers_count_each_message_once(fresh: Fresh) {
    let (one, other) = (fresh.store().await, fresh.store().await);
    for round in 0..20 {
        let start = round * 30;
        let (a, b) = ([singles("library", start..start + 20)], [singles("library", start + 10..start + 30)]);
        let (a, b) = tokio::join!(one.write(&a, DAY), other.write(&b, DAY));
        let (a, b) = (a.expect("writes"), b.expect("writes"));
        assert_eq!(a[0].seen.len() + b[0].seen.len(), 10, "ten came to both");
        assert!(a[0].kept && b[0].kept);
    }
    assert_eq!(one.rows("").await, expected(&plays(0..600)));
}

async fn ids_are_forgotten_after_their_days(fresh: Fresh) {
    let store = fresh.store().await;
    store.write(&[singles("library", 0..10)], DAY).await.expect("writes");
    store.write(&[singles("library", 10..20)], DAY + 1).await.expect("writes");
    store.forget(DAY + 1).await.expect("forgets");
    assert_eq!((store.ids().await, store.plays("").await), (10, 20));
    let written = store.write(&[singles("library", 10..20)], DAY + 2).await.expect("writes");
    assert_eq!(written[0].seen.len(), 10);
}

async fn revisions_stay_known(fresh: Fresh) {
    let store = fresh.store().await;
    let english = crate::revisions::Known { langs: ["en".to_owned()].into(), ..known() };
    store.learn(&english).await.expect("learns");
    assert_eq!(store.known().await.expect("knows"), [english]);
    store.learn(&known()).await.expect("learns");
    let changed = crate::revisions::Known { revision: quiz::Hex([9; 8]), ..known() };
    store.learn(&changed).await.expect("learns");
    assert_eq!(fresh.store().await.known().await.expect("knows"), [known(), changed]);
    assert_eq!(known().cards.len(), CARDS);
}

async fn what_was_dropped_is_noted(fresh: Fresh) {
    let store = fresh.store().await;
    assert_eq!(store.dropped().await.expect("says"), 0);
    store.note_dropped(9).await.expect("notes");
    store.note_dropped(3).await.expect("notes");
    assert_eq!(fresh.store().await.dropped().await.expect("says"), 12);
}

async fn an_older_schema_is_brought_up(fresh: Fresh) {
    let store = fresh.store().await;
    store.note_dropped(9).await.expect("notes");
    store
        .execute(
            "DROP TABLE message; CREATE TABLE message (id TEXT NOT NULL PRIMARY KEY, day BIGINT NOT NULL); \
             CREATE INDEX message_day ON message (day); UPDATE unmyth SET schema = 1",
        )
        .await;
    // More than one statement takes, and on two days.
    for number in 0..100 {
        let add = sqlx::query("INSERT INTO message (id, day) VALUES ($1, $2)").bind(id(number).digits());
        let day = if number < 80 { DAY } else { DAY + 1 };
        add.bind(day).execute(&store.pool).await.expect("is added");
    }
    store.close().await;

    let store = fresh.store().await;
    assert_eq!((store.ids().await, store.dropped().await.expect("says")), (100, 9));
    let group = |number| [Group { key: key("library", "en"), messages: vec![(id(number), plays(0..10))], least: 10 }];
    for (number, is_new) in [(0, false), (99, false), (100, true), (100, false)] {
        let written = store.write(&group(number), DAY).await.expect("is written");
        assert_eq!(written[0].kept, is_new, "{number}");
    }
    store.forget(DAY + 1).await.expect("forgets");
    assert_eq!(store.ids().await, 20, "each kept its day");
}

async fn a_newer_schema_is_refused(fresh: Fresh) {
    fresh.store().await.execute("UPDATE unmyth SET schema = 99").await;
    let error = Store::open(&fresh.data).await.expect_err("is refused").to_string();
    assert!(
        error.starts_with(&fresh.data.name())
            && error.contains("schema 99")
            && error.contains("Install the newer unmyth"),
        "{error}"
    );
}

async fn tables_of_another_program_are_refused(fresh: Fresh) {
    fresh.store().await.execute("ALTER TABLE unmyth RENAME TO theirs").await;
    let error = Store::open(&fresh.data).await.expect_err("is refused").to_string();
    assert!(error.starts_with(&fresh.data.name()) && error.contains("tables of another program"), "{error}");
}

async fn several_can_start_at_once(fresh: Fresh) {
    let data = &fresh.data;
    let (a, b, c) = tokio::join!(Store::open(data), Store::open(data), Store::open(data));
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
}

#[tokio::test]
async fn a_file_that_cannot_be_had_is_told_with_the_remedy() {
    let folder = tempfile::tempdir().expect("a folder of its own");
    let text = folder.path().join("letter.txt");
    std::fs::write(&text, "Dear reader, this is a letter and no database at all.".repeat(50)).expect("can be written");
    let table = [
        (folder.path().join("none/unmyth.db"), "there is no folder"),
        (folder.path().to_owned(), "this is a folder"),
        (text.clone(), "not a SQLite file"),
        ("/proc/unmyth.db".into(), "neither opened nor created"),
    ];
    for (path, told) in table {
        let error = Store::open(&Data::Sqlite(path)).await.expect_err("is refused").to_string();
        assert!(error.starts_with("--data ") && error.contains(told), "{error}");
    }
    assert!(std::fs::read_to_string(text).expect("is there").starts_with("Dear reader"));
}

#[tokio::test]
async fn a_full_file_is_told_and_keeps_what_it_has() {
    let fresh = Fresh::sqlite();
    // SQLite then makes the file no larger than it is.
    let full = fresh.store_with("PRAGMA max_page_count = 1").await;
    let mut kept = 0;
    let error = loop {
        let ids = kept * 10..(kept + 1) * 10;
        match full.write(&[singles("library", ids)], DAY).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    let error = full.told(&error).to_string();
    assert!(error.contains("unmyth.db: the disk is full. Free up space"), "{error}");
    full.close().await;
    let store = fresh.store().await;
    let plays = |groups: u64| i64::try_from(groups * 10).expect("is small");
    assert_eq!((store.plays("").await, store.ids().await), (plays(kept), plays(kept)));
    store.write(&[singles("library", kept * 10..(kept + 1) * 10)], DAY).await.expect("there is room");
    assert_eq!(store.plays("").await, plays(kept + 1));
}

#[tokio::test]
async fn a_locked_file_is_told_with_the_remedy() {
    let fresh = Fresh::sqlite();
    let store = fresh.store().await;
    let _lock = store.lock().await;
    let error = Store::open(&fresh.data).await.expect_err("is refused").to_string();
    assert!(error.contains("another program has locked it"), "{error}");
}

#[tokio::test]
async fn an_address_that_leads_nowhere_is_told_without_its_password() {
    for (url, told) in [
        ("postgres://u:secret@127.0.0.1:1/d", "no database listens"),
        ("postgres://u:secret@127.0.0.1:port/d", "not an address of a PostgreSQL database"),
    ] {
        let error = Store::open(&Data::parse(url).expect("is an address")).await.expect_err("is refused");
        assert!(error.to_string().contains(told) && !format!("{error:?}").contains("secret"), "{error:?}");
    }
}
