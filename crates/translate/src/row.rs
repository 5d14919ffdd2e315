//! One text on its way to a translator and back.

use wire::translation::{State, Texts, Translated, mark};
use wire::{Manuscript, Problem, Translation};

/// A text with its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The text's name: `cards.own-goals.myth`.
    pub(crate) name: String,
    /// What it says in the language that the pack was written in, when the table was made.
    pub(crate) source: String,
    /// What it says in the other one; empty where it is not translated.
    pub(crate) text: String,
    /// The mark of what `text` was translated from, where that is not `source`.
    pub(crate) of: Option<String>,
    /// The mark of what stood in the place of `text` when the table was made; empty where nobody knows.
    pub(crate) was: String,
    /// The text was stale when the table was made, and somebody has found it good.
    pub(crate) is_confirmed: bool,
}

impl Row {
    /// Whether the table comes back with this row as it went out: then it says nothing that is new, and what others have
    /// written in the meantime stays.
    fn is_untouched(&self) -> bool {
        !self.is_confirmed && self.was == mark(&self.text)
    }
}

/// The rows of a translation, in the order of the pack.
pub(crate) fn rows(source: &Manuscript, translation: &Translation) -> Vec<Row> {
    let row = |(name, source): (String, String)| {
        let translated = translation.texts.get(&name);
        let is_stale = translation.state(&name, &source) == State::Stale;
        Row {
            of: translated.filter(|_| is_stale).map(|translated| translated.of.clone()),
            text: translated.map(|translated| translated.text.clone()).unwrap_or_default(),
            was: translated.map(|translated| mark(&translated.text)).unwrap_or_default(),
            is_confirmed: false,
            name,
            source,
        }
    };
    source.texts().into_iter().map(row).collect()
}

/// Lays rows, each with its place in their file, over a translation.
///
/// What they do not name, and what they leave empty, stays as it was. A review was of the texts as they were: where one
/// changes, nobody has reviewed the whole.
///
/// # Errors
///
/// Every row that names no text of the pack, or one that an earlier row named.
pub(crate) fn lay_over(
    rows: Vec<(String, Row)>,
    source: &Manuscript,
    before: &Translation,
) -> Result<Translation, Vec<Problem>> {
    let known = source.texts();
    let mut problems = Vec::new();
    let mut found: Vec<Row> = Vec::new();
    for (place, row) in rows {
        let said = if !known.iter().any(|(name, _)| *name == row.name) {
            format!("the pack has no text \"{}\". Take this row out, or correct the name", row.name)
        } else if found.iter().any(|earlier| earlier.name == row.name) {
            format!("\"{}\" has a row already. Take one of the two out", row.name)
        } else if row.text.contains(['\n', '\r']) {
            "the text has more than one line. Perhaps a quotation mark in it is not closed: close it, or take it out"
                .to_owned()
        } else {
            found.push(row);
            continue;
        };
        problems.push(Problem { place, message: said });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let text = |(name, _): &(String, String)| {
        let row = found.iter().find(|row| row.name == *name && !row.text.trim().is_empty());
        let there = before.texts.get(name);
        let made = row
            .filter(|row| there.is_none() || !row.is_untouched())
            .map(|row| Translated { text: row.text.clone(), of: row.of.clone().unwrap_or_else(|| mark(&row.source)) });
        Some((name.clone(), made.or_else(|| there.cloned())?))
    };
    // What the pack has no more is kept as well: whoever translated it should be the one to take it out.
    let others = before.texts.0.iter().filter(|(name, _)| !known.iter().any(|(known, _)| known == name));
    let texts = Texts(known.iter().filter_map(text).chain(others.cloned()).collect());
    let is_as_before = same(&texts, &before.texts);
    let after = Translation { texts, ..before.clone() };
    Ok(if is_as_before { after } else { Translation { reviewed_by_role: None, reviewed_on: None, ..after } })
}

/// Whether two tables say the same, in whatever order.
fn same(one: &Texts, other: &Texts) -> bool {
    one.0.len() == other.0.len() && one.0.iter().all(|(name, text)| other.get(name) == Some(text))
}
