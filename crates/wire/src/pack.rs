//! A pack as it stands in its file.

use quiz::{Closing, Draft, DraftCard, Introduction, Link, Principle};
use serde::{Deserialize, Deserializer};

use crate::error::{PackError, Problem};
use crate::object::Object;

/// How large a pack's file may be, in bytes.
pub const LARGEST: usize = 256 * 1024;

/// Reads a pack from the bytes of its file; `file` is its name in errors.
///
/// The bytes are UTF-8; a byte order mark before the text, as some editors leave it, is passed over.
///
/// # Errors
///
/// The first problem with the JSON itself, or else every rule of a pack that does not hold.
pub fn parse(file: &str, bytes: &[u8]) -> Result<quiz::Pack, PackError> {
    read(bytes).map_err(|problems| PackError { file: file.to_owned(), problems })
}

fn read(bytes: &[u8]) -> Result<quiz::Pack, Vec<Problem>> {
    if bytes.len() > LARGEST {
        let message = format!("the file has {} bytes and {LARGEST} fit. Make two packs of it", bytes.len());
        return Err(vec![Problem::whole(message)]);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        let message = "a character here is not UTF-8. Save the file again with the encoding UTF-8".to_owned();
        vec![Problem { place: format!("line {line}"), message }]
    })?;
    let Object(pack): Object<Pack> = serde_json::from_str(text).map_err(|error| vec![error.into()])?;
    quiz::Pack::new(pack.into()).map_err(|faults| faults.into_iter().map(Problem::from).collect())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pack {
    id: String,
    lang: String,
    title: String,
    summary: String,
    credit: String,
    introduction: Object<PackIntroduction>,
    principles: Vec<Object<PackPrinciple>>,
    cards: Vec<Object<PackCard>>,
    closing: Object<PackClosing>,
    // Without this a missing field would pass for `null`.
    #[serde(deserialize_with = "present")]
    contact: Option<Object<PackLink>>,
    resources: Vec<Object<PackLink>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackIntroduction {
    title: String,
    paragraphs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackPrinciple {
    id: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackCard {
    id: String,
    myth: String,
    fact: String,
    because: String,
    error: String,
    principles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackClosing {
    text: String,
    attribution: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PackLink {
    label: String,
    url: String,
}

fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Object<PackLink>>, D::Error> {
    Option::deserialize(deserializer)
}

impl From<Pack> for Draft {
    fn from(pack: Pack) -> Self {
        let Pack { id, lang, title, summary, credit, introduction, principles, cards, closing, contact, resources } =
            pack;
        let (Object(introduction), Object(closing)) = (introduction, closing);
        Self {
            id,
            lang,
            title,
            summary,
            credit,
            introduction: Introduction { title: introduction.title, paragraphs: introduction.paragraphs },
            principles: principles.into_iter().map(|Object(p)| Principle { id: p.id, text: p.text }).collect(),
            cards: cards.into_iter().map(|Object(card)| card.into()).collect(),
            closing: Closing { text: closing.text, attribution: closing.attribution },
            contact: contact.map(|Object(link)| link.into()),
            resources: resources.into_iter().map(|Object(link)| link.into()).collect(),
        }
    }
}

impl From<PackCard> for DraftCard {
    fn from(card: PackCard) -> Self {
        let PackCard { id, myth, fact, because, error, principles } = card;
        Self { id, myth, fact, because, error, principles }
    }
}

impl From<PackLink> for Link {
    fn from(link: PackLink) -> Self {
        Self { label: link.label, url: link.url }
    }
}
