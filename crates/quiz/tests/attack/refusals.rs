//! What refusals tell: every course that one card's answers can have taken, given when it was refused and released.

use std::collections::BTreeSet;

use proptest::prelude::*;
use quiz::Form;
use quiz::release::{Answers, Open, Parts};

use crate::plays::releases;
use crate::{CELL, int};

/// One batch as it looks from outside: its plays, and the figure, if the card has one.
#[derive(Clone, Copy, Debug)]
struct Seen {
    plays: i64,
    right: Option<i64>,
}

/// The possible numbers of right answers in each batch.
///
/// `again` is the rule that the attacker knows: whether a card with so many answers is tried that was refused with so
/// many before, 0 for never.
fn possible(seen: &[Seen], again: impl Fn(i64, i64) -> bool) -> Vec<BTreeSet<i64>> {
    // What can have waited before and after each batch, by all that came before it.
    let (mut steps, mut waiting) = (Vec::new(), BTreeSet::from([0]));
    let (mut answers, mut refused) = (0, 0);
    for batch in seen {
        answers += batch.plays;
        let mut after: BTreeSet<i64> =
            waiting.iter().flat_map(|sum| (0..=batch.plays).map(move |it| sum + it)).collect();
        if let Some(right) = batch.right {
            after.retain(|sum| *sum == right);
        } else if again(answers, refused) {
            after.retain(|sum| *sum < CELL || answers - sum < CELL);
            refused = answers;
        }
        assert!(!after.is_empty(), "what was counted is possible");
        steps.push((waiting, after.clone()));
        waiting = after;
        if batch.right.is_some() {
            (waiting, answers, refused) = ([0].into(), 0, 0);
        }
    }
    // And by all that came after it.
    let (mut batches, mut still) = (Vec::new(), None);
    for (batch, (before, after)) in seen.iter().zip(steps).rev() {
        let after = if batch.right.is_some() { after } else { still.unwrap_or(after) };
        let fits = |before: i64, right: i64| after.contains(&(before + right));
        let rights = (0..=batch.plays).filter(|right| before.iter().any(|it| fits(*it, *right)));
        batches.push(rights.collect());
        still = Some(before.iter().copied().filter(|it| (0..=batch.plays).any(|right| fits(*it, right))).collect());
    }
    batches.reverse();
    batches
}

/// What the core releases of one card, as it looks from outside.
fn seen(batches: &[(u64, u64)]) -> Vec<Seen> {
    let opens: Vec<Open> = batches
        .iter()
        .map(|(right, missed)| {
            let mut parts = Parts::default();
            parts.add("en", Form::Myth, Answers { right: *right, missed: *missed });
            Open { plays: right + missed, scores: vec![*missed, *right], cards: vec![parts] }
        })
        .collect();
    let look = |release: &quiz::release::Release| Seen {
        plays: int(release.plays),
        right: release.cards[0].as_ref().map(|figure| int(figure.whole.right)),
    };
    releases(&opens).iter().map(look).collect()
}

/// The batches whose right answers have fewer than a cell's number of possible counts, though they were not released.
fn found(seen: &[Seen], again: impl Fn(i64, i64) -> bool) -> Vec<usize> {
    let alone = |place: usize| seen[place].right.is_some() && (place == 0 || seen[place - 1].right.is_some());
    let possible = possible(seen, again);
    (0..seen.len()).filter(|place| !alone(*place) && int(possible[*place].len() as u64) < CELL).collect()
}

/// Whether a card is tried, by the rule of the core.
fn doubled(answers: i64, refused: i64) -> bool {
    answers >= (2 * CELL).max(2 * refused)
}

proptest! {
    #[test]
    fn no_course_of_refusals_tells_a_batch(
        batches in proptest::collection::vec((22_u64..90, 0_u64..=120), 1..7),
    ) {
        // About one batch in six is all right, and many are nearly all missed.
        let split = |(plays, right): (u64, u64)| {
            let right = right.min(plays);
            (right, plays - right)
        };
        let batches: Vec<(u64, u64)> = batches.into_iter().map(split).collect();
        let mirrored: Vec<(u64, u64)> = batches.iter().map(|(right, missed)| (*missed, *right)).collect();
        prop_assert_eq!(found(&seen(&batches), doubled), vec![]);
        prop_assert_eq!(found(&seen(&mirrored), doubled), vec![]);
    }

    #[test]
    fn nor_does_one_that_hardly_ever_passes(
        batches in proptest::collection::vec((22_u64..60, prop_oneof![0_u64..6, 9_u64..13, 54_u64..60]), 2..7),
    ) {
        let batches: Vec<(u64, u64)> = batches.into_iter().map(|(n, it)| (it.min(n), n - it.min(n))).collect();
        prop_assert_eq!(found(&seen(&batches), doubled), vec![]);
    }
}

#[test]
fn a_card_that_is_tried_with_each_batch_is_found_out() {
    // The example that `Waiting` tells of.
    let each = [Seen { plays: 50, right: None }, Seen { plays: 22, right: Some(32) }];
    assert_eq!(possible(&each, |answers, _| answers >= 2 * CELL), [[10].into(), [22].into()]);
    assert_eq!(found(&each, |answers, _| answers >= 2 * CELL), [0, 1]);
    // The core does not release it then.
    assert!(seen(&[(10, 40), (22, 0)]).iter().all(|batch| batch.right.is_none()));
}

#[test]
fn a_split_after_a_refusal_is_found_out() {
    // 50 answers in English were refused; 25 more and 55 in Spanish pass, and each language by itself. Were English
    // shown, with 35 right of 75: other cards that passed both times tell how many answers were whose.
    let refused = (0..=50).filter(|right| *right < CELL || 50 - *right < CELL);
    let with_the_split: Vec<i64> = refused.filter(|right| (0..=25).contains(&(35 - right))).collect();
    assert_eq!(with_the_split, [10]);
    // The core shows that card whole.
    let batch = |rows: &[(&str, u64, u64)]| {
        let mut parts = Parts::default();
        for (lang, right, missed) in rows {
            parts.add(lang, Form::Myth, Answers { right: *right, missed: *missed });
        }
        let whole = parts.whole();
        Open { plays: whole.n(), scores: vec![whole.missed, whole.right], cards: vec![parts] }
    };
    let released = releases(&[batch(&[("en", 10, 40)]), batch(&[("en", 25, 0), ("es", 25, 30)])]);
    let figure = released[1].cards[0].as_ref().expect("passes");
    assert_eq!((figure.whole.right, figure.languages.len(), figure.forms.len()), (60, 0, 0));
}
