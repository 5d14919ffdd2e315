//! One field of a form: where it stands in the pack, what is in it, and how much fits.

mod inner;

use wire::SourcePack;
use wire::source_pack::Ending;

use super::folder::Folder;

/// A field that an educator writes in or chooses from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// Names the pack in addresses.
    Id,
    /// The language that the pack is written in.
    Lang,
    /// What the quiz is called.
    Title,
    /// The quiz in a sentence.
    Summary,
    /// Where the content comes from.
    Credit,
    /// How many cards a play takes; empty for the usual number.
    Deck,
    /// The heading over what the quiz is about.
    IntroductionTitle,
    /// A paragraph of what it is about.
    Paragraph(usize),
    /// A principle's text.
    Principle(usize),
    /// A field of the card at a place.
    Card(usize, CardField),
    /// A field of a source, by the places of card and source.
    Source(usize, usize, SourceField),
    /// What the quiz ends with.
    ClosingText,
    /// Who says it.
    ClosingAttribution,
    /// A field of a link, by its list and its place there.
    Link(Links, usize, LeadField),
    /// A text of the translation at a place, by its name.
    Translated(usize, String),
    /// Who has reviewed the translation at a place.
    ReviewedBy(usize),
    /// On which day.
    ReviewedOn(usize),
}

/// What is written on a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of `wire::source_pack::Pair` that has its name")]
pub enum CardField {
    Myth,
    Fact,
    Because,
    Error,
    Kind,
    Note,
    CheckedOn,
    ReviewBy,
}

/// What is written of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of `wire::source_pack::Work` that has its name")]
pub enum SourceField {
    By,
    Title,
    Year,
    Url,
}

/// A list of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// Where to turn.
    Contacts,
    /// What to read next.
    Resources,
}

/// What is written of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the field of `wire::source_pack::Lead` that has its name")]
pub enum LeadField {
    Label,
    Url,
    Area,
    Hours,
    ReviewBy,
}

/// A card of research, as it stands in the field for its kind.
pub const RESEARCH: &str = "research";

impl Field {
    /// Its path, as diagnostics have it; for a field of a translation with the number of the translation in front.
    pub fn path(&self) -> String {
        match self {
            Self::Id => "id".to_owned(),
            Self::Lang => "lang".to_owned(),
            Self::Title => "title".to_owned(),
            Self::Summary => "summary".to_owned(),
            Self::Credit => "credit".to_owned(),
            Self::Deck => "deck".to_owned(),
            Self::IntroductionTitle => "introduction.title".to_owned(),
            Self::Paragraph(at) => format!("introduction.paragraphs[{at}]"),
            Self::Principle(at) => format!("principles[{at}].text"),
            Self::Card(at, field) => format!("cards[{at}].{}", field.name()),
            Self::Source(card, at, field) => format!("cards[{card}].sources[{at}].{}", field.name()),
            Self::ClosingText => "closing.text".to_owned(),
            Self::ClosingAttribution => "closing.attribution".to_owned(),
            Self::Link(list, at, field) => format!("{}[{at}].{}", list.name(), field.name()),
            Self::Translated(at, name) => format!("{at}:texts.{name}"),
            Self::ReviewedBy(at) => format!("{at}:reviewed_by_role"),
            Self::ReviewedOn(at) => format!("{at}:reviewed_on"),
        }
    }

    /// How many characters fit, as the rules of packs have it; `None` where they are not counted.
    pub fn most(&self) -> Option<usize> {
        Some(match self {
            Self::Title | Self::IntroductionTitle | Self::Link(_, _, LeadField::Area) => 80,
            Self::Summary | Self::Credit | Self::Source(_, _, SourceField::Title) => 200,
            Self::Paragraph(_) => 1200,
            Self::Principle(_) | Self::Card(_, CardField::Because | CardField::Note) => 240,
            Self::Card(_, CardField::Myth | CardField::Fact) => 320,
            Self::Source(_, _, SourceField::By) | Self::Link(_, _, LeadField::Label | LeadField::Hours) => 120,
            Self::ClosingText => 800,
            Self::ClosingAttribution => 160,
            Self::ReviewedBy(_) => wire::translation::LONGEST_ROLE,
            Self::Translated(_, name) => return most_of_name(name),
            _ => return None,
        })
    }

    /// Whether it holds a number, and this is none: a year of four digits, or how many cards a play takes.
    pub(super) fn is_odd(&self, text: &str) -> bool {
        let digits = text.chars().filter(char::is_ascii_digit).count();
        let is_number = match self {
            Self::Source(_, _, SourceField::Year) => digits == 4 && !text.trim_start().starts_with('0'),
            Self::Deck => (1..=3).contains(&digits),
            _ => return false,
        };
        !is_number && !text.trim().is_empty()
    }

    /// What is in it; empty where there is no such place.
    pub fn read(&self, folder: &Folder) -> String {
        let pack = &folder.pack;
        let text = match self {
            Self::Id => &pack.id,
            Self::Lang => &pack.lang,
            Self::Title => &pack.title,
            Self::Summary => &pack.summary,
            Self::Credit => &pack.credit,
            Self::Deck => return pack.deck.map(|deck| deck.to_string()).unwrap_or_default(),
            Self::IntroductionTitle => &pack.introduction.title,
            Self::Paragraph(at) => return pack.introduction.paragraphs.get(*at).cloned().unwrap_or_default(),
            Self::Principle(at) => return pack.principles.get(*at).map(|it| it.text.clone()).unwrap_or_default(),
            Self::Card(at, field) => return field.read(pack, *at),
            Self::Source(card, at, field) => return field.read(pack, *card, *at),
            Self::ClosingText => return pack.closing.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
            Self::ClosingAttribution => {
                return pack.closing.as_ref().map(|it| it.attribution.clone()).unwrap_or_default();
            }
            Self::Link(list, at, field) => return list.of(pack).get(*at).map(|it| field.read(it)).unwrap_or_default(),
            Self::Translated(at, name) => return folder.translated(*at, name).to_owned(),
            Self::ReviewedBy(at) => {
                return folder.translations.get(*at).and_then(|it| it.reviewed_by_role.clone()).unwrap_or_default();
            }
            Self::ReviewedOn(at) => {
                return folder.translations.get(*at).and_then(|it| it.reviewed_on.clone()).unwrap_or_default();
            }
        };
        text.clone()
    }

    /// Puts a text into it; a place that is not there takes none.
    pub(crate) fn write(&self, folder: &mut Folder, text: String) {
        let pack = &mut folder.pack;
        match self {
            Self::Id => folder.rename(text),
            Self::Lang => folder.speak(text),
            Self::Title => pack.title = text,
            Self::Summary => pack.summary = text,
            Self::Credit => pack.credit = text,
            Self::Deck => pack.deck = digits(&text, 3).parse().ok(),
            Self::IntroductionTitle => pack.introduction.title = text,
            Self::Paragraph(at) => set(pack.introduction.paragraphs.get_mut(*at), text),
            Self::Principle(at) => set(pack.principles.get_mut(*at).map(|it| &mut it.text), text),
            Self::Card(at, field) => field.write(pack, *at, text),
            Self::Source(card, at, field) => field.write(pack, *card, *at, text),
            Self::ClosingText => ending(pack, |it| it.text = text),
            Self::ClosingAttribution => ending(pack, |it| it.attribution = text),
            Self::Link(list, at, field) => {
                if let Some(link) = list.of_mut(pack).get_mut(*at) {
                    field.write(link, text);
                }
            }
            Self::Translated(at, name) => folder.translate(*at, name, text),
            Self::ReviewedBy(at) => {
                if let Some(translation) = folder.translations.get_mut(*at) {
                    translation.reviewed_by_role = filled(text);
                }
            }
            Self::ReviewedOn(at) => {
                if let Some(translation) = folder.translations.get_mut(*at) {
                    translation.reviewed_on = filled(text);
                }
            }
        }
    }
}

/// How many characters fit into the text of that name.
fn most_of_name(name: &str) -> Option<usize> {
    let field = match name.rsplit('.').next().unwrap_or_default() {
        "title" => Field::Title,
        "summary" => Field::Summary,
        "credit" => Field::Credit,
        "myth" | "fact" => Field::Card(0, CardField::Myth),
        "because" | "note" => Field::Card(0, CardField::Note),
        "text" if name.starts_with("closing") => Field::ClosingText,
        "text" => Field::Principle(0),
        "attribution" => Field::ClosingAttribution,
        "label" => Field::Link(Links::Contacts, 0, LeadField::Label),
        "area" => Field::Link(Links::Contacts, 0, LeadField::Area),
        "hours" => Field::Link(Links::Contacts, 0, LeadField::Hours),
        _ if name.starts_with("introduction.paragraphs.") => Field::Paragraph(0),
        _ => return None,
    };
    field.most()
}

fn set(place: Option<&mut String>, text: String) {
    if let Some(place) = place {
        *place = text;
    }
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

/// The words at the end are there as soon as either of them is, and gone with both.
fn ending(pack: &mut SourcePack, write: impl FnOnce(&mut Ending)) {
    let closing = pack.closing.get_or_insert_default();
    write(closing);
    if **closing == Ending::default() {
        pack.closing = None;
    }
}

/// The digits of what was typed: a letter among them must not take them away.
fn digits(text: &str, most: usize) -> String {
    text.chars().filter(char::is_ascii_digit).take(most).collect()
}
