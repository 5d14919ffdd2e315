//! Whether a card teaches: a fact that says more than no, and a reason that says why the myth is wrong.

use quiz::Form;

use crate::compare::{gist, is_listed, likeness};
use crate::denial::{SAME, only_denies, starts_with_denial};
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::problem::Problem;
use crate::texts::{PackText, Part, pairs};
use crate::token::tokens;

/// Facts and feedback that teach nothing.
pub(crate) fn check(language: Option<&Language>, texts: &[PackText]) -> Vec<Diagnostic> {
    let Some(language) = language else { return Vec::new() };
    let facts = pairs(texts).filter_map(|(myth, fact)| of_fact(language, myth, fact));
    let reasons = texts.iter().filter(|text| text.part == Part::Because && !text.text.trim().is_empty());
    let reasons = reasons.filter_map(|because| {
        let card = texts.iter().filter(|text| text.card == because.card);
        let statements = card.filter(|text| matches!(text.part, Part::Myth | Part::Fact));
        of_because(language, because, statements)
    });
    facts.chain(reasons).collect()
}

/// A fact that is its myth with a negation more or less, or with words around it that say so.
fn of_fact(language: &Language, myth: &PackText, fact: &PackText) -> Option<Diagnostic> {
    let problem = match () {
        () if only_denies(language, &myth.text, &fact.text) => Problem::FactOnlyDenies,
        () if starts_with_denial(language, &myth.text, &fact.text) => Problem::FactStartsWithDenial,
        () => return None,
    };
    Some(Diagnostic::warning(&*fact.path, problem))
}

/// Feedback that gives no reason.
fn of_because<'a>(
    language: &Language,
    because: &PackText,
    statements: impl Iterator<Item = &'a PackText>,
) -> Option<Diagnostic> {
    let warning = |problem| Some(Diagnostic::warning(&*because.path, problem));
    let content = |text: &str| {
        let mut words = gist(language, text).words;
        words.retain(|word| !is_listed(&language.fillers, word));
        words
    };
    let reason = content(&because.text);
    if reason.iter().all(|word| is_listed(&language.verdicts, word)) {
        return warning(Problem::ReasonOnlyDenies);
    }
    if tokens(&because.text).len() < 4 {
        return warning(Problem::ReasonTooShort);
    }
    let mut statements = statements.map(|statement| (statement.part, content(&statement.text)));
    let (part, _) = statements
        .find(|(_, words)| likeness(&reason, words) > SAME || reason.iter().all(|word| words.contains(word)))?;
    warning(Problem::ReasonRepeats(if part == Part::Myth { Form::Myth } else { Form::Fact }))
}
