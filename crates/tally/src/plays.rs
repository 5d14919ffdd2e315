//! Plays for the tests of this crate: messages as visitors and kiosks send them, from a seed.

use quiz::{Action, Answer, Deck, Hex, Message, MessageId, Play, Random, Tally, TallyKey};

use crate::revisions::Known;

/// How many cards the tests' pack has.
pub(crate) const CARDS: usize = 3;

struct Seeded(u64);

impl Random for Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).expect("below a usize")
    }
}

/// The pack of all tests.
pub(crate) fn known() -> Known {
    Known {
        pack: "harm-reduction".to_owned(),
        revision: Hex([7; 8]),
        langs: ["en", "es"].map(str::to_owned).into(),
        cards: ["one", "two", "three"].map(str::to_owned).into(),
        deck: CARDS,
    }
}

pub(crate) fn key(site: &str, lang: &str) -> TallyKey {
    TallyKey::new(site, "harm-reduction", Hex([7; 8]), lang).expect("is good")
}

pub(crate) fn id(number: u64) -> MessageId {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    Hex(bytes)
}

/// One visitor's answers.
pub(crate) fn play(seed: u64) -> Tally {
    play_of(CARDS, seed)
}

/// One visitor's answers to a pack of so many cards.
pub(crate) fn play_of(cards: usize, seed: u64) -> Tally {
    let mut random = Seeded(seed);
    let mut play = Play::new(Deck::draw(cards, cards, None, &mut random));
    for _ in 0..cards {
        play = play.after(Action::Answer(Answer::ALL[random.below(3)])).expect("answers");
        play = play.after(Action::Next).expect("moves on");
    }
    Tally::of(&play, cards).expect("the first pass is through")
}

/// The answers of several visitors.
pub(crate) fn plays(seeds: std::ops::Range<u64>) -> Tally {
    seeds.map(play).reduce(|sum, tally| sum.plus(&tally).expect("they fit")).expect("one at least")
}

/// A message with one play.
pub(crate) fn message(number: u64) -> Message {
    Message { id: id(number), key: key("library", "en"), tally: play(number) }
}
