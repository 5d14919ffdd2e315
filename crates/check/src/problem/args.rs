//! The data of each problem by name, for programs that read JSON.

use quiz::{DayFault, Form, Reason};
use serde_json::{Value, json};

use super::{Keep, Problem};

/// Names and values, in the order of the sentence.
pub type Args = Vec<(&'static str, Value)>;

impl Problem {
    /// What its sentence needs besides its kind; nothing for most problems.
    pub fn args(&self) -> Args {
        match self {
            Self::Rule(reason) => rule(reason),
            Self::File(problem) => problem.args(),
            Self::ReservedId(id) | Self::OtherPack(id) => vec![("id", json!(id))],
            Self::TooFewCards { deck, there } => vec![("deck", json!(deck)), ("there", json!(there))],
            Self::NoWordList(lang) | Self::OtherSourceLanguage(lang) => vec![("lang", json!(lang))],
            Self::YearInFuture(now) => vec![("now", json!(now))],
            Self::BadDate { text, fault } => {
                let fault = match fault {
                    DayFault::Form => "form",
                    DayFault::NotThere => "not-in-calendar",
                };
                vec![("text", json!(text)), ("fault", json!(fault))]
            }
            Self::DateInFuture { date, today } => {
                vec![("date", json!(date.to_string())), ("today", json!(today.to_string()))]
            }
            Self::ReviewBeforeCheck(date)
            | Self::CardOverdue(date)
            | Self::LinkOverdue(date)
            | Self::LinkDueSoon(date) => vec![("date", json!(date.to_string()))],
            Self::CardDueSoon(days) => vec![("days", json!(days))],
            Self::WordToAvoid { word, write, judge, keep } => {
                let keep = keep.map(|keep| match keep {
                    Keep::Waiver => "waiver",
                    Keep::WaiverInSource => "waiver-in-source",
                    Keep::AsInSource => "as-in-source",
                });
                vec![("word", json!(word)), ("write", json!(write)), ("judge", json!(judge)), ("keep", json!(keep))]
            }
            Self::UnknownText { name, closest } => vec![("name", json!(name)), ("closest", json!(closest))],
            Self::WaiverNotNeeded { word, there } => vec![("word", json!(word)), ("there", json!(there))],
            Self::StatementTooLong { there, fits } | Self::ReasonTooLong { there, fits } => {
                vec![("there", json!(there)), ("fits", json!(fits))]
            }
            Self::WordTooLong { start, letters, fits } => {
                vec![("start", json!(start)), ("letters", json!(letters)), ("fits", json!(fits))]
            }
            Self::ReadingGrade(grade) => vec![("grade", json!(grade))],
            Self::HardToRead { grade, aim } => vec![("grade", json!(grade)), ("aim", json!(aim))],
            Self::ReasonRepeats(statement) => vec![("statement", json!(called(*statement)))],
            Self::GuessedByLength { right, statements } => {
                vec![("right", json!(right)), ("statements", json!(statements))]
            }
            Self::LengthGivesAway { right, statements, longer } => {
                vec![("right", json!(right)), ("statements", json!(statements)), ("longer", json!(called(*longer)))]
            }
            Self::MythOutsideCard(path) | Self::SameStatement(path) | Self::MythAndFact(path) => {
                vec![("other", json!(path))]
            }
            Self::Contrast { look, ratio } => vec![("look", json!(look)), ("ratio", json!(ratio))],
            Self::LowContrast { look, ratio, needs, shown } => {
                vec![("look", json!(look)), ("ratio", json!(ratio)), ("needs", json!(needs)), ("shown", json!(shown))]
            }
            Self::Progress { there, stale, missing } => {
                vec![("there", json!(there)), ("stale", json!(stale)), ("missing", json!(missing))]
            }
            Self::SourceMissing
            | Self::ClaimWithoutSource
            | Self::CheckDateMissing
            | Self::ReviewDateMissing
            | Self::NoContact
            | Self::AreaMissing
            | Self::HoursMissing
            | Self::LinkDateMissing
            | Self::EmailAddress
            | Self::PhoneNumber
            | Self::PhoneNumberOrCount
            | Self::WaiverWithoutWords
            | Self::FactOnlyDenies
            | Self::FactStartsWithDenial
            | Self::ReasonOnlyDenies
            | Self::ReasonTooShort
            | Self::BadColor
            | Self::SameLanguage
            | Self::NotReviewed
            | Self::ReviewerMissing
            | Self::ReviewDayMissing
            | Self::ReviewerBlank
            | Self::Untranslated
            | Self::StaleText
            | Self::UnconfirmedText
            | Self::ChangedSinceReview
            | Self::CopiedText => Vec::new(),
        }
    }
}

fn rule(reason: &Reason) -> Args {
    match reason {
        Reason::Empty => Vec::new(),
        Reason::TooLong(there, most) => vec![("there", json!(there)), ("most", json!(most))],
        Reason::Count(there, least, most) => {
            vec![("there", json!(there)), ("least", json!(least)), ("most", json!(most))]
        }
        Reason::Control(character, at) => {
            vec![("character", json!(format!("U+{:04X}", u32::from(*character)))), ("at", json!(at))]
        }
        Reason::Id(text)
        | Reason::Repeated(text)
        | Reason::NoSuchMistake(text)
        | Reason::Language(text)
        | Reason::Url(text)
        | Reason::Page(text) => vec![("text", json!(text))],
        Reason::Duplicate(id, first) => vec![("id", json!(id)), ("other", json!(first))],
        Reason::NoSuchPrinciple(id, there) => vec![("id", json!(id)), ("there", json!(there))],
    }
}

/// A statement of a card as the file calls it.
pub(super) fn called(statement: Form) -> &'static str {
    match statement {
        Form::Myth => "myth",
        Form::Fact => "fact",
    }
}
