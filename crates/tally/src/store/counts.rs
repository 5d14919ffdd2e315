//! Adds plays to the counts: the claim on their messages' ids and the sums in one transaction, or neither.

use std::array;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use quiz::{Asked, Form, MessageId, Tally, TallyKey};
use sqlx::AnyConnection;

use super::{Store, in_time};

// Files of their own, so that `cargo xtask bench` can run the same statements without this program around them.
const CLAIM: &str = include_str!("claim.sql");
const ADD_SCORES: &str = include_str!("add-scores.sql");
const ADD_COUNTS: &str = include_str!("add-counts.sql");

/// How many ids the statement has room for: each costs a way to the database and back.
const CLAIMS: usize = 64;

/// Messages of one tally key that are written together.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) key: TallyKey,
    pub(crate) messages: Vec<(MessageId, Tally)>,
    /// With fewer plays that nobody has counted before, nothing of it is kept.
    pub(crate) least: u64,
}

/// What became of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// Those of its messages that were counted before, here or by another server.
    pub(crate) seen: Vec<MessageId>,
    /// Whether all others were counted. If not, they are too few to be kept, and nothing of them was.
    pub(crate) kept: bool,
}

/// The sums of one tally key.
#[derive(Default)]
struct Sums {
    scores: Vec<usize>,
    cards: Vec<Asked>,
}

impl Store {
    /// Writes groups in one transaction, which has reached the disk when this returns.
    ///
    /// A group is kept if those of its messages that were not seen before have plays enough together; what reaches the
    /// database of them is their sum, and their ids with the day. The ids of others are not remembered.
    ///
    /// If the database does not do it in time, that is an error, though it may have done it. To write the same messages
    /// again is right in either case: what was counted is then seen.
    pub(crate) async fn write(&self, groups: &[Group], day: i64) -> Result<Vec<Written>, sqlx::Error> {
        self.noted(in_time(self.write_all(groups, day)).await)
    }

    async fn write_all(&self, groups: &[Group], day: i64) -> Result<Vec<Written>, sqlx::Error> {
        let mut transaction = self.begin().await?;
        let ids = groups.iter().flat_map(|group| &group.messages).map(|(id, _)| fold(id)).collect();
        let mut claimed = claim(&mut transaction, &ids, day).await?;
        let mut sums: BTreeMap<&TallyKey, Sums> = BTreeMap::new();
        let mut written = Vec::new();
        for group in groups {
            let (fresh, seen): (Vec<_>, Vec<_>) = group.messages.iter().partition(|(id, _)| claimed.remove(&fold(id)));
            let kept = fresh.iter().map(|(_, tally)| tally.plays() as u64).sum::<u64>() >= group.least;
            for (id, tally) in fresh {
                if kept {
                    sums.entry(&group.key).or_default().add(tally);
                } else {
                    let free = sqlx::query("DELETE FROM message WHERE id = $1").bind(fold(id));
                    free.execute(&mut *transaction).await?;
                }
            }
            written.push(Written { seen: seen.into_iter().map(|(id, _)| *id).collect(), kept });
        }
        // In the order of their keys, as every server does it: so none waits for one that waits for it.
        for (key, sums) in &sums {
            sums.write(&mut transaction, key).await?;
        }
        transaction.commit().await?;
        Ok(written)
    }

    /// Forgets the ids of messages that were counted before a day.
    pub(crate) async fn forget(&self, before: i64) -> Result<(), sqlx::Error> {
        sqlx::query("DELETE FROM message WHERE day < $1").bind(before).execute(&self.pool).await?;
        Ok(())
    }

    /// Notes that plays were dropped, since they were too few to be kept.
    pub(crate) async fn note_dropped(&self, plays: u64) -> Result<(), sqlx::Error> {
        let note = sqlx::query("UPDATE unmyth SET dropped = dropped + $1").bind(number(plays));
        note.execute(&self.pool).await?;
        Ok(())
    }

    /// How many plays were dropped so far, by all servers.
    pub(crate) async fn dropped(&self) -> Result<u64, sqlx::Error> {
        let (dropped,): (i64,) = sqlx::query_as("SELECT dropped FROM unmyth").fetch_one(&self.pool).await?;
        Ok(dropped.unsigned_abs())
    }
}

/// Takes those ids that nobody has taken before, many with one statement.
///
/// In their order, so that two servers that take the same ids never wait for each other.
pub(super) async fn claim(
    connection: &mut AnyConnection,
    ids: &BTreeSet<i64>,
    day: i64,
) -> Result<HashSet<i64>, sqlx::Error> {
    let ids: Vec<i64> = ids.iter().copied().collect();
    let mut claimed = HashSet::with_capacity(ids.len());
    for ids in ids.chunks(CLAIMS) {
        let full = ids.iter().cycle().take(CLAIMS);
        let claim = full.fold(sqlx::query_as(CLAIM).bind(day), |claim, id| claim.bind(*id));
        let taken: Vec<(i64,)> = claim.fetch_all(&mut *connection).await?;
        claimed.extend(taken.into_iter().map(|(id,)| id));
    }
    Ok(claimed)
}

/// What is remembered of an id: its halves, one upon the other. Among ten million that are kept, a new one comes upon
/// another's once in 10^12 times.
pub(super) fn fold(id: &MessageId) -> i64 {
    i64::from_be_bytes(array::from_fn(|place| id.0[place] ^ id.0[place + 8]))
}

impl Sums {
    fn add(&mut self, tally: &Tally) {
        self.scores.resize(self.scores.len().max(tally.scores().len()), 0);
        for (sum, plays) in self.scores.iter_mut().zip(tally.scores()) {
            *sum += plays;
        }
        self.cards.resize(self.cards.len().max(tally.cards().len()), Asked::default());
        for (sum, asked) in self.cards.iter_mut().zip(tally.cards()) {
            *sum = Asked { myth: sum.myth + asked.myth, fact: sum.fact + asked.fact };
        }
    }

    async fn write(&self, connection: &mut AnyConnection, key: &TallyKey) -> Result<(), sqlx::Error> {
        let revision = key.revision().digits();
        for (score, plays) in self.scores.iter().enumerate().filter(|(_, plays)| **plays > 0) {
            sqlx::query(ADD_SCORES)
                .bind(key.site())
                .bind(key.pack())
                .bind(&revision)
                .bind(key.lang())
                .bind(number(score as u64))
                .bind(number(*plays as u64))
                .execute(&mut *connection)
                .await?;
        }
        for (card, asked) in self.cards.iter().enumerate() {
            for (form, name) in [(Form::Myth, "myth"), (Form::Fact, "fact")] {
                let score = asked.form(form);
                if score.of() == 0 {
                    continue;
                }
                sqlx::query(ADD_COUNTS)
                    .bind(key.site())
                    .bind(key.pack())
                    .bind(&revision)
                    .bind(key.lang())
                    .bind(number(card as u64))
                    .bind(name)
                    .bind(number(score.right as u64))
                    .bind(number(score.wrong as u64))
                    .bind(number(score.not_sure as u64))
                    .execute(&mut *connection)
                    .await?;
            }
        }
        Ok(())
    }
}

/// A count as databases have it; none comes near the end of their numbers.
pub(super) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
