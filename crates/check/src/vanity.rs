//! Telephone numbers with letters in them, as North America and free lines have them: 1-800-662-HELP.

use crate::token::tokens;

/// The codes of free lines.
const FREE: [&str; 11] = ["800", "833", "844", "855", "866", "877", "888", "0800", "0808", "1300", "1800"];

/// Letters and digits in a row, and what stands before them.
struct Word<'a> {
    before: &'a str,
    text: &'a str,
}

/// Whether a text, with plain digits and dashes, has such a number in it.
pub(crate) fn has_vanity(text: &str) -> bool {
    let mut words: Vec<Word> = Vec::new();
    let mut end = 0;
    for token in tokens(text) {
        words.push(Word { before: text.get(end..token.start).unwrap_or_default(), text: token.text });
        end = token.start + token.text.len();
    }
    (0..words.len()).any(|at| {
        let (before, number) = words.split_at(at);
        is_number(before.last(), number)
    })
}

/// Whether a code and seven letters and digits stand there, joined as in a number: "800 MEMBERS" is none, since people are
/// counted so.
fn is_number(before: Option<&Word>, number: &[Word]) -> bool {
    let Some((code, rest)) = number.split_first() else { return false };
    let is_free = FREE.contains(&code.text);
    let is_code = is_free || code.text.len() == 3 && code.text.bytes().all(|byte| byte.is_ascii_digit());
    let is_led = before.is_some_and(|one| one.text == "1") && matches!(code.before, "-" | " " | "." | " (" | "-(");
    let is_tied = |word: &&Word| matches!(word.before, "-" | "." | ") " | ")" | ")-");
    let is_spaced = is_free && (is_led || code.text.len() > 3 && code.text.starts_with('0'));
    let is_in_any_case = is_free && is_led && code.before == "-";
    let mut there = 0;
    let parts = rest.iter().take_while(|word| {
        let is_dialed = |byte: u8| {
            byte.is_ascii_uppercase() || byte.is_ascii_digit() || is_in_any_case && byte.is_ascii_lowercase()
        };
        let goes_on =
            there < 7 && (is_tied(word) || is_spaced && word.before == " ") && word.text.bytes().all(is_dialed);
        there += word.text.len();
        goes_on
    });
    let parts: Vec<&str> = parts.map(|word| word.text).collect();
    let letters = parts.concat().bytes().filter(u8::is_ascii_alphabetic).count();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    is_code && letters > 2 && lengths.iter().sum::<usize>() == 7 && (is_free || lengths == [3, 4])
}

#[cfg(test)]
mod tests {
    use super::has_vanity;

    #[test]
    fn numbers_with_letters() {
        for text in [
            "1-800-662-HELP",
            "Call 1-800-662-HELP (4357).",
            "1 (800) 662-HELP",
            "+1-800-799-SAFE",
            "1 800 FLOWERS",
            "1-800-flowers",
            "800-GO-FEDEX",
            "1-888-NYC-WELL",
            "1-877-8-HOPENY",
            "608-555-HELP",
            "0800 4QUITTO",
        ] {
            assert!(has_vanity(text), "{text}");
        }
        for text in [
            "",
            "of 800 PEOPLE",
            "In 1800 MEMBERS met",
            "1-800-555-0100",
            "800-bed hospital",
            "COVID-19 and HIV-1",
            "PMC3487630",
            "a 12-STEP group",
            "1 in 800 PATIENTS",
        ] {
            assert!(!has_vanity(text), "{text}");
        }
    }
}
