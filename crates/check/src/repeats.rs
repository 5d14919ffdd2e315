//! Statements that stand where they should not: myths outside their cards, and statements that two cards share.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::piece::{Part, Piece};
use crate::words::term;

/// Texts that are seen without their card and hold a myth word for word.
pub(crate) fn of_myths(pieces: &[Piece]) -> Vec<Finding> {
    // What is compared has a space at both ends, so that words are whole.
    let padded = |piece: &Piece| format!(" {} ", term(&piece.text));
    let myths: Vec<(&Piece, String)> = of_part(pieces, Part::Myth).map(|myth| (myth, padded(myth))).collect();
    let outside = |part| matches!(part, Part::Title | Part::Summary | Part::Credit | Part::Paragraph);
    let outside = pieces.iter().filter(|piece| outside(piece.part));
    let findings = outside.filter_map(|piece| {
        let text = padded(piece);
        let (myth, _) = myths.iter().find(|(_, myth)| myth.trim().contains(' ') && text.contains(myth.as_str()))?;
        let message = format!(
            "this repeats {} without saying that it is a myth. Titles, summaries and introductions state only facts. \
             Remove it",
            myth.place
        );
        Some(Finding::warning(&*piece.place, message))
    });
    findings.collect()
}

/// Statements that stand twice in a pack.
pub(crate) fn of_statements(pieces: &[Piece]) -> Vec<Finding> {
    let mut seen: BTreeMap<String, &Piece> = BTreeMap::new();
    let mut findings = Vec::new();
    for piece in pieces.iter().filter(|piece| matches!(piece.part, Part::Myth | Part::Fact)) {
        let text = term(&piece.text);
        if text.is_empty() {
            continue;
        }
        let Some(first) = seen.get(&text) else {
            seen.insert(text, piece);
            continue;
        };
        findings.push(if first.part == piece.part {
            let message = format!("{} says the same. Remove one of the two cards", first.place);
            Finding::warning(&*piece.place, message)
        } else {
            let message =
                format!("{} says the same, but it cannot be both a myth and a fact. Rewrite one of them", first.place);
            Finding::error(&*piece.place, message)
        });
    }
    findings
}

fn of_part(pieces: &[Piece], part: Part) -> impl Iterator<Item = &Piece> {
    pieces.iter().filter(move |piece| piece.part == part)
}
