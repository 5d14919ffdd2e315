//! Messages good and bad: what the core writes is read, and all else refused in words that repeat nothing of it.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use quiz::{Action, Answer, Asked, Deck, Hex, MOST_PLAYS, Message, Play, Random, Score, Tally, TallyKey};
use wire::tally::{LARGEST, parse};

/// Three plays of three cards.
const GOOD: &str = concat!(
    r#"{"version":1,"id":"00112233445566778899aabbccddeeff","site":"library","pack":"harm-reduction","#,
    r#""revision":"0123456789abcdef","lang":"en","plays":3,"scores":[1,0,1,1],"#,
    r#""cards":[{"myth":[2,1,0],"fact":[0,0,0]},{"myth":[1,0,0],"fact":[0,1,1]},{"myth":[1,0,0],"fact":[1,0,1]}]}"#,
);

fn refused(text: &str) -> String {
    parse(text.as_bytes()).expect_err("is refused").to_string()
}

fn key(lang: &str) -> TallyKey {
    TallyKey::new("library", "harm-reduction", Hex([7; 8]), lang).expect("is good")
}

#[test]
fn a_good_message_is_read() {
    let message = parse(GOOD.as_bytes()).expect("is good");
    assert_eq!((message.key.site(), message.key.pack(), message.key.lang()), ("library", "harm-reduction", "en"));
    assert_eq!(message.tally.cards()[2].fact, Score { right: 1, wrong: 0, not_sure: 1 });
    assert_eq!(message.to_json(), GOOD);
}

#[test]
fn spaces_and_the_fields_order_do_not_matter() {
    let last = format!(r#", "version":1}}{}"#, "\n");
    let text = GOOD.replace(r#""version":1,"#, " ").strip_suffix('}').map(|text| format!("{text}{last}"));
    assert_eq!(parse(text.expect("ends so").as_bytes()), parse(GOOD.as_bytes()));
}

/// Each row: what is replaced in the good message, by what, and the words.
#[test]
fn what_is_wrong_is_told_with_its_place() {
    let table: Vec<(&str, &str, Expect)> = vec![
        ("{\"version\":1,", "{", expect!["line 1, column 259: missing field `version`"]),
        (
            "\"version\":1",
            "\"version\":2",
            expect!["line 1, column 12: this version of the message is not supported here"],
        ),
        ("\"version\":1", "\"version\":1,\"version\":1", expect!["line 1, column 22: duplicate field `version`"]),
        ("\"plays\":3", "\"plays\":3,\"secret\":4", expect!["line 1, column 154: a message has no such field"]),
        ("\"plays\":3", "\"plays\":3.0", expect!["line 1, column 147: expected a whole number"]),
        ("\"plays\":3", "\"plays\":3e0", expect!["line 1, column 147: expected a whole number"]),
        ("\"plays\":3", "\"plays\":-3", expect!["line 1, column 146: expected a whole number"]),
        ("\"plays\":3", "\"plays\":03", expect!["line 1, column 146: this is not JSON of the expected form"]),
        ("\"plays\":3", "\"plays\":\"secret\"", expect!["line 1, column 152: expected a whole number"]),
        ("\"plays\":3", "\"plays\":null", expect!["line 1, column 148: expected a whole number"]),
        ("\"plays\":3", "\"plays\":10001", expect!["line 1, column 149: a count is at most 10000"]),
        ("\"plays\":3", "\"plays\":0", expect!["plays: one message counts 1 to 10000 plays"]),
        ("\"plays\":3", "\"plays\":4", expect!["scores: they do not add up to the plays"]),
        ("[1,0,1,1]", "[1,0,2,0]", expect!["cards: the right answers do not add up to the scores"]),
        ("[1,0,1,1]", "[3]", expect!["scores: a deck has at least one card, and at most as many cards as its pack"]),
        (
            "[1,0,1,1]",
            "[0,2,0,0,1]",
            expect!["scores: a deck has at least one card, and at most as many cards as its pack"],
        ),
        ("[1,0,1,1]", "{}", expect!["line 1, column 155: expected a list"]),
        ("[2,1,0]", "[2,1]", expect!["line 1, column 187: expected a list of length 3"]),
        ("[2,1,0]", "[2,1,0,0]", expect!["line 1, column 190: this is not JSON of the expected form"]),
        ("[2,1,0]", "[2,2,0]", expect!["cards[0]: it was asked more often than there were plays"]),
        (
            "[2,1,0]",
            "[2,0,0]",
            expect!["cards: the number of answers is not the number of plays times the cards per play"],
        ),
        (
            "{\"myth\":[2,1,0],\"fact\":[0,0,0]}",
            "[[2,1,0],[0,0,0]]",
            expect!["line 1, column 174: expected fields in { }"],
        ),
        (
            "{\"myth\":[2,1,0],\"fact\":[0,0,0]},{\"myth\":[1,0,0],\"fact\":[0,1,1]}",
            "{\"myth\":[0,0,0],\"fact\":[2,1,0]},{\"myth\":[0,0,0],\"fact\":[1,1,1]}",
            expect!["cards: every deck has as many myths as facts, give or take one; these counts do not"],
        ),
        ("library", "Secret", expect!["site: an id has 1 to 40 lowercase letters a to z, digits and single hyphens"]),
        (
            "harm-reduction",
            "a b",
            expect!["pack: an id has 1 to 40 lowercase letters a to z, digits and single hyphens"],
        ),
        ("\"en\"", "\"secret\"", expect![[r#"lang: this must be a language tag, such as "en", "es" or "pt-BR""#]]),
        ("\"00112233", "\"0011223", expect!["id: a message id has 32 characters, each 0 to 9 or a to f"]),
        ("abcdef", "ABCDEF", expect!["revision: a pack revision has 16 characters, each 0 to 9 or a to f"]),
        ("}]}", "}]", expect!["line 1, column 270: the JSON is cut off"]),
        ("}]}", "}]}{}", expect!["line 1, column 272: this is not JSON of the expected form"]),
    ];
    for (old, new, said) in table {
        assert!(GOOD.contains(old), "the message has no {old}");
        said.assert_eq(&refused(&GOOD.replacen(old, new, 1)));
    }
    expect!["line 1, column 0: the JSON is cut off"].assert_eq(&refused(""));
    expect!["line 1, column 0: expected fields in { }"].assert_eq(&refused("[]"));
    expect!["a message has at most 16384 bytes"].assert_eq(&refused(&" ".repeat(LARGEST + 1)));
}

#[test]
fn the_longest_message_fits() {
    // More digits than any real plays have: each count the largest.
    let id = "a".repeat(40);
    let most = Score { right: MOST_PLAYS, wrong: MOST_PLAYS, not_sure: MOST_PLAYS };
    let card = |score: Score| format!("[{},{},{}]", score.right, score.wrong, score.not_sure);
    let card = format!(r#"{{"myth":{},"fact":{}}},"#, card(most), card(most));
    let scores = format!("{MOST_PLAYS},").repeat(201);
    let rest = GOOD.len() + 2 * id.len() + 20 + MOST_PLAYS.to_string().len();
    assert!(rest + scores.len() + 200 * card.len() <= LARGEST);
}

/// What the fuzz target begins with.
#[test]
fn the_seeds_are_what_the_core_writes() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/seeds/tally");
    let mut plays = Vec::new();
    for seed in std::fs::read_dir(folder).expect("is there") {
        let text = std::fs::read_to_string(seed.expect("is there").path()).expect("is text");
        let message = parse(text.as_bytes()).expect("is good");
        assert_eq!(message.to_json(), text);
        plays.push(message.tally.plays());
    }
    plays.sort_unstable();
    assert_eq!(plays, [1, 3, 1200, 10_000]);
}

struct Seeded(u64);

impl Random for Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).expect("below a usize")
    }
}

fn played(cards: usize, seed: u64) -> Tally {
    let mut random = Seeded(seed);
    let mut play = Play::new(Deck::draw(cards, cards, None, &mut random));
    for _ in 0..cards {
        play = play.after(Action::Answer(Answer::ALL[random.below(3)])).expect("answers");
        play = play.after(Action::Next).expect("moves on");
    }
    Tally::of(&play, cards).expect("the first pass is through")
}

fn message() -> impl Strategy<Value = Message> {
    let seeds = proptest::collection::vec(any::<u64>(), 1..40);
    let lang = proptest::sample::select(&["en", "es", "pt-BR", "arb"][..]);
    (any::<[u8; 16]>(), 1_usize..12, seeds, lang).prop_map(|(id, cards, seeds, lang)| {
        let tallies = seeds.into_iter().map(|seed| played(cards, seed));
        let tally = tallies.reduce(|sum, tally| sum.plus(&tally).expect("they fit")).expect("one at least");
        Message { id: Hex(id), key: key(lang), tally }
    })
}

/// What a message holds, as a log must not.
fn canary(error: &wire::tally::MessageError) -> bool {
    ["canary", "424242"].iter().any(|word| error.to_string().contains(word))
}

proptest! {
    #[test]
    fn what_the_core_writes_is_read(message in message()) {
        let text = message.to_json();
        prop_assert_eq!(parse(text.as_bytes()), Ok(message));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        prop_assert!(parse(&bytes).is_err());
    }

    #[test]
    fn a_damaged_message_is_read_as_another_or_refused(
        message in message(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in 0_usize..3,
    ) {
        let mut bytes = message.to_json().into_bytes();
        for (at, byte) in changes {
            *at.get_mut(&mut bytes) = byte;
        }
        bytes.truncate(bytes.len() - cut);
        if let Ok(read) = parse(&bytes) {
            prop_assert_eq!(parse(read.to_json().as_bytes()), Ok(read));
        }
    }

    #[test]
    fn no_error_repeats_the_message(at in any::<prop::sample::Index>(), what in 0_usize..6) {
        let canaries = ["canary", "\"canary\"", "424242", "-424242.5", "\"canary\":424242,", ", expected canary"];
        // At any character, which is a byte here.
        let (before, after) = GOOD.split_at(at.index(GOOD.len()));
        if let Err(error) = parse(format!("{before}{}{after}", canaries[what]).as_bytes()) {
            prop_assert!(!canary(&error), "{}", error);
        }
    }

    #[test]
    fn no_fields_value_is_repeated(field in 0_usize..9, value in 0_usize..4) {
        let fields = ["version", "id", "site", "pack", "revision", "lang", "plays", "scores", "cards"];
        let values = ["\"canary, expected canary\"", "424242", "[\"canary\"]", "{\"canary\":424242}"];
        let name = format!("\"{}\":", fields[field]);
        let text = GOOD.replacen(&name, &format!("{name}{},\"x\":", values[value]), 1);
        prop_assert!(!canary(&parse(text.as_bytes()).expect_err("is refused")));
    }
}

#[test]
fn counts_of_no_plays_are_refused_as_the_core_refuses_them() {
    let right = Score { right: 1, wrong: 0, not_sure: 0 };
    let cards = vec![Asked { myth: right, fact: Score::default() }; 3];
    let fault = Tally::new(1, vec![0, 0, 0, 1], cards).expect_err("three myths");
    let text = GOOD.replace("\"plays\":3", "\"plays\":1").replace("[1,0,1,1]", "[0,0,0,1]");
    let start = text.find("\"cards\"").expect("is there");
    let card = r#"{"myth":[1,0,0],"fact":[0,0,0]}"#;
    assert_eq!(refused(&format!("{}\"cards\":[{card},{card},{card}]}}", &text[..start])), fault.to_string());
}
