//! What a play or a kiosk sends: a tally, where its plays were played, and an id of the message alone.

#[cfg(test)]
mod tests;

use std::fmt;

use crate::hex::Hex;
use crate::{Play, Score, Tally, rules};

/// The form of the message that this code writes and reads.
pub const VERSION: usize = 1;

/// 128 random bits, new for each message: they tell a second sending from a second message, and nothing else.
pub type MessageId = Hex<16>;

/// The first 64 bits of a hash of what is scored in a pack: counts of different content are never added up.
pub type Revision = Hex<8>;

/// Where plays were played, and what. Counts are added up only where all four are the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TallyKey {
    site: String,
    pack: String,
    revision: Revision,
    lang: String,
}

impl TallyKey {
    /// Checks a site's and a pack's id and a language tag, by the rules that packs keep.
    ///
    /// # Errors
    ///
    /// The first part that is not well formed; the part's content is not repeated.
    pub fn new(site: &str, pack: &str, revision: Revision, lang: &str) -> Result<Self, MessageFault> {
        rules::id(site).map_err(|_| MessageFault::Site)?;
        rules::id(pack).map_err(|_| MessageFault::Pack)?;
        rules::language(lang).map_err(|_| MessageFault::Lang)?;
        Ok(Self { site: site.to_owned(), pack: pack.to_owned(), revision, lang: lang.to_owned() })
    }

    /// The same in another language.
    ///
    /// # Errors
    ///
    /// The language, if its tag is not well formed.
    pub fn in_language(&self, lang: &str) -> Result<Self, MessageFault> {
        Self::new(&self.site, &self.pack, self.revision, lang)
    }

    /// The partner's or the kiosk's name: an id of 1 to 40 characters.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The pack's id: 1 to 40 characters.
    pub fn pack(&self) -> &str {
        &self.pack
    }

    /// The revision of the pack's scored content.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The language of the plays, as a language tag of 2 to 20 characters.
    pub fn lang(&self) -> &str {
        &self.lang
    }
}

/// One message, whose parts are all well formed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Names this message until it is acknowledged.
    pub id: MessageId,
    /// Where its plays were played.
    pub key: TallyKey,
    /// What was answered in them.
    pub tally: Tally,
}

impl Message {
    /// The bytes of the message that `play` is on its way to, to be shown: its answers so far, in the form and the
    /// length in which they will be sent.
    ///
    /// Before each question has its first answer they have no play, so that nobody takes them for a message; from then
    /// on they are what [`Message::to_json`] gives. `None` for a deck of another pack than one of `cards` cards.
    pub fn so_far(id: MessageId, key: &TallyKey, play: &Play, cards: usize) -> Option<String> {
        Tally::so_far(play, cards).map(|tally| json(id, key, &tally))
    }

    /// The bytes that are sent: JSON on one line, without spaces, its fields in one order.
    ///
    /// A single play's message has the same length whatever was answered. No part of a message can hold a character
    /// that JSON would escape.
    pub fn to_json(&self) -> String {
        json(self.id, &self.key, &self.tally)
    }
}

fn json(id: MessageId, key: &TallyKey, tally: &Tally) -> String {
    let mut json = String::new();
    number(&mut json, "{\"version\":", VERSION);
    for (name, value) in [
        (",\"id\":\"", id.digits().as_str()),
        (",\"site\":\"", key.site()),
        (",\"pack\":\"", key.pack()),
        (",\"revision\":\"", key.revision.digits().as_str()),
        (",\"lang\":\"", key.lang()),
    ] {
        json.push_str(name);
        json.push_str(value);
        json.push('"');
    }
    number(&mut json, ",\"plays\":", tally.plays());
    numbers(&mut json, ",\"scores\":", tally.scores());
    json.push_str(",\"cards\":");
    let mut open = '[';
    for card in tally.cards() {
        json.push(open);
        open = ',';
        numbers(&mut json, "{\"myth\":", &counts(card.myth));
        numbers(&mut json, ",\"fact\":", &counts(card.fact));
        json.push('}');
    }
    json.push_str("]}");
    json
}

/// The three counts in the order in which a message has them.
fn counts(score: Score) -> [usize; 3] {
    [score.right, score.wrong, score.not_sure]
}

/// Writes a list that is never empty.
fn numbers(json: &mut String, before: &str, numbers: &[usize]) {
    json.push_str(before);
    let mut open = "[";
    for count in numbers {
        number(json, open, *count);
        open = ",";
    }
    json.push(']');
}

fn number(json: &mut String, before: &str, number: usize) {
    json.push_str(before);
    json.push_str(&number.to_string());
}

/// A part of a message that is not well formed: its place, and nothing of what stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageFault {
    /// The message's own id.
    Id,
    /// The site.
    Site,
    /// The pack's id.
    Pack,
    /// The pack's revision.
    Revision,
    /// The language.
    Lang,
}

impl fmt::Display for MessageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ID: &str = "an id has 1 to 40 lowercase letters a to z, digits and single hyphens";
        match self {
            Self::Id => f.write_str("id: a message id has 32 characters, each 0 to 9 or a to f"),
            Self::Site => write!(f, "site: {ID}"),
            Self::Pack => write!(f, "pack: {ID}"),
            Self::Revision => f.write_str("revision: a pack revision has 16 characters, each 0 to 9 or a to f"),
            Self::Lang => f.write_str("lang: this must be a language tag, such as \"en\", \"es\" or \"pt-BR\""),
        }
    }
}

impl std::error::Error for MessageFault {}
