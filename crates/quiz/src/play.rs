//! One visitor's run through a deck: a state machine whose record of truth is the log of answers.

use crate::{Answer, Deck, Outcome, Question, Score};

/// A play, from the first question to the result.
///
/// Kept as the deck, the answers in the order in which they were given, and how often the visitor moved on; all
/// else is derived. Invariant: `moved <= log.len() <= moved + 1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    deck: Deck,
    log: Vec<Answer>,
    moved: usize,
}

/// What a visitor can do in a play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Say what the statement is.
    Answer(Answer),
    /// Leave the feedback, for the next card or for the result.
    Next,
    /// Leave this play for a new one with this deck.
    StartOver(Deck),
}

/// Where a play stands; each phase holds just its own data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A statement is shown and waits for an answer.
    Asking(Step),
    /// The answer is given and the feedback shown.
    Answered(Step, Answer),
    /// All is answered and the result shown.
    Done,
}

/// One step of a play: a question and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is asked.
    pub question: Question,
    /// Whether it is asked for the first time.
    pub attempt: Attempt,
    /// Its place among the steps of this attempt, from 0.
    pub place: usize,
    /// How many steps this attempt has.
    pub of: usize,
    /// What comes after it, as far as the answers so far tell.
    pub then: Then,
}

/// What comes after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Another card.
    Card,
    /// The second attempts, this many.
    SecondAttempts(usize),
    /// The result.
    Result,
}

/// First answers count; the second attempt at a missed card does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// The card is asked for the first time.
    First,
    /// The card was missed or the visitor was not sure, and it has come back.
    Second,
}

impl Play {
    /// A play that has not begun.
    pub fn new(deck: Deck) -> Self {
        Self { deck, log: Vec::new(), moved: 0 }
    }

    /// The play after `action`, or `None` where the action means nothing now.
    #[must_use]
    pub fn after(&self, action: Action) -> Option<Self> {
        match (self.phase(), action) {
            (_, Action::StartOver(deck)) => Some(Self::new(deck)),
            (Phase::Asking(_), Action::Answer(answer)) => {
                let mut next = self.clone();
                next.log.push(answer);
                Some(next)
            }
            (Phase::Answered(..), Action::Next) => Some(Self { moved: self.moved + 1, ..self.clone() }),
            _ => None,
        }
    }

    /// Where the play stands.
    pub fn phase(&self) -> Phase {
        match (self.step(), self.log.get(self.moved)) {
            (Some(step), None) => Phase::Asking(step),
            (Some(step), Some(answer)) => Phase::Answered(step, *answer),
            (None, _) => Phase::Done,
        }
    }

    /// The questions of the play, in order.
    pub fn deck(&self) -> &Deck {
        &self.deck
    }

    /// Each question that has its first answer, with that answer's outcome, in the deck's order.
    pub fn first_answers(&self) -> impl Iterator<Item = (Question, Outcome)> {
        let outcome = |(question, answer): (&Question, &Answer)| (*question, question.form.outcome(*answer));
        self.deck.questions().iter().zip(&self.log).map(outcome)
    }

    /// How the first answers so far came out.
    pub fn score(&self) -> Score {
        self.first_answers().map(|(_, outcome)| outcome).collect()
    }

    /// The step at which the play stands; `None` where there is none left.
    fn step(&self) -> Option<Step> {
        let deck = self.deck.questions();
        let missed: Vec<Question> = self.missed().collect();
        let Some(question) = deck.get(self.moved) else {
            let (place, of) = (self.moved - deck.len(), missed.len());
            let question = *missed.get(place)?;
            let then = if place + 1 == of { Then::Result } else { Then::Card };
            return Some(Step { question, attempt: Attempt::Second, place, of, then });
        };
        Some(Step {
            question: *question,
            attempt: Attempt::First,
            place: self.moved,
            of: deck.len(),
            then: match missed.len() {
                _ if self.moved + 1 < deck.len() => Then::Card,
                0 => Then::Result,
                missed => Then::SecondAttempts(missed),
            },
        })
    }

    /// The questions that come back: those whose first answer was not right.
    ///
    /// They come in the deck's order, which puts as many other cards as can be between the two looks at any of them.
    fn missed(&self) -> impl Iterator<Item = Question> {
        self.first_answers().filter(|(_, outcome)| *outcome != Outcome::Right).map(|(question, _)| question)
    }
}

#[cfg(test)]
mod tests;
