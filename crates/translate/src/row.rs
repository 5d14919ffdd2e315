//! One text on its way to a translator and back.

use wire::translation::{State, mark};
use wire::{SourcePack, Translation};

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
    /// The hash in `of` or `was` was damaged on the way: what is wrong with it.
    pub(crate) damage: Option<String>,
}

impl Row {
    /// Whether the table comes back with this row as it went out: then it says nothing that is new, and what others have
    /// written in the meantime stays.
    pub(crate) fn is_untouched(&self) -> bool {
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
            damage: None,
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
