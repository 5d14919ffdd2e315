//! What a kiosk's device keeps of one tally key, as JSON: what the device's own exports read as well.

use quiz::kiosk::Account;
use quiz::{Hex, Message, MessageFault, Tally, TallyKey};
use serde::{Deserialize, Serialize};

use crate::object::Object;
use crate::tally::{Count, FormCard, MessageError, Version};

/// The account as the device keeps it, on one line; counts stand in a message's order: right, wrong, not sure.
pub fn write(key: &TallyKey, account: &Account) -> String {
    let sealed = |message: &Message| {
        let Message { id, tally, .. } = message;
        Object(Sealed { id: id.digits(), counts: tally.into() })
    };
    let form = Form {
        version: Version,
        site: key.site().to_owned(),
        pack: key.pack().to_owned(),
        revision: key.revision().digits(),
        lang: key.lang().to_owned(),
        waiting: account.waiting().map(Object::from),
        sealed: account.sealed().iter().map(sealed).collect(),
        taken: account.taken().iter().map(Object::from).collect(),
    };
    // Names, numbers and lists are all that there is in it, none of which can fail to be written.
    serde_json::to_string(&form).unwrap_or_default()
}

/// Reads what [`write`] wrote.
///
/// # Errors
///
/// The first thing that is wrong, in words that repeat no count.
pub fn parse(json: &str) -> Result<(TallyKey, Account), MessageError> {
    let Object(form): Object<Form> = serde_json::from_str(json)?;
    let revision = Hex::parse(&form.revision).ok_or(MessageFault::Revision)?;
    let key = TallyKey::new(&form.site, &form.pack, revision, &form.lang)?;
    let waiting = form.waiting.map(Tally::try_from).transpose()?;
    let taken = form.taken.into_iter().map(Tally::try_from).collect::<Result<_, _>>()?;
    let sealed = form.sealed.into_iter().map(|Object(Sealed { id, counts })| {
        let id = Hex::parse(&id).ok_or(MessageFault::Id)?;
        Ok(Message { id, key: key.clone(), tally: counts.try_into()? })
    });
    let sealed = sealed.collect::<Result<_, MessageError>>()?;
    Ok((key, Account::new(waiting, sealed, taken)))
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    version: Version,
    site: String,
    pack: String,
    revision: String,
    lang: String,
    waiting: Option<Object<Counts>>,
    sealed: Vec<Object<Sealed>>,
    taken: Vec<Object<Counts>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    id: String,
    counts: Object<Counts>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Counts {
    plays: Count,
    scores: Vec<Count>,
    cards: Vec<Object<FormCard>>,
}

impl From<&Tally> for Object<Counts> {
    fn from(tally: &Tally) -> Self {
        Self(Counts {
            plays: Count(tally.plays()),
            scores: tally.scores().iter().copied().map(Count).collect(),
            cards: tally.cards().iter().map(|card| Object((*card).into())).collect(),
        })
    }
}

impl TryFrom<Object<Counts>> for Tally {
    type Error = MessageError;

    fn try_from(Object(counts): Object<Counts>) -> Result<Self, MessageError> {
        let scores = counts.scores.into_iter().map(|Count(count)| count).collect();
        let cards = counts.cards.into_iter().map(|Object(card)| card.into()).collect();
        let Count(plays) = counts.plays;
        Ok(Self::new(plays, scores, cards)?)
    }
}
