//! The English sentence of each problem: what is wrong and what to do about it, without the full stop at the end.

use std::fmt;

use quiz::Form;

use super::args::called;
use super::{Keep, Problem};

impl fmt::Display for Problem {
    #[expect(clippy::too_many_lines, reason = "each kind of problem has one sentence, and all of them stand together")]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            Self::Rule(reason) => return reason.fmt(f),
            Self::File(problem) => return problem.fmt(f),
            Self::ReservedId(id) => {
                return write!(f, "the website itself uses the name {id:?}. Give the pack and its folder another name");
            }
            Self::TooFewCards { deck, there } => {
                let are = if *there == 1 { "is" } else { "are" };
                return write!(
                    f,
                    "each play should have {deck} cards, but there {are} only {there}. Write more, or set a \
                     smaller number"
                );
            }
            Self::NoWordList(lang) => {
                return write!(
                    f,
                    "there is no list of words to avoid for {lang:?} yet. Ask somebody who speaks it to look \
                     for such words"
                );
            }
            Self::SourceMissing => "a card based on research needs a source. Add one, or remove its \"kind\"",
            Self::ClaimWithoutSource => {
                "the fact cites studies or figures, but the card has no source. Add the source, and \"kind\": \
                 \"research\" if the fact is based on research"
            }
            Self::YearInFuture(now) => {
                return write!(f, "this year is in the future; it is {now} now. Correct it");
            }
            Self::CheckDateMissing => {
                "write the day on which somebody last checked this card against its sources, such as \"2026-11-23\""
            }
            Self::ReviewDateMissing => {
                "write the day by which somebody must check this card against its sources again, such as \"2026-11-23\""
            }
            Self::BadDate { text, fault } => return write!(f, "{text:?} is not a date: {fault}"),
            Self::DateInFuture { date, today } => {
                return write!(f, "{date} is in the future; today is {today}. Write the day on which it was done");
            }
            Self::ReviewBeforeCheck(checked) => {
                return write!(f, "this is before the day when the card was last checked, {checked}. Set a later day");
            }
            Self::CardOverdue(date) => {
                return write!(f, "the card is left out of the quiz: {date} has passed. {CHECK_CARD}");
            }
            Self::CardDueSoon(1) => {
                return write!(f, "the card will be left out of the quiz tomorrow. {CHECK_CARD}");
            }
            Self::CardDueSoon(days) => {
                return write!(f, "the card will be left out of the quiz in {days} days. {CHECK_CARD}");
            }
            Self::NoContact => {
                "the quiz does not say where to get help. Add an office, help line or role that has agreed to be \
                 contacted, here or in the website's configuration"
            }
            Self::AreaMissing => {
                "most phone numbers work in only one country. Write where this one works, such as \"United States\""
            }
            Self::HoursMissing => "write when somebody answers, such as \"Every day, 8 am to 8 pm\"",
            Self::LinkDateMissing => {
                "write the day by which somebody must test this link again, such as \"2027-05-31\""
            }
            Self::LinkOverdue(date) => {
                return write!(f, "this link should have been tested again by {date}. {TEST_LINK}");
            }
            Self::LinkDueSoon(date) => return write!(f, "this link must be tested again by {date}. {TEST_LINK}"),
            Self::EmailAddress => {
                "there is an email address in this text. Remove it. List contacts under \"contacts\" instead"
            }
            Self::PhoneNumber => {
                "there is a phone number in this text. Remove it. List contacts under \"contacts\" instead"
            }
            Self::PhoneNumberOrCount => {
                "there may be a phone number in this text. If so, remove it. If it is a count, write it in words, such \
                 as \"107 million\", or with commas"
            }
            Self::WordToAvoid { word, write, judge, keep } => return avoid(f, word, write, judge.as_deref(), *keep),
            Self::UnknownText { name, closest: Some(closest) } => {
                return write!(f, "the pack has no text named {name:?}. The closest name is {closest:?}");
            }
            Self::UnknownText { name, closest: None } => {
                return write!(
                    f,
                    "the pack has no text named {name:?}. Remove it, or use an existing name, such as \"title\""
                );
            }
            Self::WaiverWithoutWords => "this waiver has no effect, because it names no words. Name them, or remove it",
            Self::WaiverNotNeeded { word, there } => return not_needed(f, word, there),
            Self::StatementTooLong { there, fits } => return too_long(f, *there, *fits, "answer"),
            Self::ReasonTooLong { there, fits } => return too_long(f, *there, *fits, "see it"),
            Self::WordTooLong { start, letters, fits } => {
                return write!(
                    f,
                    "the word \"{start}…\" has {letters} letters, but a line on a small screen fits {fits}. \
                     Use a shorter word"
                );
            }
            Self::ReadingGrade(grade) => return write!(f, "reading grade {grade:.1}"),
            Self::HardToRead { grade, aim } => {
                return write!(
                    f,
                    "reading grade {grade:.1}; aim for {aim} or lower. Use shorter sentences or shorter words"
                );
            }
            Self::FactOnlyDenies => "this only denies the myth. Say what is true instead, and add something new",
            Self::FactStartsWithDenial => {
                "this starts with the myth and a \"not\", which readers remember as the myth. Start with what is true"
            }
            Self::ReasonOnlyDenies => "this says that the myth is wrong, but not why. Name the error in it",
            Self::ReasonTooShort => "this is too short to be a reason. Say in a sentence what is wrong with the myth",
            Self::ReasonRepeats(statement) => {
                return write!(f, "this only repeats the {}. Name the error in the myth", called(*statement));
            }
            Self::GuessedByLength { right, statements } => return guessed(f, *right, *statements),
            Self::LengthGivesAway { right, statements, longer } => {
                guessed(f, *right, *statements)?;
                let (longer, shorter) = match longer {
                    Form::Fact => ("facts", "myths"),
                    Form::Myth => ("myths", "facts"),
                };
                return write!(f, ". The {longer} are longer. Shorten some {longer}, and make some {shorter} longer");
            }
            Self::MythOutsideCard(myth) => {
                return write!(
                    f,
                    "this repeats {myth} without saying that it is a myth. Titles, summaries and introductions state \
                     only facts. Remove it"
                );
            }
            Self::SameStatement(other) => return write!(f, "{other} says the same. Remove one of the two cards"),
            Self::MythAndFact(other) => {
                return write!(
                    f,
                    "{other} says the same, but it cannot be both a myth and a fact. Rewrite one of them"
                );
            }
            Self::BadColor => "this is not a color. Write six hex digits, such as 0c5c63",
            Self::Contrast { look, ratio } => return contrast(f, look, *ratio),
            Self::LowContrast { look, ratio, needs, shown } => {
                contrast(f, look, *ratio)?;
                return write!(
                    f,
                    ", but text needs {needs}. Pages show {shown} instead. Use that color, or choose \
                     one with more contrast"
                );
            }
            Self::OtherPack(id) => {
                return write!(f, "the pack that this translates has the id {id:?}. Write that id here");
            }
            Self::OtherSourceLanguage(lang) => {
                return write!(f, "the pack that this translates is in {lang:?}. Write that language here");
            }
            Self::SameLanguage => {
                "the pack that this translates is in this language. Write the language of the translation"
            }
            Self::NotReviewed => {
                "no native speaker who works in the field has reviewed this translation yet. Ask one, then write what \
                 they do and the day of the review"
            }
            Self::ReviewerMissing => {
                "there is a day of review, but no reviewer. Write what the reviewer does, without a name"
            }
            Self::ReviewDayMissing => {
                "somebody has reviewed this, but the day is missing. Write the day, such as \"2026-11-23\""
            }
            Self::ReviewerBlank => "write what the reviewer does, such as \"harm-reduction worker, native speaker\"",
            Self::Untranslated => "this text is not translated, and the original is shown instead. Translate it",
            Self::StaleText => {
                "the original has changed since this was translated, and is shown instead. Translate it again"
            }
            Self::UnconfirmedText => {
                "\"of\" is empty, so nobody knows whether this translation is up to date, and the original is shown \
                 instead. Check it, then confirm it in the studio or with `unmyth translate import`"
            }
            Self::ChangedSinceReview => {
                "this text was changed since the review. Have it reviewed, and then remove its \"reviewed_as\""
            }
            Self::CopiedText => {
                "this is the original text word for word. Translate it, or remove it: the original is shown anyway"
            }
            Self::Progress { there, stale, missing } => {
                return write!(f, "{there} texts are translated, {stale} are out of date, and {missing} are missing");
            }
        };
        f.write_str(sentence)
    }
}

const CHECK_CARD: &str = "Check it against its sources and set both days again";
const TEST_LINK: &str = "Test the link and set a later day";

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waiver => "If it is a quotation, allow the word under \"waivers\"",
            Self::WaiverInSource => {
                "If it is a quotation, allow the original's word under \"waivers\" in the source file"
            }
            Self::AsInSource => "You may keep it if it is no harsher than the word that the original keeps here",
        })
    }
}

fn avoid(
    f: &mut fmt::Formatter<'_>,
    word: &str,
    write: &[String],
    judge: Option<&str>,
    keep: Option<Keep>,
) -> fmt::Result {
    write!(f, "avoid \"{word}\". Write: {}", write.join("; "))?;
    if let Some(keep) = keep {
        write!(f, ". {keep}")?;
    }
    judge.map_or(Ok(()), |judge| write!(f, ". {judge}"))
}

fn not_needed(f: &mut fmt::Formatter<'_>, word: &str, there: &[String]) -> fmt::Result {
    write!(f, "\"{word}\" is not a word to avoid in that text. ")?;
    if there.is_empty() {
        return f.write_str("Remove it");
    }
    let there: Vec<_> = there.iter().map(|word| format!("\"{word}\"")).collect();
    write!(f, "Words to avoid there: {}", there.join(", "))
}

fn too_long(f: &mut fmt::Formatter<'_>, there: usize, fits: usize, to: &str) -> fmt::Result {
    let rest = there.saturating_sub(fits);
    write!(
        f,
        "the text has {there} characters; over {fits}, visitors with a small phone must scroll to {to}. Remove {rest} \
         or more"
    )
}

fn guessed(f: &mut fmt::Formatter<'_>, right: usize, statements: usize) -> fmt::Result {
    write!(f, "a visitor who guesses only by length gets {right} of {statements} statements right")
}

fn contrast(f: &mut fmt::Formatter<'_>, look: &str, ratio: f64) -> fmt::Result {
    write!(f, "its contrast on the {look} page is {ratio} : 1")
}
