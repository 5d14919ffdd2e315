//! What each code means, with an example and what to do: the text of `unmyth check --explain`.

mod cards;
mod files;
mod links;
mod rules;
mod translations;

use std::fmt;

use crate::closest::closest;

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code; see [`Problem::code`](crate::Problem::code).
    pub code: &'static str,
    /// What it means, in plain words.
    pub meaning: &'static str,
    /// Something that gets this code.
    pub example: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, meaning, example, remedy } = self;
        write!(f, "{code}\n\n{meaning}\n\nExample: {example}\nWhat to do: {remedy}\n")
    }
}

/// Every code with its explanation: first rules, then cards, links, translations and files.
pub fn explanations() -> impl Iterator<Item = &'static Explanation> {
    let tables = [rules::RULES, cards::CARDS, links::LINKS, translations::TRANSLATIONS, files::FILES];
    tables.into_iter().flatten()
}

/// What a code means.
pub fn explain(code: &str) -> Option<&'static Explanation> {
    explanations().find(|it| it.code == code)
}

/// The code that somebody probably meant, if one is similar.
pub fn closest_code(code: &str) -> Option<&'static str> {
    closest(code, explanations().map(|it| it.code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{closest_code, explain, explanations};

    #[test]
    fn every_code_has_one_explanation_in_sentences() {
        let codes: BTreeSet<_> = explanations().map(|it| it.code).collect();
        assert_eq!(codes.len(), explanations().count(), "a code is explained twice");
        for it in explanations() {
            assert!(it.code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", it.code);
            assert!(it.meaning.ends_with('.') && it.remedy.ends_with('.') && !it.example.is_empty(), "{}", it.code);
        }
    }

    #[test]
    fn every_code_in_the_sources_is_explained() {
        for source in [include_str!("problem/code.rs"), include_str!("file_problem.rs")] {
            let codes: Vec<_> = source
                .lines()
                .filter_map(|line| line.split_once(" => \"")?.1.strip_suffix("\","))
                .filter(|text| !text.contains(' '))
                .collect();
            assert!(codes.len() > 9, "{codes:?}");
            for code in codes {
                assert!(explain(code).is_some(), "{code} has no explanation");
            }
        }
    }

    #[test]
    fn a_mistyped_code_is_answered_with_the_closest_one() {
        assert_eq!(closest_code("text-to-long"), Some("text-too-long"));
        assert_eq!(closest_code("x"), None);
    }
}
