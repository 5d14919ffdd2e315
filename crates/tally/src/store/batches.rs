//! Batches: what is open and what waits of them, closed in one transaction with what they release.

use quiz::release::{Answers, Carried, Figure, Open, Release, Thresholds, Waiting, close};
use quiz::{Hex, Revision};
use sqlx::AnyConnection;

use super::counts::number;
use super::released::{form, name};
use super::{Store, in_time};

/// What is batched together: one site's plays of one revision of a pack, in all languages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct BatchKey {
    pub(crate) site: String,
    pub(crate) pack: String,
    pub(crate) revision: Revision,
}

/// A batch that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) batch_key: BatchKey,
    pub(crate) plays: u64,
    /// The day on which the last batch of the batch key was closed, since 1970.
    pub(crate) closed: Option<i64>,
}

impl Store {
    /// All open batches that have plays.
    pub(crate) async fn pending(&self) -> Result<Vec<Pending>, sqlx::Error> {
        let rows: Vec<(String, String, String, i64, Option<i64>)> = sqlx::query_as(
            "SELECT site, pack, revision, CAST(SUM(plays) AS BIGINT), (SELECT MAX(day) FROM batch \
             WHERE batch.site = scores.site AND batch.pack = scores.pack AND batch.revision = scores.revision) \
             FROM scores GROUP BY site, pack, revision ORDER BY site, pack, revision",
        )
        .fetch_all(&self.pool)
        .await?;
        let pending = rows.into_iter().filter_map(|(site, pack, revision, plays, closed)| {
            let batch_key = BatchKey { site, pack, revision: Hex::parse(&revision)? };
            Some(Pending { batch_key, plays: plays.unsigned_abs(), closed })
        });
        Ok(pending.collect())
    }

    /// Closes the open batch of a batch key, if it has plays enough, and keeps what it releases; says whether it did.
    ///
    /// What another server does with the same batch meanwhile waits, and then finds an empty one.
    pub(crate) async fn close_batch(
        &self,
        batch_key: &BatchKey,
        thresholds: &Thresholds,
        day: i64,
    ) -> Result<bool, sqlx::Error> {
        in_time(self.close_open(batch_key, thresholds, day)).await
    }

    async fn close_open(&self, batch_key: &BatchKey, thresholds: &Thresholds, day: i64) -> Result<bool, sqlx::Error> {
        let mut transaction = self.begin().await?;
        if let Some(lock) = self.kind.lock_counts() {
            sqlx::query(lock).execute(&mut *transaction).await?;
        }
        let Some((cards, deck)) = size(&mut transaction, batch_key).await? else { return Ok(false) };
        let open = take_open(&mut transaction, batch_key, cards, deck).await?;
        let carried = take_carried(&mut transaction, batch_key, cards).await?;
        // Where it cannot be closed, the transaction ends here and nothing was taken.
        let Some((release, left)) = close(&open, &carried, thresholds) else { return Ok(false) };
        put_release(&mut transaction, batch_key, &release, day).await?;
        put_carried(&mut transaction, batch_key, &left).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// How many cards the batch key's pack has, and how many of them a play asks.
async fn size(connection: &mut AnyConnection, batch_key: &BatchKey) -> Result<Option<(usize, usize)>, sqlx::Error> {
    let row: Option<(String, i64)> =
        sqlx::query_as("SELECT cards, deck FROM revision WHERE pack = $1 AND revision = $2")
            .bind(&batch_key.pack)
            .bind(batch_key.revision.digits())
            .fetch_optional(connection)
            .await?;
    Ok(row.and_then(|(cards, deck)| Some((cards.split(' ').count(), deck.try_into().ok()?))))
}

/// What was counted since the last batch, which is then no longer there.
async fn take_open(
    connection: &mut AnyConnection,
    batch_key: &BatchKey,
    cards: usize,
    deck: usize,
) -> Result<Open, sqlx::Error> {
    let mut open = Open { plays: 0, scores: vec![0; deck + 1], cards: Vec::new() };
    open.cards.resize_with(cards, Default::default);
    let scores: Vec<(i64, i64)> =
        sqlx::query_as("DELETE FROM scores WHERE site = $1 AND pack = $2 AND revision = $3 RETURNING score, plays")
            .bind(&batch_key.site)
            .bind(&batch_key.pack)
            .bind(batch_key.revision.digits())
            .fetch_all(&mut *connection)
            .await?;
    for (score, plays) in scores {
        if let Some(sum) = place(score).and_then(|score| open.scores.get_mut(score)) {
            *sum += plays.unsigned_abs();
            open.plays += plays.unsigned_abs();
        }
    }
    let counts: Vec<(i64, String, String, i64, i64)> = sqlx::query_as(
        "DELETE FROM counts WHERE site = $1 AND pack = $2 AND revision = $3 \
         RETURNING card, lang, form, n_right, n_wrong + n_not_sure",
    )
    .bind(&batch_key.site)
    .bind(&batch_key.pack)
    .bind(batch_key.revision.digits())
    .fetch_all(connection)
    .await?;
    for (card, lang, form_name, right, missed) in counts {
        if let Some((parts, form)) = place(card).and_then(|card| open.cards.get_mut(card)).zip(form(&form_name)) {
            parts.add(&lang, form, answers(right, missed));
        }
    }
    Ok(open)
}

/// What earlier batches left, which is then no longer there.
async fn take_carried(
    connection: &mut AnyConnection,
    batch_key: &BatchKey,
    cards: usize,
) -> Result<Carried, sqlx::Error> {
    let mut carried = Carried { cards: vec![Waiting::default(); cards], halves_last: false };
    let digits = batch_key.revision.digits();
    let rows: Vec<(i64, String, String, i64, i64)> = sqlx::query_as(
        "DELETE FROM carried WHERE site = $1 AND pack = $2 AND revision = $3 \
         RETURNING card, lang, form, n_right, n_missed",
    )
    .bind(&batch_key.site)
    .bind(&batch_key.pack)
    .bind(&digits)
    .fetch_all(&mut *connection)
    .await?;
    for (card, lang, form_name, right, missed) in rows {
        if let Some((waiting, form)) = place(card).and_then(|card| carried.cards.get_mut(card)).zip(form(&form_name)) {
            waiting.parts.add(&lang, form, answers(right, missed));
        }
    }
    let refused: Vec<(i64, i64)> =
        sqlx::query_as("DELETE FROM refused WHERE site = $1 AND pack = $2 AND revision = $3 RETURNING card, answers")
            .bind(&batch_key.site)
            .bind(&batch_key.pack)
            .bind(&digits)
            .fetch_all(&mut *connection)
            .await?;
    for (card, answers) in refused {
        if let Some(waiting) = place(card).and_then(|card| carried.cards.get_mut(card)) {
            waiting.refused = answers.unsigned_abs();
        }
    }
    let last: Option<(Option<i64>,)> = sqlx::query_as(
        "SELECT lower_half FROM batch WHERE site = $1 AND pack = $2 AND revision = $3 ORDER BY number DESC LIMIT 1",
    )
    .bind(&batch_key.site)
    .bind(&batch_key.pack)
    .bind(&digits)
    .fetch_optional(connection)
    .await?;
    carried.halves_last = matches!(last, Some((Some(_),)));
    Ok(carried)
}

async fn put_release(
    connection: &mut AnyConnection,
    batch_key: &BatchKey,
    release: &Release,
    day: i64,
) -> Result<(), sqlx::Error> {
    let digits = batch_key.revision.digits();
    let (batch,): (i64,) = sqlx::query_as(
        "INSERT INTO batch (site, pack, revision, number, day, plays, lower_half, upper_half) \
         SELECT $1, $2, $3, CAST(COUNT(*) + 1 AS BIGINT), $4, $5, $6, $7 FROM batch \
         WHERE site = $1 AND pack = $2 AND revision = $3 RETURNING number",
    )
    .bind(&batch_key.site)
    .bind(&batch_key.pack)
    .bind(&digits)
    .bind(day)
    .bind(number(release.plays))
    .bind(release.score_split.map(|score_split| number(score_split.lower)))
    .bind(release.score_split.map(|score_split| number(score_split.upper)))
    .fetch_one(&mut *connection)
    .await?;
    for (card, figure) in release.cards.iter().enumerate() {
        for (split, part, answers) in figure.iter().flat_map(rows) {
            sqlx::query(
                "INSERT INTO figure (site, pack, revision, number, card, split, part, n_right, n_missed) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            )
            .bind(&batch_key.site)
            .bind(&batch_key.pack)
            .bind(&digits)
            .bind(batch)
            .bind(number(card as u64))
            .bind(split)
            .bind(part)
            .bind(number(answers.right))
            .bind(number(answers.missed))
            .execute(&mut *connection)
            .await?;
        }
    }
    Ok(())
}

async fn put_carried(
    connection: &mut AnyConnection,
    batch_key: &BatchKey,
    carried: &Carried,
) -> Result<(), sqlx::Error> {
    let digits = batch_key.revision.digits();
    for (card, waiting) in carried.cards.iter().enumerate() {
        for (lang, form, answers) in waiting.parts.iter() {
            sqlx::query(
                "INSERT INTO carried (site, pack, revision, card, lang, form, n_right, n_missed) \
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(&batch_key.site)
            .bind(&batch_key.pack)
            .bind(&digits)
            .bind(number(card as u64))
            .bind(lang)
            .bind(name(form))
            .bind(number(answers.right))
            .bind(number(answers.missed))
            .execute(&mut *connection)
            .await?;
        }
        if waiting.refused > 0 {
            sqlx::query("INSERT INTO refused (site, pack, revision, card, answers) VALUES ($1, $2, $3, $4, $5)")
                .bind(&batch_key.site)
                .bind(&batch_key.pack)
                .bind(&digits)
                .bind(number(card as u64))
                .bind(number(waiting.refused))
                .execute(&mut *connection)
                .await?;
        }
    }
    Ok(())
}

/// A figure as rows: the kind of split, the part, its answers.
fn rows(figure: &Figure) -> Vec<(&'static str, String, Answers)> {
    let forms = figure.forms.iter().map(|(form, answers)| ("form", name(*form).to_owned(), *answers));
    let langs = figure.languages.iter().map(|(lang, answers)| ("lang", lang.clone(), *answers));
    std::iter::once(("whole", String::new(), figure.whole)).chain(forms).chain(langs).collect()
}

fn answers(right: i64, missed: i64) -> Answers {
    Answers { right: right.unsigned_abs(), missed: missed.unsigned_abs() }
}

fn place(card: i64) -> Option<usize> {
    usize::try_from(card).ok()
}

#[cfg(test)]
mod tests;
