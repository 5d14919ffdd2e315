//! One card: a myth, its fact and why, and what a visitor can say to it.

use crate::unchecked::Reference;
use crate::words::Words;

/// A pair of statements about one thing, with what the feedback says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Names the card in counts and links; unique in its pack.
    pub id: String,
    /// The statement that is not so.
    pub myth: Words,
    /// The statement that is so.
    pub fact: Words,
    /// One sentence that says what is wrong with the myth.
    pub because: Words,
    /// The kind of mistake the myth makes.
    pub error: Mistake,
    /// The principles behind the card, as places in [`Pack::principles`](crate::Pack::principles); never empty.
    pub principles: Vec<usize>,
    /// What its fact rests on.
    pub kind: Kind,
    /// How far its sources go: 240 characters at most.
    pub note: Option<Words>,
    /// Where to read of it: 4 at most.
    pub sources: Vec<Reference>,
}

/// What a card's fact rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// On what those who do a thing mean by it.
    #[default]
    Definition,
    /// On what was found by looking.
    Research,
}

impl Kind {
    /// Every kind with the name by which packs call it.
    pub const NAMED: [(&str, Kind); 2] = [("definition", Kind::Definition), ("research", Kind::Research)];
}

impl Card {
    /// The statement that the visitor reads when the card is asked in `form`.
    pub fn statement(&self, form: Form) -> &Words {
        match form {
            Form::Myth => &self.myth,
            Form::Fact => &self.fact,
        }
    }
}

/// The form in which a card is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// As its myth: the right answer is [`Answer::Myth`].
    Myth,
    /// As its fact: the right answer is [`Answer::Fact`].
    Fact,
}

impl Form {
    /// The two forms in the order in which they are always counted.
    pub const ALL: [Form; 2] = [Form::Myth, Form::Fact];

    /// What an answer to this form is worth.
    pub fn outcome(self, answer: Answer) -> Outcome {
        match (self, answer) {
            (_, Answer::NotSure) => Outcome::NotSure,
            (Form::Myth, Answer::Myth) | (Form::Fact, Answer::Fact) => Outcome::Right,
            (Form::Myth, Answer::Fact) | (Form::Fact, Answer::Myth) => Outcome::Wrong,
        }
    }
}

/// What a visitor says to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// "Myth".
    Myth,
    /// "Fact".
    Fact,
    /// "Not sure".
    NotSure,
}

impl Answer {
    /// The three answers in the order in which they are always offered.
    pub const ALL: [Answer; 3] = [Answer::Myth, Answer::Fact, Answer::NotSure];
}

/// What an answer turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The answer named the form.
    Right,
    /// The answer named the other form.
    Wrong,
    /// The visitor was not sure.
    NotSure,
}

impl Outcome {
    /// The two that it is not.
    pub fn others(self) -> [Self; 2] {
        match self {
            Self::Right => [Self::Wrong, Self::NotSure],
            Self::Wrong => [Self::Right, Self::NotSure],
            Self::NotSure => [Self::Right, Self::Wrong],
        }
    }
}

/// The kind of mistake a myth makes, named in the feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mistake {
    /// It allows for two ways only, where there are more.
    EitherOr,
    /// It takes one thing for another that merely stands near it.
    TakenFor,
    /// It argues with something that nobody holds.
    StrawMan,
    /// It says what nobody has looked at, or what was looked at and not found.
    Unchecked,
    /// It takes a part of a group for all of it.
    PartForWhole,
}

impl Mistake {
    /// Every kind with the name by which packs call it.
    pub const NAMED: [(&str, Mistake); 5] = [
        ("either-or", Mistake::EitherOr),
        ("taken-for", Mistake::TakenFor),
        ("straw-man", Mistake::StrawMan),
        ("unchecked", Mistake::Unchecked),
        ("part-for-whole", Mistake::PartForWhole),
    ];

    /// The kind of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|(_, mistake)| *mistake)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Form, Outcome};

    #[test]
    fn every_answer_to_every_form_has_one_outcome() {
        let table = [
            (Form::Myth, Answer::Myth, Outcome::Right),
            (Form::Myth, Answer::Fact, Outcome::Wrong),
            (Form::Myth, Answer::NotSure, Outcome::NotSure),
            (Form::Fact, Answer::Myth, Outcome::Wrong),
            (Form::Fact, Answer::Fact, Outcome::Right),
            (Form::Fact, Answer::NotSure, Outcome::NotSure),
        ];
        for (form, answer, outcome) in table {
            assert_eq!(form.outcome(answer), outcome, "{form:?} answered {answer:?}");
        }
    }
}
