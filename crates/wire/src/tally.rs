//! A message as it comes in: strict, bounded, and refused without a word of what it held.

use std::fmt;

use quiz::{Asked, Hex, MOST_PLAYS, Message, MessageFault, Score, Tally, TallyFault, TallyKey, VERSION};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::error::Category;

use crate::object::Object;

/// How large a message may be, in bytes: the next power of two above the longest there can be, of 200 cards and
/// [`MOST_PLAYS`] plays. Looked at before anything else, so that no message costs more than that to read.
pub const LARGEST: usize = 16 * 1024;

/// Reads a message from its bytes.
///
/// The order of the fields and spaces between them do not matter; all else does.
///
/// # Errors
///
/// The first thing that is wrong. Its words name the place and repeat nothing of the message, so that they can be
/// logged and sent back.
pub fn parse(bytes: &[u8]) -> Result<Message, MessageError> {
    if bytes.len() > LARGEST {
        return Err(MessageError::TooLarge);
    }
    let Object(form): Object<Form> = serde_json::from_slice(bytes)?;
    let id = Hex::parse(&form.id).ok_or(MessageFault::Id)?;
    let revision = Hex::parse(&form.revision).ok_or(MessageFault::Revision)?;
    let key = TallyKey::new(&form.site, &form.pack, revision, &form.lang)?;
    let scores = form.scores.into_iter().map(|Count(count)| count).collect();
    let cards = form.cards.into_iter().map(|Object(card)| card.into()).collect();
    let Count(plays) = form.plays;
    Ok(Message { id, key, tally: Tally::new(plays, scores, cards)? })
}

/// Why a message was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageError {
    /// It has more than [`LARGEST`] bytes.
    TooLarge,
    /// It is no JSON, or not of this form: the line and column, from 1 and in bytes, and what is wrong there.
    Form(usize, usize, String),
    /// A name in it is not well formed.
    Fault(MessageFault),
    /// Its counts could not come from plays.
    Tally(TallyFault),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    // First, so that of another version nothing else is looked at.
    #[serde(rename = "version")]
    _version: Version,
    id: String,
    site: String,
    pack: String,
    revision: String,
    lang: String,
    plays: Count,
    scores: Vec<Count>,
    cards: Vec<Object<FormCard>>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FormCard {
    myth: [Count; 3],
    fact: [Count; 3],
}

pub(crate) struct Version;

#[derive(Serialize)]
pub(crate) struct Count(pub(crate) usize);

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Whole(number) = Whole::deserialize(deserializer)?;
        let known = usize::try_from(number).is_ok_and(|number| number == VERSION);
        if known { Ok(Self) } else { Err(Error::custom("this version of the message is not supported here")) }
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        VERSION.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Whole(number) = Whole::deserialize(deserializer)?;
        let count = usize::try_from(number).ok().filter(|count| *count <= MOST_PLAYS);
        count.map(Self).ok_or_else(|| Error::custom(format_args!("a count is at most {MOST_PLAYS}")))
    }
}

/// A number without sign, point or exponent.
struct Whole(u64);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits;

        impl Visitor<'_> for Digits {
            type Value = Whole;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number")
            }

            fn visit_u64<E>(self, number: u64) -> Result<Whole, E> {
                Ok(Whole(number))
            }
        }

        deserializer.deserialize_u64(Digits)
    }
}

impl From<FormCard> for Asked {
    fn from(FormCard { myth, fact }: FormCard) -> Self {
        let score = |[Count(right), Count(wrong), Count(not_sure)]: [Count; 3]| Score { right, wrong, not_sure };
        Self { myth: score(myth), fact: score(fact) }
    }
}

impl From<Asked> for FormCard {
    fn from(Asked { myth, fact }: Asked) -> Self {
        let counts = |score: Score| [score.right, score.wrong, score.not_sure].map(Count);
        Self { myth: counts(myth), fact: counts(fact) }
    }
}

impl From<serde_json::Error> for MessageError {
    fn from(error: serde_json::Error) -> Self {
        let said = error.to_string();
        // What serde says may repeat the message, except where it names one of our own fields or what it expected.
        let ours = ["missing field", "duplicate field", "this version", "a count"];
        let at = format!(" at line {} column {}", error.line(), error.column());
        let said = said.strip_suffix(&at).unwrap_or(&said);
        let words = match error.classify() {
            Category::Data if ours.iter().any(|start| said.starts_with(start)) => said.to_owned(),
            Category::Data if said.starts_with("unknown field") => "a message has no such field".to_owned(),
            Category::Data => match said.rsplit_once(", expected ") {
                Some((_, it)) => {
                    format!("expected {}", it.replace("a sequence", "a list").replace("an array", "a list"))
                }
                None => "a value of another kind was expected".to_owned(),
            },
            Category::Eof => "the JSON is cut off".to_owned(),
            Category::Syntax | Category::Io => "this is not JSON of the expected form".to_owned(),
        };
        Self::Form(error.line(), error.column(), words)
    }
}

impl From<MessageFault> for MessageError {
    fn from(fault: MessageFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<TallyFault> for MessageError {
    fn from(fault: TallyFault) -> Self {
        Self::Tally(fault)
    }
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "a message has at most {LARGEST} bytes"),
            Self::Form(line, column, words) => write!(f, "line {line}, column {column}: {words}"),
            Self::Fault(fault) => fault.fmt(f),
            Self::Tally(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for MessageError {}
