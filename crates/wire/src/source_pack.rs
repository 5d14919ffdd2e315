//! A pack as its writer keeps it: all that the quiz shows, and what only those who write and check it need.

use quiz::{Closing, DraftCard, Introduction, Kind, Link, Principle, Reference, UncheckedPack};
use serde::{Deserialize, Serialize};

use crate::object::Object;
use crate::shared::Shared;

/// The file of a pack in the language in which it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "Pack"))]
pub struct SourcePack {
    /// The schema that text editors check this file against. The quiz ignores it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The pack's name in web addresses and counts: lowercase letters, digits, hyphens. Its folder has the same name.
    pub id: String,
    /// The language of all texts in this file, as a language tag such as "en". The file is then named "en.json".
    pub lang: String,
    /// The title of the quiz. At most 80 characters.
    pub title: String,
    /// The quiz in one sentence, for search engines and shared links. Facts only, no myths. At most 200 characters.
    pub summary: String,
    /// Where the content comes from. At most 200 characters.
    pub credit: String,
    /// How many cards each visitor answers. Default: 7, or all cards if there are fewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deck: Option<usize>,
    /// What the quiz is about.
    pub introduction: Object<Opening>,
    /// The ideas behind the cards: 1 to 24.
    pub principles: Vec<Shared<Idea>>,
    /// The cards: 1 to 200.
    pub cards: Vec<Shared<Pair>>,
    /// The closing words of the quiz: somebody's opinion, shown as an opinion and never scored.
    #[serde(default)]
    pub closing: Option<Object<Ending>>,
    /// Where to get help, most useful first: roles that have agreed to be contacted, never persons. At most 8.
    #[serde(default)]
    pub contacts: Vec<Object<Lead>>,
    /// What to read next: at most 20.
    #[serde(default)]
    pub resources: Vec<Object<Lead>>,
    /// Words to avoid that are allowed in a text, each with the reason.
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
    /// The name by which cards refer to the principle: lowercase letters, digits and hyphens.
    pub id: String,
    /// The principle. At most 240 characters.
    pub text: String,
}

/// One card: a myth, its fact, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The card's name in counts and links: lowercase letters, digits and hyphens. Never reuse it for another card.
    pub id: String,
    /// What people say that is not true. At most 320 characters.
    pub myth: String,
    /// What is true: something new, not only that the myth is untrue. At most 320 characters.
    pub fact: String,
    /// One sentence that names the error in the myth. At most 240 characters.
    pub because: String,
    /// The kind of error: "either-or", "taken-for", "straw-man", "unchecked" or "part-for-whole".
    #[cfg_attr(feature = "schema", schemars(extend("enum" = mistakes())))]
    pub error: String,
    /// The ids of the principles behind the card: 1 to 3.
    pub principles: Vec<String>,
    /// What the fact is based on: "definition" (what people in the field mean by it, the default) or "research" (what
    /// studies found).
    #[serde(default, skip_serializing_if = "Basis::is_definition")]
    pub kind: Basis,
    /// Limits of the sources, shown to visitors: "One city, and people chose for themselves." At most 240 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where readers can check the fact: at most 4. A card of the kind "research" needs at least one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Object<Work>>,
    /// The day on which somebody last checked the card against its sources, such as "2026-11-23".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<String>,
    /// The day by which somebody must check it again. After that day the card is left out of the quiz.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}

/// What a card's fact is based on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// On what the people in the field mean by it.
    #[default]
    Definition,
    /// On what studies found.
    Research,
}

/// A source of what a card says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// Who says it: an organization or authors. At most 120 characters.
    pub by: String,
    /// The title of the work. At most 200 characters.
    pub title: String,
    /// The year in which it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Its web address, which starts with https://.
    pub url: String,
}

/// The closing words of the quiz.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// What is said. At most 800 characters.
    pub text: String,
    /// Who says it. At most 160 characters.
    pub attribution: String,
}

/// A web page, an email address or a phone number that a visitor can use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The text of the link, such as "Call the helpline". At most 120 characters.
    pub label: String,
    /// The address, which starts with https://, mailto: or tel:.
    pub url: String,
    /// Where it can be used, such as "United States". A phone number needs this. At most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// When somebody answers, such as "Every day, 8 am to 8 pm". A phone number needs this. At most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// The day by which somebody must test the link again, such as "2027-05-31".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_by: Option<String>,
}

/// Words to avoid that are allowed in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// The name of the text, such as "cards.words.fact", "title" or "principles.choice.text".
    pub at: String,
    /// Why they are allowed there.
    pub why: Why,
    /// The words. Leave the list empty if a quoted text is only hard to read.
    #[serde(default)]
    pub words: Vec<String>,
}

/// Why words to avoid are allowed in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The text is somebody's own wording, or is about the words.
    #[default]
    Quoted,
    /// The people whom the words describe call themselves that.
    SelfDescribed,
}

impl SourcePack {
    /// What a file in a folder of packs names as its schema.
    pub const SCHEMA: &str = "../pack.schema.json";

    /// Every text that can be translated, by name, in the order of the file.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        UncheckedPack::from(self.clone()).texts(|name, words| texts.push((name.to_owned(), words.to_string())));
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

impl From<SourcePack> for UncheckedPack {
    fn from(pack: SourcePack) -> Self {
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
            principles: pack.principles.into_iter().map(|it| it.into_inner().into()).collect(),
            cards: pack.cards.into_iter().map(|it| it.into_inner().into()).collect(),
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
