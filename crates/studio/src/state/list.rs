//! The lists of a pack: what is added, taken out and moved in them, and what is renamed with that.

use wire::source_pack::{Idea, Lead, Pair, Work};
use wire::{Object, SourcePack};

use super::field::{CardField, Field, LeadField, Links, SourceField};
use super::folder::Folder;

/// A list that an educator adds to and takes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The paragraphs of what the quiz is about.
    Paragraphs,
    /// The principles.
    Principles,
    /// The cards.
    Cards,
    /// The sources of the card at a place.
    Sources(usize),
    /// Where to turn, or what to read next.
    Links(Links),
    /// The translations.
    Translations,
}

impl List {
    /// How many there are.
    pub fn len(self, folder: &Folder) -> usize {
        let pack = &folder.pack;
        match self {
            Self::Paragraphs => pack.introduction.paragraphs.len(),
            Self::Principles => pack.principles.len(),
            Self::Cards => pack.cards.len(),
            Self::Sources(card) => pack.cards.get(card).map_or(0, |card| card.sources.len()),
            Self::Links(links) => links.of(pack).len(),
            Self::Translations => folder.translations.len(),
        }
    }

    /// How many there may be.
    pub fn most(self) -> usize {
        match self {
            Self::Paragraphs => 8,
            Self::Principles => 24,
            Self::Cards => quiz::MOST_CARDS,
            Self::Sources(_) => 4,
            Self::Links(Links::Contacts) => quiz::MOST_CONTACTS,
            Self::Links(Links::Resources) => 20,
            Self::Translations => usize::MAX,
        }
    }

    /// The first field of what stands at a place in it; a translation has none.
    pub fn field(self, at: usize) -> Option<Field> {
        match self {
            Self::Paragraphs => Some(Field::Paragraph(at)),
            Self::Principles => Some(Field::Principle(at)),
            Self::Cards => Some(Field::Card(at, CardField::Myth)),
            Self::Sources(card) => Some(Field::Source(card, at, SourceField::By)),
            Self::Links(links) => Some(Field::Link(links, at, LeadField::Label)),
            Self::Translations => None,
        }
    }

    /// Adds one at its end.
    pub(super) fn add(self, folder: &mut Folder) {
        let pack = &mut folder.pack;
        match self {
            Self::Paragraphs => pack.introduction.paragraphs.push(String::new()),
            Self::Principles => pack.principles.push(Idea::default().into()),
            Self::Cards => pack.cards.push(Pair::default().into()),
            Self::Sources(card) => {
                if let Some(card) = pack.cards.get_mut(card) {
                    card.sources.push(Object(Work::default()));
                }
            }
            Self::Links(links) => links.of_mut(pack).push(Object(Lead::default())),
            // Each has its language, so they are added by that.
            Self::Translations => {}
        }
    }

    /// Takes the one at a place out, with all that was said of it elsewhere.
    pub(super) fn remove(self, folder: &mut Folder, at: usize) {
        let pack = &mut folder.pack;
        match self {
            Self::Paragraphs => drop(pack.introduction.paragraphs.remove(at)),
            Self::Principles => {
                let gone = pack.principles.remove(at);
                for card in pack.cards.iter_mut().filter(|card| card.principles.contains(&gone.id)) {
                    card.principles.retain(|id| *id != gone.id);
                }
                forget(folder, &format!("principles.{}.", gone.id));
            }
            Self::Cards => {
                let gone = pack.cards.remove(at);
                forget(folder, &format!("cards.{}.", gone.id));
            }
            Self::Sources(card) => {
                if let Some(card) = pack.cards.get_mut(card) {
                    card.sources.remove(at);
                }
            }
            Self::Links(links) => drop(links.of_mut(pack).remove(at)),
            Self::Translations => drop(folder.translations.remove(at)),
        }
        self.renumber(folder, |place| match place {
            place if place == at => None,
            place if place > at => Some(place - 1),
            place => Some(place),
        });
    }

    /// Has two change their places.
    pub(super) fn swap(self, folder: &mut Folder, one: usize, other: usize) {
        let pack = &mut folder.pack;
        match self {
            Self::Paragraphs => pack.introduction.paragraphs.swap(one, other),
            Self::Principles => pack.principles.swap(one, other),
            Self::Cards => pack.cards.swap(one, other),
            Self::Sources(card) => {
                if let Some(card) = pack.cards.get_mut(card) {
                    card.sources.swap(one, other);
                }
            }
            Self::Links(links) => links.of_mut(pack).swap(one, other),
            Self::Translations => folder.translations.swap(one, other),
        }
        self.renumber(folder, |place| match place {
            place if place == one => Some(other),
            place if place == other => Some(one),
            place => Some(place),
        });
    }

    /// Texts of some lists are named by their places: the names in translations and waivers follow.
    fn renumber(self, folder: &mut Folder, to: impl Fn(usize) -> Option<usize>) {
        let start = match self {
            Self::Paragraphs => "introduction.paragraphs.",
            Self::Links(Links::Contacts) => "contacts.",
            Self::Links(Links::Resources) => "resources.",
            _ => return,
        };
        let renamed = |name: &str| -> Option<String> {
            let Some(rest) = name.strip_prefix(start) else { return Some(name.to_owned()) };
            let (number, field) = rest.split_once('.').map_or((rest, None), |(number, field)| (number, Some(field)));
            let Ok(place) = number.parse() else { return Some(name.to_owned()) };
            let field = field.map(|field| format!(".{field}")).unwrap_or_default();
            to(place).map(|place| format!("{start}{place}{field}"))
        };
        rename(folder, renamed);
    }
}

/// Drops what is said elsewhere of texts whose names begin so.
fn forget(folder: &mut Folder, start: &str) {
    rename(folder, |name| (!name.starts_with(start)).then(|| name.to_owned()));
}

fn rename(folder: &mut Folder, to: impl Fn(&str) -> Option<String>) {
    for translation in &mut folder.translations {
        translation.texts.0.retain_mut(|(name, _)| to(name).map(|new| *name = new).is_some());
    }
    let SourcePack { waivers, .. } = &mut folder.pack;
    waivers.retain_mut(|waiver| to(&waiver.at).map(|new| waiver.at = new).is_some());
}
