//! Plays tried as tables and with any sequence of actions.

use proptest::prelude::*;

use super::{Action, Attempt, Phase, Play, Then};
use crate::random::tests::Seeded;
use crate::{Answer, Deck, Form, Outcome, Question};

fn play(cards: usize, seed: u64) -> Play {
    Play::new(Deck::draw(cards, cards, None, &mut Seeded(seed)))
}

/// The answer to `question` that comes out as `outcome`.
fn answer(question: Question, outcome: Outcome) -> Answer {
    match (outcome, question.form) {
        (Outcome::NotSure, _) => Answer::NotSure,
        (Outcome::Right, Form::Myth) | (Outcome::Wrong, Form::Fact) => Answer::Myth,
        (Outcome::Right, Form::Fact) | (Outcome::Wrong, Form::Myth) => Answer::Fact,
    }
}

/// Plays to the end, with these outcomes first and then `rest` on every second attempt; returns the attempts taken.
fn through(play: &mut Play, firsts: &[Outcome], rest: Outcome) -> Vec<(Attempt, Question)> {
    let mut outcomes = firsts.iter();
    let mut attempts = Vec::new();
    while let Phase::Asking(step) = play.phase() {
        attempts.push((step.attempt, step.question));
        let given = answer(step.question, *outcomes.next().unwrap_or(&rest));
        *play = play.after(Action::Answer(given)).expect("a question takes an answer");
        *play = play.after(Action::Next).expect("feedback can be left");
    }
    attempts
}

#[test]
fn first_answers_alone_count() {
    use Outcome::{NotSure, Right, Wrong};
    let table = [
        ([Right, Right, Right], [3, 0, 0], 0),
        ([Wrong, Right, Right], [2, 1, 0], 1),
        ([Right, NotSure, Right], [2, 0, 1], 1),
        ([Wrong, NotSure, Right], [1, 1, 1], 2),
        ([Wrong, Wrong, Wrong], [0, 3, 0], 3),
    ];
    for (firsts, counts, back) in table {
        for rest in [Right, Wrong, NotSure] {
            let mut play = play(3, 11);
            let attempts = through(&mut play, &firsts, rest);
            let score = play.score();
            assert_eq!([score.right, score.wrong, score.not_sure], counts, "{firsts:?}");
            assert_eq!(attempts.len(), 3 + back, "{firsts:?} then {rest:?}");
        }
    }
}

#[test]
fn a_missed_card_returns_once_after_the_others_in_the_same_form() {
    let mut play = play(5, 3);
    let firsts = [Outcome::Wrong, Outcome::Right, Outcome::NotSure, Outcome::Right, Outcome::Wrong];
    let attempts = through(&mut play, &firsts, Outcome::Wrong);
    let asked: Vec<Question> = attempts.iter().map(|(_, question)| *question).collect();
    assert_eq!(asked[5..], [asked[0], asked[2], asked[4]]);
    assert!(attempts[..5].iter().all(|(attempt, _)| *attempt == Attempt::First));
    assert!(attempts[5..].iter().all(|(attempt, _)| *attempt == Attempt::Second));
}

#[test]
fn what_means_nothing_now_changes_nothing() {
    let asking = play(3, 1);
    assert_eq!(asking.after(Action::Next), None);
    let told = asking.after(Action::Answer(Answer::Fact)).expect("answers");
    assert_eq!(told.after(Action::Answer(Answer::Myth)), None, "the first answer stands");
    let mut done = play(3, 1);
    through(&mut done, &[], Outcome::Right);
    assert_eq!(done.phase(), Phase::Done);
    assert_eq!(done.after(Action::Next), None);
    assert_eq!(done.after(Action::Answer(Answer::Myth)), None);
}

#[test]
fn what_comes_next_is_known_once_a_step_is_answered() {
    let mut play = play(2, 5);
    let mut thens = Vec::new();
    for outcome in [Outcome::Right, Outcome::Wrong, Outcome::Right] {
        let Phase::Asking(step) = play.phase() else { panic!("asks three times") };
        play = play.after(Action::Answer(answer(step.question, outcome))).expect("answers");
        let Phase::Answered(step, _) = play.phase() else { panic!("tells") };
        thens.push(step.then);
        play = play.after(Action::Next).expect("moves on");
    }
    assert_eq!(thens, [Then::Card, Then::SecondAttempts(1), Then::Result]);
}

#[test]
fn a_deck_without_cards_is_over_at_once() {
    assert_eq!(play(0, 1).phase(), Phase::Done);
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => prop_oneof![Just(Answer::Myth), Just(Answer::Fact), Just(Answer::NotSure)].prop_map(Action::Answer),
        4 => Just(Action::Next),
        1 => (0_usize..6, any::<u64>()).prop_map(|(n, s)| Action::StartOver(Deck::draw(n, n, None, &mut Seeded(s)))),
    ]
}

proptest! {
    #[test]
    fn any_sequence_of_actions_keeps_the_invariants(
        cards in 0_usize..8,
        seed: u64,
        actions in proptest::collection::vec(action(), 0..80),
    ) {
        let mut play = play(cards, seed);
        for action in actions {
            let before = play.clone();
            let Some(next) = play.after(action.clone()) else { continue };
            play = next;
            let size = play.deck.questions().len();
            let score = play.score();
            prop_assert!(play.moved <= play.log.len() && play.log.len() <= play.moved + 1);
            prop_assert!(score.of() <= size && score.right <= size);
            prop_assert!(play.log.len() <= 2 * size, "a card is asked twice at most");
            if !matches!(action, Action::StartOver(_)) {
                prop_assert!(play.log.starts_with(&before.log), "the log only grows");
                prop_assert!(before.score().of() < size || play.score() == before.score(), "the score stands");
            }
            match play.phase() {
                Phase::Asking(step) | Phase::Answered(step, _) => prop_assert!(step.place < step.of),
                Phase::Done => prop_assert_eq!(play.log.len(), size + size - score.right),
            }
        }
    }

    #[test]
    fn every_missed_card_returns_exactly_once(cards in 1_usize..12, seed: u64, outcomes: Vec<u8>) {
        let kinds = [Outcome::Right, Outcome::Wrong, Outcome::NotSure];
        let firsts: Vec<Outcome> = (0..cards)
            .map(|i| kinds[usize::from(outcomes.get(i).copied().unwrap_or(0)) % 3])
            .collect();
        let mut play = play(cards, seed);
        let attempts = through(&mut play, &firsts, Outcome::NotSure);
        for (place, (_, question)) in attempts[..cards].iter().enumerate() {
            let back: Vec<usize> = (cards..attempts.len()).filter(|i| attempts[*i].1 == *question).collect();
            prop_assert_eq!(back.len(), usize::from(firsts[place] != Outcome::Right));
            // At least two other cards lie between, unless the deck has none to put there.
            if let Some(back) = back.first() {
                let others = attempts[..*back].iter().filter(|(_, other)| other != question).count();
                let between = back - place - 1;
                prop_assert_eq!(others, back - 1, "it is asked nowhere else before");
                // Fewer only for a card at the deck's end, where what lies between is all that was missed before it.
                let missed_before = firsts[..place].iter().filter(|o| **o != Outcome::Right).count();
                prop_assert!(between >= 2 || cards - 1 - place + missed_before < 2, "{} lie between", between);
            }
        }
    }
}
