//! How well the plays of a batch went, as far as it can be told.

use std::ops::Add;

use super::{Answers, Thresholds};

/// The plays of a batch in two halves of the scale.
///
/// The whole list of scores is never released, and no finer parts of it: the right answers of all cards add up to the
/// sum of all scores, and this one more equation finds two merged scores again, and any one hidden card.
///
/// Of two halves it finds neither, but it can press: if all plays of the lower half must have had one card right, each
/// card tells how many had just that one. What is not released is, for each card, how many of its right answers lie in
/// the lower half. The halves are released where this can still be any of cell + 1 numbers, for each card; and since the
/// plays of one kind can take up to half a deck of that room each, where there is room for a cell of them.
///
/// Nor may it be found by a refusal. Where fewer than a cell's number of halves would be refused beside the same cards,
/// none are released, whatever they are. So all that decides is what is then released, and tells nothing more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ScoreSplit {
    /// Plays with fewer than half of their cards right.
    pub lower: u64,
    /// Plays with half of their cards right, or more.
    pub upper: u64,
}

impl ScoreSplit {
    /// The halves of a batch, if they can be released beside its cards.
    ///
    /// `scores[i]` is the number of plays with `i` right answers, `cards` what is released of every card. `None` too
    /// where not every play asked every card, or a figure has answers of other plays.
    pub(super) fn of(scores: &[u64], cards: &[Answers], thresholds: &Thresholds) -> Option<Self> {
        let deck = scores.len().checked_sub(1).filter(|deck| *deck == cards.len())?;
        let (lower, upper) = scores.split_at(deck.div_ceil(2));
        let (lower, upper) = (lower.iter().sum(), upper.iter().sum());
        let (plays, cell) = (lower + upper, thresholds.cell());
        if cards.iter().any(|card| card.n() != plays) {
            return None;
        }
        let enough = cell.saturating_mul((deck as u64 / 2).max(1));
        // Of halves that there can be, whether they are safe.
        let is_safe = |lower: u64| {
            let room = room(lower, plays - lower, cards)?;
            Some(lower.min(plays - lower) >= cell && room >= enough)
        };
        let refused = (0..=plays).filter(|lower| is_safe(*lower) == Some(false)).zip(0..cell).count() as u64;
        (is_safe(lower) == Some(true) && refused == cell).then_some(Self { lower, upper })
    }
}

/// How far the right answers that lie in the lower half can move, all cards together; `None` where there can be no such
/// halves beside these cards.
///
/// Of a card's right answers, at least those lie in the lower half that find no play in the upper one. All together are
/// at most as many as the lower half can hold at its highest score, and at most as many as the upper half can spare at
/// its lowest. By itself a card that passes can move by a cell, if both halves have one.
fn room(lower: u64, upper: u64, cards: &[Answers]) -> Option<u64> {
    let bottom = cards.len().div_ceil(2) as u64;
    let rights: u64 = cards.iter().map(|card| card.right).sum();
    let least: u64 = cards.iter().map(|card| card.right.saturating_sub(upper)).sum();
    let most = (lower * bottom.checked_sub(1)?).min(rights.checked_sub(upper * bottom)?);
    most.checked_sub(least)
}

impl Add for ScoreSplit {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { lower: self.lower + other.lower, upper: self.upper + other.upper }
    }
}
