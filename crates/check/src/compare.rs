//! How much two sentences say the same, and whether one of them only says no.

use crate::language::Language;
use crate::token::{Token, tokens};

/// A sentence as what it is about, and how often it is negated.
pub(crate) struct Gist {
    /// Its words without negations and the verbs that only carry one, in order.
    pub(crate) words: Vec<String>,
    pub(crate) negations: usize,
}

/// Takes a text apart.
pub(crate) fn gist(language: &Language, text: &str) -> Gist {
    gist_of(language, &tokens(text))
}

/// Takes some of the words of a text apart.
pub(crate) fn gist_of(language: &Language, text: &[Token]) -> Gist {
    let mut gist = Gist { words: Vec::new(), negations: 0 };
    for token in text {
        let word = match negated(&token.word) {
            Some(verb) => {
                gist.negations += 1;
                verb
            }
            None => token.word.clone(),
        };
        if language.negations.contains(&word) {
            gist.negations += 1;
        } else if !language.helpers.contains(&word) {
            // "does not encourage" and "encourages" are the same verb.
            gist.words.push(word.strip_suffix('s').map(str::to_owned).unwrap_or(word));
        }
    }
    gist
}

/// The verb of a contraction with "not".
pub(crate) fn negated(word: &str) -> Option<String> {
    match word {
        "can't" | "cannot" => Some("can".to_owned()),
        "won't" => Some("will".to_owned()),
        "ain't" => Some("is".to_owned()),
        word => word.strip_suffix("n't").map(str::to_owned),
    }
}

/// The share of words that two texts have in common, in percent: 100 where each has all of the other's.
pub(crate) fn likeness(a: &[String], b: &[String]) -> usize {
    let mut rest: Vec<&String> = b.iter().collect();
    let common = a.iter().filter(|word| match rest.iter().position(|other| other == word) {
        Some(at) => {
            rest.swap_remove(at);
            true
        }
        None => false,
    });
    (200 * common.count()).checked_div(a.len() + b.len()).unwrap_or_default()
}

/// Whether a list has the word, which has lost its last "s".
pub(crate) fn is_listed<'a>(list: impl IntoIterator<Item = &'a String>, word: &str) -> bool {
    list.into_iter().any(|listed| listed.strip_suffix('s').unwrap_or(listed) == word)
}

#[cfg(test)]
mod tests {
    use super::{gist, likeness};
    use crate::language::language;

    #[test]
    fn what_a_sentence_is_about() {
        for (lang, a, b, share, negated) in [
            ("en", "It encourages use.", "It doesn’t encourage use.", 100, (false, true)),
            ("en", "People cannot keep homes", "People can keep homes", 100, (true, false)),
            ("en", "They won't stop", "They will never stop", 100, (true, true)),
            ("en", "One two three four", "One two five six", 50, (false, false)),
            ("es", "Fomenta el consumo", "No fomenta el consumo", 100, (false, true)),
            ("en", "", "", 0, (false, false)),
        ] {
            let language = language(lang).expect("has a file");
            let (a, b) = (gist(language, a), gist(language, b));
            assert_eq!((likeness(&a.words, &b.words), (a.negations > 0, b.negations > 0)), (share, negated));
        }
    }
}
