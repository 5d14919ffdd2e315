//! One text on its way to a translator and back.

use wire::translation::{State, Texts, Translated, mark};
use wire::{Problem, SourcePack, Translation};

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
pub(crate) fn rows(source: &SourcePack, translation: &Translation) -> Vec<Row> {
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

/// Stands in the place of the mark of a text of which nothing says what it was translated from.
const NONE: &str = "none";

/// A mark as tables have it: an empty one would be no sign that a text was stale.
pub(crate) fn shown(of: &str) -> &str {
    if of.is_empty() { NONE } else { of }
}

/// A mark as translations have it.
pub(crate) fn read(of: &str) -> &str {
    if of == NONE { "" } else { of }
}

/// A text as packs have it, in one line: a break that somebody has put into it becomes a space.
pub(crate) fn one_line(text: &str) -> String {
    if !text.contains(['\n', '\r']) {
        return text.to_owned();
    }
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// What comes of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The translation with the table laid over it.
    pub translation: Translation,
    /// Rows that did not become good translations of the texts as they are: which, why, and what to do.
    pub told: Vec<Problem>,
}

/// Lays rows, each with its place in their file, over a translation; `pack` is the id that the file says it is of.
///
/// What they do not name, and what they leave empty, stays as it was. A review was of the texts as they were: where one
/// changes, nobody has reviewed the whole.
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
        return Err(vec![Problem { place: "the table".to_owned(), message }]);
    }
    let (mut problems, mut told) = (Vec::new(), Vec::new());
    let mut found: Vec<(String, Row)> = Vec::new();
    for (place, row) in rows {
        if found.iter().any(|(_, earlier)| earlier.name == row.name) {
            let message = format!("\"{}\" already has a row. Remove one of the two", row.name);
            problems.push(Problem { place, message });
        } else {
            found.push((place, row));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let is_lost = |row: &Row| !row.text.trim().is_empty() && !known.iter().any(|(name, _)| *name == row.name);
    for (place, row) in found.iter().filter(|(_, row)| is_lost(row)) {
        let message = format!(
            "the pack has no text named \"{}\", so this row was skipped. If the name was changed, correct it. If the \
             text was removed, the row is not needed",
            row.name
        );
        told.push(Problem { place: place.clone(), message });
    }
    let text = |(name, words): &(String, String)| {
        let there = before.texts.get(name);
        let row = found.iter().find(|(_, row)| row.name == *name && !row.text.trim().is_empty());
        let row = row.filter(|(_, row)| there.is_none() || !row.is_untouched());
        let Some((place, row)) = row else { return Some((name.clone(), there?.clone())) };
        let is_earlier = mark(&row.source) != mark(words);
        let is_better = is_earlier && before.state(name, words) == State::Current;
        if is_earlier && there.is_none_or(|there| there.text != row.text) {
            let (done, remedy) = if is_better {
                (
                    "the pack already has a translation of the new text, so this row was skipped",
                    "If the row is better, change the translation in the pack",
                )
            } else {
                ("the row was imported as out of date", "Check whether it is still correct")
            };
            let message = format!("the original of \"{name}\" has changed since the table was made: {done}. {remedy}");
            told.push(Problem { place: place.clone(), message });
        }
        if is_better {
            return Some((name.clone(), there?.clone()));
        }
        let of = row.of.clone().unwrap_or_else(|| mark(&row.source));
        Some((name.clone(), Translated { text: row.text.clone(), of }))
    };
    let texts: Vec<_> = known.iter().filter_map(text).collect();
    // What the pack has no more is kept as well: whoever translated it should be the one to take it out.
    let others = before.texts.0.iter().filter(|(name, _)| !known.iter().any(|(known, _)| known == name));
    let texts = Texts(texts.into_iter().chain(others.cloned()).collect());
    let is_as_before = same(&texts, &before.texts);
    let after = Translation { texts, ..before.clone() };
    let translation =
        if is_as_before { after } else { Translation { reviewed_by_role: None, reviewed_on: None, ..after } };
    Ok(Taken { translation, told })
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

/// Whether two tables say the same, in whatever order.
fn same(one: &Texts, other: &Texts) -> bool {
    one.0.len() == other.0.len() && one.0.iter().all(|(name, text)| other.get(name) == Some(text))
}
