//! Addresses of e-mail and telephone numbers: people are named nowhere, and whom to turn to has a place of its own.

use wire::Manuscript;

use crate::finding::{Finding, place};
use crate::piece::{Part, Piece};

const EMAIL: &str = "this is an address of e-mail. Take it out; whom to turn to belongs in \"contact\"";
const NUMBER: &str = "this is a telephone number. Take it out; whom to turn to belongs in \"contact\"";

/// Ways to reach somebody in texts that are not there for it.
pub(crate) fn of_texts(pieces: &[Piece]) -> Vec<Finding> {
    let texts = pieces.iter().filter(|piece| !matches!(piece.part, Part::Label | Part::Url));
    texts.filter_map(|piece| of_text(&piece.place, &piece.text)).collect()
}

/// Ways to reach somebody in the names of authors and works.
pub(crate) fn of_sources(pack: &Manuscript) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, card) in pack.cards.iter().enumerate() {
        for (j, source) in card.sources.iter().enumerate() {
            for (field, text) in [("by", &source.by), ("title", &source.title)] {
                findings.extend(of_text(&place(pack, &format!("cards[{i}].sources[{j}].{field}")), text));
            }
        }
    }
    findings
}

/// Ways to reach somebody in one text.
pub(crate) fn of_text(place: &str, text: &str) -> Option<Finding> {
    let message = if text.split_whitespace().any(is_email) {
        EMAIL
    } else if has_number(text) {
        NUMBER
    } else {
        return None;
    };
    Some(Finding::error(place, message))
}

fn is_email(word: &str) -> bool {
    let mut parts = word.split('@');
    let (Some(name), Some(host)) = (parts.next(), parts.next()) else { return false };
    let host = host.trim_end_matches(|c: char| !c.is_alphanumeric());
    name.ends_with(char::is_alphanumeric) && host.starts_with(char::is_alphanumeric) && host.contains('.')
}

/// Whether digits stand there as in a telephone number: 9 to 15, in at most six groups of two or more.
///
/// Years, shares, pages and large numbers with commas are not so many, or are taken apart by other signs.
fn has_number(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '+');
    text.split(|c| !is_part(c)).any(|run| {
        let run = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let digits: usize = groups.iter().map(|group| group.len()).sum();
        let is_international = run.trim_start().starts_with(['+', '(']) && digits >= 8;
        // A country's own number begins a group of one digit at most: 1-608-…
        let is_grouped = groups.iter().skip(1).all(|group| group.len() > 1) && groups.len() <= 6;
        let are_years = groups.iter().all(|group| group.len() == 4);
        (is_international || digits >= 9) && digits <= 15 && is_grouped && !are_years
    })
}

#[cfg(test)]
mod tests {
    use super::{has_number, is_email};

    #[test]
    fn telephone_numbers() {
        for text in [
            "Call 608-555-0100 now",
            "(608) 555-0100",
            "1-800-555-0100.",
            "608.555.0100",
            "6085550100",
            "+34 612 345 678",
            "tel. +1 608 555 01 00, any time",
            "030/1234567 89",
        ] {
            assert!(has_number(text), "{text}");
        }
        for text in [
            "",
            "In 2018, 3 in 4 of 43,026 people",
            "2010-2012",
            "2000 2005 2010",
            "Call 911 or 988",
            "pages 247-252 of 19",
            "10,000,000,000 people",
            "a 2-year study of 95 people in 1999. 12 of them",
            "PMC3487630",
            "24/7",
        ] {
            assert!(!has_number(text), "{text}");
        }
    }

    #[test]
    fn addresses_of_email() {
        for text in ["someone@example.org", "<a.b@example.org>,", "mailto:a@example.org."] {
            assert!(is_email(text), "{text}");
        }
        for text in ["", "@", "@handle", "a@b", "a @ b.c", "5 @ 3.50", "@a.b"] {
            assert!(!text.split_whitespace().any(is_email), "{text}");
        }
    }
}
