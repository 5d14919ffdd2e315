//! What a kiosk's device keeps: written and read again without loss, and what was damaged is named.

use expect_test::expect;
use proptest::prelude::*;
use quiz::kiosk::Outbox;
use quiz::{Action, Answer, Deck, Hex, Message, Play, Random, Tally, TallyKey};
use wire::outbox::{parse, write};

struct Seeded(u64);

impl Random for Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).expect("below a usize")
    }
}

/// The plays of so many visitors.
fn plays(seed: u64, count: usize) -> Tally {
    let mut random = Seeded(seed);
    let mut one = || {
        let mut play = Play::new(Deck::draw(3, 3, None, &mut random));
        for _ in 0..3 {
            play = play.after(Action::Answer(Answer::ALL[random.below(3)])).expect("answers");
            play = play.after(Action::Next).expect("moves on");
        }
        Tally::of(&play, 3).expect("is through")
    };
    let first = one();
    (1..count).fold(first, |sum, _| sum.plus(&one()).expect("they fit"))
}

fn key() -> TallyKey {
    TallyKey::new("booth", "harm-reduction", Hex([7; 8]), "en").expect("is good")
}

fn outbox(seed: u64, waiting: usize, queued: usize, acknowledged: usize) -> Outbox {
    let message = |place: usize| Message {
        id: Hex([u8::try_from(place).expect("is small"); 16]),
        key: key(),
        tally: plays(seed + place as u64, 10 + place),
    };
    let acknowledged = (0..acknowledged).map(|place| plays(seed ^ place as u64, 12)).collect();
    Outbox::new((waiting > 0).then(|| plays(seed, waiting)), (0..queued).map(message).collect(), acknowledged)
}

proptest! {
    #[test]
    fn what_is_written_is_read(seed: u32, waiting in 0_usize..9, queued in 0_usize..4, acknowledged in 0_usize..3) {
        let outbox = outbox(seed.into(), waiting, queued, acknowledged);
        prop_assert_eq!(parse(&write(&key(), &outbox)), Ok((key(), outbox)));
    }
}

#[test]
fn it_has_sums_and_what_they_are_of_and_nothing_else() {
    expect![[r#"{"version":1,"site":"booth","pack":"harm-reduction","revision":"0707070707070707","lang":"en","waiting":{"plays":1,"scores":[1,0,0,0],"cards":[{"myth":[0,0,0],"fact":[0,0,1]},{"myth":[0,0,1],"fact":[0,0,0]},{"myth":[0,0,1],"fact":[0,0,0]}]},"queued":[],"acknowledged":[]}"#]]
    .assert_eq(&write(&key(), &outbox(0, 1, 0, 0)));
}

#[test]
fn damage_is_named() {
    let whole = write(&key(), &outbox(1, 2, 1, 1));
    let damaged = |from: &str, to: &str| {
        assert!(whole.contains(from), "{whole}");
        parse(&whole.replacen(from, to, 1)).expect_err("is refused").to_string()
    };
    for (from, to, said) in [
        ("\"version\":1", "\"version\":2", "line 1, column 12: this version of the message is not supported here"),
        ("\"plays\":2", "\"plays\":3", "scores: they do not add up to the plays"),
        ("\"booth\"", "\"Booth\"", "site: an id has 1 to 40 lowercase letters a to z, digits and single hyphens"),
        ("\"id\":\"00", "\"id\":\"0g", "id: a message id has 32 characters, each 0 to 9 or a to f"),
    ] {
        assert_eq!(damaged(from, to), said);
    }
    assert!(parse(&whole[..whole.len() / 2]).expect_err("is cut off").to_string().contains("cut off"));
}
