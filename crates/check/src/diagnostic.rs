//! A diagnostic: one problem of a pack, with how grave it is and where it is.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};
use wire::SourcePack;

use crate::problem::Problem;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Fix it before anybody sees the pack. A pack that breaks a rule of packs cannot be played at all.
    Error,
    /// Somebody should read it; the text may be fine.
    Warning,
    /// A measurement or a hint.
    Info,
}

/// One thing to fix, to read or to know.
///
/// In JSON it has the fields `code`, `severity`, `path`, `args` and `message`.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// Where in the file, with the id of the card or principle: `cards[1].myth (own-goals)`. Empty for the whole file.
    pub path: String,
    /// What is wrong. Its `Display` is the English sentence, without the full stop at the end.
    pub problem: Problem,
}

impl Diagnostic {
    /// A diagnostic that must be fixed.
    pub fn error(path: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { severity: Severity::Error, path: path.into(), problem: problem.into() }
    }

    /// A diagnostic that somebody should read.
    pub fn warning(path: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { severity: Severity::Warning, path: path.into(), problem: problem.into() }
    }

    /// A measurement or a hint.
    pub fn info(path: impl Into<String>, problem: impl Into<Problem>) -> Self {
        Self { severity: Severity::Info, path: path.into(), problem: problem.into() }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        })
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { severity, path, problem } = self;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        write!(f, "{severity}: {problem}")
    }
}

impl Serialize for Diagnostic {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { severity, path, problem } = self;
        let args: Map<String, Value> =
            problem.args().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let mut fields = serializer.serialize_struct("Diagnostic", 5)?;
        fields.serialize_field("code", problem.code())?;
        fields.serialize_field("severity", severity)?;
        fields.serialize_field("path", path)?;
        fields.serialize_field("args", &args)?;
        fields.serialize_field("message", &problem.to_string())?;
        fields.end()
    }
}

/// Errors before warnings before hints, each in the order in which they were found: a writer fixes errors first.
pub(crate) fn sorted(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is = |severity| move |it: &Diagnostic| it.severity == severity;
    let (errors, rest): (Vec<_>, Vec<_>) = diagnostics.into_iter().partition(is(Severity::Error));
    let (warnings, hints): (Vec<_>, Vec<_>) = rest.into_iter().partition(is(Severity::Warning));
    [errors, warnings, hints].into_iter().flatten().collect()
}

/// A field's path with the id of its card or principle, because nobody counts cards from 0.
pub(crate) fn path(pack: &SourcePack, field: &str) -> String {
    let id = |list: &str| {
        let (number, _) = field.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?;
        let number: usize = number.parse().ok()?;
        match list {
            "cards" => pack.cards.get(number).map(|card| card.id.as_str()),
            _ => pack.principles.get(number).map(|principle| principle.id.as_str()),
        }
    };
    // An id that breaks the rules has a diagnostic of its own, and names nothing.
    let is_id =
        |id: &&str| (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match id("cards").or_else(|| id("principles")).filter(is_id) {
        Some(id) => format!("{field} ({id})"),
        None => field.to_owned(),
    }
}
