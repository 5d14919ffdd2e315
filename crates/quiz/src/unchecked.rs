//! A pack as it was written, with nothing checked yet, and the names of its texts.

use crate::card::{Card, Kind, Mistake};
use crate::words::Words;

/// A pack as it was written: the same content, with nothing checked yet.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the one of `Pack` that has its name")]
pub struct UncheckedPack {
    pub id: String,
    pub lang: String,
    /// The language that it was translated from; its own where it was not.
    pub source_lang: String,
    pub title: Words,
    pub summary: Words,
    pub credit: Words,
    /// How many cards a play takes; without it the usual number.
    pub deck: Option<usize>,
    pub introduction: Introduction,
    pub principles: Vec<Principle>,
    pub cards: Vec<DraftCard>,
    pub closing: Option<Closing>,
    pub contacts: Vec<Link>,
    pub resources: Vec<Link>,
}

/// A card as it was written: it names its kind of mistake, and its principles by id.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is the one of `Card` that has its name")]
pub struct DraftCard {
    pub id: String,
    pub myth: Words,
    pub fact: Words,
    pub because: Words,
    pub error: String,
    pub principles: Vec<String>,
    pub kind: Kind,
    pub note: Option<Words>,
    pub sources: Vec<Reference>,
}

/// What the quiz is about, in a few paragraphs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// Its heading: 80 characters at most.
    pub title: Words,
    /// Its text: 1 to 8 paragraphs of 1,200 characters at most.
    pub paragraphs: Vec<Words>,
}

/// One of the ideas that stand behind the cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Principle {
    /// Names the principle to the cards; unique in its pack.
    pub id: String,
    /// The principle: 240 characters at most.
    pub text: Words,
}

/// The words the quiz ends with: somebody's opinion, shown as such and never scored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    /// What is said: 800 characters at most.
    pub text: Words,
    /// Who says it: 160 characters at most.
    pub attribution: Words,
}

/// A page, a mail address or a phone number that a visitor can use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What it leads to: 120 characters at most.
    pub label: Words,
    /// Where: `https:`, `mailto:` or `tel:`. A translation may lead elsewhere.
    pub url: Words,
    /// For whom it is, such as a country: 80 characters at most.
    pub area: Option<Words>,
    /// When somebody answers: 120 characters at most.
    pub hours: Option<Words>,
}

/// Where what a card says can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Who says it, an organisation or authors: 120 characters at most.
    pub by: String,
    /// The work's own title, which is not translated: 200 characters at most.
    pub title: String,
    /// When it came out.
    pub year: Option<u16>,
    /// Where it is: an `https:` address.
    pub url: String,
}

impl UncheckedPack {
    /// Shows every text that can be translated, with its name, in the order of the file.
    ///
    /// A name stays with its text when cards or principles change their places: `cards.own-goals.myth`.
    pub fn texts(&mut self, mut show: impl FnMut(&str, &mut Words)) {
        show("title", &mut self.title);
        show("summary", &mut self.summary);
        show("credit", &mut self.credit);
        show("introduction.title", &mut self.introduction.title);
        for (i, paragraph) in self.introduction.paragraphs.iter_mut().enumerate() {
            show(&format!("introduction.paragraphs.{i}"), paragraph);
        }
        for principle in &mut self.principles {
            show(&format!("principles.{}.text", principle.id), &mut principle.text);
        }
        for card in &mut self.cards {
            let DraftCard { id, myth, fact, because, note, .. } = card;
            let texts =
                [("myth", Some(myth)), ("fact", Some(fact)), ("because", Some(because)), ("note", note.as_mut())];
            for (name, text) in texts {
                if let Some(text) = text {
                    show(&format!("cards.{id}.{name}"), text);
                }
            }
        }
        if let Some(closing) = &mut self.closing {
            show("closing.text", &mut closing.text);
            show("closing.attribution", &mut closing.attribution);
        }
        for (list, links) in [("contacts", &mut self.contacts), ("resources", &mut self.resources)] {
            for (i, link) in links.iter_mut().enumerate() {
                let Link { label, url, area, hours } = link;
                let texts =
                    [("label", Some(label)), ("url", Some(url)), ("area", area.as_mut()), ("hours", hours.as_mut())];
                for (name, text) in texts {
                    if let Some(text) = text {
                        show(&format!("{list}.{i}.{name}"), text);
                    }
                }
            }
        }
    }
}

impl DraftCard {
    /// The card, with its principles found among those of its pack; `None` where it names what is not there.
    pub(crate) fn among(self, principles: &[Principle]) -> Option<Card> {
        let Self { id, myth, fact, because, error, principles: names, kind, note, sources } = self;
        let place = |name: &String| principles.iter().position(|principle| principle.id == *name);
        let behind: Option<Vec<usize>> = names.iter().map(place).collect();
        let principles = behind.filter(|behind| !behind.is_empty())?;
        Some(Card { id, myth, fact, because, error: Mistake::named(&error)?, principles, kind, note, sources })
    }
}
