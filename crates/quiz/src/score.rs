//! How first answers came out.

use std::ops::Add;

use crate::Outcome;

/// Counts of first answers by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Answers that named the form.
    pub right: usize,
    /// Answers that named the other form.
    pub wrong: usize,
    /// Times the visitor was not sure.
    pub not_sure: usize,
}

impl Score {
    /// Adds one answer that came out as `outcome`.
    pub fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Right => self.right += 1,
            Outcome::Wrong => self.wrong += 1,
            Outcome::NotSure => self.not_sure += 1,
        }
    }

    /// How many first answers were given.
    pub fn of(&self) -> usize {
        self.right + self.wrong + self.not_sure
    }
}

impl Add for Score {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
            not_sure: self.not_sure + other.not_sure,
        }
    }
}

impl FromIterator<Outcome> for Score {
    fn from_iter<I: IntoIterator<Item = Outcome>>(outcomes: I) -> Self {
        let mut score = Self::default();
        for outcome in outcomes {
            score.count(outcome);
        }
        score
    }
}

#[cfg(test)]
mod tests {
    use super::Score;
    use crate::Outcome::{NotSure, Right, Wrong};

    #[test]
    fn each_outcome_is_counted_under_its_name() {
        let score: Score = [Right, Wrong, Right, NotSure, Right].into_iter().collect();
        assert_eq!(score, Score { right: 3, wrong: 1, not_sure: 1 });
        assert_eq!(score.of(), 5);
    }
}
