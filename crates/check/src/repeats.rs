//! Statements that occur twice: myths that another text repeats, and statements that two cards share.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;
use crate::texts::{PackText, Part};
use crate::words::term;

/// Texts outside the cards that repeat a myth word for word.
pub(crate) fn of_myths(texts: &[PackText]) -> Vec<Diagnostic> {
    // What is compared has a space at both ends, so that words are whole.
    let padded = |text: &PackText| format!(" {} ", term(&text.text));
    let myths: Vec<(&PackText, String)> = of_part(texts, Part::Myth).map(|myth| (myth, padded(myth))).collect();
    let outside = |part| matches!(part, Part::Title | Part::Summary | Part::Credit | Part::Paragraph);
    let outside = texts.iter().filter(|text| outside(text.part));
    let diagnostics = outside.filter_map(|text| {
        let words = padded(text);
        let (myth, _) = myths.iter().find(|(_, myth)| myth.trim().contains(' ') && words.contains(myth.as_str()))?;
        Some(Diagnostic::warning(&*text.path, Problem::MythOutsideCard(myth.path.clone())))
    });
    diagnostics.collect()
}

/// Statements that occur twice in a pack.
pub(crate) fn of_statements(texts: &[PackText]) -> Vec<Diagnostic> {
    let mut seen: HashMap<String, &PackText> = HashMap::new();
    let mut diagnostics = Vec::new();
    for text in texts.iter().filter(|text| matches!(text.part, Part::Myth | Part::Fact)) {
        let words = term(&text.text);
        if words.is_empty() {
            continue;
        }
        let Some(first) = seen.get(&words) else {
            seen.insert(words, text);
            continue;
        };
        diagnostics.push(if first.part == text.part {
            Diagnostic::warning(&*text.path, Problem::SameStatement(first.path.clone()))
        } else {
            Diagnostic::error(&*text.path, Problem::MythAndFact(first.path.clone()))
        });
    }
    diagnostics
}

fn of_part(texts: &[PackText], part: Part) -> impl Iterator<Item = &PackText> {
    texts.iter().filter(move |text| text.part == part)
}
