//! Addresses of e-mail and telephone numbers: people are named nowhere, and whom to turn to has a place of its own.

use wire::Manuscript;

use crate::finding::{Finding, place};
use crate::number::{Number, number, plain};
use crate::piece::{Part, Piece};
use crate::vanity::has_vanity;

const EMAIL: &str = "there is an email address in this text. Remove it. List contacts under \"contacts\" instead";
const NUMBER: &str = "there is a phone number in this text. Remove it. List contacts under \"contacts\" instead";
const PERHAPS: &str = "there may be a phone number in this text. If so, remove it. If it is a count, write it in \
                       words, such as \"107 million\", or with commas";

/// Ways to reach somebody in texts that are not there for it.
pub(crate) fn of_texts(pieces: &[Piece]) -> Vec<Finding> {
    let texts = pieces.iter().filter(|piece| !matches!(piece.part, Part::Label | Part::Url | Part::Area | Part::Hours));
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
    let found = number(text).or_else(|| has_vanity(&plain(text)).then_some(Number::Surely));
    if text.split_whitespace().any(is_email) {
        return Some(Finding::error(place, EMAIL));
    }
    found.map(|number| match number {
        Number::Surely => Finding::error(place, NUMBER),
        Number::Perhaps => Finding::warning(place, PERHAPS),
    })
}

/// Whether a word is an address of e-mail, in any script.
fn is_email(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || is_mark(c);
    let parts: Vec<&str> = word.split(['@', '\u{ff20}']).collect();
    parts.windows(2).any(|pair| {
        let [name, host] = pair else { return false };
        let host = host.trim_end_matches(|c: char| !is_letter(c));
        // What is paid for a piece ends in digits: 5@3.50.
        let (_, last) = host.rsplit_once(['.', '\u{3002}', '\u{ff0e}']).unwrap_or_default();
        let is_named = name.ends_with(is_letter) || name.ends_with(['_', '-', '+']);
        is_named && host.starts_with(is_letter) && last.contains(char::is_alphabetic)
    })
}

/// Whether a character is an accent by itself.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn addresses_of_email() {
        for text in [
            "someone@example.org",
            "<a.b@example.org>,",
            "mailto:a@example.org.",
            "hilfe@büro.example",
            "hilfe@bu\u{308}ro.example",
            "jose\u{301}@example.org",
            "почта@пример.рф",
            "帮助@例子.广告",
            "help@xn--bro-hoa.example",
            "help_@example.org",
            "@desk:help@example.org",
            "help＠example.org",
        ] {
            assert!(is_email(text), "{text}");
        }
        for text in ["", "@", "@handle", "a@b", "a @ b.c", "5 @ 3.50", "5@3.50", "@a.b", "a@b."] {
            assert!(!text.split_whitespace().any(is_email), "{text}");
        }
    }
}
