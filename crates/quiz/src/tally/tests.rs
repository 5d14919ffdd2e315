//! Tallies of real plays are taken, and counts that no plays could have given are refused.

use proptest::prelude::*;

use super::{Asked, MOST_PLAYS, Tally, TallyFault};
use crate::random::shuffle;
use crate::random::tests::Seeded;
use crate::{Action, Answer, Deck, Outcome, Phase, Play, Score};

/// The tally of a play of `deck` of the `cards` cards, with these answers and then "Not sure".
pub(crate) fn played(cards: usize, deck: usize, seed: u64, answers: &[Answer]) -> Tally {
    let mut play = Play::new(Deck::draw(deck, deck, None, &mut Seeded(seed)));
    for place in 0..deck {
        assert_eq!(Tally::of(&play, cards), None, "there is none before the first pass is through");
        let answer = answers.get(place).copied().unwrap_or(Answer::NotSure);
        play = play.after(Action::Answer(answer)).expect("a question takes an answer");
        if place + 1 < deck {
            play = play.after(Action::Next).expect("feedback can be left");
        }
    }
    // The decks drawn so far have the pack's first cards. Any others would do as well.
    let tally = Tally::of(&play, cards).expect("the first pass is through");
    let mut asked = tally.cards.clone();
    shuffle(&mut asked, &mut Seeded(seed));
    Tally::new(1, tally.scores, asked).expect("a real play")
}

/// Some plays of decks of one size, as one tally.
fn plays() -> impl Strategy<Value = Tally> {
    let answers = proptest::collection::vec(proptest::sample::select(&Answer::ALL[..]), 0..8);
    (1_usize..8, 1_usize..8, proptest::collection::vec((any::<u64>(), answers), 1..30)).prop_map(
        |(cards, deck, plays)| {
            let tallies = plays.iter().map(|(seed, answers)| played(cards, deck.min(cards), *seed, answers));
            tallies.reduce(|sum, tally| sum.plus(&tally).expect("they fit")).expect("one at least")
        },
    )
}

fn asked(myth: [usize; 3], fact: [usize; 3]) -> Asked {
    let score = |[right, wrong, not_sure]: [usize; 3]| Score { right, wrong, not_sure };
    Asked { myth: score(myth), fact: score(fact) }
}

#[test]
fn first_answers_are_counted_and_second_looks_are_not() {
    let mut play = Play::new(Deck::draw(3, 3, None, &mut Seeded(5)));
    let mut tallies = Vec::new();
    while play.phase() != Phase::Done {
        play = play.after(Action::Answer(Answer::Myth)).expect("answers");
        tallies.extend(Tally::of(&play, 3));
        play = play.after(Action::Next).expect("moves on");
    }
    let tally = &tallies[0];
    assert!(tallies.len() > 1, "there were second looks");
    assert!(tallies.iter().all(|later| later == tally));
    for (question, outcome) in play.first_answers() {
        let score = tally.cards()[question.card].form(question.form);
        assert_eq!(score, std::iter::once(outcome).collect::<Score>());
    }
    let rights = play.first_answers().filter(|(_, outcome)| *outcome == Outcome::Right).count();
    assert_eq!(tally.scores()[rights], 1);
    assert_eq!((tally.plays(), tally.scores().iter().sum::<usize>()), (1, 1));
}

#[test]
fn a_deck_of_no_cards_or_of_another_pack_has_no_tally() {
    let mut play = Play::new(Deck::draw(0, 0, None, &mut Seeded(5)));
    assert_eq!(Tally::of(&play, 3), None);
    play = Play::new(Deck::draw(1, 1, None, &mut Seeded(5))).after(Action::Answer(Answer::Fact)).expect("answers");
    assert_eq!(Tally::of(&play, 0), None);
}

#[test]
fn tallies_add_up_only_where_they_fit() {
    let tally = played(3, 3, 1, &[]);
    assert_eq!(tally.plus(&tally).map(|both| both.plays()), Some(2));
    assert_eq!(tally.plus(&played(4, 3, 1, &[])), None, "another pack");
    assert_eq!(tally.plus(&played(3, 2, 1, &[])), None, "other decks");
    assert!(tally.fits(3, 3) && !tally.fits(4, 3) && !tally.fits(3, 2));
    let mut most = tally.clone();
    for _ in 1..MOST_PLAYS {
        most = most.plus(&tally).expect("fits");
    }
    assert_eq!(most.plus(&tally), None, "one too many");
}

#[test]
fn what_no_plays_could_have_given() {
    let right = asked([1, 0, 0], [0, 0, 0]);
    let missed = asked([0, 0, 0], [0, 1, 0]);
    let huge = asked([usize::MAX, 1, 1], [usize::MAX, 0, 0]);
    let table = [
        (TallyFault::Plays, 0, vec![0, 0, 0], vec![right, missed]),
        (TallyFault::Plays, MOST_PLAYS + 1, vec![0, MOST_PLAYS + 1, 0], vec![right, missed]),
        (TallyFault::Cards, 1, vec![0, 1], vec![]),
        (TallyFault::Cards, 1, vec![0, 1], vec![right; 201]),
        (TallyFault::Deck, 1, vec![], vec![right, missed]),
        (TallyFault::Deck, 1, vec![1], vec![right, missed]),
        (TallyFault::Deck, 1, vec![0, 1, 0, 0], vec![right, missed]),
        (TallyFault::Scores, 1, vec![0, 1, 1], vec![right, missed]),
        (TallyFault::Scores, 1, vec![usize::MAX, 2, 0], vec![right, missed]),
        (TallyFault::Asked(1), 1, vec![0, 1, 0], vec![missed, asked([1, 0, 0], [1, 0, 0])]),
        (TallyFault::Asked(0), 1, vec![0, 1, 0], vec![huge, missed]),
        (TallyFault::Decks, 1, vec![0, 1, 0], vec![right, Asked::default()]),
        (TallyFault::Decks, 1, vec![0, 1], vec![right, missed]),
        (TallyFault::Rights, 1, vec![1, 0, 0], vec![right, missed]),
        (TallyFault::Forms, 1, vec![0, 0, 1], vec![right, right]),
        // Nobody who scored 0 can have been right on the first card.
        (TallyFault::Spread, 3, vec![1, 1, 1], vec![asked([3, 0, 0], [0, 0, 0]), asked([0, 0, 0], [0, 2, 1])]),
    ];
    for (fault, plays, scores, cards) in table {
        assert_eq!(Tally::new(plays, scores, cards), Err(fault));
    }
    let twice = vec![asked([2, 0, 0], [0, 0, 0]), asked([0, 0, 0], [0, 1, 1])];
    assert!(Tally::new(2, vec![0, 2, 0], twice).is_ok());
}

proptest! {
    #[test]
    fn real_plays_are_taken(tally in plays()) {
        let Tally { plays, scores, cards } = tally.clone();
        prop_assert_eq!(Tally::new(plays, scores, cards), Ok(tally));
    }

    #[test]
    fn one_count_more_or_less_is_refused(tally in plays(), card: usize, count in 0_usize..6, less: bool) {
        let Tally { plays, scores, mut cards } = tally;
        let card = card % cards.len();
        let Asked { myth, fact } = &mut cards[card];
        let count = match count {
            0 => &mut myth.right,
            1 => &mut myth.wrong,
            2 => &mut myth.not_sure,
            3 => &mut fact.right,
            4 => &mut fact.wrong,
            _ => &mut fact.not_sure,
        };
        *count = if less { count.wrapping_sub(1) } else { *count + 1 };
        prop_assert!(Tally::new(plays, scores, cards).is_err());
    }

    #[test]
    fn no_counts_make_it_panic(plays: usize, scores: Vec<usize>, cards: Vec<[[usize; 3]; 2]>) {
        let cards: Vec<Asked> = cards.into_iter().map(|[myth, fact]| asked(myth, fact)).collect();
        prop_assert!(Tally::new(plays, scores.clone(), cards.clone()).is_err() || plays <= MOST_PLAYS);
    }

    #[test]
    fn the_spread_of_whole_decks_is_exact(
        scores in proptest::collection::vec(0_usize..3, 4),
        rights in proptest::collection::vec(0_usize..5, 3),
    ) {
        // Four plays of three cards: every table of rights there is.
        let plays: usize = scores.iter().sum();
        prop_assume!((1..=4).contains(&plays));
        let cards = vec![Asked::default(); 3];
        let each: Vec<usize> = scores.iter().enumerate().flat_map(|(score, n)| vec![score; *n]).collect();
        let possible = (0..1_usize << (3 * plays)).any(|table| {
            let bit = |play: usize, card: usize| table >> (3 * play + card) & 1;
            (0..plays).all(|play| (0..3).map(|card| bit(play, card)).sum::<usize>() == each[play])
                && (0..3).all(|card| (0..plays).map(|play| bit(play, card)).sum::<usize>() == rights[card])
        });
        let tally = Tally { plays, scores, cards };
        let spread = tally.spread(rights.iter().copied(), |score| score);
        let sums = rights.iter().sum::<usize>() == each.iter().sum();
        prop_assert_eq!(possible, spread && sums);
    }
}
