//! A device that crashes at any moment, a network that loses messages and answers, and a server that sees some twice.

use std::collections::HashMap;

use proptest::prelude::*;

use super::{Groups, LEAST_SENT, Outbox};
use crate::tally::tests::played;
use crate::{Answer, Hex, MOST_PLAYS, Message, MessageId, Tally, TallyKey};

fn key(lang: &str) -> TallyKey {
    TallyKey::new("booth", "harm-reduction", Hex([7; 8]), lang).expect("is one")
}

/// A play whose answers depend on a number.
fn play(number: u64) -> Tally {
    let answers = [Answer::Myth, Answer::Fact, Answer::NotSure];
    let answers: Vec<Answer> = (0..3).map(|card| answers[((number >> card) % 3) as usize]).collect();
    played(3, 3, number, &answers)
}

fn id(number: usize) -> MessageId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&(number as u64 + 1).to_le_bytes());
    Hex(bytes)
}

/// What can happen at a kiosk.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// A play is finished, in one of two languages.
    Play(u64, bool),
    /// A message is sent; it may not arrive, and its answer may not come back.
    Send { arrives: bool, answers: bool },
    /// The device loses its memory.
    Crash,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        20 => (any::<u64>(), any::<bool>()).prop_map(|(number, other)| Event::Play(number, other)),
        4 => (any::<bool>(), any::<bool>()).prop_map(|(arrives, answers)| Event::Send { arrives, answers }),
        1 => Just(Event::Crash),
    ]
}

/// A device with its disk, and the server.
struct World {
    groups: Groups,
    disk: HashMap<TallyKey, Outbox>,
    server: HashMap<MessageId, Message>,
    ids: usize,
}

impl World {
    fn new_id(&mut self) -> MessageId {
        self.ids += 1;
        id(self.ids)
    }

    fn finish(&mut self, key: &TallyKey, tally: &Tally) {
        if let Some(group) = self.groups.count(key, tally) {
            let id = self.new_id();
            self.disk.entry(key.clone()).or_default().add(key, group, id);
        }
    }

    fn send(&mut self, key: &TallyKey, arrives: bool, answers: bool) {
        let id = self.new_id();
        let Some(outbox) = self.disk.get_mut(key) else { return };
        outbox.queue(key, id);
        let Some(message) = outbox.queued().first().cloned() else { return };
        assert!(message.tally.plays() >= LEAST_SENT);
        if arrives {
            let known = self.server.entry(message.id).or_insert_with(|| message.clone());
            assert_eq!(*known, message, "the same id has the same bytes");
            if answers {
                assert!(outbox.acknowledge(message.id));
            }
        }
    }

    /// What the server has, with what it has not and is still here.
    fn counted(&self) -> Vec<(TallyKey, Tally)> {
        let here = self.disk.iter().flat_map(|(key, outbox)| {
            let unknown = outbox.queued().iter().filter(|message| !self.server.contains_key(&message.id));
            let waiting = outbox.waiting().into_iter().chain(unknown.map(|message| &message.tally));
            waiting.map(|tally| (key.clone(), tally.clone())).collect::<Vec<_>>()
        });
        here.chain(self.server.values().map(|message| (message.key.clone(), message.tally.clone()))).collect()
    }
}

fn sum(tallies: impl IntoIterator<Item = Tally>) -> Option<Tally> {
    tallies.into_iter().reduce(|sum, tally| sum.plus(&tally).expect("they fit"))
}

proptest! {
    /// Server and device together have all plays, less those of open groups at a crash, and none twice.
    #[test]
    fn every_play_counts_once(size in 1_usize..60, events in proptest::collection::vec(event(), 0..400)) {
        let keys = [key("en"), key("es")];
        let mut world = World { groups: Groups::new(size), disk: HashMap::new(), server: HashMap::new(), ids: 0 };
        // The plays of each tally key since its last group was closed, and those before.
        let mut open: [Vec<Tally>; 2] = Default::default();
        let mut kept: [Vec<Tally>; 2] = Default::default();
        for event in events {
            match event {
                Event::Play(number, other) => {
                    let which = usize::from(other);
                    open[which].push(play(number));
                    world.finish(&keys[which], &play(number));
                    if open[which].len() >= size.min(50) {
                        kept[which].append(&mut open[which]);
                    }
                }
                Event::Send { arrives, answers } => {
                    for key in &keys {
                        world.send(key, arrives, answers);
                    }
                }
                Event::Crash => {
                    prop_assert!(open.iter().all(|open| open.len() < size.min(50)), "a crash takes less than a group");
                    prop_assert_eq!(world.groups.plays(), open.iter().map(Vec::len).sum::<usize>());
                    open.iter_mut().for_each(Vec::clear);
                    world.groups = Groups::new(size);
                }
            }
            for (key, kept) in keys.iter().zip(&kept) {
                let counted = world.counted().into_iter().filter(|(of, _)| of == key).map(|(_, tally)| tally);
                prop_assert_eq!(sum(counted), sum(kept.iter().cloned()));
            }
        }
    }
}

#[test]
fn what_is_too_much_for_one_message_becomes_two() {
    let key = key("en");
    let many = sum((0..50).map(play)).expect("some");
    let most = sum((0..MOST_PLAYS / 50).map(|_| many.clone())).expect("some");
    let mut outbox = Outbox::default();
    outbox.add(&key, most.clone(), id(0));
    outbox.add(&key, play(1), id(1));
    assert_eq!((outbox.queued().len(), outbox.waiting().map(Tally::plays)), (1, Some(1)));
    assert_eq!((outbox.unsent(), outbox.plays()), (MOST_PLAYS + 1, MOST_PLAYS + 1));
    assert!(!outbox.queue(&key, id(2)), "one is under way");
    assert!(outbox.acknowledge(id(1)) && !outbox.acknowledge(id(1)));
    assert!(!outbox.queue(&key, id(2)), "one play is no message");
    outbox.add(&key, many, id(3));
    assert!(outbox.queue(&key, id(4)) && outbox.acknowledge(id(4)));
    assert_eq!((outbox.unsent(), outbox.plays(), outbox.acknowledged().len()), (0, MOST_PLAYS + 51, 2));
}
