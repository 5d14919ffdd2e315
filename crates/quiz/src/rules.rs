//! The rules that a single text, id, language or address keeps.

use crate::fault::Reason;

/// A text that people read: not empty, at most `most` characters, one line, nothing invisible in it.
pub(crate) fn text(text: &str, most: usize) -> Result<(), Reason> {
    if text.trim().is_empty() {
        return Err(Reason::Empty);
    }
    if let Some((at, character)) = text.chars().enumerate().find(|(_, character)| is_hidden(*character)) {
        return Err(Reason::Control(character, at + 1));
    }
    let there = text.chars().count();
    if there > most { Err(Reason::TooLong(there, most)) } else { Ok(()) }
}

/// An id: 1 to 40 of `a-z`, `0-9` and single hyphens inside, fit for a path, an attribute and a key.
pub(crate) fn id(id: &str) -> Result<(), Reason> {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if id.len() <= 40 && id.split('-').all(part) { Ok(()) } else { Err(Reason::Id(short(id))) }
}

/// A language tag in the short form of BCP 47 that web pages use: `en`, `pt-BR`, `zh-Hant`.
pub(crate) fn language(tag: &str) -> Result<(), Reason> {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    let primary_ok = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
    let rest_ok = parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    if primary_ok && rest_ok && tag.len() <= 20 { Ok(()) } else { Err(Reason::Language(short(tag))) }
}

/// An address that a visitor can follow: `https:` with a host, or `mailto:` or `tel:` with something to reach.
///
/// A name and password before the host are refused: they make an address look like another one.
pub(crate) fn url(url: &str) -> Result<(), Reason> {
    let plain = url.len() <= 500 && url.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>\\`{|}^".contains(&b));
    let reachable = if let Some(rest) = url.strip_prefix("https://") {
        let place = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (name, port) = place.split_once(':').unwrap_or((place, "443"));
        host(name) && port.parse::<u16>().is_ok_and(|port| port > 0)
    } else if let Some(address) = url.strip_prefix("mailto:") {
        address
            .split_once('@')
            .is_some_and(|(name, at)| !name.is_empty() && host(at.split('?').next().unwrap_or_default()))
    } else if let Some(number) = url.strip_prefix("tel:") {
        number.bytes().any(|b| b.is_ascii_digit()) && number.bytes().all(|b| b"+-().0123456789".contains(&b))
    } else {
        false
    };
    if plain && reachable { Ok(()) } else { Err(Reason::Url(short(url))) }
}

/// The address of a page: `https:` alone.
pub(crate) fn page(address: &str) -> Result<(), Reason> {
    if address.starts_with("https://") { url(address) } else { Err(Reason::Page(short(address))) }
}

/// A host's name: labels of letters, digits and inner hyphens, two at least.
fn host(name: &str) -> bool {
    let plain = |label: &str| label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let label = |label: &str| !label.is_empty() && plain(label) && !label.starts_with('-') && !label.ends_with('-');
    name.contains('.') && name.split('.').all(label)
}

/// Characters nobody sees: controls, tags, empty spaces, and those that show a text in another order than it is written.
///
/// The two joiners U+200C and U+200D are let through: Persian, Hindi and others cannot be written without them.
fn is_hidden(character: char) -> bool {
    let unseen = matches!(character, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}');
    let formatting = matches!(character, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    character.is_control() || unseen || formatting
}

/// The start of a value, so that a message stays readable whatever was written.
pub(crate) fn short(text: &str) -> String {
    let visible = |c: char| if is_hidden(c) { '\u{fffd}' } else { c };
    let start: String = text.chars().take(60).map(visible).collect();
    if text.chars().count() > 60 { format!("{start}…") } else { start }
}

#[cfg(test)]
mod tests {
    use super::{id, language, text, url};
    use crate::fault::Reason;

    #[test]
    fn texts() {
        assert_eq!(text("Every person is guaranteed a voice", 40), Ok(()));
        assert_eq!(text(" \u{a0} ", 40), Err(Reason::Empty));
        assert_eq!(text("ééé", 3), Ok(()), "characters count, not bytes");
        assert_eq!(text("éééé", 3), Err(Reason::TooLong(4, 3)));
        assert_eq!(text("a\nb", 9), Err(Reason::Control('\n', 2)));
        for hidden in ['\u{200b}', '\u{2060}', '\u{2066}', '\u{202e}', '\u{e0041}', '\u{feff}'] {
            assert_eq!(text(&format!("fdp{hidden}.exe"), 9), Err(Reason::Control(hidden, 4)));
            assert!(text(&hidden.to_string(), 9).is_err(), "nothing but what nobody sees is no text");
        }
        assert_eq!(text("\u{646}\u{645}\u{6cc}\u{200c}\u{62e}\u{648}\u{627}\u{647}\u{645}", 9), Ok(()), "Persian");
    }

    #[test]
    fn ids() {
        for good in ["a", "own-goals", "card-12"] {
            assert_eq!(id(good), Ok(()), "{good}");
        }
        let long = "a".repeat(41);
        for bad in ["", "-a", "a--b", "a-", "Own", "a b", "a/b", "é", "../a", &long] {
            assert!(id(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn languages() {
        for good in ["en", "es", "pt-BR", "zh-Hant", "arb"] {
            assert_eq!(language(good), Ok(()), "{good}");
        }
        for bad in ["", "e", "EN", "english", "en_US", "en-", "en-x", "en/../es", "en-aaaaaaaa-bbbbbbbb-c"] {
            assert!(language(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn urls() {
        for good in
            ["https://example.org", "https://example.org/a?b#c", "mailto:team@example.org", "tel:+1-608-555-0100"]
        {
            assert_eq!(url(good), Ok(()), "{good}");
        }
        let bad = [
            "",
            "example.org",
            "http://example.org",
            "//example.org",
            "https://",
            "https://localhost",
            "https://.org",
            "https://you@example.org",
            "https://example.org/ a",
            "https://example.org/\u{202e}",
            "https://example.org\"",
            "javascript:alert(1)",
            "data:text/html,a",
            "https://example.org:abc/",
            "https://-.-/",
            "mailto:a@.",
            "mailto:",
            "mailto:@example.org",
            "tel:",
            "tel:abc",
            "HTTPS://example.org",
        ];
        for bad in bad {
            assert!(url(bad).is_err(), "{bad}");
        }
    }
}
