//! Email addresses and phone numbers in texts where they do not belong: contacts have a list of their own.

use wire::SourcePack;

use crate::diagnostic::{Diagnostic, path};
use crate::number::{Number, number, plain};
use crate::problem::Problem;
use crate::texts::{PackText, Part};
use crate::vanity::has_vanity;

/// Contact details in texts that are not there for them.
pub(crate) fn of_texts(texts: &[PackText]) -> Vec<Diagnostic> {
    let texts = texts.iter().filter(|text| !matches!(text.part, Part::Label | Part::Url | Part::Area | Part::Hours));
    texts.filter_map(|text| of_text(&text.path, &text.text)).collect()
}

/// Contact details in the names of authors and works.
pub(crate) fn of_sources(pack: &SourcePack) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (i, card) in pack.cards.iter().enumerate() {
        for (j, source) in card.sources.iter().enumerate() {
            for (field, text) in [("by", &source.by), ("title", &source.title)] {
                diagnostics.extend(of_text(&path(pack, &format!("cards[{i}].sources[{j}].{field}")), text));
            }
        }
    }
    diagnostics
}

/// Contact details in one text.
pub(crate) fn of_text(path: &str, text: &str) -> Option<Diagnostic> {
    let found = number(text).or_else(|| has_vanity(&plain(text)).then_some(Number::Surely));
    if text.split_whitespace().any(is_email) {
        return Some(Diagnostic::error(path, Problem::EmailAddress));
    }
    found.map(|number| match number {
        Number::Surely => Diagnostic::error(path, Problem::PhoneNumber),
        Number::Perhaps => Diagnostic::warning(path, Problem::PhoneNumberOrCount),
    })
}

/// Whether a word is an address of e-mail, in any script.
fn is_email(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || is_mark(c);
    let parts: Vec<&str> = word.split(['@', '\u{ff20}']).collect();
    parts.windows(2).any(|pair| {
        let [name, host] = pair else { return false };
        let host = host.trim_end_matches(|c: char| !is_letter(c));
        // What is paid for a text ends in digits: 5@3.50.
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
