//! What the halves tell of whole plays: every way in which three cards' answers can lie in them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use quiz::Form;
use quiz::release::{Answers, Carried, Open, Parts, ScoreSplit, Thresholds, close};

use crate::{CELL, int};

/// How many plays had which of three cards right: bit `i` of the place is set where card `i` was.
type Plays = [u64; 8];

fn rights(plays: &Plays) -> [u64; 3] {
    [0, 1, 2].map(|card| right(plays, card))
}

/// How many plays of any number of cards had one of them right.
fn right(plays: &[u64], card: usize) -> u64 {
    plays.iter().enumerate().filter(|(place, _)| place >> card & 1 == 1).map(|(_, plays)| plays).sum()
}

/// What is released of plays of any number of cards as a first batch.
fn score_split(plays: &[u64]) -> Option<ScoreSplit> {
    let n: u64 = plays.iter().sum();
    let deck = plays.len().ilog2() as usize;
    let mut scores = vec![0; deck + 1];
    plays.iter().enumerate().for_each(|(place, plays)| scores[place.count_ones() as usize] += plays);
    let card = |right| {
        let mut parts = Parts::default();
        parts.add("en", Form::Myth, Answers { right, missed: n - right });
        parts
    };
    let open = Open { plays: n, scores, cards: (0..deck).map(|it| card(right(plays, it))).collect() };
    close(&open, &Carried::default(), &Thresholds::default())?.0.score_split
}

/// The least and the greatest number of plays of each kind that give these halves and these cards.
fn ranges(score_split: ScoreSplit, rights: [u64; 3]) -> [(i64, i64); 8] {
    let (lower, upper, rights) = (int(score_split.lower), int(score_split.upper), rights.map(int));
    let mut ranges = [(i64::MAX, i64::MIN); 8];
    let of = |card: usize| (rights[card] - upper).max(0)..=rights[card].min(lower);
    for a in of(0) {
        for b in of(1) {
            for c in of(2) {
                // In the lower half each play has one card right or none; in the upper half all but one, or all.
                let missed = [0, 1, 2].map(|card| upper - rights[card] + [a, b, c][card]);
                let (none, all) = (lower - a - b - c, upper - missed.iter().sum::<i64>());
                if none >= 0 && all >= 0 {
                    let plays = [none, a, b, missed[2], c, missed[1], missed[0], all];
                    for ((low, high), plays) in ranges.iter_mut().zip(plays) {
                        (*low, *high) = ((*low).min(plays), (*high).max(plays));
                    }
                }
            }
        }
    }
    ranges
}

/// Whether any plays give these halves and these cards. Of each card's right answers, the lower half has at least those
/// that the upper one has no play for; there they can lie in any way that keeps the scores.
fn is_possible(lower: i64, upper: i64, rights: &[i64]) -> bool {
    let deck = int(rights.len() as u64);
    let (top, bottom) = ((deck - 1) / 2, (deck + 1) / 2);
    let least: i64 = rights.iter().map(|right| (right - upper).max(0)).sum();
    let most = (lower * top).min(rights.iter().sum::<i64>() - upper * bottom);
    lower >= 0 && upper >= 0 && least <= most && rights.iter().all(|right| (0..=lower + upper).contains(right))
}

/// The greatest number of plays of one kind: take so many away, and there must be plays that give the rest. `None` where
/// there are no such plays at all.
fn most(score_split: ScoreSplit, rights: &[i64], kind: usize) -> Option<i64> {
    let is_lower = 2 * (kind.count_ones() as usize) < rights.len();
    let (lower, upper) = (int(score_split.lower), int(score_split.upper));
    let is_possible = |count: &i64| {
        let of = |card: usize| if kind >> card & 1 == 1 { *count } else { 0 };
        let rest: Vec<i64> = rights.iter().enumerate().map(|(card, right)| right - of(card)).collect();
        let (lower, upper) = if is_lower { (lower - count, upper) } else { (lower, upper - count) };
        is_possible(lower, upper, &rest)
    };
    (0..=lower + upper).filter(is_possible).max()
}

fn exists(score_split: ScoreSplit, rights: [u64; 3]) -> bool {
    ranges(score_split, rights).iter().all(|(low, high)| low <= high)
}

/// Whether some kind of play has fewer possible counts than it should.
fn narrow(score_split: ScoreSplit, rights: [u64; 3]) -> bool {
    ranges(score_split, rights).iter().any(|(low, high)| high - low < CELL)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn no_kind_of_play_is_pinned(plays in proptest::array::uniform8(prop_oneof![Just(0_u64), 0_u64..25])) {
        if let Some(score_split) = score_split(&plays) {
            let truth = ranges(score_split, rights(&plays)).into_iter().zip(plays);
            prop_assert!(truth.into_iter().all(|((low, high), plays)| (low..=high).contains(&int(plays))));
            prop_assert!(!narrow(score_split, rights(&plays)));
        }
    }

    #[test]
    fn no_kind_of_play_with_three_to_six_cards_is_bounded_by_few(
        deck in 3_usize..7,
        plays in proptest::collection::vec(prop_oneof![3 => Just(0_u64), 1 => 0_u64..30], 64),
        ends in proptest::array::uniform2(0_u64..60),
    ) {
        let mut plays = plays[..1 << deck].to_vec();
        plays[0] += ends[0];
        plays[(1 << deck) - 1] += ends[1];
        let rights: Vec<i64> = (0..deck).map(|card| int(right(&plays, card))).collect();
        if let Some(score_split) = score_split(&plays) {
            for kind in 0..1 << deck {
                let most = most(score_split, &rights, kind);
                prop_assert!(most.is_some_and(|most| most >= CELL), "{:b}: {:?}", kind, most);
            }
        }
    }

    #[test]
    fn the_greatest_number_is_that_of_all_ways(plays in proptest::array::uniform8(0_u64..5)) {
        let (n, right) = (plays.iter().sum::<u64>(), rights(&plays));
        for score_split in (0..=n).map(|lower| ScoreSplit { lower, upper: n - lower }) {
            for (kind, (_, high)) in ranges(score_split, right).into_iter().enumerate() {
                let possible = exists(score_split, right).then_some(high);
                prop_assert_eq!(most(score_split, &right.map(int), kind), possible);
            }
        }
    }

    #[test]
    fn nor_where_the_halves_are_refused(plays in proptest::array::uniform8(prop_oneof![Just(0_u64), 0_u64..14])) {
        let (n, right) = (plays.iter().sum::<u64>(), rights(&plays));
        if right.into_iter().any(|it| it.min(n - it) < 11) {
            return Ok(());
        }
        // What would be shown, and what refused, of any plays beside the same cards.
        let all: Vec<ScoreSplit> = (0..=n).map(|lower| ScoreSplit { lower, upper: n - lower }).collect();
        let (refused, shown): (Vec<ScoreSplit>, Vec<ScoreSplit>) =
            all.into_iter().filter(|it| exists(*it, right)).partition(|it| narrow(*it, right));
        let score_split = score_split(&plays);
        prop_assert!(score_split.is_none_or(|it| shown.contains(&it) && refused.len() >= 11));
        // Where too little could be refused, nothing is ever shown, and that it is not tells nothing.
        if score_split.is_none() && !shown.is_empty() && refused.len() >= 11 {
            let mut counts: [BTreeSet<i64>; 8] = Default::default();
            for score_split in refused {
                let ranges = ranges(score_split, right);
                counts.iter_mut().zip(ranges).for_each(|(seen, (low, high))| seen.extend(low..=high));
            }
            prop_assert!(counts.iter().all(|seen| int(seen.len() as u64) >= CELL), "{:?}", counts);
        }
    }
}

#[test]
fn halves_without_the_rule_against_pressing_are_found_out() {
    // Everybody in the lower half had just one card right, so each card tells how many.
    let plays = [0, 5, 42, 0, 42, 0, 0, 11];
    assert_eq!(score_split(&plays), None);
    let without = ScoreSplit { lower: 89, upper: 11 };
    assert_eq!(ranges(without, rights(&plays))[1], (5, 5));
}
