//! What there is to say of a pack: how grave it is, the place, the matter and the remedy.

use std::fmt;

use serde::{Deserialize, Serialize};
use wire::Manuscript;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// It has to be mended before anybody is shown the pack; what breaks the rules of packs can't be played at all.
    Error,
    /// Somebody should look at it; it may well be as it should.
    Warning,
    /// A measure, or a matter of taste.
    Info,
}

/// One thing to mend, to look at or to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// How grave it is.
    pub level: Level,
    /// Where in the file, as a path that a writer can follow, with the id of what is there: `cards[1].myth (own-goals)`.
    pub place: String,
    /// What is the matter and what to do about it; without the full stop at its end.
    pub message: String,
}

impl Finding {
    /// Whether it is the figure of a whole pack that says how far length alone would get a visitor: one for writers to see
    /// whether or not it is too high.
    pub fn is_of_length_alone(&self) -> bool {
        self.message.starts_with(crate::tell::FIGURE)
    }

    /// Whether it says of a pack that nobody can be turned to, which is well where the website says whom.
    pub fn is_of_no_contact(&self) -> bool {
        self.level == Level::Warning && self.place == crate::contacts::LIST
    }

    pub(crate) fn error(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: Level::Error, place: place.into(), message: message.into() }
    }

    pub(crate) fn warning(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: Level::Warning, place: place.into(), message: message.into() }
    }

    pub(crate) fn info(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self { level: Level::Info, place: place.into(), message: message.into() }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.place, self.level, self.message)
    }
}

/// Errors before warnings and those before measures, each in the order in which they were found: a writer mends errors
/// first.
pub(crate) fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| finding.level);
    findings
}

/// A path with the id of the card or the principle that it leads into: numbers count from 0, and nobody counts cards.
pub(crate) fn place(pack: &Manuscript, path: &str) -> String {
    let id = |list: &str| {
        let (number, _) = path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
        let number: usize = number.parse().ok()?;
        match list {
            "cards" => pack.cards.get(number).map(|card| card.id.as_str()),
            _ => pack.principles.get(number).map(|principle| principle.id.as_str()),
        }
    };
    // What is no id is told as the fault that it is, and names nothing.
    let is_id =
        |id: &&str| (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match id("cards").or_else(|| id("principles")).filter(is_id) {
        Some(id) => format!("{path} ({id})"),
        None => path.to_owned(),
    }
}
