//! The revisions of packs whose tallies are taken, those of earlier packs among them.

use std::collections::BTreeSet;

use quiz::Hex;

use super::Store;
use crate::revisions::Known;

impl Store {
    /// Remembers a pack's revision, and the languages that it has now besides those it had.
    pub(crate) async fn learn(&self, known: &Known) -> Result<(), sqlx::Error> {
        let mut transaction = self.begin().await?;
        let revision = known.revision.digits();
        sqlx::query(
            "INSERT INTO revision (pack, revision, cards, deck) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (pack, revision) DO NOTHING",
        )
        .bind(&known.pack)
        .bind(&revision)
        .bind(known.cards.join(" "))
        .bind(i64::try_from(known.deck).unwrap_or(i64::MAX))
        .execute(&mut *transaction)
        .await?;
        for lang in &known.langs {
            sqlx::query(
                "INSERT INTO revision_lang (pack, revision, lang) VALUES ($1, $2, $3) \
                 ON CONFLICT (pack, revision, lang) DO NOTHING",
            )
            .bind(&known.pack)
            .bind(&revision)
            .bind(lang)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }

    /// Every revision that was ever learned.
    pub(crate) async fn known(&self) -> Result<Vec<Known>, sqlx::Error> {
        let rows: Vec<(String, String, String, i64)> =
            sqlx::query_as("SELECT pack, revision, cards, deck FROM revision ORDER BY pack, revision")
                .fetch_all(&self.pool)
                .await?;
        let langs: Vec<(String, String, String)> =
            sqlx::query_as("SELECT pack, revision, lang FROM revision_lang").fetch_all(&self.pool).await?;
        let known = rows.into_iter().filter_map(|(pack, digits, cards, deck)| {
            let is_its = |row: &&(String, String, String)| row.0 == pack && row.1 == digits;
            let langs: BTreeSet<String> = langs.iter().filter(is_its).map(|row| row.2.clone()).collect();
            let cards = cards.split(' ').map(str::to_owned).collect();
            Some(Known { revision: Hex::parse(&digits)?, langs, cards, deck: deck.try_into().ok()?, pack })
        });
        Ok(known.collect())
    }
}
