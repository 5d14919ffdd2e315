//! What was done, as it is told to those who cannot see it.

use crate::Text;
use crate::state::{List, Said};

/// A sentence or two.
pub fn said(text: &Text, said: Said) -> String {
    let name = |list| match list {
        List::Paragraphs => text.paragraph,
        List::Principles => text.principle,
        List::Cards => text.card,
        List::Sources(_) => text.source,
        List::Resources => text.resource,
        List::Translations => text.translation,
    };
    match said {
        Said::Added(list, at) => (text.added)(name(list), at + 1),
        Said::Removed(list, at) => (text.removed)(name(list), at + 1),
        Said::Moved(list, at, of) => (text.moved)(name(list), at + 1, of),
        Said::Taken => text.taken.to_owned(),
        Said::Undone => text.undone.to_owned(),
        Said::Redone => text.redone.to_owned(),
        Said::Forgotten => text.forgotten.to_owned(),
        Said::Parted => text.parted.to_owned(),
    }
}
