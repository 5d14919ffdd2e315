//! The sources of cards, and the days between which a card may be played.

use quiz::{Day, Today};
use wire::SourcePack;
use wire::source_pack::{Basis, Pair};

use crate::diagnostic::{Diagnostic, path};
use crate::language::{Language, language};
use crate::problem::Problem;
use crate::token::tokens;

/// How many days before a review day the check warns.
pub(crate) const SOON: i64 = 60;

/// Checks the sources and the days of all cards.
pub(crate) fn check(pack: &SourcePack, today: Today) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let language = language(&pack.lang);
    for (i, card) in pack.cards.iter().enumerate() {
        let path = |field: &str| path(pack, &format!("cards[{i}].{field}"));
        if card.kind == Basis::Research && card.sources.is_empty() {
            diagnostics.push(Diagnostic::error(path("sources"), Problem::SourceMissing));
        }
        // "research" must be chosen: whoever leaves the usual kind is not asked for a source.
        if card.kind == Basis::Definition && card.sources.is_empty() && cites(language, &card.fact) {
            diagnostics.push(Diagnostic::warning(path("sources"), Problem::ClaimWithoutSource));
        }
        for (j, source) in card.sources.iter().enumerate() {
            if source.year.is_some_and(|year| year > today.latest().year()) {
                let problem = Problem::YearInFuture(today.latest().year());
                diagnostics.push(Diagnostic::error(path(&format!("sources[{j}].year")), problem));
            }
        }
        let mut day = |field, text: Option<&String>, missing| match text {
            Some(text) => read(&mut diagnostics, path(field), text),
            // A day is needed only where there are sources.
            None if card.sources.is_empty() => None,
            None => {
                diagnostics.push(Diagnostic::error(path(field), missing));
                None
            }
        };
        let checked_on = day("checked_on", card.checked_on.as_ref(), Problem::CheckDateMissing);
        let review_by = day("review_by", card.review_by.as_ref(), Problem::ReviewDateMissing);
        if let Some(date) = checked_on.filter(|day| !today.has_begun(*day)) {
            let problem = Problem::DateInFuture { date, today: today.latest() };
            diagnostics.push(Diagnostic::error(path("checked_on"), problem));
        } else if let (Some(checked), Some(review)) = (checked_on, review_by)
            && review < checked
        {
            diagnostics.push(Diagnostic::error(path("review_by"), Problem::ReviewBeforeCheck(checked)));
        } else if let Some(review) = review_by {
            diagnostics.extend(due(path("review_by"), review, today));
        }
    }
    diagnostics
}

/// The ids of the cards whose day of review has passed everywhere on earth: they are out of play.
///
/// A day that cannot be read takes no card out of play; [`source_pack`](crate::source_pack) tells of it.
pub fn overdue(pack: &SourcePack, today: Today) -> Vec<&str> {
    pack.cards.iter().filter(|card| is_overdue(card, today)).map(|card| card.id.as_str()).collect()
}

/// The pack without the cards that are out of play today, and without the waivers for their texts.
pub fn in_play(mut pack: SourcePack, today: Today) -> SourcePack {
    let gone: Vec<String> = overdue(&pack, today).into_iter().map(|id| format!("cards.{id}.")).collect();
    pack.cards.retain(|card| !is_overdue(card, today));
    pack.waivers.retain(|waiver| !gone.iter().any(|start| waiver.at.starts_with(start)));
    pack
}

fn is_overdue(card: &Pair, today: Today) -> bool {
    let review = card.review_by.as_ref().and_then(|text| text.parse::<Day>().ok());
    review.is_some_and(|review| today.is_over(review))
}

/// Whether a fact cites studies or figures.
fn cites(language: Option<&Language>, fact: &str) -> bool {
    let is_research = |word: &String| language.is_some_and(|language| language.research.contains(word));
    tokens(fact).iter().any(|token| is_research(&token.word) || token.word.contains(char::is_numeric))
}

/// Reads a day, and reports one that cannot be read.
pub(crate) fn read(diagnostics: &mut Vec<Diagnostic>, path: String, text: &str) -> Option<Day> {
    match text.parse() {
        Ok(day) => Some(day),
        Err(fault) => {
            let text = text.chars().take(20).collect();
            diagnostics.push(Diagnostic::error(path, Problem::BadDate { text, fault }));
            None
        }
    }
}

fn due(path: String, review: Day, today: Today) -> Option<Diagnostic> {
    match today.until(review) {
        ..0 => Some(Diagnostic::error(path, Problem::CardOverdue(review))),
        // It is still shown on that day itself.
        days @ 0..=SOON => Some(Diagnostic::warning(path, Problem::CardDueSoon(days + 1))),
        _ => None,
    }
}
