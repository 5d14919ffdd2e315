//! The bytes of a message, and that they tell nothing but what they count.

use proptest::prelude::*;

use super::{Message, MessageFault, MessageId, Revision, Source};
use crate::tally::tests::played;
use crate::{Answer, Tally};

fn message(tally: Tally) -> Message {
    let source = Source::new("library", "harm-reduction", Revision::parse("0123456789abcdef").expect("digits"), "en");
    let id = MessageId::parse("00112233445566778899aabbccddeeff").expect("digits");
    Message { id, source: source.expect("is good"), tally }
}

#[test]
fn the_bytes_of_one_play() {
    let tally = played(3, 3, 4, &[Answer::Myth, Answer::Fact, Answer::NotSure]);
    let text = message(tally).to_json();
    let before = concat!(
        r#"{"version":1,"id":"00112233445566778899aabbccddeeff","site":"library","pack":"harm-reduction","#,
        r#""revision":"0123456789abcdef","lang":"en","plays":1,"scores":["#,
    );
    assert!(text.starts_with(before), "{text}");
    assert!(text.ends_with("]}]}") && text.is_ascii() && !text.contains(' '), "{text}");
}

#[test]
fn what_is_no_source() {
    let revision = Revision::parse("0123456789abcdef").expect("digits");
    let long = "a".repeat(41);
    for bad in ["", "Library", "a b", "a\"b", "a--b", "é", &long] {
        assert_eq!(Source::new(bad, "pack", revision, "en"), Err(MessageFault::Site), "{bad}");
        assert_eq!(Source::new("site", bad, revision, "en"), Err(MessageFault::Pack), "{bad}");
    }
    for bad in ["", "EN", "english", "en\"", "en-", "en-aaaaaaaa-bbbbbbbb-c"] {
        assert_eq!(Source::new("site", "pack", revision, bad), Err(MessageFault::Lang), "{bad}");
    }
}

proptest! {
    #[test]
    fn one_length_whatever_was_answered(
        cards in 1_usize..40,
        deck in 1_usize..40,
        seeds: [u64; 2],
        answers: Vec<u8>,
    ) {
        let deck = deck.min(cards);
        let answers: Vec<Answer> = answers.iter().map(|n| Answer::ALL[usize::from(*n) % 3]).collect();
        let lengths = seeds.map(|seed| message(played(cards, deck, seed, &answers)).to_json().len());
        prop_assert_eq!(lengths[0], lengths[1]);
        let all_missed = message(played(cards, deck, seeds[0], &[])).to_json().len();
        prop_assert_eq!(lengths[0], all_missed);
    }
}
