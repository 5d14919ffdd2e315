//! What a language's file in `words/` holds: the words to avoid, and the small words by which sentences are compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::compare::negated;
use crate::diagnostic::Severity;
use crate::token::tokens;

/// What is known of a language.
#[derive(Default)]
pub(crate) struct Language {
    groups: Vec<Group>,
    /// By their first word; of those that share it the longest first.
    terms: HashMap<String, Vec<Term>>,
    pub(crate) determiners: Vec<String>,
    /// Words that can follow a noun, and no adjective.
    pub(crate) after_nouns: Vec<String>,
    pub(crate) negations: Vec<String>,
    /// Verbs that only carry a negation: "does not".
    pub(crate) helpers: Vec<String>,
    /// Words that only say whether something is so.
    pub(crate) verdicts: Vec<String>,
    /// Those of them that say that it is not.
    pub(crate) denials: Vec<String>,
    /// Words that say nothing by themselves.
    pub(crate) fillers: Vec<String>,
    /// Words that, besides those, may stand before or behind a claim and tell only whether it is so: "no evidence".
    frames: Vec<String>,
    /// Words by which a fact cites research: "study", "percent".
    pub(crate) research: Vec<String>,
}

/// Words to avoid for one reason.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) severity: Severity,
    #[serde(default, rename = "where")]
    where_it_counts: Where,
    terms: Vec<String>,
    /// Longer phrases that have one of the terms in them, and are fine.
    #[serde(default)]
    fine: Vec<String>,
    /// What to write instead.
    pub(crate) write: Vec<String>,
    /// What the writer must judge, where the word has another sense too.
    pub(crate) judge: Option<String>,
}

/// Where in a sentence a term is one to avoid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Where {
    #[default]
    Anywhere,
    /// As a noun: after a determiner, and before no other noun.
    Noun,
    /// As the first word of a sentence.
    Opening,
}

/// A word or some words in a row.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) words: Vec<String>,
    /// Whether capital letters count: in names they do.
    pub(crate) is_name: bool,
    pub(crate) where_it_counts: Where,
    /// `None` where it is fine.
    group: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    avoid: Vec<Group>,
    determiners: Vec<String>,
    after_nouns: Vec<String>,
    negations: Vec<String>,
    helpers: Vec<String>,
    verdicts: Vec<String>,
    denials: Vec<String>,
    fillers: Vec<String>,
    frames: Vec<String>,
    research: Vec<String>,
}

const NAMES: &str = include_str!("../words/names.json");

/// The languages that there is a file for.
const FILES: [(&str, &str); 2] = [("en", include_str!("../words/en.json")), ("es", include_str!("../words/es.json"))];

static LANGUAGES: LazyLock<Vec<(&str, Language)>> = LazyLock::new(|| {
    // A file that cannot be read stops no quiz; that these can be is a test's matter.
    FILES.iter().map(|(tag, file)| (*tag, Language::read(file).unwrap_or_default())).collect()
});

/// What is known of the language with this tag; "es-MX" is Spanish.
pub(crate) fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().find(|(known, _)| *known == primary).map(|(_, language)| language)
}

impl Language {
    fn read(file: &str) -> serde_json::Result<Self> {
        let file: File = serde_json::from_str(file)?;
        let names: Vec<String> = serde_json::from_str(NAMES)?;
        let mut terms: HashMap<String, Vec<Term>> = HashMap::new();
        for term in all_terms(&file.avoid, &names) {
            let of_word = term.words.first().map(|word| word.to_lowercase()).unwrap_or_default();
            let of_word = terms.entry(of_word).or_default();
            of_word.insert(of_word.partition_point(|it| it.words.len() >= term.words.len()), term);
        }
        Ok(Self {
            groups: file.avoid,
            terms,
            determiners: file.determiners,
            after_nouns: file.after_nouns,
            negations: file.negations,
            helpers: file.helpers,
            verdicts: file.verdicts,
            denials: file.denials,
            fillers: file.fillers,
            frames: file.frames,
            research: file.research,
        })
    }

    /// Whether a word says no, by itself or as a part of its verb: "not", "isn't".
    pub(crate) fn is_negation(&self, word: &str) -> bool {
        negated(word).is_some() || self.negations.iter().any(|known| known == word)
    }

    /// Whether a word only says whether something is so.
    pub(crate) fn is_verdict(&self, word: &str) -> bool {
        self.verdicts.iter().any(|known| known == word)
    }

    /// Whether a word may stand before or behind a claim and tell only whether it is so.
    pub(crate) fn is_frame(&self, word: &str) -> bool {
        self.is_negation(word) || self.small_words().any(|known| known == word)
    }

    /// Words that are no claim of their own.
    pub(crate) fn small_words(&self) -> impl Iterator<Item = &String> {
        [&self.helpers, &self.verdicts, &self.fillers, &self.frames].into_iter().flatten()
    }

    /// The terms that begin with this word, the longest first.
    pub(crate) fn terms(&self, first: &str) -> &[Term] {
        self.terms.get(first).map_or(&[], Vec::as_slice)
    }

    /// The group that a term belongs to, unless it is fine.
    pub(crate) fn group(&self, term: &Term) -> Option<&Group> {
        term.group.and_then(|group| self.groups.get(group))
    }
}

fn all_terms<'a>(groups: &'a [Group], names: &'a [String]) -> impl Iterator<Item = Term> + 'a {
    let words = |text: &str| tokens(text).into_iter().map(|token| token.word).collect();
    let of_groups = groups.iter().enumerate().flat_map(move |(i, group)| {
        let where_it_counts = group.where_it_counts;
        let bad = group.terms.iter().map(move |term| (term, Some(i), where_it_counts));
        let fine = group.fine.iter().map(|term| (term, None, Where::Anywhere));
        let term = move |(term, group, where_it_counts): (&String, _, _)| Term {
            words: words(term),
            is_name: false,
            where_it_counts,
            group,
        };
        bad.chain(fine).map(term)
    });
    let names = names.iter().map(|name| Term {
        words: tokens(name).into_iter().map(|token| token.text.to_owned()).collect(),
        is_name: true,
        where_it_counts: Where::Anywhere,
        group: None,
    });
    of_groups.chain(names)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FILES, Language};

    #[test]
    fn every_file_of_words_can_be_read_and_says_nothing_twice() {
        for (tag, file) in FILES {
            let language = Language::read(file).expect(tag);
            let mut seen = BTreeSet::new();
            for term in language.terms.values().flatten() {
                assert!(!term.words.is_empty(), "{tag}: a term without a word");
                assert!(seen.insert((&term.words, term.is_name, term.where_it_counts)), "{tag}: {:?}", term.words);
            }
            for group in &language.groups {
                assert!(!group.write.is_empty() && !group.terms.is_empty(), "{tag}: {:?}", group.terms);
            }
            let Language { determiners, after_nouns, negations, verdicts, denials, fillers, frames, .. } = &language;
            assert!(denials.iter().all(|word| verdicts.contains(word)), "{tag}: {denials:?}");
            for list in [determiners, after_nouns, negations, verdicts, denials, fillers, frames] {
                let set: BTreeSet<&String> = list.iter().collect();
                assert!(!list.is_empty() && set.len() == list.len(), "{tag}: {list:?}");
                assert!(list.iter().all(|word| word.to_lowercase() == *word), "{tag}: {list:?}");
            }
        }
    }

    #[test]
    fn what_is_fine_is_longer_than_what_is_not() {
        for (tag, file) in FILES {
            let language = Language::read(file).expect(tag);
            let fine = language.terms.values().flatten().filter(|term| term.group.is_none() && !term.is_name);
            for term in fine {
                assert!(term.words.len() > 1, "{tag}: {:?} would let too much through", term.words);
            }
        }
    }
}
