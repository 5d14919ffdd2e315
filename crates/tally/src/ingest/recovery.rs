//! Somebody who has all that a server ever had on its disk, and tries to tell single plays from it.
//!
//! Whatever they find are counts as they were at some moment: in the tables, in a page that was replaced, in a step of a
//! log. From two moments between which one play was counted they have that play's answers; so they hold every moment
//! that they know against every other.

mod carving;
mod postgres;
mod sqlite;
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The bytes of every file in a folder.
pub(super) type Image = BTreeMap<PathBuf, Vec<u8>>;

/// Copies a folder.
pub(super) fn image(folder: &Path) -> Image {
    let paths = std::fs::read_dir(folder).expect("is a folder").map(|it| it.expect("can be read").path());
    paths.map(|path| (path.clone(), std::fs::read(path).expect("can be read"))).collect()
}

/// A row of `counts`: site, pack, revision and language; card; form; right, wrong and not sure.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    key: [String; 4],
    card: i64,
    form: String,
    counts: [i64; 3],
}

/// The counts of one tally key at some moment, by card and form.
type Counts = BTreeMap<(i64, String), [i64; 3]>;

/// One play: for each card the form in which it was asked, and how that came out: right, wrong or not sure.
type Play = BTreeMap<i64, (String, usize)>;

/// All moments that somebody knows, each once.
#[derive(Debug, Default)]
struct Evidence(BTreeMap<[String; 4], BTreeSet<Counts>>);

impl Evidence {
    /// Rows that were there together.
    fn add(&mut self, rows: impl IntoIterator<Item = Row>) {
        let mut keys: BTreeMap<[String; 4], Counts> = BTreeMap::new();
        for Row { key, card, form, counts } in rows {
            keys.entry(key).or_default().insert((card, form), counts);
        }
        for (key, counts) in keys {
            // Before anything was counted there was nothing.
            self.0.entry(key).or_insert_with(|| [Counts::new()].into()).insert(counts);
        }
    }

    /// How many moments are known.
    fn moments(&self) -> usize {
        self.0.values().map(BTreeSet::len).sum()
    }

    /// Every play that is told from any two moments.
    fn plays(&self) -> BTreeSet<Play> {
        let pairs =
            self.0.values().flat_map(|moments| moments.iter().flat_map(|a| moments.iter().map(move |b| (a, b))));
        pairs.filter_map(|(before, after)| told(before, after)).collect()
    }
}

/// The play that was counted between two moments; also where there were several, and all answered alike.
fn told(before: &Counts, after: &Counts) -> Option<Play> {
    let mut play = Play::new();
    let mut answers: BTreeMap<i64, i64> = BTreeMap::new();
    for ((card, form), counts) in after {
        let earlier = before.get(&(*card, form.clone())).copied().unwrap_or_default();
        for (outcome, (count, earlier)) in counts.iter().zip(earlier).enumerate() {
            match count - earlier {
                0 => {}
                more if more > 0 && play.insert(*card, (form.clone(), outcome)).is_none() => {
                    answers.insert(*card, more);
                }
                // It went back, or the card was answered in more than one way.
                _ => return None,
            }
        }
    }
    let plays: BTreeSet<i64> = answers.into_values().collect();
    let is_whole = after.keys().chain(before.keys()).all(|(card, _)| play.contains_key(card));
    (plays.len() == 1 && is_whole).then_some(play)
}
