//! The report: what closed batches have released of a pack, in the order in which its myths are believed.

mod csv;
mod door;
mod json;
mod login;
mod origin;
mod page;
mod session;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::collections::BTreeMap;

use quiz::Revision;
use quiz::release::{Figure, ScoreSplit, Share};

use crate::revisions::{Known, Served};
use crate::store::{BatchKey, Dated, Store};

use csv::csv;
pub(crate) use door::{Door, router};
use json::json;
use login::login;
use page::{Place, page};

/// The forms of a report that are no page.
#[derive(Clone, Copy, Debug)]
pub enum Format {
    /// A table for spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// What a database has released of one site or of all, as text.
///
/// # Errors
///
/// The database's.
pub async fn text(store: &Store, site: Option<&str>, format: Format) -> Result<String, sqlx::Error> {
    let (known, releases) = (store.known().await?, store.releases().await?);
    let chapters = chapters(&known, &[], &releases, site);
    Ok(match format {
        Format::Csv => csv(&chapters),
        Format::Json => json(&chapters),
    })
}

/// What was asked: one revision of a pack.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    /// The pack's id.
    pub(crate) pack: String,
    /// The pack's title; its id where its content is no longer there.
    pub(crate) title: String,
    pub(crate) lang: String,
    /// Whether it is what visitors are asked now.
    pub(crate) is_now: bool,
    pub(crate) revision: Revision,
    /// The cards in the pack's order.
    pub(crate) cards: Vec<Asked>,
}

/// One card as it was asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) id: String,
    /// Its myth and its fact, where the pack's content is still there.
    pub(crate) words: Option<(String, String)>,
}

/// All that is told of one revision of a pack.
#[derive(Clone, Debug)]
pub(crate) struct Chapter {
    pub(crate) subject: Subject,
    /// The plays of all batches, which is what was released of their number.
    pub(crate) plays: u64,
    pub(crate) batches: usize,
    /// The days since 1970 on which the first and the last batch were closed.
    pub(crate) days: Option<(i64, i64)>,
    /// The most believed myth first; cards without a figure at the end, in the pack's order.
    pub(crate) lines: Vec<Line>,
    /// Of those batches alone that released them.
    pub(crate) score_split: Option<ScoreSplit>,
}

/// What is told of one card.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) asked: Asked,
    /// The sum of what was released, and its share of right answers; `None` while nothing was.
    pub(crate) told: Option<(Figure, Share)>,
}

impl Subject {
    /// A revision that is `known`, with the words of the pack where it is the one that is served now.
    fn of(known: &Known, packs: &[Served]) -> Self {
        let is_it = |served: &&Served| (&served.known.pack, served.known.revision) == (&known.pack, known.revision);
        let now = packs.iter().find(is_it).map(|served| &served.pack);
        let asked = |(place, id): (usize, &String)| {
            let card = now.and_then(|pack| pack.cards().get(place));
            Asked { id: id.clone(), words: card.map(|card| (card.myth.to_string(), card.fact.to_string())) }
        };
        Self {
            pack: known.pack.clone(),
            title: now.map_or_else(|| known.pack.clone(), |pack| pack.title().to_string()),
            lang: now.map_or_else(|| "en".to_owned(), |pack| pack.lang().to_owned()),
            is_now: now.is_some(),
            revision: known.revision,
            cards: known.cards.iter().enumerate().map(asked).collect(),
        }
    }
}

/// A chapter for each revision that is served now or has releases: at one site, or at all of them together. Those that
/// are served now come first.
pub(crate) fn chapters(
    known: &[Known],
    packs: &[Served],
    releases: &BTreeMap<BatchKey, Vec<Dated>>,
    site: Option<&str>,
) -> Vec<Chapter> {
    let chapter = |known: &Known| {
        let is_its = |batch_key: &BatchKey| {
            batch_key.pack == known.pack
                && batch_key.revision == known.revision
                && site.is_none_or(|site| batch_key.site == site)
        };
        let released: Vec<&Dated> =
            releases.iter().filter(|(batch_key, _)| is_its(batch_key)).flat_map(|(_, dated)| dated).collect();
        Chapter::of(Subject::of(known, packs), &released)
    };
    let mut chapters: Vec<Chapter> =
        known.iter().map(chapter).filter(|it| it.subject.is_now || it.batches > 0).collect();
    chapters.sort_by_key(|chapter| !chapter.subject.is_now);
    chapters
}

impl Chapter {
    /// Adds up what was `released` of the subject, at one site or at all, in any order.
    pub(crate) fn of(subject: Subject, released: &[&Dated]) -> Self {
        let days = released.iter().map(|dated| dated.day);
        let days = days.clone().min().zip(days.max());
        let line = |(card, asked): (usize, &Asked)| {
            let figures: Vec<&Figure> = released.iter().filter_map(|it| it.release.cards.get(card)?.as_ref()).collect();
            let figure: Figure = figures.into_iter().sum();
            Line { asked: asked.clone(), told: Share::of(figure.whole).map(|share| (figure, share)) }
        };
        let mut lines: Vec<Line> = subject.cards.iter().enumerate().map(line).collect();
        lines.sort_by(most_believed);
        Self {
            plays: released.iter().map(|it| it.release.plays).sum(),
            batches: released.len(),
            days,
            lines,
            score_split: released
                .iter()
                .filter_map(|it| it.release.score_split)
                .reduce(|sum, score_split| sum + score_split),
            subject,
        }
    }
}

/// The fewer right answers of a hundred, the earlier; by whole numbers, so that no rounding decides.
fn most_believed(one: &Line, other: &Line) -> Ordering {
    match (&one.told, &other.told) {
        (Some((one, _)), Some((other, _))) => {
            let scaled = |a: &Figure, b: &Figure| u128::from(a.whole.right) * u128::from(b.whole.n());
            scaled(one, other).cmp(&scaled(other, one))
        }
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
