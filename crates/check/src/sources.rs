//! What a card rests on: its sources, and the days between which it may be played.

use quiz::Day;
use wire::Manuscript;
use wire::manuscript::{Basis, Pair};

use crate::finding::{Finding, place};

/// How many days ahead a review is called to mind.
pub(crate) const SOON: i64 = 60;

/// What there is to say of the sources and the days of all cards.
pub(crate) fn check(pack: &Manuscript, today: Day) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, card) in pack.cards.iter().enumerate() {
        let place = |field: &str| place(pack, &format!("cards[{i}].{field}"));
        if card.kind == Basis::Research && card.sources.is_empty() {
            let message = "a card based on research needs a source. Add one, or remove its \"kind\"";
            findings.push(Finding::error(place("sources"), message));
        }
        for (j, source) in card.sources.iter().enumerate() {
            if source.year.is_some_and(|year| year > today.year()) {
                let message = format!("this year is in the future; it is {} now. Correct it", today.year());
                findings.push(Finding::error(place(&format!("sources[{j}].year")), message));
            }
        }
        let checked_on = day(&mut findings, place, card, "checked_on");
        let review_by = day(&mut findings, place, card, "review_by");
        if let Some(day) = checked_on.filter(|day| *day > today) {
            findings.push(Finding::error(place("checked_on"), not_yet(day, today)));
        } else if let (Some(checked), Some(review)) = (checked_on, review_by)
            && review < checked
        {
            let message = format!("this is before the day when the card was last checked, {checked}. Set a later day");
            findings.push(Finding::error(place("review_by"), message));
        } else if let Some(review) = review_by {
            findings.extend(due(&place("review_by"), review, today));
        }
    }
    findings
}

/// The ids of the cards whose day of review has passed: they are out of play.
///
/// A day that cannot be read takes no card out of play; [`manuscript`](crate::manuscript) tells of it.
pub fn overdue(pack: &Manuscript, today: Day) -> Vec<&str> {
    pack.cards.iter().filter(|card| is_overdue(card, today)).map(|card| card.id.as_str()).collect()
}

/// The pack without the cards that are out of play today, and without the waivers for their texts.
pub fn in_play(mut pack: Manuscript, today: Day) -> Manuscript {
    let gone: Vec<String> = overdue(&pack, today).into_iter().map(|id| format!("cards.{id}.")).collect();
    pack.cards.retain(|card| !is_overdue(card, today));
    pack.waivers.retain(|waiver| !gone.iter().any(|start| waiver.at.starts_with(start)));
    pack
}

fn is_overdue(card: &Pair, today: Day) -> bool {
    let review = card.review_by.as_ref().and_then(|text| text.parse::<Day>().ok());
    review.is_some_and(|review| review < today)
}

/// Reads a day of a card; one is needed where there are sources.
fn day(findings: &mut Vec<Finding>, place: impl Fn(&str) -> String, card: &Pair, field: &str) -> Option<Day> {
    let (text, lack) = match field {
        "checked_on" => (&card.checked_on, "on which somebody last checked this card against its sources"),
        _ => (&card.review_by, "by which somebody must check this card against its sources again"),
    };
    match text {
        None if card.sources.is_empty() => None,
        None => {
            findings.push(Finding::error(place(field), format!("write the day {lack}, such as \"2026-11-23\"")));
            None
        }
        Some(text) => read(findings, place(field), text),
    }
}

/// Reads a day, and tells of one that cannot be read.
pub(crate) fn read(findings: &mut Vec<Finding>, place: String, text: &str) -> Option<Day> {
    match text.parse() {
        Ok(day) => Some(day),
        Err(fault) => {
            let start: String = text.chars().take(20).collect();
            findings.push(Finding::error(place, format!("{start:?} is not a date: {fault}")));
            None
        }
    }
}

/// The words for a day on which something cannot have been done.
pub(crate) fn not_yet(day: Day, today: Day) -> String {
    format!("{day} is in the future; today is {today}. Write the day on which it was done")
}

fn due(place: &str, review: Day, today: Day) -> Option<Finding> {
    let remedy = "Check it against its sources and set both days again";
    match today.until(review) {
        ..0 => Some(Finding::error(place, format!("the card is left out of the quiz: {review} has passed. {remedy}"))),
        days @ 0..=SOON => {
            let when = match days {
                0 => "tomorrow".to_owned(),
                1 => "in 2 days".to_owned(),
                days => format!("in {} days", days + 1),
            };
            Some(Finding::warning(place, format!("the card will be left out of the quiz {when}. {remedy}")))
        }
        _ => None,
    }
}
