//! What a kiosk's device keeps of one tally key, as JSON: what the device's own exports read as well.

use quiz::kiosk::Outbox;
use quiz::{Hex, Message, MessageFault, Tally, TallyKey};
use serde::{Deserialize, Serialize};

use crate::object::Object;
use crate::tally::{Count, FormCard, MessageError, Version};

/// The outbox as the device keeps it, on one line; counts stand in a message's order: right, wrong, not sure.
pub fn write(key: &TallyKey, outbox: &Outbox) -> String {
    let queued = |message: &Message| {
        let Message { id, tally, .. } = message;
        Object(Queued { id: id.digits(), counts: tally.into() })
    };
    let form = Form {
        version: Version,
        site: key.site().to_owned(),
        pack: key.pack().to_owned(),
        revision: key.revision().digits(),
        lang: key.lang().to_owned(),
        waiting: outbox.waiting().map(Object::from),
        queued: outbox.queued().iter().map(queued).collect(),
        acknowledged: outbox.acknowledged().iter().map(Object::from).collect(),
    };
    // Names, numbers and lists are all that there is in it, none of which can fail to be written.
    serde_json::to_string(&form).unwrap_or_default()
}

/// Reads what [`write`] wrote.
///
/// # Errors
///
/// The first thing that is wrong, in words that repeat no count.
pub fn parse(json: &str) -> Result<(TallyKey, Outbox), MessageError> {
    let Object(form): Object<Form> = serde_json::from_str(json)?;
    let revision = Hex::parse(&form.revision).ok_or(MessageFault::Revision)?;
    let key = TallyKey::new(&form.site, &form.pack, revision, &form.lang)?;
    let waiting = form.waiting.map(Tally::try_from).transpose()?;
    let acknowledged = form.acknowledged.into_iter().map(Tally::try_from).collect::<Result<_, _>>()?;
    let queued = form.queued.into_iter().map(|Object(Queued { id, counts })| {
        let id = Hex::parse(&id).ok_or(MessageFault::Id)?;
        Ok(Message { id, key: key.clone(), tally: counts.try_into()? })
    });
    let queued = queued.collect::<Result<_, MessageError>>()?;
    Ok((key, Outbox::new(waiting, queued, acknowledged)))
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
    queued: Vec<Object<Queued>>,
    acknowledged: Vec<Object<Counts>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Queued {
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
