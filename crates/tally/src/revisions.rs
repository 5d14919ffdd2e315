//! What a server knows: the packs whose tallies it takes, in which languages, and how many cards they have.

use std::collections::{BTreeSet, HashMap};

use quiz::{Pack, Revision, Tally, TallyKey};

/// A revision of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The pack's id.
    pub pack: String,
    /// What tells the content apart that is scored.
    pub revision: Revision,
    /// The languages in which it is served.
    pub langs: BTreeSet<String>,
    /// The cards' ids in the pack's order.
    pub cards: Vec<String>,
    /// How many of them a play asks.
    pub deck: usize,
}

/// A pack that visitors are asked now.
#[derive(Clone, Debug)]
pub struct Served {
    /// What is counted of it.
    pub known: Known,
    /// The pack in the language that it was written in, or in one that it has: the report shows its words.
    pub pack: Pack,
}

impl Served {
    /// The pack at this revision, served in these languages.
    pub fn new(pack: Pack, revision: Revision, langs: BTreeSet<String>) -> Self {
        let cards = pack.cards().iter().map(|card| card.id.clone()).collect();
        let known = Known { pack: pack.id().to_owned(), revision, langs, cards, deck: pack.deck() };
        Self { known, pack }
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
