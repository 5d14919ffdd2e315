//! The content of one quiz, and the one way to it: a draft whose rules all hold.

mod check;

use crate::card::Card;
use crate::deck::{Deck, Question};
use crate::fault::Fault;
use crate::random::Random;
use crate::rules;
use crate::unchecked::{Closing, Introduction, Link, Principle, UncheckedPack};
use crate::words::Words;
use check::Check;

/// How many cards a pack has at most.
pub const MOST_CARDS: usize = 200;

/// How many contacts a pack has at most; more would help nobody to choose.
pub const MOST_CONTACTS: usize = 8;

/// How many cards a play takes where its pack does not say: as many as fit into a few minutes.
pub const USUAL_DECK: usize = 7;

/// A pack whose rules hold. There is no other way to make one than [`Pack::new`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    id: String,
    lang: String,
    source_lang: String,
    title: Words,
    summary: Words,
    credit: Words,
    deck: usize,
    introduction: Introduction,
    principles: Vec<Principle>,
    cards: Vec<Card>,
    closing: Option<Closing>,
    contacts: Vec<Link>,
    resources: Vec<Link>,
}

impl Pack {
    /// Checks a draft.
    ///
    /// # Errors
    ///
    /// Every broken rule, in the order in which a writer meets them in the file; never an empty list.
    pub fn new(draft: UncheckedPack) -> Result<Self, Vec<Fault>> {
        let mut check = Check::default();
        check.is("id", rules::id(&draft.id));
        check.is("lang", rules::language(&draft.lang));
        if draft.source_lang != draft.lang {
            check.is("from", rules::language(&draft.source_lang));
        }
        check.text("title", &draft.title, 80);
        check.text("summary", &draft.summary, 200);
        check.text("credit", &draft.credit, 200);
        if let Some(deck) = draft.deck {
            check.count("deck", deck, 1, MOST_CARDS);
        }
        check.text("introduction.title", &draft.introduction.title, 80);
        check.count("introduction.paragraphs", draft.introduction.paragraphs.len(), 1, 8);
        for (i, paragraph) in draft.introduction.paragraphs.iter().enumerate() {
            check.text(&format!("introduction.paragraphs[{i}]"), paragraph, 1200);
        }
        check.principles(&draft.principles);
        check.cards(&draft.cards, &draft.principles);
        if let Some(closing) = &draft.closing {
            check.text("closing.text", &closing.text, 800);
            check.text("closing.attribution", &closing.attribution, 160);
        }
        check.links("contacts", &draft.contacts, MOST_CONTACTS);
        check.links("resources", &draft.resources, 20);
        if !check.faults.is_empty() {
            return Err(check.faults);
        }
        // Nothing is left that could keep it from being made.
        Self::of(draft).ok_or_else(Vec::new)
    }

    /// Takes a draft that was made of a pack, and so kept the rules once: what a page holds was checked when the page was
    /// made, and checking it again would cost every visitor. `None` where it cannot be played.
    pub fn of(draft: UncheckedPack) -> Option<Self> {
        let UncheckedPack { id, lang, source_lang, title, summary, credit, deck, introduction, principles, .. } = draft;
        let UncheckedPack { closing, contacts, resources, .. } = draft;
        let cards: Option<Vec<Card>> = draft.cards.into_iter().map(|card| card.among(&principles)).collect();
        let cards = cards.filter(|cards| !cards.is_empty())?;
        let deck = deck.unwrap_or(USUAL_DECK).clamp(1, cards.len());
        Some(Self {
            id,
            lang,
            source_lang,
            title,
            summary,
            credit,
            deck,
            introduction,
            principles,
            cards,
            closing,
            contacts,
            resources,
        })
    }

    /// Draws the deck of a play; `first` is the question that is on the page already, if there is one.
    pub fn draw(&self, first: Option<Question>, random: &mut impl Random) -> Deck {
        Deck::draw(self.cards.len(), self.deck, first, random)
    }

    /// Draws the deck of a play that comes back to the cards of an `earlier` one; a usual deck where that does not fit.
    pub fn draw_again(&self, earlier: &str, first: Option<Question>, random: &mut impl Random) -> Deck {
        Deck::again(self.cards.len(), self.deck, earlier, first, random).unwrap_or_else(|| self.draw(first, random))
    }

    /// Whether `other` is this quiz, perhaps in another language. A play knows cards and principles by their places: it can
    /// go on there only if the same ones have the same places.
    pub fn is_same_quiz(&self, other: &Self) -> bool {
        fn ids(pack: &Pack) -> impl Iterator<Item = &str> {
            let cards = pack.cards.iter().map(|card| card.id.as_str());
            cards.chain([""]).chain(pack.principles.iter().map(|principle| principle.id.as_str()))
        }
        self.id == other.id && self.deck == other.deck && ids(self).eq(ids(other))
    }

    /// Names the pack in paths and counts.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The language of its texts, as a language tag; of those that are not borrowed.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// The language that it was translated from, which borrowed texts are in; its own where it was not translated.
    pub fn source_lang(&self) -> &str {
        &self.source_lang
    }

    /// What the quiz is called: 80 characters at most.
    pub fn title(&self) -> &Words {
        &self.title
    }

    /// The quiz in a sentence, for search engines and shared links: facts only, 200 characters at most.
    pub fn summary(&self) -> &Words {
        &self.summary
    }

    /// Where the content comes from: 200 characters at most.
    pub fn credit(&self) -> &Words {
        &self.credit
    }

    /// How many cards a play takes: at most as many as there are.
    pub fn deck(&self) -> usize {
        self.deck
    }

    /// What the quiz is about.
    pub fn introduction(&self) -> &Introduction {
        &self.introduction
    }

    /// The ideas behind the cards: 1 to 24.
    pub fn principles(&self) -> &[Principle] {
        &self.principles
    }

    /// The cards: 1 to 200.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    /// The words at the end, if there are any.
    pub fn closing(&self) -> Option<&Closing> {
        self.closing.as_ref()
    }

    /// Where to turn, most useful first: roles that have agreed to it, never persons.
    pub fn contacts(&self) -> &[Link] {
        &self.contacts
    }

    /// The pack with `contacts` before its own: those of the website or the partner that shows it.
    #[must_use]
    pub fn with_contacts(mut self, contacts: impl IntoIterator<Item = Link>) -> Self {
        self.contacts.splice(..0, contacts);
        self
    }

    /// Where to read on: 20 at most.
    pub fn resources(&self) -> &[Link] {
        &self.resources
    }
}
