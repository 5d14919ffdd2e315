//! A text of a pack, which may stand in the language that the pack was translated from.

use std::fmt;
use std::ops::Deref;

/// A text as visitors read it.
///
/// It is in the language of its pack, unless there is no good translation of it: then it is *borrowed* from the pack's
/// source, and is in [the language of that](crate::Pack::source_lang).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
    is_borrowed: bool,
}

impl Words {
    /// The text in the language of the pack's source.
    pub fn borrowed(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_borrowed: true }
    }

    /// Whether it is in the language of the pack's source rather than in the pack's own.
    pub fn is_borrowed(&self) -> bool {
        self.is_borrowed
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(text: T) -> Self {
        Self { text: text.into(), is_borrowed: false }
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
