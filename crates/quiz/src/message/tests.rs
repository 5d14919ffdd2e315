//! The bytes of a message, and that they tell nothing but what they count.

use proptest::prelude::*;

use super::{Message, MessageFault, MessageId, Revision, TallyKey};
use crate::random::tests::Seeded;
use crate::tally::tests::played;
use crate::{Action, Answer, Deck, Phase, Play, Tally};

const ID: MessageId = crate::Hex([7; 16]);

fn key() -> TallyKey {
    let revision = Revision::parse("0123456789abcdef").expect("digits");
    TallyKey::new("library", "harm-reduction", revision, "en").expect("is good")
}

fn message(tally: Tally) -> Message {
    let id = MessageId::parse("00112233445566778899aabbccddeeff").expect("digits");
    Message { id, key: key(), tally }
}

/// What is shown while a play goes on, with each step's number of first answers.
fn shown(mut play: Play, answers: &[Answer]) -> Vec<(usize, String, Option<Tally>)> {
    let cards = play.deck().questions().len();
    let mut shown = Vec::new();
    let mut look = |play: &Play| {
        let text = Message::so_far(ID, &key(), play, cards).expect("is of this pack");
        shown.push((play.score().of(), text, Tally::of(play, cards)));
    };
    look(&play);
    for place in 0.. {
        if play.phase() == Phase::Done {
            break;
        }
        let answer = answers.get(place).copied().unwrap_or(Answer::NotSure);
        play = play.after(Action::Answer(answer)).expect("a question takes an answer");
        look(&play);
        play = play.after(Action::Next).expect("feedback can be left");
        look(&play);
    }
    shown
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
        assert_eq!(TallyKey::new(bad, "pack", revision, "en"), Err(MessageFault::Site), "{bad}");
        assert_eq!(TallyKey::new("site", bad, revision, "en"), Err(MessageFault::Pack), "{bad}");
    }
    for bad in ["", "EN", "english", "en\"", "en-", "en-aaaaaaaa-bbbbbbbb-c"] {
        assert_eq!(TallyKey::new("site", "pack", revision, bad), Err(MessageFault::Lang), "{bad}");
        assert_eq!(key().in_language(bad), Err(MessageFault::Lang), "{bad}");
    }
    let spanish = key().in_language("es").expect("is good");
    assert_eq!((spanish.lang(), spanish.in_language("en")), ("es", Ok(key())), "all else stays");
}

#[test]
fn what_is_shown_on_the_way_is_no_message_until_it_is_the_message() {
    let play = Play::new(Deck::draw(3, 3, None, &mut Seeded(3)));
    let shown = shown(play.clone(), &[Answer::Myth]);
    for (answered, text, tally) in &shown {
        assert_eq!(text.len(), shown[0].1.len(), "{text}");
        let numbers: usize = text.split_once("\"cards\"").map_or("", |it| it.1).matches('1').count();
        assert_eq!(numbers, (*answered).min(3), "{text}");
        match tally.clone() {
            Some(tally) => assert_eq!(*text, Message { id: ID, key: key(), tally }.to_json()),
            None => assert!(text.contains("\"plays\":0,\"scores\":[0,0,0,0]"), "{text}"),
        }
    }
    assert_eq!(shown.iter().filter(|(.., tally)| tally.is_none()).count(), 5, "until the third answer");
    let answered = play.after(Action::Answer(Answer::Fact)).expect("answers");
    assert_eq!(Message::so_far(ID, &key(), &answered, 0), None, "a deck of another pack");
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
