//! One card's answers that wait until they can be released.

use super::{Answers, Figure, Parts, Thresholds};

/// What is not released of one card, and how it fared.
///
/// A card is tried when a batch closes, and passes or is refused. That it was refused can be seen: of so many answers,
/// fewer than a cell were right, or fewer than a cell were not. If it were tried again after a few more answers, this and
/// the figure that passes could together pin what the few had said: 50 answers refused, 22 more, and then 32 right of
/// 72 can only be 10 and 22. So a card is tried again when its answers have doubled, and never because of how
/// they came out. Any figure then leaves either all of "0 to cell − 1 right" or all of "0 to cell − 1 missed" possible
/// for those that were refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// The answers.
    pub parts: Parts,
    /// How many answers there were when they were last tried and refused; 0 if they never were.
    pub refused: u64,
}

impl Waiting {
    /// The figure, if these answers are tried now and pass; and what then still waits.
    pub(super) fn tried(self, thresholds: &Thresholds) -> (Option<Figure>, Self) {
        let whole = self.parts.whole();
        if whole.n() < thresholds.answers().max(self.refused.saturating_mul(2)) {
            return (None, self);
        }
        if !whole.pass(thresholds) {
            return (None, Self { refused: whole.n(), ..self });
        }
        (Some(self.figure(whole, thresholds)), Self::default())
    }

    fn figure(&self, whole: Answers, thresholds: &Thresholds) -> Figure {
        if self.refused > 0 {
            return Figure { whole, ..Figure::default() };
        }
        let forms = self.parts.split(thresholds, |_, form| form);
        let languages = self.parts.split(thresholds, |lang, _| lang.to_owned());
        Figure { whole, forms, languages }
    }
}
