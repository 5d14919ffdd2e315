//! Counts of first answers over one or more plays: what is sent and added up.

mod fault;
#[cfg(test)]
pub(crate) mod tests;

pub use fault::TallyFault;

use crate::pack::MOST_CARDS;
use crate::{Form, Outcome, Play, Score};

/// How many plays one tally counts at most.
///
/// A kiosk that is played once a minute reaches it after a week without a pause, so no kiosk is stopped by it. It keeps
/// every count under six digits, and what a single false message can add within sight.
pub const MOST_PLAYS: usize = 10_000;

/// Counts of the first answers of plays of one pack, in no order and without a time.
///
/// Only counts that some plays could have given make one: see [`Tally::new`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    plays: usize,
    scores: Vec<usize>,
    cards: Vec<Asked>,
}

/// One card's first answers, by the form in which it was asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The answers to its myth.
    pub myth: Score,
    /// The answers to its fact.
    pub fact: Score,
}

impl Asked {
    /// The answers to both forms together.
    pub fn both(&self) -> Score {
        self.myth + self.fact
    }

    /// The answers to one form.
    pub fn form(&self, form: Form) -> Score {
        match form {
            Form::Myth => self.myth,
            Form::Fact => self.fact,
        }
    }

    fn count(&mut self, form: Form, outcome: Outcome) {
        match form {
            Form::Myth => self.myth.count(outcome),
            Form::Fact => self.fact.count(outcome),
        }
    }
}

impl Tally {
    /// The tally of one play of a pack of `cards` cards.
    ///
    /// `None` before every question has its first answer, and for a deck that is empty or of another pack.
    pub fn of(play: &Play, cards: usize) -> Option<Self> {
        Self::so_far(play, cards).filter(|tally| tally.plays == 1)
    }

    /// What is counted of a play so far, which is no tally yet: until each question has its first answer there is no
    /// play in it, and no score.
    pub(crate) fn so_far(play: &Play, cards: usize) -> Option<Self> {
        let deck = play.deck().questions().len();
        let mut tally = Self { plays: 0, scores: vec![0; deck + 1], cards: vec![Asked::default(); cards] };
        for (question, outcome) in play.first_answers() {
            tally.cards.get_mut(question.card)?.count(question.form, outcome);
        }
        let score = play.score();
        if deck > 0 && score.of() == deck {
            tally.plays = 1;
            tally.scores[score.right] = 1;
        }
        Some(tally)
    }

    /// Checks counts that come from elsewhere.
    ///
    /// `scores[i]` is the number of plays with `i` right first answers, from 0 to the size of their decks; `cards` are
    /// the pack's, in its order.
    ///
    /// # Errors
    ///
    /// The first sign that no `plays` plays could have given these counts. It names a place and repeats no count.
    pub fn new(plays: usize, scores: Vec<usize>, cards: Vec<Asked>) -> Result<Self, TallyFault> {
        let tally = Self { plays, scores, cards };
        tally.check_bounds()?;
        tally.check_sums()?;
        let rights = tally.cards.iter().map(|card| card.both().right);
        let missed = tally.cards.iter().map(|card| card.both().of() - card.both().right);
        let possible = tally.spread(rights, |score| score) && tally.spread(missed, |score| tally.deck() - score);
        if possible { Ok(tally) } else { Err(TallyFault::Spread) }
    }

    /// Both tallies' plays in one; `None` if they are of other decks or packs, or together more than [`MOST_PLAYS`].
    #[must_use]
    pub fn plus(&self, other: &Self) -> Option<Self> {
        let plays = self.plays + other.plays;
        let scores = self.scores.iter().zip(&other.scores).map(|(a, b)| a + b).collect();
        let both = |(a, b): (&Asked, &Asked)| Asked { myth: a.myth + b.myth, fact: a.fact + b.fact };
        let cards = self.cards.iter().zip(&other.cards).map(both).collect();
        let fits = other.fits(self.cards.len(), self.deck()) && plays <= MOST_PLAYS;
        fits.then_some(Self { plays, scores, cards })
    }

    /// Whether these can be plays of a pack of `cards` cards with decks of `deck` of them.
    pub fn fits(&self, cards: usize, deck: usize) -> bool {
        self.cards.len() == cards && self.deck() == deck
    }

    /// How many plays: 1 to [`MOST_PLAYS`].
    pub fn plays(&self) -> usize {
        self.plays
    }

    /// How many plays had 0, 1, … right first answers, up to the size of their decks.
    pub fn scores(&self) -> &[usize] {
        &self.scores
    }

    /// The answers to each card, in the pack's order.
    pub fn cards(&self) -> &[Asked] {
        &self.cards
    }

    /// How many cards each deck had.
    fn deck(&self) -> usize {
        self.scores.len() - 1
    }

    fn check_bounds(&self) -> Result<(), TallyFault> {
        let most = self.plays;
        if !(1..=MOST_PLAYS).contains(&most) {
            return Err(TallyFault::Plays);
        }
        if !(1..=MOST_CARDS).contains(&self.cards.len()) {
            return Err(TallyFault::Cards);
        }
        if !(2..=self.cards.len() + 1).contains(&self.scores.len()) {
            return Err(TallyFault::Deck);
        }
        // Each count by itself first: sums of them are then far from any overflow.
        if self.scores.iter().any(|count| *count > most) || self.scores.iter().sum::<usize>() != most {
            return Err(TallyFault::Scores);
        }
        let counts = |score: Score| [score.right, score.wrong, score.not_sure];
        let fits = |score| counts(score).into_iter().all(|count| count <= most);
        let asked = |card: &Asked| fits(card.myth) && fits(card.fact) && card.both().of() <= most;
        self.cards.iter().position(|card| !asked(card)).map_or(Ok(()), |card| Err(TallyFault::Asked(card)))
    }

    fn check_sums(&self) -> Result<(), TallyFault> {
        let sum = |of: fn(&Asked) -> usize| self.cards.iter().map(of).sum::<usize>();
        let (plays, deck) = (self.plays, self.deck());
        if sum(|card| card.both().of()) != plays * deck {
            return Err(TallyFault::Decks);
        }
        let scored: usize = self.scores.iter().enumerate().map(|(score, plays)| score * plays).sum();
        if sum(|card| card.both().right) != scored {
            return Err(TallyFault::Rights);
        }
        // The forms of a deck differ in number by at most one.
        let myths = sum(|card| card.myth.of());
        let balanced = (plays * (deck / 2)..=plays * deck.div_ceil(2)).contains(&myths);
        if balanced { Ok(()) } else { Err(TallyFault::Forms) }
    }

    /// Whether the cards' right (or missed) answers can come from plays with these scores (or what they lack).
    ///
    /// Any `k` cards have at most `k` of a play's right answers, and at most its score. Where each deck holds all cards
    /// this is also enough (Gale 1957, Ryser 1957).
    fn spread(&self, cards: impl Iterator<Item = usize>, of: impl Fn(usize) -> usize) -> bool {
        let mut most: Vec<usize> = cards.collect();
        most.sort_unstable_by(|a, b| b.cmp(a));
        let mut sum = 0;
        most.iter().enumerate().all(|(i, count)| {
            sum += count;
            sum <= self.scores.iter().enumerate().map(|(score, plays)| of(score).min(i + 1) * plays).sum()
        })
    }
}
