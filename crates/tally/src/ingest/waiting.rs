//! What waits for the database: single plays until they are a group, and messages of many plays until they are written.

use std::collections::{HashMap, HashSet};
use std::mem::take;

use quiz::{Message, MessageId, Revision, Tally, TallyKey};
use tokio::sync::oneshot;

use super::{Answer, POOLED};
use crate::store::{Group, Written};

/// How much memory may wait, in bytes, roughly: some 100,000 plays of a small pack. It fills only while the database is
/// away.
const ROOM: usize = 64 << 20;

/// How many messages of many plays may wait.
const MOST: usize = 1000;

/// All that waits, and what came today.
pub(super) struct Waiting {
    /// k.
    group: u64,
    queues: HashMap<TallyKey, Queue>,
    /// The tally keys that have a group to write.
    ready: HashSet<TallyKey>,
    many: Vec<Many>,
    room: usize,
    day: i64,
    /// How many plays each site had today.
    today: HashMap<String, u64>,
}

/// The single plays of one tally key.
#[derive(Default)]
struct Queue {
    waiting: HashMap<MessageId, Single>,
    /// How many plays those are.
    plays: u64,
    /// A group on its way to the database.
    flying: HashMap<MessageId, Single>,
}

struct Single {
    tally: Tally,
    /// Senders who are told when it is kept.
    senders: Vec<oneshot::Sender<Answer>>,
}

/// A message of k plays or more.
pub(super) struct Many {
    key: TallyKey,
    id: MessageId,
    tally: Tally,
    sender: oneshot::Sender<Answer>,
}

/// What became of a single play whose group has come back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Landed {
    Kept,
    Seen,
    Waits,
}

/// What is to be told of a message.
pub(super) enum Put {
    Done(Answer),
    Wait(oneshot::Receiver<Answer>),
}

/// What is written together: the groups, of which the first are those of the queues and the others the messages of many.
pub(super) struct Batch {
    pub(super) groups: Vec<Group>,
    many: Vec<Many>,
}

impl Waiting {
    pub(super) fn new(group: u64) -> Self {
        Self {
            group,
            queues: HashMap::new(),
            ready: HashSet::new(),
            many: Vec::new(),
            room: ROOM,
            day: 0,
            today: HashMap::new(),
        }
    }

    /// Takes a message in, if it is new and there is room for it, in memory and in its site's day.
    pub(super) fn put(&mut self, message: Message, today: i64, daily: u64) -> Put {
        let Message { id, key, tally } = message;
        let (sender, receiver) = oneshot::channel();
        let is_known = self.queues.get(&key).is_some_and(|queue| queue.has(&id));
        if !is_known && !self.fits_the_day(&key, &tally, today, daily) {
            return Put::Done(Answer::Full);
        }
        if tally.plays() as u64 >= self.group {
            if self.many.len() >= MOST {
                return Put::Done(Answer::Later);
            }
            self.many.push(Many { key, id, tally, sender });
            return Put::Wait(receiver);
        }
        if !is_known {
            let Some(room) = self.room.checked_sub(size(&tally)) else {
                return Put::Done(Answer::Later);
            };
            self.room = room;
        }
        let queue = self.queues.entry(key.clone()).or_default();
        let is_resting = queue.flying.is_empty();
        let single = match queue.flying.get_mut(&id) {
            Some(single) => single,
            None => queue.waiting.entry(id).or_insert_with(|| {
                queue.plays += tally.plays() as u64;
                Single { tally, senders: Vec::new() }
            }),
        };
        single.senders.push(sender);
        if is_resting && queue.plays < self.group {
            queue.tell(Answer::Taken);
            return Put::Done(Answer::Taken);
        }
        if is_resting {
            self.ready.insert(key);
        }
        Put::Wait(receiver)
    }

    /// All that can be written now.
    pub(super) fn batch(&mut self) -> Batch {
        let mut groups = Vec::new();
        for key in self.ready.drain() {
            if let Some(queue) = self.queues.get_mut(&key) {
                queue.flying = take(&mut queue.waiting);
                queue.plays = 0;
                let messages = queue.flying.iter().map(|(id, single)| (*id, single.tally.clone())).collect();
                groups.push(Group { key, messages });
            }
        }
        let many = take(&mut self.many);
        let group = |it: &Many| Group { key: it.key.clone(), messages: vec![(it.id, it.tally.clone())] };
        groups.extend(many.iter().map(group));
        Batch { groups, many }
    }

    /// A batch is in the database: its senders are told, and what was too little for a group waits on.
    pub(super) fn written(&mut self, batch: Batch, written: &[Written]) {
        let queues = batch.groups.len() - batch.many.len();
        for (Group { key, .. }, written) in batch.groups[..queues].iter().zip(written) {
            self.landed(key, |id| match (written.seen.contains(id), written.kept) {
                (true, _) => Landed::Seen,
                (false, true) => Landed::Kept,
                (false, false) => Landed::Waits,
            });
        }
        // Each has k plays or more: it is kept, unless it was before.
        for (many, written) in batch.many.into_iter().zip(&written[queues..]) {
            if !written.seen.is_empty() {
                self.give_back(&many.key, &many.tally);
            }
            let _ = many.sender.send(Answer::Taken);
        }
    }

    /// A batch is not in the database, or it cannot be told whether it is: the single plays wait on, and it is for the
    /// other senders to come again.
    pub(super) fn failed(&mut self, batch: Batch) {
        let queues = batch.groups.len() - batch.many.len();
        for Group { key, .. } in &batch.groups[..queues] {
            self.landed(key, |_| Landed::Waits);
            if let Some(queue) = self.queues.get_mut(key) {
                queue.tell(Answer::Later);
            }
        }
        for many in batch.many {
            // They come again, and are counted then.
            self.give_back(&many.key, &many.tally);
            let _ = many.sender.send(Answer::Later);
        }
    }

    /// All single plays, with nobody left to tell: groups by pack and revision, whose sites and languages are pooled.
    pub(super) fn rest(&mut self) -> Vec<Group> {
        let mut packs: HashMap<(String, Revision), Group> = HashMap::new();
        for (key, queue) in self.queues.drain() {
            // "mul" is the tag for several languages.
            let Ok(pooled) = TallyKey::new(POOLED, key.pack(), key.revision(), "mul") else {
                continue;
            };
            let pack = packs.entry((key.pack().to_owned(), key.revision()));
            let group = pack.or_insert(Group { key: pooled, messages: Vec::new() });
            let singles = queue.waiting.into_iter().chain(queue.flying);
            group.messages.extend(singles.map(|(id, single)| (id, single.tally)));
        }
        self.ready.clear();
        self.room = ROOM;
        packs.into_values().collect()
    }

    /// A group's way has ended: those that are done with are told, the others wait, and all of them if they are few.
    fn landed(&mut self, key: &TallyKey, how: impl Fn(&MessageId) -> Landed) {
        let Some(mut flying) = self.queues.get_mut(key).map(|queue| take(&mut queue.flying)) else {
            return;
        };
        for (id, single) in &mut flying {
            let landed = how(id);
            if landed == Landed::Seen {
                self.give_back(key, &single.tally);
            }
            if landed != Landed::Waits {
                self.room = ROOM.min(self.room + size(&single.tally));
                single.tell(Answer::Taken);
            }
        }
        flying.retain(|id, _| how(id) == Landed::Waits);
        let queue = self.queues.entry(key.clone()).or_default();
        queue.plays += flying.values().map(|single| single.tally.plays() as u64).sum::<u64>();
        queue.waiting.extend(flying);
        if queue.waiting.is_empty() {
            self.queues.remove(key);
        } else if queue.plays < self.group {
            queue.tell(Answer::Taken);
        } else {
            self.ready.insert(key.clone());
        }
    }

    fn fits_the_day(&mut self, key: &TallyKey, tally: &Tally, today: i64, daily: u64) -> bool {
        if self.day != today {
            self.day = today;
            self.today.clear();
        }
        let plays = self.today.entry(key.site().to_owned()).or_default();
        let fits = *plays + tally.plays() as u64 <= daily;
        if fits {
            *plays += tally.plays() as u64;
        }
        fits
    }

    /// What was counted before takes nothing of its site's day.
    fn give_back(&mut self, key: &TallyKey, tally: &Tally) {
        if let Some(plays) = self.today.get_mut(key.site()) {
            *plays = plays.saturating_sub(tally.plays() as u64);
        }
    }
}

impl Queue {
    fn has(&self, id: &MessageId) -> bool {
        self.waiting.contains_key(id) || self.flying.contains_key(id)
    }

    fn tell(&mut self, answer: Answer) {
        self.waiting.values_mut().for_each(|single| single.tell(answer));
    }
}

impl Single {
    fn tell(&mut self, answer: Answer) {
        for sender in self.senders.drain(..) {
            // Who has gone meanwhile asks again, or does not mind.
            let _ = sender.send(answer);
        }
    }
}

/// How much memory a play takes, roughly.
fn size(tally: &Tally) -> usize {
    300 + size_of_val(tally.scores()) + size_of_val(tally.cards())
}
