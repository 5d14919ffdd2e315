//! Why counts are no tally, in words that repeat none of them.

use std::fmt;

use super::MOST_PLAYS;
use crate::pack::MOST_CARDS;

/// Why counts are no tally: the place, and nothing of what stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TallyFault {
    /// There are no plays, or more than [`MOST_PLAYS`].
    Plays,
    /// There are no cards, or more than a pack can have.
    Cards,
    /// Decks of this size cannot be drawn from these cards.
    Deck,
    /// The scores do not add up to the plays.
    Scores,
    /// The card at this place was asked more often than there were plays.
    Asked(usize),
    /// The cards together were asked too often or too seldom for these decks.
    Decks,
    /// The right answers do not add up to the scores.
    Rights,
    /// The two forms are too far apart in number.
    Forms,
    /// The right answers cannot be spread over plays with these scores.
    Spread,
}

impl fmt::Display for TallyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plays => write!(f, "plays: one message counts 1 to {MOST_PLAYS} plays"),
            Self::Cards => write!(f, "cards: a pack has 1 to {MOST_CARDS} cards"),
            Self::Deck => f.write_str("scores: a deck has at least one card, and at most as many cards as its pack"),
            Self::Scores => f.write_str("scores: they do not add up to the plays"),
            Self::Asked(card) => write!(f, "cards[{card}]: it was asked more often than there were plays"),
            Self::Decks => {
                f.write_str("cards: the number of answers is not the number of plays times the cards per play")
            }
            Self::Rights => f.write_str("cards: the right answers do not add up to the scores"),
            Self::Forms => {
                f.write_str("cards: every deck has as many myths as facts, give or take one; these counts do not")
            }
            Self::Spread => f.write_str("cards: plays with these scores cannot have these right answers"),
        }
    }
}

impl std::error::Error for TallyFault {}
