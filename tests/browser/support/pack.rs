//! The pack that is played, read plainly, so that the tests know which answer is right.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use crate::support::page::plain;
use crate::support::site::project;
use crate::support::words;

/// The parts of a pack that a visitor reads.
pub(crate) struct Pack {
    pub(crate) cards: Vec<Card>,
    /// The same in Spanish.
    translated: Vec<Card>,
    pub(crate) principles: Vec<String>,
    pub(crate) closing: String,
}

/// A card's texts, plain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) myth: String,
    pub(crate) fact: String,
    pub(crate) because: String,
}

/// What a visitor says a statement is, in the order in which the card offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Myth,
    Fact,
    NotSure,
}

impl Answer {
    /// What its button reads.
    pub(crate) fn label(self) -> &'static str {
        self.label_in("en")
    }

    /// What its button reads in a language.
    pub(crate) fn label_in(self, lang: &str) -> &'static str {
        let words = words::quiz(lang);
        match self {
            Self::Myth => words.myth(),
            Self::Fact => words.fact(),
            Self::NotSure => words.not_sure(),
        }
    }
}

/// A card as it is asked: one of its two statements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) card: Card,
    pub(crate) truth: Answer,
}

impl Question {
    /// The answer that misses.
    pub(crate) fn miss(&self) -> Answer {
        if self.truth == Answer::Myth { Answer::Fact } else { Answer::Myth }
    }

    /// The first line of the feedback to an answer.
    pub(crate) fn verdict(&self, answer: Answer) -> String {
        self.verdict_in("en", answer)
    }

    /// The same in a language.
    pub(crate) fn verdict_in(&self, lang: &str, answer: Answer) -> String {
        let words = words::quiz(lang);
        plain(match (self.truth, answer) {
            (Answer::Myth, Answer::Myth) => words.right_myth(),
            (Answer::Myth, Answer::Fact) => words.missed_myth(),
            (Answer::Myth, Answer::NotSure) => words.unsure_myth(),
            (_, Answer::Fact) => words.right_fact(),
            (_, Answer::Myth) => words.missed_fact(),
            (_, Answer::NotSure) => words.unsure_fact(),
        })
    }
}

impl Pack {
    /// The pack of the quiz page.
    pub(crate) fn read() -> Result<Self> {
        Self::of("harm-reduction")
    }

    /// One of the project's own packs, by its name.
    pub(crate) fn of(name: &str) -> Result<Self> {
        Self::read_file(&project().join("packs").join(name).join("en.json"))
    }

    /// The pack in a file.
    pub(crate) fn read_file(path: &Path) -> Result<Self> {
        let json = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let pack: Value = serde_json::from_str(&json)?;
        let text = |value: &Value| value.as_str().map(plain).with_context(|| format!("{value} is no text"));
        let list = |name: &str| pack[name].as_array().with_context(|| format!("the pack has no {name}"));
        let card = |card: &Value| {
            Ok(Card { myth: text(&card["myth"])?, fact: text(&card["fact"])?, because: text(&card["because"])? })
        };
        let cards = list("cards")?.iter().map(card).collect::<Result<Vec<_>>>()?;
        let principles =
            list("principles")?.iter().map(|principle| text(&principle["text"])).collect::<Result<Vec<_>>>()?;
        ensure!(!cards.is_empty() && !principles.is_empty(), "the pack is empty");
        let closing = pack["closing"]["text"].as_str().map(plain).unwrap_or_default();
        let mut read = Self { cards, translated: Vec::new(), principles, closing };
        if let Ok(spanish) = fs::read_to_string(path.with_file_name("es.json")) {
            let spanish: Value = serde_json::from_str(&spanish)?;
            let translated = |card: &Value| {
                let own = |name: &str| text(&spanish["texts"][format!("cards.{}.{name}", text(&card["id"])?)]["text"]);
                Ok(Card { myth: own("myth")?, fact: own("fact")?, because: own("because")? })
            };
            read.translated = list("cards")?.iter().map(translated).collect::<Result<_>>()?;
        }
        Ok(read)
    }

    /// Which card and form a statement on the page is.
    pub(crate) fn question(&self, statement: &str) -> Result<Question> {
        let found = self.questions().find(|(text, _)| *text == statement).map(|(_, question)| question);
        found.with_context(|| format!("the pack has no statement {statement:?}"))
    }

    /// The place of a question's card in the pack, whatever language it is asked in.
    pub(crate) fn place(&self, question: &Question) -> Option<usize> {
        let place = |cards: &[Card]| cards.iter().position(|card| *card == question.card);
        place(&self.cards).or_else(|| place(&self.translated))
    }

    /// Each statement, in each language, with what is asked by it.
    pub(crate) fn questions(&self) -> impl Iterator<Item = (&str, Question)> {
        self.cards.iter().chain(&self.translated).flat_map(|card| {
            [(&card.myth, Answer::Myth), (&card.fact, Answer::Fact)]
                .map(|(text, truth)| (text.as_str(), Question { card: card.clone(), truth }))
        })
    }

    /// Fails where a text holds one of the pack's myths.
    pub(crate) fn has_no_myth(&self, text: &str) -> Result<()> {
        for card in &self.cards {
            let myth = card.myth.trim_end_matches('.');
            ensure!(!plain(text).contains(myth), "{text:?} holds the myth {myth:?}");
        }
        Ok(())
    }

    /// Fails where a text lacks one of the pack's facts.
    pub(crate) fn has_all_facts(&self, text: &str) -> Result<()> {
        for card in &self.cards {
            let fact = card.fact.trim_end_matches('.');
            ensure!(plain(text).contains(fact), "{text:?} lacks the fact {fact:?}");
        }
        Ok(())
    }
}
