//! What a kiosk keeps of its plays: open groups, only in memory; and outboxes, on its device.
//!
//! A play is on the device's disk only in a sum with others of its tally key. What the disk loses, or a crash the memory,
//! is never counted twice: a message is made once, under one id, and goes out in the same bytes until it is acknowledged.

#[cfg(test)]
mod tests;

use crate::{Message, MessageId, Tally, TallyKey};

/// How many plays a message of a kiosk has at least: as many as the server writes down together, so that it
/// acknowledges what it has written.
pub const LEAST_SENT: usize = 10;

/// How many plays a group may be set to have. A smaller one loses fewer plays with a crash, and leaves on the device what
/// fewer people have answered.
pub const GROUPS: std::ops::RangeInclusive<usize> = 1..=50;

/// The plays that are only in memory: fewer than a group of each tally key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    size: usize,
    open: Vec<(TallyKey, Tally)>,
}

impl Groups {
    /// No plays yet; groups are closed at `size` plays, or at the nearest of [`GROUPS`].
    pub fn new(size: usize) -> Self {
        Self { size: size.clamp(*GROUPS.start(), *GROUPS.end()), open: Vec::new() }
    }

    /// Counts a play; the group of its tally key, where that has enough plays now. The device is to keep it at once.
    ///
    /// `None` also for a play of other decks than those of its tally key before: no two such plays are of one pack.
    #[must_use]
    pub fn count(&mut self, key: &TallyKey, play: &Tally) -> Option<Tally> {
        let Some(place) = self.open.iter().position(|(of, _)| of == key) else {
            self.open.push((key.clone(), play.clone()));
            return self.closed(self.open.len() - 1);
        };
        self.open[place].1 = self.open[place].1.plus(play)?;
        self.closed(place)
    }

    /// How many plays would be lost with a crash.
    pub fn plays(&self) -> usize {
        self.open.iter().map(|(_, tally)| tally.plays()).sum()
    }

    fn closed(&mut self, place: usize) -> Option<Tally> {
        (self.open[place].1.plays() >= self.size).then(|| self.open.swap_remove(place).1)
    }
}

/// What a device keeps of one tally key. Each of these steps is to be on its disk before the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outbox {
    waiting: Option<Tally>,
    queued: Vec<Message>,
    /// In parts, each of no more plays than a tally holds.
    acknowledged: Vec<Tally>,
}

impl Outbox {
    /// An outbox as a device has kept it.
    pub fn new(waiting: Option<Tally>, queued: Vec<Message>, acknowledged: Vec<Tally>) -> Self {
        Self { waiting, queued, acknowledged }
    }

    /// Takes in a group. Where all that waits would be more than one message can hold, what waited is queued under this
    /// new `id`.
    pub fn add(&mut self, key: &TallyKey, group: Tally, id: MessageId) {
        let Some(waiting) = self.waiting.take() else {
            self.waiting = Some(group);
            return;
        };
        let sum = waiting.plus(&group);
        if sum.is_none() {
            self.queued.push(Message { id, key: key.clone(), tally: waiting });
        }
        self.waiting = Some(sum.unwrap_or(group));
    }

    /// Makes a message of what waits, once there are plays enough and no other is under way; says whether it did.
    pub fn queue(&mut self, key: &TallyKey, id: MessageId) -> bool {
        let is_due = |waiting: &mut Tally| waiting.plays() >= LEAST_SENT;
        let due = if self.queued.is_empty() { self.waiting.take_if(is_due) } else { None };
        let Some(tally) = due else { return false };
        self.queued.push(Message { id, key: key.clone(), tally });
        true
    }

    /// The server has acknowledged the message with this id, now or before; says whether it was one of these.
    pub fn acknowledge(&mut self, id: MessageId) -> bool {
        let Some(place) = self.queued.iter().position(|message| message.id == id) else { return false };
        let tally = self.queued.remove(place).tally;
        let last = self.acknowledged.pop();
        match last.as_ref().and_then(|last| last.plus(&tally)) {
            Some(sum) => self.acknowledged.push(sum),
            None => self.acknowledged.extend(last.into_iter().chain([tally])),
        }
        true
    }

    /// The messages to send, oldest first.
    pub fn queued(&self) -> &[Message] {
        &self.queued
    }

    /// What waits for more plays before it can be a message.
    pub fn waiting(&self) -> Option<&Tally> {
        self.waiting.as_ref()
    }

    /// What the server has acknowledged, in parts.
    pub fn acknowledged(&self) -> &[Tally] {
        &self.acknowledged
    }

    /// How many plays the server has not acknowledged yet.
    pub fn unsent(&self) -> usize {
        let queued = self.queued.iter().map(|message| &message.tally);
        self.waiting.iter().chain(queued).map(Tally::plays).sum()
    }

    /// How many plays the device has kept in all.
    pub fn plays(&self) -> usize {
        self.unsent() + self.acknowledged.iter().map(Tally::plays).sum::<usize>()
    }
}
