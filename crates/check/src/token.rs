//! A text as the words in it, each with what stands before it.

/// A word as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// The word as it was written.
    pub(crate) text: &'a str,
    /// Where it begins, in bytes.
    pub(crate) start: usize,
    /// The word in small letters, without what makes a possessive of it and without what nobody sees.
    pub(crate) word: String,
    pub(crate) before: Gap,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Spaces, or one hyphen: the words belong together.
    Joint,
    /// A comma, a bracket, a quotation mark.
    Break,
    /// What ends a sentence; before the first word too.
    End,
}

/// The words of a text, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut end = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let before = if tokens.is_empty() { Gap::End } else { gap(&text[end..start]) };
        end = start + first.len_utf8();
        while let Some((at, next)) = rest.next_if(|(at, next)| goes_on(text, *at, *next)) {
            end = at + next.len_utf8();
        }
        tokens.push(Token { text: &text[start..end], start, word: plain(&text[start..end]), before });
    }
    tokens
}

/// Whether a word goes on with this character: an apostrophe only between letters.
fn goes_on(text: &str, at: usize, next: char) -> bool {
    let is_mark = matches!(next, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}');
    let is_apostrophe = matches!(next, '\'' | '\u{2019}');
    next.is_alphanumeric()
        || is_mark
        || (is_apostrophe && text[at + next.len_utf8()..].starts_with(char::is_alphanumeric))
}

fn gap(between: &str) -> Gap {
    let mut chars = between.chars();
    let is_hyphen = matches!((chars.next(), chars.next()), (Some('-' | '\u{2010}' | '\u{2011}'), None));
    if is_hyphen || between.chars().all(char::is_whitespace) {
        Gap::Joint
    } else if between.contains(['.', '!', '?', '…', ':', '¡', '¿']) {
        Gap::End
    } else {
        Gap::Break
    }
}

fn plain(word: &str) -> String {
    let seen = word.chars().filter(|c| !matches!(c, '\u{200c}' | '\u{200d}' | '\u{ad}'));
    let same = seen.flat_map(char::to_lowercase).map(|c| if c == '\u{2019}' { '\'' } else { c });
    let word: String = same.collect();
    word.strip_suffix("'s").map(str::to_owned).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::{Gap, tokens};

    #[test]
    fn words_and_what_stands_before_them() {
        use Gap::{Break, End, Joint};
        for (text, found) in [
            ("", vec![]),
            ("Drug abuse", vec![("drug", End), ("abuse", Joint)]),
            ("drug-abuse; use", vec![("drug", End), ("abuse", Joint), ("use", Break)]),
            ("of drugs. Abuse", vec![("of", End), ("drugs", Joint), ("abuse", End)]),
            ("an addict’s 'vice'", vec![("an", End), ("addict", Joint), ("vice", Break)]),
            ("isn't -- no", vec![("isn't", End), ("no", Break)]),
            ("and/or", vec![("and", End), ("or", Break)]),
            ("ad\u{ad}dict ADICTÓ", vec![("addict", End), ("adictó", Joint)]),
        ] {
            let words: Vec<_> = tokens(text).into_iter().map(|token| (token.word, token.before)).collect();
            let found: Vec<_> = found.into_iter().map(|(word, gap): (&str, Gap)| (word.to_owned(), gap)).collect();
            assert_eq!(words, found, "{text}");
        }
    }
}
