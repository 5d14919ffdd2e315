//! A source text taken apart: its code, without what comments and strings say, and its comments.

/// A text in parts that have the same lines. A position is of one part only: what is blank is one byte.
pub(super) struct Parts {
    /// Comments and the insides of strings are blank.
    pub(super) code: String,
    /// All but comments is blank.
    pub(super) comments: String,
}

/// How a language writes comments and strings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Rust,
    Css,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Code,
    LineComment,
    /// With its depth: Rust's nest.
    BlockComment(usize),
    /// With the quote that ends it.
    Text(char),
    /// With its number of `#`.
    RawText(usize),
}

/// Takes a text apart. It need not be valid: what is never closed goes on to the end.
pub(super) fn parts(text: &str, language: Language) -> Parts {
    let chars: Vec<char> = text.chars().collect();
    let mut parts = Parts { code: String::with_capacity(text.len()), comments: String::with_capacity(text.len()) };
    let mut state = State::Code;
    let mut at = 0;
    while at < chars.len() {
        let (next, len) = step(state, &chars, at, language);
        for &char in &chars[at..(at + len).min(chars.len())] {
            let blank = if char == '\n' { '\n' } else { ' ' };
            let is_comment = |it| matches!(it, State::LineComment | State::BlockComment(_));
            let is_code = state == State::Code && !is_comment(next);
            let comment = is_comment(state) || is_comment(next);
            parts.code.push(if is_code { char } else { blank });
            parts.comments.push(if comment { char } else { blank });
        }
        state = next;
        at += len;
    }
    parts
}

/// The state after the next piece of text, and how many characters that piece has.
fn step(state: State, chars: &[char], at: usize, language: Language) -> (State, usize) {
    let is_next = |text: &str| text.chars().enumerate().all(|(i, it)| chars.get(at + i) == Some(&it));
    let rust = language == Language::Rust;
    match state {
        State::LineComment if chars[at] == '\n' => (State::Code, 1),
        State::BlockComment(depth) if rust && is_next("/*") => (State::BlockComment(depth + 1), 2),
        State::BlockComment(1) if is_next("*/") => (State::Code, 2),
        State::BlockComment(depth) if is_next("*/") => (State::BlockComment(depth - 1), 2),
        State::Text(_) if chars[at] == '\\' => (state, 2),
        State::Text(quote) if chars[at] == quote => (State::Code, 1),
        State::RawText(hashes) if is_next(&format!("\"{}", "#".repeat(hashes))) => (State::Code, 1 + hashes),
        State::Code if rust && is_next("//") => (State::LineComment, 2),
        State::Code if is_next("/*") => (State::BlockComment(1), 2),
        State::Code if rust && is_next("r") => raw_text(chars, at).unwrap_or((State::Code, 1)),
        State::Code if is_next("\"") => (State::Text('"'), 1),
        State::Code if !rust && is_next("'") => (State::Text('\''), 1),
        // A character such as '"'; a lifetime has no quote after its first letter.
        State::Code if rust && is_next("'\\") => (State::Code, 4),
        State::Code if rust && is_next("'") && chars.get(at + 2) == Some(&'\'') => (State::Code, 3),
        _ => (state, 1),
    }
}

/// Where a raw string begins: `r"`, `r#"`.
fn raw_text(chars: &[char], at: usize) -> Option<(State, usize)> {
    let is_part_of_a_name = at > 0 && is_word(chars[at - 1]) && chars[at - 1] != 'b';
    let hashes = chars[at + 1..].iter().take_while(|&&it| it == '#').count();
    let is_raw = !is_part_of_a_name && chars.get(at + 1 + hashes) == Some(&'"');
    is_raw.then_some((State::RawText(hashes), hashes + 2))
}

/// Whether a name may have this character.
pub(super) fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The positions at which `word` stands as a whole name.
pub(super) fn words<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let found = code.match_indices(word).map(|it| it.0);
    found.filter(move |&at| {
        let before = code[..at].chars().next_back();
        let after = code[at + word.len()..].chars().next();
        !before.is_some_and(is_word) && !after.is_some_and(is_word)
    })
}

/// The line, from 1, of a position.
pub(super) fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Language, parts, words};

    #[test]
    fn code_is_told_from_comments_and_strings() {
        for (text, code, comments) in [
            ("a // b\nc", "a     \nc", "  // b\n "),
            ("a /* b /* c */ d */ e", "a                   e", "  /* b /* c */ d */  "),
            ("f(\"// a\") // b", "f(\"    \")     ", "          // b"),
            ("'\"' // a", "'\"'     ", "    // a"),
            ("'\\'' // a", "'\\''     ", "     // a"),
            ("fn f<'a>(it: &'a str) // b", "fn f<'a>(it: &'a str)     ", "                      // b"),
            ("r#\"a\" // \"# // b", "r#\"             ", "            // b"),
        ] {
            let found = parts(text, Language::Rust);
            assert_eq!(found.comments, comments, "{text}");
            if !text.starts_with("r#") && !text.starts_with("f(") {
                assert_eq!(found.code, code, "{text}");
            }
            assert_eq!(found.code.len(), text.len(), "{text}");
            assert!(!found.code.contains("//"), "{text}");
        }
    }

    #[test]
    fn a_style_sheet_has_no_line_comments_and_two_quotes() {
        let found = parts("a { b: url(//c); d: '/*' } /* e */", Language::Css);
        assert!(found.code.contains("url(//c)"));
        assert_eq!(found.comments.trim(), "/* e */");
    }

    #[test]
    fn a_word_is_whole() {
        assert_eq!(words("rand brand rand_core rand", "rand").collect::<Vec<_>>(), [0, 21]);
    }
}
