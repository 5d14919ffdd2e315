//! Addresses as people write them, made into such as visitors can follow.

/// The address that is meant; the text as it is where none is.
pub(super) fn completed(text: &str) -> String {
    let text = text.trim();
    let number = text.strip_prefix("tel:").unwrap_or(text).trim();
    if is_number(number) {
        // A browser takes no spaces there, and people need them.
        let digits: Vec<&str> =
            number.split(|c: char| !c.is_ascii_digit() && c != '+').filter(|it| !it.is_empty()).collect();
        return format!("tel:{}", digits.join("-"));
    }
    match text.split_once('@') {
        Some((name, host)) if !text.contains([':', ' ']) && !name.is_empty() && host.contains('.') => {
            format!("mailto:{text}")
        }
        _ => of_page(text),
    }
}

/// The address of a page that is meant; the text as it is where none is.
pub(super) fn of_page(text: &str) -> String {
    let text = text.trim();
    let is_bare = text.starts_with("www.") && !text.contains([':', ' ', '@']);
    if is_bare { format!("https://{text}") } else { text.to_owned() }
}

/// Whether it is digits, and what people put between them.
fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 3 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '+'))
}

#[cfg(test)]
mod tests {
    use super::completed;

    #[test]
    fn what_people_write_becomes_an_address() {
        for (text, address) in [
            ("608 555 0134", "tel:608-555-0134"),
            ("tel:+1 (608) 555-0134 ", "tel:+1-608-555-0134"),
            ("988", "tel:988"),
            ("kitchen@example.org", "mailto:kitchen@example.org"),
            ("www.example.org/help", "https://www.example.org/help"),
            (" https://example.org ", "https://example.org"),
            // What may be meant otherwise is left to whoever wrote it.
            ("http://example.org", "http://example.org"),
            ("example.org", "example.org"),
            ("the draft", "the draft"),
            ("help@draft", "help@draft"),
            ("tel:", "tel:"),
            ("", ""),
        ] {
            assert_eq!(completed(text), address, "{text:?}");
        }
    }
}
