//! What batches have released, as the report reads it.

use std::collections::BTreeMap;

use quiz::release::{Answers, Figure, Release, ScoreSplit};
use quiz::{Form, Hex};

use super::Store;
use super::batches::BatchKey;

/// A batch's release, and the day since 1970 on which it was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    pub(crate) day: i64,
    pub(crate) release: Release,
}

type Batch = (String, String, String, i64, i64, i64, Option<i64>, Option<i64>);
type Row = (String, String, String, i64, i64, String, String, i64, i64);

impl Store {
    /// All releases there are, by what they were batched for, the earliest first.
    pub(crate) async fn releases(&self) -> Result<BTreeMap<BatchKey, Vec<Dated>>, sqlx::Error> {
        let batches: Vec<Batch> = sqlx::query_as(
            "SELECT site, pack, revision, number, day, plays, lower_half, upper_half FROM batch \
             ORDER BY site, pack, revision, number",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut releases: BTreeMap<BatchKey, Vec<Dated>> = BTreeMap::new();
        for (site, pack, revision, _, day, plays, lower, upper) in batches {
            let Some(revision) = Hex::parse(&revision) else { continue };
            let score_split = lower.zip(upper);
            let score_split = score_split
                .map(|(lower, upper)| ScoreSplit { lower: lower.unsigned_abs(), upper: upper.unsigned_abs() });
            let release = Release { plays: plays.unsigned_abs(), cards: Vec::new(), score_split };
            releases.entry(BatchKey { site, pack, revision }).or_default().push(Dated { day, release });
        }
        let figures: Vec<Row> =
            sqlx::query_as("SELECT site, pack, revision, number, card, split, part, n_right, n_missed FROM figure")
                .fetch_all(&self.pool)
                .await?;
        for (site, pack, revision, number, card, split, part, right, missed) in figures {
            let answers = Answers { right: right.unsigned_abs(), missed: missed.unsigned_abs() };
            let Some(revision) = Hex::parse(&revision) else { continue };
            // Batches of a batch key are numbered from 1 without a gap.
            let batch = usize::try_from(number - 1).ok().zip(releases.get_mut(&BatchKey { site, pack, revision }));
            let batch = batch.and_then(|(place, batches)| batches.get_mut(place));
            if let Some((batch, card)) = batch.zip(usize::try_from(card).ok()) {
                put(&mut batch.release, card, &split, part, answers);
            }
        }
        Ok(releases)
    }
}

/// Puts one row of a figure into its release.
fn put(release: &mut Release, card: usize, split: &str, part: String, answers: Answers) {
    release.cards.resize(release.cards.len().max(card + 1), None);
    let figure = release.cards[card].get_or_insert_with(Figure::default);
    match (split, form(&part)) {
        ("form", Some(form)) => drop(figure.forms.insert(form, answers)),
        ("lang", _) => drop(figure.languages.insert(part, answers)),
        _ => figure.whole = answers,
    }
}

/// A form by its name in the database.
pub(super) fn form(name: &str) -> Option<Form> {
    Form::ALL.into_iter().find(|form| self::name(*form) == name)
}

/// The name of a form in the database.
pub(super) fn name(form: Form) -> &'static str {
    match form {
        Form::Myth => "myth",
        Form::Fact => "fact",
    }
}
