//! Why a pack was refused, in words for the person who writes it.

use std::fmt;

use quiz::Fault;
use serde_json::error::Category;

/// A pack that cannot be used: its file, and everything that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackError {
    /// The file, as the caller named it.
    pub file: String,
    /// The problems, in the order in which they stand in the file; never empty.
    pub problems: Vec<Problem>,
}

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file: `line 3, column 5`, or a path such as `cards[1].myth`; empty for the file as a whole.
    pub place: String,
    /// What is wrong there and what to do about it.
    pub message: String,
}

impl Problem {
    /// The file as a whole is wrong.
    pub(crate) fn whole(message: String) -> Self {
        Self { place: String::new(), message }
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        let at = format!(" at line {} column {}", error.line(), error.column());
        let said = error.to_string();
        let said = said.strip_suffix(&at).unwrap_or(&said);
        // What the parser was about says nothing to whoever has lost the end of a file.
        let said = match said {
            _ if error.is_eof() => "the file ends too early",
            "expected ident" | "expected value" => "this is not JSON",
            "trailing characters" => "there is more text after the end of the pack",
            "key must be a string" => "the name of a field must be in quotes",
            "trailing comma" => "there is a comma after the last entry",
            said if said.starts_with("control character") => {
                "there is a line break or another control character in a text in quotes"
            }
            said => said,
        };
        // The names of things as a writer of JSON sees them.
        let said = said.replace("expected usize", "expected a whole number").replace("expected u16", "expected a year");
        let said = said.replace("a sequence", "a list in [ ]").replace("a string", "a text in quotes");
        let said = said
            .replace("invalid type: sequence", "invalid type: a list")
            .replace("invalid type: map", "invalid type: fields in { }");
        let remedy = match error.classify() {
            Category::Eof => "It seems to be cut off. Put back the missing end",
            Category::Data if said.starts_with("missing field") => "Add it to the entry that ends here",
            Category::Data if said.starts_with("unknown field") => "Correct its spelling or remove it",
            Category::Data if said.starts_with("duplicate field") => "Remove one of the two",
            Category::Data => "Write it in the expected form",
            Category::Syntax | Category::Io => "Look just before it for an extra or missing comma, quote or bracket",
        };
        Self {
            // Before the first character of a line the library counts 0, and no editor does.
            place: format!("line {}, column {}", error.line(), error.column().max(1)),
            message: format!("{said}. {remedy}"),
        }
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self { message: fault.reason.to_string(), place: fault.place }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.problems.iter().enumerate() {
            let start = if i == 0 { "" } else { "\n" };
            let place = if problem.place.is_empty() { "" } else { ": " };
            write!(f, "{start}{}{place}{}: {}.", self.file, problem.place, problem.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for PackError {}
