//! Everything that can be wrong with a pack, as values: front ends match on these, and never on the English sentence.

mod args;
mod code;
mod sentence;

pub use args::Args;
use quiz::{Day, DayFault, Form, Reason};

use crate::file_problem::FileProblem;

/// One kind of problem, with what its sentence needs.
///
/// [`code`](Problem::code) names it for programs, [`args`](Problem::args) has its data, and `Display` is the English
/// sentence without the full stop at the end.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// A rule that every pack must keep; see [`quiz::Pack::new`].
    Rule(Reason),
    /// A file or a folder that is not as it should be.
    File(FileProblem),
    /// The website itself uses the pack's id.
    ReservedId(String),
    /// A play asks for more cards than there are.
    TooFewCards {
        /// How many cards a play should have.
        deck: usize,
        /// How many there are.
        there: usize,
    },
    /// There is no list of words to avoid for this language.
    NoWordList(String),

    /// A card based on research has no source.
    SourceMissing,
    /// A fact cites studies or figures, but its card names no source.
    ClaimWithoutSource,
    /// A source's year has not come yet; the current year.
    YearInFuture(u16),
    /// A card with sources does not say when it was last checked.
    CheckDateMissing,
    /// A card with sources does not say when it must be checked again.
    ReviewDateMissing,
    /// A date that cannot be read.
    BadDate {
        /// The start of what was written.
        text: String,
        /// What is wrong with it.
        fault: DayFault,
    },
    /// Something is said to have been done on a day that has not come yet.
    DateInFuture {
        /// That day.
        date: Day,
        /// The current day.
        today: Day,
    },
    /// A card's next check is before its last one, which was on this day.
    ReviewBeforeCheck(Day),
    /// The card is left out of the quiz, because it had to be checked by this day.
    CardOverdue(Day),
    /// The card will be left out of the quiz in so many days.
    CardDueSoon(i64),

    /// The quiz does not say where to get help.
    NoContact,
    /// A telephone link does not say where the number works.
    AreaMissing,
    /// A telephone link does not say when somebody answers.
    HoursMissing,
    /// A link does not say when it must be tested again.
    LinkDateMissing,
    /// The link had to be tested again by this day.
    LinkOverdue(Day),
    /// The link must be tested again by this day, which comes soon.
    LinkDueSoon(Day),

    /// A text has an email address in it.
    EmailAddress,
    /// A text has a phone number in it.
    PhoneNumber,
    /// A text has digits in it that may be a phone number or a count.
    PhoneNumberOrCount,

    /// A word that hurts people, or that this field avoids.
    WordToAvoid {
        /// As it was written.
        word: String,
        /// What to write instead.
        write: Vec<String>,
        /// When the word may stay, for the writer to judge.
        judge: Option<String>,
        /// How a word that fails the check may stay.
        keep: Option<Keep>,
    },
    /// A waiver or a translation names a text that the pack does not have.
    UnknownText {
        /// The start of that name.
        name: String,
        /// The most similar name that there is.
        closest: Option<String>,
    },
    /// A waiver that should name words and names none.
    WaiverWithoutWords,
    /// A waiver allows a word that needs no waiver.
    WaiverNotNeeded {
        /// The word.
        word: String,
        /// The words to avoid that the text really has.
        there: Vec<String>,
    },

    /// A myth or fact so long that the buttons below it are out of sight on a small phone.
    StatementTooLong {
        /// How many characters it has.
        there: usize,
        /// How many fit.
        fits: usize,
    },
    /// A reason (`because`) so long that visitors with a small phone must scroll to see it.
    ReasonTooLong {
        /// How many characters it has.
        there: usize,
        /// How many fit.
        fits: usize,
    },
    /// A word that is wider than a small screen.
    WordTooLong {
        /// Its start.
        start: String,
        /// How many letters it has.
        letters: usize,
        /// How many fit.
        fits: usize,
    },
    /// A measurement: the text's reading grade.
    ReadingGrade(f64),
    /// A text that is hard to read.
    HardToRead {
        /// Its reading grade.
        grade: f64,
        /// The highest grade that is fine.
        aim: f64,
    },

    /// A fact that says no more than that its myth is wrong.
    FactOnlyDenies,
    /// A fact that first says only that its myth is wrong.
    FactStartsWithDenial,
    /// A reason (`because`) that says that the myth is wrong, but not why.
    ReasonOnlyDenies,
    /// A reason (`because`) of too few words.
    ReasonTooShort,
    /// A reason (`because`) that only repeats the myth or the fact.
    ReasonRepeats(Form),
    /// A measurement: how many statements a visitor gets right who only looks at their length.
    GuessedByLength {
        /// How many are right.
        right: usize,
        /// How many statements there are.
        statements: usize,
    },
    /// The lengths of myths and facts give the answers away.
    LengthGivesAway {
        /// How many statements a visitor gets right who only looks at their length.
        right: usize,
        /// How many statements there are.
        statements: usize,
        /// Which statements are the longer ones.
        longer: Form,
    },
    /// A text repeats the myth at this path without saying that it is a myth.
    MythOutsideCard(String),
    /// The statement at this path says the same.
    SameStatement(String),
    /// The statement at this path says the same, but one of them is a myth and the other a fact.
    MythAndFact(String),

    /// Not a color.
    BadColor,
    /// A measurement: the contrast of an accent color.
    Contrast {
        /// `light` or `dark`.
        look: &'static str,
        /// The contrast to the background, to 1.
        ratio: f64,
    },
    /// An accent color that cannot be read well.
    LowContrast {
        /// `light` or `dark`.
        look: &'static str,
        /// The contrast to the background, to 1.
        ratio: f64,
        /// What text needs.
        needs: f64,
        /// The color that pages show instead, such as `#939393`.
        shown: String,
    },

    /// A translation with another id than its source pack, which has this one.
    OtherPack(String),
    /// A translation from another language than that of its source pack, which is this one.
    OtherSourceLanguage(String),
    /// A translation in the language of its source pack.
    SameLanguage,
    /// Nobody has reviewed the translation.
    NotReviewed,
    /// There is a day of review, but no reviewer.
    ReviewerMissing,
    /// There is a reviewer, but no day of review.
    ReviewDayMissing,
    /// The reviewer is a blank text.
    ReviewerBlank,
    /// A text that is not translated.
    Untranslated,
    /// The original has changed since the text was translated.
    StaleText,
    /// Nobody knows from which original the text was translated.
    UnconfirmedText,
    /// A text that was changed since the translation was reviewed.
    ChangedSinceReview,
    /// A text that is the original word for word.
    CopiedText,
    /// A measurement: how much is translated.
    Progress {
        /// How many texts are translated.
        there: usize,
        /// How many are out of date.
        stale: usize,
        /// How many are missing.
        missing: usize,
    },
}

/// How a word to avoid may stay although it fails the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// As a quotation, with a waiver.
    Waiver,
    /// In a translation: as a quotation, with a waiver for the original's word in the source pack.
    WaiverInSource,
    /// In a translation: the source pack waives a word here, and the translation may be as harsh, but no harsher.
    AsInSource,
}

impl Problem {
    /// The same problem with every path in it changed, so that a front end can name places in its own words.
    #[must_use]
    pub fn map_paths(self, name: impl FnOnce(&str) -> String) -> Self {
        match self {
            Self::Rule(Reason::Duplicate(id, first)) => Self::Rule(Reason::Duplicate(id, name(&first))),
            Self::MythOutsideCard(path) => Self::MythOutsideCard(name(&path)),
            Self::SameStatement(path) => Self::SameStatement(name(&path)),
            Self::MythAndFact(path) => Self::MythAndFact(name(&path)),
            other => other,
        }
    }
}

impl From<Reason> for Problem {
    fn from(reason: Reason) -> Self {
        Self::Rule(reason)
    }
}

impl From<FileProblem> for Problem {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}
