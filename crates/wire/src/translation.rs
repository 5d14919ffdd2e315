//! A translation of a pack: a table of texts, each with a mark of what it was translated from.

use std::{fmt, mem};

use quiz::{UncheckedPack, Words};
use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::object::Object;
use crate::source_pack::SourcePack;

/// How many characters say at most what a reviewer does.
pub const LONGEST_ROLE: usize = 200;

/// The file of a pack in another language. Cards, links and their order come from the pack's own file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", schemars(title = "Translation"))]
pub struct Translation {
    /// The schema that text editors check this file against. The quiz ignores it.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// The pack's id.
    pub id: String,
    /// The language of the texts in this file, as a language tag such as "es". The file is then named "es.json".
    pub lang: String,
    /// The language in which the pack was written, such as "en".
    pub from: String,
    /// What the reviewer of this translation does, such as "harm-reduction worker, native speaker". No names.
    #[serde(default)]
    pub reviewed_by_role: Option<String>,
    /// The day of the review, such as "2026-11-23".
    #[serde(default)]
    pub reviewed_on: Option<String>,
    /// The texts by name, such as "cards.own-goals.myth".
    pub texts: Texts,
}

/// Texts by name, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub Vec<(String, Translated)>);

/// A text in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Translated {
    /// The text.
    pub text: String,
    /// A short hash of the original text that was translated, which shows whether that text has changed since.
    /// `unmyth translate import` and the studio write it.
    #[serde(default)]
    pub of: String,
    /// Set if the text was changed since the translation was reviewed: a short hash of what the reviewer read, or empty
    /// if the text is new. Remove it once the text has been reviewed. `unmyth translate import` and the studio write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed_as: Option<String>,
}

impl Translated {
    /// A text of which nobody says that it was changed since a review.
    pub fn new(text: impl Into<String>, of: impl Into<String>) -> Self {
        Self { text: text.into(), of: of.into(), reviewed_as: None }
    }

    /// The hash of what a reviewer reads: the text, and which original it is of.
    fn version(&self) -> String {
        mark(&format!("{} {}", self.of, self.text))
    }
}

/// How a text of the source stands in a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is translated as it is now.
    Current,
    /// It was translated, and has changed since.
    Stale,
    /// It is not translated.
    Missing,
}

impl State {
    /// How a text stands that may not be there, and which says `source` in the language it was written in.
    pub fn of(translated: Option<&Translated>, source: &str) -> Self {
        match translated {
            Some(translated) if translated.text.trim().is_empty() => Self::Missing,
            Some(translated) if translated.of == mark(source) => Self::Current,
            Some(_) => Self::Stale,
            None => Self::Missing,
        }
    }
}

impl Translation {
    /// What a file in a folder of packs names as its schema.
    pub const SCHEMA: &str = "../translation.schema.json";

    /// How the text of that name stands, which says `source` in the language it was written in.
    pub fn state(&self, name: &str, source: &str) -> State {
        State::of(self.texts.get(name), source)
    }

    /// Whether somebody is said to have reviewed it.
    pub fn is_reviewed(&self) -> bool {
        self.reviewed_by_role.is_some() || self.reviewed_on.is_some()
    }

    /// Puts a text in the place of the one of its name. The review stays; the text is marked as changed since, until it is
    /// again what the reviewer read.
    pub fn put(&mut self, name: &str, text: String, of: String) {
        let is_reviewed = self.is_reviewed();
        let mut now = Translated::new(text, of);
        let there = self.texts.0.iter_mut().find(|(known, _)| known == name).map(|(_, there)| there);
        let read = match &there {
            _ if !is_reviewed => None,
            Some(there) => Some(there.reviewed_as.clone().unwrap_or_else(|| there.version())),
            None => Some(String::new()),
        };
        now.reviewed_as = read.filter(|read| *read != now.version());
        match there {
            Some(there) => *there = now,
            None => self.texts.0.push((name.to_owned(), now)),
        }
    }

    /// The names of the texts that were changed since the review; none where there was no review.
    pub fn changed_since_review(&self) -> impl Iterator<Item = &str> {
        let is_changed = |it: &&(String, Translated)| self.is_reviewed() && it.1.reviewed_as.is_some();
        self.texts.0.iter().filter(is_changed).map(|(name, _)| name.as_str())
    }

    /// Says that the review is of all texts as they are now.
    pub fn review_all(&mut self) {
        for (_, text) in &mut self.texts.0 {
            text.reviewed_as = None;
        }
    }

    /// The pack in this language: texts that are missing or stale are borrowed from the source.
    pub fn apply(&self, source: SourcePack) -> UncheckedPack {
        let mut draft = UncheckedPack::from(source);
        draft.lang.clone_from(&self.lang);
        draft.texts(|name, words| {
            *words = match self.texts.get(name) {
                Some(translated) if self.state(name, words) == State::Current => Words::from(&*translated.text),
                _ => Words::borrowed(words.as_str()),
            }
        });
        draft
    }
}

impl Texts {
    /// Puts them in the order of these names; those with other names come last, in the order that they have.
    pub fn sort_like(&mut self, names: &[String]) {
        let mut rest = mem::take(&mut self.0);
        for name in names {
            if let Some(at) = rest.iter().position(|(known, _)| known == name) {
                self.0.push(rest.remove(at));
            }
        }
        self.0.append(&mut rest);
    }

    /// The text of that name.
    pub fn get(&self, name: &str) -> Option<&Translated> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, translated)| translated)
    }
}

/// The mark of a text that is translated: the first eight hexadecimal digits of its SHA-256.
pub fn mark(text: &str) -> String {
    let digest = Sha256::digest(text);
    format!("{:08x}", u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]))
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, translated) in &self.0 {
            map.serialize_entry(name, translated)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Texts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("fields in { }")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Texts, A::Error> {
                let mut texts = Texts::default();
                while let Some((name, Object(translated))) = fields.next_entry::<String, _>()? {
                    if texts.get(&name).is_some() {
                        return Err(serde::de::Error::custom(format_args!("duplicate field `{name}`")));
                    }
                    texts.0.push((name, translated));
                }
                Ok(texts)
            }
        }

        deserializer.deserialize_map(Entries)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Texts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Texts".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, Translated>::json_schema(generator)
    }
}
