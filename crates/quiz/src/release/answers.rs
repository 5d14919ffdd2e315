//! Answers to one card, counted the way in which they are shown: right, and not right.

use std::collections::BTreeMap;
use std::ops::Add;

use super::Thresholds;
use crate::{Form, Score};

/// First answers of some people to one card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// How many were right.
    pub right: u64,
    /// How many were not: wrong, or not sure.
    pub missed: u64,
}

impl Answers {
    /// How many there are.
    pub fn n(self) -> u64 {
        self.right + self.missed
    }

    /// Whether both kinds are enough for none of the people behind them to stand out.
    pub(super) fn pass(self, thresholds: &Thresholds) -> bool {
        self.right.min(self.missed) >= thresholds.cell()
    }
}

impl Add for Answers {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { right: self.right + other.right, missed: self.missed + other.missed }
    }
}

impl From<Score> for Answers {
    fn from(score: Score) -> Self {
        Self { right: score.right as u64, missed: (score.wrong + score.not_sure) as u64 }
    }
}

/// The answers to one card by language and form; a part without an answer is not in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts(BTreeMap<(String, Form), Answers>);

impl Parts {
    /// Adds answers in one language to one form.
    pub fn add(&mut self, lang: &str, form: Form, answers: Answers) {
        if answers.n() > 0 {
            let sum = self.0.entry((lang.to_owned(), form)).or_default();
            *sum = *sum + answers;
        }
    }

    /// Each part: its language, its form and its answers.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Form, Answers)> {
        self.0.iter().map(|((lang, form), answers)| (lang.as_str(), *form, *answers))
    }

    /// Whether there are no answers.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All answers together.
    pub fn whole(&self) -> Answers {
        self.iter().fold(Answers::default(), |sum, (_, _, answers)| sum + answers)
    }

    /// The answers by what `key` makes of language and form, if they pass in every part that has any; else nothing.
    pub(super) fn split<K: Ord>(&self, thresholds: &Thresholds, key: impl Fn(&str, Form) -> K) -> BTreeMap<K, Answers> {
        let mut split: BTreeMap<K, Answers> = BTreeMap::new();
        for (lang, form, answers) in self.iter() {
            let sum = split.entry(key(lang, form)).or_default();
            *sum = *sum + answers;
        }
        if split.values().all(|part| part.pass(thresholds)) { split } else { BTreeMap::new() }
    }
}

impl<'a> Extend<(&'a str, Form, Answers)> for Parts {
    fn extend<I: IntoIterator<Item = (&'a str, Form, Answers)>>(&mut self, parts: I) {
        for (lang, form, answers) in parts {
            self.add(lang, form, answers);
        }
    }
}
