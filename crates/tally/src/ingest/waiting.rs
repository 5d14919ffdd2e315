//! What waits for the database: single plays until they are a group, and kiosks' messages until they are written.

use std::collections::{HashMap, HashSet};
use std::mem::take;

use quiz::{Message, MessageId, Revision, Tally, TallyKey};
use tokio::sync::oneshot;

use super::{Answer, POOLED};
use crate::store::{Group, Written};

/// How much memory may wait, in bytes, roughly: some 100,000 plays of a small pack. It fills only while the database is
/// away.
const ROOM: usize = 64 << 20;

/// How many messages of kiosks may wait.
const MOST: usize = 1000;

/// All that waits, and what came today.
pub(super) struct Waiting {
    /// k.
    group: u64,
    queues: HashMap<TallyKey, Queue>,
    /// The tally keys that have a group to write.
    ready: HashSet<TallyKey>,
    sums: Vec<Sum>,
    room: usize,
    today: Today,
}

/// The single plays of one tally key.
#[derive(Default)]
struct Queue {
    waiting: HashMap<MessageId, Tally>,
    /// A group on its way to the database.
    flying: HashMap<MessageId, Tally>,
}

/// A kiosk's message: many plays, written by themselves.
pub(super) struct Sum {
    key: TallyKey,
    id: MessageId,
    tally: Tally,
    sender: oneshot::Sender<Answer>,
}

/// How many plays each site had today, those of visitors and those of its kiosks.
#[derive(Default)]
struct Today {
    day: i64,
    plays: HashMap<(String, Sender), u64>,
}

/// Who sent a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Sender {
    /// Somebody whom nobody knows: a message is one play.
    Visitor,
    /// A kiosk that has shown its site's code.
    Kiosk,
}

/// What is to be told of a message.
pub(super) enum Put {
    Done(Answer),
    Wait(oneshot::Receiver<Answer>),
}

/// What is written together: the groups, of which the first are those of the queues and the others the kiosks' messages.
pub(super) struct Batch {
    pub(super) groups: Vec<Group>,
    sums: Vec<Sum>,
}

impl Waiting {
    pub(super) fn new(group: u64) -> Self {
        Self {
            group,
            queues: HashMap::new(),
            ready: HashSet::new(),
            sums: Vec::new(),
            room: ROOM,
            today: Today::default(),
        }
    }

    /// Takes a visitor's play in, if it is new and there is room for it, in memory and in its site's day.
    ///
    /// Whether it does never depends on what else waits, but for the room: so nobody learns whether somebody else has
    /// played.
    pub(super) fn put_play(&mut self, message: Message, today: i64, daily: u64) -> Answer {
        let Message { id, key, tally } = message;
        if self.queues.get(&key).is_some_and(|queue| queue.has(&id)) {
            return Answer::Taken;
        }
        let Some(room) = self.room.checked_sub(size(&tally)) else { return Answer::Later };
        if !self.today.has_room_for(key.site(), Sender::Visitor, 1, today, daily) {
            return Answer::Full;
        }
        self.room = room;
        let queue = self.queues.entry(key.clone()).or_default();
        queue.waiting.insert(id, tally);
        if queue.is_ready(self.group) {
            self.ready.insert(key);
        }
        Answer::Taken
    }

    /// Takes a kiosk's message in, which is answered when it is written.
    pub(super) fn put_sum(&mut self, message: Message, today: i64, daily: u64) -> Put {
        let Message { id, key, tally } = message;
        if self.sums.len() >= MOST {
            return Put::Done(Answer::Later);
        }
        if !self.today.has_room_for(key.site(), Sender::Kiosk, tally.plays() as u64, today, daily) {
            return Put::Done(Answer::Full);
        }
        let (sender, receiver) = oneshot::channel();
        self.sums.push(Sum { key, id, tally, sender });
        Put::Wait(receiver)
    }

    /// Whether anything can be written now.
    pub(super) fn has_work(&self) -> bool {
        !self.ready.is_empty() || !self.sums.is_empty()
    }

    /// Whether anything can be written now, or is on its way.
    #[cfg(test)]
    pub(super) fn is_busy(&self) -> bool {
        self.has_work() || self.queues.values().any(|queue| !queue.flying.is_empty())
    }

    /// All that can be written now.
    pub(super) fn batch(&mut self) -> Batch {
        let mut groups = Vec::new();
        for key in self.ready.drain() {
            if let Some(queue) = self.queues.get_mut(&key) {
                queue.flying = take(&mut queue.waiting);
                let messages = queue.flying.iter().map(|(id, tally)| (*id, tally.clone())).collect();
                groups.push(Group { key, messages, least: self.group });
            }
        }
        let sums = take(&mut self.sums);
        // A kiosk has added up enough plays already.
        let group = |it: &Sum| Group { key: it.key.clone(), messages: vec![(it.id, it.tally.clone())], least: 0 };
        groups.extend(sums.iter().map(group));
        Batch { groups, sums }
    }

    /// A batch is in the database: kiosks are told, and what was too little for a group waits on.
    pub(super) fn written(&mut self, batch: Batch, written: &[Written]) {
        let queues = batch.groups.len() - batch.sums.len();
        for (Group { key, .. }, written) in batch.groups[..queues].iter().zip(written) {
            self.landed(key, |id| written.kept || written.seen.contains(id));
            for _ in &written.seen {
                self.today.give_back(key.site(), Sender::Visitor, 1);
            }
        }
        for (sum, written) in batch.sums.into_iter().zip(&written[queues..]) {
            if !written.seen.is_empty() {
                self.today.give_back(sum.key.site(), Sender::Kiosk, sum.tally.plays() as u64);
            }
            let _ = sum.sender.send(Answer::Taken);
        }
    }

    /// A batch is not in the database, or it cannot be told whether it is: the single plays wait on, and kiosks come
    /// again.
    pub(super) fn failed(&mut self, batch: Batch) {
        let queues = batch.groups.len() - batch.sums.len();
        for Group { key, .. } in &batch.groups[..queues] {
            self.landed(key, |_| false);
        }
        for sum in batch.sums {
            // It is counted when it comes again.
            self.today.give_back(sum.key.site(), Sender::Kiosk, sum.tally.plays() as u64);
            let _ = sum.sender.send(Answer::Later);
        }
    }

    /// All single plays: groups by pack and revision, whose sites and languages are pooled.
    pub(super) fn rest(&mut self) -> Vec<Group> {
        let mut packs: HashMap<(String, Revision), Group> = HashMap::new();
        for (key, queue) in self.queues.drain() {
            // "mul" is the tag for several languages.
            let Ok(pooled) = TallyKey::new(POOLED, key.pack(), key.revision(), "mul") else {
                continue;
            };
            let pack = packs.entry((key.pack().to_owned(), key.revision()));
            let group = pack.or_insert(Group { key: pooled, messages: Vec::new(), least: self.group });
            group.messages.extend(queue.waiting.into_iter().chain(queue.flying));
        }
        self.ready.clear();
        self.room = ROOM;
        packs.into_values().collect()
    }

    /// A group's way has ended: what is done with is forgotten, and the rest waits on.
    fn landed(&mut self, key: &TallyKey, is_done: impl Fn(&MessageId) -> bool) {
        let Some(queue) = self.queues.get_mut(key) else { return };
        for (id, tally) in take(&mut queue.flying) {
            if is_done(&id) {
                self.room = ROOM.min(self.room + size(&tally));
            } else {
                queue.waiting.insert(id, tally);
            }
        }
        if queue.waiting.is_empty() {
            self.queues.remove(key);
        } else if queue.is_ready(self.group) {
            self.ready.insert(key.clone());
        }
    }
}

impl Queue {
    fn has(&self, id: &MessageId) -> bool {
        self.waiting.contains_key(id) || self.flying.contains_key(id)
    }

    /// Whether these are a group, and none of theirs is on its way.
    fn is_ready(&self, group: u64) -> bool {
        self.flying.is_empty() && self.waiting.len() as u64 >= group
    }
}

impl Today {
    /// Counts these plays in the site's day if they fit. A kiosk's message always fits an empty day: it would never fit
    /// another.
    fn has_room_for(&mut self, site: &str, sender: Sender, plays: u64, today: i64, daily: u64) -> bool {
        if self.day != today {
            self.day = today;
            self.plays.clear();
        }
        let sum = self.plays.entry((site.to_owned(), sender)).or_default();
        let fits = *sum == 0 || *sum + plays <= daily;
        if fits {
            *sum += plays;
        }
        fits
    }

    /// What was counted before, or could not be kept, takes nothing of its site's day.
    fn give_back(&mut self, site: &str, sender: Sender, plays: u64) {
        if let Some(sum) = self.plays.get_mut(&(site.to_owned(), sender)) {
            *sum = sum.saturating_sub(plays);
        }
    }
}

/// How much memory a play takes, roughly.
fn size(tally: &Tally) -> usize {
    300 + size_of_val(tally.scores()) + size_of_val(tally.cards())
}
