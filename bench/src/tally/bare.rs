//! What the database does by itself: the statements that `unmyth serve` ships, in a loop with nothing around it.

use std::array;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use quiz::{Form, Message, MessageId, Tally, TallyKey};
use sqlx::{AnyConnection, Connection as _};

use super::database::Database;

const CLAIM: &str = include_str!("../../../crates/tally/src/store/claim.sql");
const ADD_SCORES: &str = include_str!("../../../crates/tally/src/store/add-scores.sql");
const ADD_COUNTS: &str = include_str!("../../../crates/tally/src/store/add-counts.sql");

/// How many ids the statement has room for.
const CLAIMS: usize = 64;

/// What one transaction writes: ids, and the sum of each tally key.
struct Group<'a> {
    ids: Vec<i64>,
    sums: BTreeMap<&'a TallyKey, Tally>,
}

/// Commits the messages, so many together, and says how long that took.
pub(crate) async fn run(database: &Database, messages: &[Message], together: usize) -> Result<Duration> {
    let groups: Vec<Group<'_>> = messages.chunks(together).map(group).collect::<Result<_>>()?;
    let mut connection = database.connect().await?;
    let start = Instant::now();
    for Group { ids, sums } in groups {
        let mut transaction = connection.begin_with(database.begin()).await?;
        for ids in ids.chunks(CLAIMS) {
            let full = ids.iter().cycle().take(CLAIMS);
            let claim = full.fold(sqlx::query(CLAIM).bind(20_000_i64), |claim, id| claim.bind(*id));
            claim.fetch_all(&mut *transaction).await?;
        }
        for (key, sum) in sums {
            add(&mut transaction, key, &sum).await?;
        }
        transaction.commit().await?;
    }
    Ok(start.elapsed())
}

fn group(messages: &[Message]) -> Result<Group<'_>> {
    let mut ids: Vec<i64> = messages.iter().map(|message| fold(&message.id)).collect();
    ids.sort_unstable();
    let mut sums: BTreeMap<&TallyKey, Tally> = BTreeMap::new();
    for Message { key, tally, .. } in messages {
        let sum = sums.get(key).map_or(Some(tally.clone()), |sum| sum.plus(tally));
        sums.insert(key, sum.context("more plays of one tally key than a tally holds")?);
    }
    Ok(Group { ids, sums })
}

/// What is remembered of an id, as the server has it.
fn fold(id: &MessageId) -> i64 {
    i64::from_be_bytes(array::from_fn(|place| id.0[place] ^ id.0[place + 8]))
}

async fn add(connection: &mut AnyConnection, key: &TallyKey, sum: &Tally) -> Result<()> {
    let revision = key.revision().digits();
    let of_key = |text| sqlx::query(text).bind(key.site()).bind(key.pack()).bind(&revision).bind(key.lang());
    for (score, plays) in sum.scores().iter().enumerate().filter(|(_, plays)| **plays > 0) {
        of_key(ADD_SCORES).bind(number(score)).bind(number(*plays)).execute(&mut *connection).await?;
    }
    for (card, asked) in sum.cards().iter().enumerate() {
        for (form, name) in [(Form::Myth, "myth"), (Form::Fact, "fact")] {
            let score = asked.form(form);
            if score.of() > 0 {
                let counts = [score.right, score.wrong, score.not_sure];
                let add = of_key(ADD_COUNTS).bind(number(card)).bind(name);
                let add = counts.into_iter().fold(add, |add, count| add.bind(number(count)));
                add.execute(&mut *connection).await?;
            }
        }
    }
    Ok(())
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
