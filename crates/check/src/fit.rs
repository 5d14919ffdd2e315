//! Whether a text fits where it is shown: on a card at 360 CSS pixels, with its buttons in sight.

use crate::finding::Finding;
use crate::piece::{Part, Piece};

/// How many letters without a place to break fit into a line of a card.
const LONGEST_WORD: usize = 24;

/// Texts and words that are too long for a small screen.
pub(crate) fn check(pieces: &[Piece]) -> Vec<Finding> {
    pieces.iter().filter(|piece| piece.part != Part::Url).flat_map(of_piece).collect()
}

fn of_piece(piece: &Piece) -> Vec<Finding> {
    let mut findings = Vec::new();
    // What is longer than the last number breaks a rule of packs, and is told as that.
    // Measured on 360 x 553 pixels, in tests/browser/room.rs.
    let room = match piece.part {
        Part::Myth | Part::Fact => Some((240, 320, "visitors with a small phone must scroll to answer")),
        Part::Because => Some((160, 240, "visitors with a small phone must scroll to see it")),
        _ => None,
    };
    let there = piece.text.chars().count();
    if let Some((fits, _, cost)) = room.filter(|(fits, most, _)| (fits + 1..=*most).contains(&there)) {
        let message = format!("the text has {there} characters; over {fits}, {cost}. Remove {} or more", there - fits);
        findings.push(Finding::warning(&*piece.place, message));
    }
    let words = piece.text.split(breaks_after).map(|word| (word.chars().count(), word));
    if let Some((letters, word)) = words.max_by_key(|(letters, _)| *letters).filter(|(it, _)| *it > LONGEST_WORD) {
        let start: String = word.chars().take(LONGEST_WORD).collect();
        let message = format!(
            "the word \"{start}…\" has {letters} letters, but a line on a small screen fits {LONGEST_WORD}. Use a shorter word"
        );
        findings.push(Finding::warning(&*piece.place, message));
    }
    findings
}

/// Whether a line may end at this character.
fn breaks_after(c: char) -> bool {
    // Thai, Lao, Burmese, Khmer, and what is written in Chinese characters, Kana or Hangul, has no spaces between words.
    let is_spaceless = matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}');
    is_spaceless || c.is_whitespace() || matches!(c, '-' | '/' | '\u{2010}' | '\u{2013}' | '\u{2014}')
}
