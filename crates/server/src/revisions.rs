//! What a server knows: the packs whose tallies it takes, in which languages, and how many cards they have.

use std::collections::{BTreeSet, HashMap};

use quiz::{Revision, Tally, TallyKey};

use crate::packs;

/// A revision of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) pack: String,
    pub(crate) revision: Revision,
    pub(crate) langs: BTreeSet<String>,
    /// The cards' ids in the pack's order.
    pub(crate) cards: Vec<String>,
    /// How many of them a play asks.
    pub(crate) deck: usize,
}

impl Known {
    /// The revisions of packs that were just read, each with all its languages.
    pub(crate) fn of(quizzes: &[packs::Quiz]) -> Vec<Self> {
        let packs = quizzes.iter().filter_map(|quiz| {
            let first = quiz.languages.first()?;
            Some(Self {
                pack: quiz.id.clone(),
                revision: first.revision,
                langs: quiz.languages.iter().map(|key| key.pack.lang().to_owned()).collect(),
                deck: first.pack.deck(),
                cards: first.pack.cards().iter().map(|card| card.id.clone()).collect(),
            })
        });
        packs.collect()
    }
}

/// All revisions whose tallies are taken. A message's tally key is looked up here.
#[derive(Debug, Default)]
pub(crate) struct Revisions(HashMap<(String, Revision), Known>);

/// What is not known of a message's tally key; its words repeat nothing of the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    Pack,
    Lang,
    Cards,
}

impl Unknown {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Pack => "pack: this server has no such pack, or never had this revision of it",
            Self::Lang => "lang: this server does not have the pack in this language",
            Self::Cards => "cards: this revision of the pack has a different number of cards",
        }
    }
}

impl Revisions {
    pub(crate) fn new(known: Vec<Known>) -> Self {
        Self(known.into_iter().map(|known| ((known.pack.clone(), known.revision), known)).collect())
    }

    /// Whether plays of this tally key can have given this tally.
    pub(crate) fn check(&self, key: &TallyKey, tally: &Tally) -> Result<(), Unknown> {
        let known = self.0.get(&(key.pack().to_owned(), key.revision())).ok_or(Unknown::Pack)?;
        if !known.langs.contains(key.lang()) {
            return Err(Unknown::Lang);
        }
        if tally.fits(known.cards.len(), known.deck) { Ok(()) } else { Err(Unknown::Cards) }
    }
}
