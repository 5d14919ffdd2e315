//! The stable code of each kind of problem: programs and people look problems up by it, so it never changes.

use quiz::Reason;

use super::Problem;

impl Problem {
    /// The code, in lowercase with hyphens: `text-too-long`. [`explain`](crate::explain()) says what it means.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Rule(reason) => rule(reason),
            Self::File(problem) => problem.code(),
            Self::ReservedId(_) => "reserved-id",
            Self::TooFewCards { .. } => "too-few-cards",
            Self::NoWordList(_) => "no-word-list",
            Self::SourceMissing => "source-missing",
            Self::ClaimWithoutSource => "claim-without-source",
            Self::YearInFuture(_) => "year-in-future",
            Self::CheckDateMissing => "check-date-missing",
            Self::ReviewDateMissing => "review-date-missing",
            Self::BadDate { .. } => "bad-date",
            Self::DateInFuture { .. } => "date-in-future",
            Self::ReviewBeforeCheck(_) => "review-before-check",
            Self::CardOverdue(_) => "card-overdue",
            Self::CardDueSoon(_) => "card-due-soon",
            Self::NoContact => "no-contact",
            Self::AreaMissing => "area-missing",
            Self::HoursMissing => "hours-missing",
            Self::LinkDateMissing => "link-date-missing",
            Self::LinkOverdue(_) => "link-overdue",
            Self::LinkDueSoon(_) => "link-due-soon",
            Self::EmailAddress => "email-address",
            Self::PhoneNumber => "phone-number",
            Self::PhoneNumberOrCount => "phone-number-or-count",
            Self::WordToAvoid { .. } => "word-to-avoid",
            Self::UnknownText { .. } => "unknown-text",
            Self::WaiverWithoutWords => "waiver-without-words",
            Self::WaiverNotNeeded { .. } => "waiver-not-needed",
            Self::StatementTooLong { .. } => "statement-too-long",
            Self::ReasonTooLong { .. } => "reason-too-long",
            Self::WordTooLong { .. } => "word-too-long",
            Self::ReadingGrade(_) => "reading-grade",
            Self::HardToRead { .. } => "hard-to-read",
            Self::FactOnlyDenies => "fact-only-denies",
            Self::FactStartsWithDenial => "fact-starts-with-denial",
            Self::ReasonOnlyDenies => "reason-only-denies",
            Self::ReasonTooShort => "reason-too-short",
            Self::ReasonRepeats(_) => "reason-repeats",
            Self::GuessedByLength { .. } => "guessed-by-length",
            Self::LengthGivesAway { .. } => "length-gives-away",
            Self::MythOutsideCard(_) => "myth-outside-card",
            Self::SameStatement(_) => "same-statement",
            Self::MythAndFact(_) => "myth-and-fact",
            Self::BadColor => "bad-color",
            Self::Contrast { .. } => "contrast",
            Self::LowContrast { .. } => "low-contrast",
            Self::OtherPack(_) => "other-pack",
            Self::OtherSourceLanguage(_) => "other-source-language",
            Self::SameLanguage => "same-language",
            Self::NotReviewed => "not-reviewed",
            Self::ReviewerMissing => "reviewer-missing",
            Self::ReviewDayMissing => "review-day-missing",
            Self::ReviewerBlank => "reviewer-blank",
            Self::Untranslated => "untranslated",
            Self::StaleText => "stale-text",
            Self::UnconfirmedText => "unconfirmed-text",
            Self::ChangedSinceReview => "changed-since-review",
            Self::CopiedText => "copied-text",
            Self::Progress { .. } => "translation-progress",
        }
    }
}

fn rule(reason: &Reason) -> &'static str {
    match reason {
        Reason::Empty => "text-missing",
        Reason::TooLong(..) => "text-too-long",
        Reason::Count(..) => "wrong-count",
        Reason::Control(..) => "invisible-character",
        Reason::Id(_) => "bad-id",
        Reason::Duplicate(..) => "duplicate-id",
        Reason::Repeated(_) => "principle-twice",
        Reason::NoSuchPrinciple(..) => "unknown-principle",
        Reason::NoSuchMistake(_) => "unknown-error-kind",
        Reason::Language(_) => "bad-language",
        Reason::Url(_) => "bad-address",
        Reason::Page(_) => "bad-page-address",
    }
}
