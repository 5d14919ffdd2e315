//! A pack as its writer keeps it: all that the quiz shows, and what only those who write and check it need.

use quiz::{Closing, Draft, DraftCard, Introduction, Kind, Link, Principle, Reference};
use serde::{Deserialize, Serialize};

use crate::object::Object;

/// The file of a pack in the language that it was written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "Pack"))]
pub struct Manuscript {
    /// The schema that an editor checks the file against; the quiz does not look at it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Names the pack in addresses and counts: small letters, digits and hyphens. Its folder has the same name.
    pub id: String,
    /// The language of all texts here, as a language tag such as "en". The file has the same name.
    pub lang: String,
    /// What the quiz is called. At most 80 characters.
    pub title: String,
    /// The quiz in a sentence, for search engines and shared links: facts only. At most 200 characters.
    pub summary: String,
    /// Where the content comes from. At most 200 characters.
    pub credit: String,
    /// How many cards a play takes. Without it 7, or all where there are fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<usize>,
    /// What the quiz is about.
    pub introduction: Object<Opening>,
    /// The ideas behind the cards: 1 to 24.
    pub principles: Vec<Object<Idea>>,
    /// The cards: 1 to 200.
    pub cards: Vec<Object<Pair>>,
    /// The words the quiz ends with: somebody's opinion, shown as such and never scored.
    #[serde(default)]
    pub closing: Option<Object<Ending>>,
    /// Where to turn, most useful first: roles that have agreed to it, never persons. At most 8.
    #[serde(default)]
    pub contacts: Vec<Object<Lead>>,
    /// What to read next: at most 20.
    #[serde(default)]
    pub resources: Vec<Object<Lead>>,
    /// Words that stand in a text although the check for words to avoid names them, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub waivers: Vec<Object<Waiver>>,
}

/// What the quiz is about, in a few paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Its heading. At most 80 characters.
    pub title: String,
    /// Its text: 1 to 8 paragraphs of at most 1,200 characters.
    pub paragraphs: Vec<String>,
}

/// One of the ideas behind the cards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Idea {
    /// Names the principle to the cards: small letters, digits and hyphens.
    pub id: String,
    /// The principle. At most 240 characters.
    pub text: String,
}

/// One card: a myth, its fact, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Names the card in counts and links: small letters, digits and hyphens. Never give a card's id to another card.
    pub id: String,
    /// What is said, and is not so. At most 320 characters.
    pub myth: String,
    /// What is so; more than that the myth is not. At most 320 characters.
    pub fact: String,
    /// One sentence that names the error in the myth. At most 240 characters.
    pub because: String,
    /// The kind of error: "either-or", "taken-for", "straw-man", "unchecked" or "part-for-whole".
    #[cfg_attr(feature = "schema", schemars(extend("enum" = mistakes())))]
    pub error: String,
    /// The ids of the principles behind the card: 1 to 3.
    pub principles: Vec<String>,
    /// What the fact rests on: "definition" for what those who do a thing mean by it, "research" for what was found by
    /// looking. Without it "definition".
    #[serde(default, skip_serializing_if = "Basis::is_definition")]
    pub kind: Basis,
    /// How far the sources go, for visitors: "One city, and people chose for themselves." At most 240 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where to read of it: at most 4. A card of research has one at the least.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Object<Work>>,
    /// The day on which somebody last held the card against its sources, such as "2026-11-23".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<String>,
    /// The day by which that is to be done again. After it the card is not played.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}

/// What a card's fact rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// On what those who do a thing mean by it.
    #[default]
    Definition,
    /// On what was found by looking.
    Research,
}

/// Where what a card says can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Who says it: an organisation or authors. At most 120 characters.
    pub by: String,
    /// The work's own title. At most 200 characters.
    pub title: String,
    /// The year in which it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Where it is: an address that starts with https://.
    pub url: String,
}

/// The words the quiz ends with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// What is said. At most 800 characters.
    pub text: String,
    /// Who says it. At most 160 characters.
    pub attribution: String,
}

/// A page, a mail address or a phone number that a visitor can use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// What it leads to. At most 120 characters.
    pub label: String,
    /// Where: an address that starts with https://, mailto: or tel:.
    pub url: String,
    /// For whom it is, such as a country. A phone number needs it. At most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// When somebody answers, such as "Every day, 8 am to 8 pm". A phone number needs it. At most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// The day by which somebody tries the link again, such as "2027-05-31".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}

/// Words that a text needs although there are better ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The text, by its name: "cards.words.fact", "title", "principles.choice.text".
    pub at: String,
    /// Why they stand there.
    pub why: Why,
    /// The words. A quoted text without any is only not asked to be easy to read.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Why words stand in a text that are otherwise to be avoided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The text is somebody's own wording, or is about the words.
    #[default]
    Quoted,
    /// Those whom the words are about call themselves so.
    SelfDescribed,
}

impl Manuscript {
    /// What a file in a folder of packs names as its schema.
    pub const SCHEMA: &str = "../pack.schema.json";

    /// Every text that can be translated, by name, in the order of the file.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        Draft::from(self.clone()).texts(|name, words| texts.push((name.to_owned(), words.to_string())));
        texts
    }
}

impl Basis {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    fn is_definition(&self) -> bool {
        *self == Self::Definition
    }
}

#[cfg(feature = "schema")]
fn mistakes() -> Vec<&'static str> {
    quiz::Mistake::NAMED.iter().map(|(name, _)| *name).collect()
}

impl From<Manuscript> for Draft {
    fn from(pack: Manuscript) -> Self {
        let Object(introduction) = pack.introduction;
        let Opening { title, paragraphs } = introduction;
        Self {
            id: pack.id,
            source_lang: pack.lang.clone(),
            lang: pack.lang,
            title: pack.title.into(),
            summary: pack.summary.into(),
            credit: pack.credit.into(),
            deck: pack.deck,
            introduction: Introduction {
                title: title.into(),
                paragraphs: paragraphs.into_iter().map(Into::into).collect(),
            },
            principles: pack.principles.into_iter().map(|Object(it)| it.into()).collect(),
            cards: pack.cards.into_iter().map(|Object(it)| it.into()).collect(),
            closing: pack.closing.map(|Object(it)| it.into()),
            contacts: pack.contacts.into_iter().map(|Object(it)| it.into()).collect(),
            resources: pack.resources.into_iter().map(|Object(it)| it.into()).collect(),
        }
    }
}

impl From<Idea> for Principle {
    fn from(Idea { id, text }: Idea) -> Self {
        Self { id, text: text.into() }
    }
}

impl From<Pair> for DraftCard {
    fn from(card: Pair) -> Self {
        let Pair { id, myth, fact, because, error, principles, kind, note, sources, checked_on: _, review_by: _ } =
            card;
        Self {
            id,
            myth: myth.into(),
            fact: fact.into(),
            because: because.into(),
            error,
            principles,
            kind: match kind {
                Basis::Definition => Kind::Definition,
                Basis::Research => Kind::Research,
            },
            note: note.map(Into::into),
            sources: sources.into_iter().map(|Object(it)| it.into()).collect(),
        }
    }
}

impl From<Work> for Reference {
    fn from(Work { by, title, year, url }: Work) -> Self {
        Self { by, title, year, url }
    }
}

impl From<Ending> for Closing {
    fn from(Ending { text, attribution }: Ending) -> Self {
        Self { text: text.into(), attribution: attribution.into() }
    }
}

impl From<Lead> for Link {
    fn from(Lead { label, url, area, hours, review_by: _ }: Lead) -> Self {
        Self { label: label.into(), url: url.into(), area: area.map(Into::into), hours: hours.map(Into::into) }
    }
}
