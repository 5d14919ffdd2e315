//! Whether each text fits on a small phone: a card of 360 CSS pixels, with its buttons in sight.

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;
use crate::texts::{PackText, Part};

/// How many letters without a place to break fit into a line of a card.
const LONGEST_WORD: usize = 24;

/// Texts and words that are too long for a small screen.
pub(crate) fn check(texts: &[PackText]) -> Vec<Diagnostic> {
    texts.iter().filter(|text| text.part != Part::Url).flat_map(of_text).collect()
}

fn of_text(text: &PackText) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    // A text that is longer than the rules of packs allow has a diagnostic for that.
    // Measured on 360 x 553 pixels, in tests/browser/widget/room.rs.
    let there = text.text.chars().count();
    let problem = match text.part {
        Part::Myth | Part::Fact if (241..=320).contains(&there) => Some(Problem::StatementTooLong { there, fits: 240 }),
        Part::Because if (161..=240).contains(&there) => Some(Problem::ReasonTooLong { there, fits: 160 }),
        _ => None,
    };
    diagnostics.extend(problem.map(|problem| Diagnostic::warning(&*text.path, problem)));
    let words = text.text.split(breaks_after).map(|word| (word.chars().count(), word));
    if let Some((letters, word)) = words.max_by_key(|(letters, _)| *letters).filter(|(it, _)| *it > LONGEST_WORD) {
        let start = word.chars().take(LONGEST_WORD).collect();
        let problem = Problem::WordTooLong { start, letters, fits: LONGEST_WORD };
        diagnostics.push(Diagnostic::warning(&*text.path, problem));
    }
    diagnostics
}

/// Whether a line may end at this character.
fn breaks_after(c: char) -> bool {
    // Thai, Lao, Burmese, Khmer, Chinese characters, Kana and Hangul have no spaces between words.
    let is_spaceless = matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}');
    is_spaceless || c.is_whitespace() || matches!(c, '-' | '/' | '\u{2010}' | '\u{2013}' | '\u{2014}')
}
