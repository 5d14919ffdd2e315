//! What comes of a table: its rows laid over the translation that there was.

use wire::translation::{State, mark};
use wire::{Problem, SourcePack, Translation};

use crate::row::Row;

/// What comes of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The translation with the table laid over it.
    pub translation: Translation,
    /// How many texts it has changed.
    pub count: usize,
    /// Rows that did not become good translations of the texts as they are: which, why, and what to do.
    pub told: Vec<Problem>,
}

/// Lays rows, each with its place in their file, over a translation; `pack` is the id that the file says it is of.
///
/// What they do not name, and what they leave empty, stays as it was. So does a review: what changes is marked as changed
/// since.
///
/// # Errors
///
/// A table of another pack, and every row that an earlier one has named.
pub(crate) fn lay_over(
    pack: Option<&str>,
    rows: Vec<(String, Row)>,
    source: &SourcePack,
    before: &Translation,
) -> Result<Taken, Vec<Problem>> {
    let known = source.texts();
    if is_of_another(pack, &rows, source, &known) {
        return Err(vec![other(pack, &rows, source, &known)]);
    }
    let found = each_once(rows)?;
    let mut told = Vec::new();
    let is_lost = |row: &Row| !row.text.trim().is_empty() && !known.iter().any(|(name, _)| *name == row.name);
    for (place, row) in found.iter().filter(|(_, row)| is_lost(row)) {
        let message = format!(
            "the pack has no text named \"{}\", so this row was skipped. If the name was changed, correct it. If the \
             text was removed, the row is not needed",
            row.name
        );
        told.push(Problem { place: place.clone(), message });
    }
    let mut translation = before.clone();
    let mut count = 0;
    for (name, words) in &known {
        let Some((place, row)) = found.iter().find(|(_, row)| row.name == *name && !row.text.trim().is_empty()) else {
            continue;
        };
        let Verdict { of, message } = verdict(row, words, before);
        told.extend(message.map(|message| Problem { place: place.clone(), message }));
        let there = before.texts.get(name);
        if let Some(of) = of.filter(|of| there.is_none_or(|there| there.text != row.text || there.of != *of)) {
            translation.put(name, row.text.clone(), of);
            count += 1;
        }
    }
    // What the pack has no more is kept as well: whoever translated it should be the one to take it out.
    let names: Vec<_> = known.into_iter().map(|(name, _)| name).collect();
    translation.texts.sort_like(&names);
    Ok(Taken { translation, count, told })
}

/// What becomes of a row.
struct Verdict {
    /// The hash of the original that its text is of; `None` where what is there stays.
    of: Option<String>,
    message: Option<String>,
}

fn verdict(row: &Row, words: &str, before: &Translation) -> Verdict {
    let there = before.texts.get(&row.name);
    let is_other = there.is_none_or(|there| there.text != row.text);
    if there.is_some() && row.is_untouched() {
        let message = row.damage.as_ref().map(|damage| {
            format!("{damage}: the text in the pack was kept. If the row is better, change the translation in the pack")
        });
        return Verdict { of: None, message };
    }
    let is_earlier = mark(&row.source) != mark(words);
    let is_current = before.state(&row.name, words) == State::Current;
    // With a damaged hash nobody can tell whether the row is newer than what is there.
    let is_kept = is_current && (is_earlier || row.damage.is_some() && is_other);
    let of = row.of.clone().unwrap_or_else(|| mark(&row.source));
    let is_stale = of != mark(words);
    let why = match &row.damage {
        Some(damage) => Some(damage.clone()),
        None if is_earlier && is_other => {
            Some(format!("the original of \"{}\" has changed since the table was made", row.name))
        }
        None => None,
    };
    let (done, remedy) = match (is_kept, is_stale) {
        (true, _) if row.damage.is_some() => {
            ("the text in the pack was kept", "If the row is better, change the translation in the pack")
        }
        (true, _) => (
            "the pack already has a translation of the new text, so this row was skipped",
            "If the row is better, change the translation in the pack",
        ),
        (false, true) => ("the row was imported as out of date", "Check whether it is still correct"),
        (false, false) => ("the row was imported", "Check whether it is correct"),
    };
    Verdict { of: (!is_kept).then_some(of), message: why.map(|why| format!("{why}: {done}. {remedy}")) }
}

/// The rows, where no two are of the same text.
fn each_once(rows: Vec<(String, Row)>) -> Result<Vec<(String, Row)>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut found: Vec<(String, Row)> = Vec::new();
    for (place, row) in rows {
        if found.iter().any(|(_, earlier)| earlier.name == row.name) {
            let message = format!("\"{}\" already has a row. Remove one of the two", row.name);
            problems.push(Problem { place, message });
        } else {
            found.push((place, row));
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

fn other(pack: Option<&str>, rows: &[(String, Row)], source: &SourcePack, known: &[(String, String)]) -> Problem {
    let is_unknown = |(_, row): &&(String, Row)| !known.iter().any(|(name, _)| *name == row.name);
    let whose = match (pack, rows.iter().find(is_unknown)) {
        (Some(pack), _) => format!("it belongs to \"{pack}\""),
        (None, Some((_, row))) => format!("it belongs to another pack, with texts such as \"{}\"", row.name),
        (None, None) => "it belongs to another pack".to_owned(),
    };
    let message = format!(
        "{whose}, but the texts of \"{0}\" are expected. Use the table that was exported from \"{0}\"",
        source.id
    );
    Problem { place: "the table".to_owned(), message }
}

/// Whether rows are of another pack. An id alone does not tell: tools write their own in its place, and a pack may have
/// been renamed; so rows that say what this pack says are its own all the same.
fn is_of_another(pack: Option<&str>, rows: &[(String, Row)], source: &SourcePack, known: &[(String, String)]) -> bool {
    let count = |is: &dyn Fn(&(String, String), &Row) -> bool| {
        rows.iter().filter(|(_, row)| known.iter().any(|text| text.0 == row.name && is(text, row))).count()
    };
    match pack {
        Some(pack) if pack == source.id => false,
        Some(_) => 2 * count(&|text, row| mark(&text.1) == mark(&row.source)) < rows.len(),
        None => 2 * count(&|_, _| true) < rows.len(),
    }
}
