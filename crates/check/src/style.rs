//! Whether a card teaches: a fact that says more than no, and feedback that gives a reason.

use crate::compare::{gist, is_listed, likeness};
use crate::denial::{SAME, only_denies};
use crate::finding::Finding;
use crate::language::Language;
use crate::piece::{Part, Piece, pairs};
use crate::token::tokens;

/// Facts and feedback that teach nothing.
pub(crate) fn check(language: Option<&Language>, pieces: &[Piece]) -> Vec<Finding> {
    let Some(language) = language else { return Vec::new() };
    let facts = pairs(pieces).filter_map(|(myth, fact)| of_fact(language, myth, fact));
    let reasons = pieces.iter().filter(|piece| piece.part == Part::Because && !piece.text.trim().is_empty());
    let reasons = reasons.filter_map(|because| {
        let card = pieces.iter().filter(|piece| piece.card == because.card);
        let statements = card.filter(|piece| matches!(piece.part, Part::Myth | Part::Fact));
        of_because(language, because, statements)
    });
    facts.chain(reasons).collect()
}

/// A fact that is its myth with a negation more or less, or with words around it that say so.
fn of_fact(language: &Language, myth: &Piece, fact: &Piece) -> Option<Finding> {
    let message = "this only denies the myth. Say what is true instead, and add something new";
    only_denies(language, &myth.text, &fact.text).then(|| Finding::warning(&*fact.place, message))
}

/// Feedback that gives no reason.
fn of_because<'a>(
    language: &Language,
    because: &Piece,
    statements: impl Iterator<Item = &'a Piece>,
) -> Option<Finding> {
    let warning = |message: &str| Some(Finding::warning(&*because.place, message));
    let content = |text: &str| {
        let mut words = gist(language, text).words;
        words.retain(|word| !is_listed(&language.fillers, word));
        words
    };
    let reason = content(&because.text);
    if reason.iter().all(|word| is_listed(&language.verdicts, word)) {
        return warning("this says that the myth is wrong, but not why. Name the error in it");
    }
    if tokens(&because.text).len() < 4 {
        return warning("this is too short to be a reason. Say in a sentence what is wrong with the myth");
    }
    let mut statements = statements.map(|statement| (statement.part, content(&statement.text)));
    let (part, _) = statements
        .find(|(_, words)| likeness(&reason, words) > SAME || reason.iter().all(|word| words.contains(word)))?;
    let what = if part == Part::Myth { "myth" } else { "fact" };
    warning(&format!("this only repeats the {what}. Name the error in the myth"))
}
