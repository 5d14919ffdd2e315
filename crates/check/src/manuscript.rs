//! A manuscript read through once, by everything that there is to say of one.

use quiz::{Day, Draft, Pack};
use wire::Manuscript;

use crate::finding::{Finding, place, sorted};
use crate::language::language;
use crate::piece::of_manuscript;
use crate::reserved::is_reserved;
use crate::translation::is_english;
use crate::{contacts, fit, grade, reach, repeats, sources, style, tell, waivers};

/// All there is to say of a manuscript, in the order in which a writer would mend it: errors, then warnings, then measures;
/// of each rules, sources and days, words to avoid, then length, reading and style.
pub fn manuscript(pack: &Manuscript, today: Day) -> Vec<Finding> {
    let pieces = of_manuscript(pack);
    let language = language(&pack.lang);
    let mut findings = faults(pack);
    findings.extend(name(pack));
    findings.extend(deck(pack));
    findings.extend(sources::check(pack, today));
    findings.extend(contacts::check(pack, today));
    findings.extend(reach::of_texts(&pieces));
    findings.extend(reach::of_sources(pack));
    if language.is_none() && findings.iter().all(|finding| finding.place != "lang") {
        let message = format!(
            "there is no list of words to avoid for {:?} yet. Ask somebody who speaks it to look for such words",
            pack.lang
        );
        findings.push(Finding::info("lang", message));
    }
    findings.extend(waivers::of_manuscript(pack, language, &pieces));
    findings.extend(fit::check(&pieces));
    if is_english(&pack.lang) {
        findings.extend(grade::check(&pieces, |name| waivers::is_quoted(pack, name)));
    }
    findings.extend(style::check(language, &pieces));
    findings.extend(tell::check("cards", &pieces));
    findings.extend(repeats::of_myths(&pieces));
    findings.extend(repeats::of_statements(&pieces));
    sorted(findings)
}

/// The rules of packs that it breaks: without them there is nothing to play.
pub fn faults(pack: &Manuscript) -> Vec<Finding> {
    let faults = Pack::new(Draft::from(pack.clone())).err().unwrap_or_default();
    // A manuscript is of its own language; what is wrong with that is told once.
    let faults = faults.into_iter().filter(|fault| fault.place != "from");
    faults.map(|fault| Finding::error(place(pack, &fault.place), fault.reason.to_string())).collect()
}

/// An id by which the pack could not be put on a site.
fn name(pack: &Manuscript) -> Option<Finding> {
    is_reserved(&pack.id).then(|| {
        let message =
            format!("the website itself uses the name {:?}. Give the pack and its folder another name", pack.id);
        Finding::error("id", message)
    })
}

/// A play that wants more cards than there are.
fn deck(pack: &Manuscript) -> Option<Finding> {
    let deck = pack.deck.filter(|deck| (pack.cards.len() + 1..=quiz::MOST_CARDS).contains(deck))?;
    let there = match pack.cards.len() {
        1 => "there is only 1".to_owned(),
        count => format!("there are only {count}"),
    };
    let message = format!("each play should have {deck} cards, but {there}. Write more, or set a smaller number");
    Some(Finding::warning("deck", message))
}

#[cfg(test)]
mod tests {
    use super::deck;

    #[test]
    fn a_single_card_is_counted_as_one() {
        let good = wire::parse_file("good.json", include_bytes!("../tests/packs/good.json"));
        let Ok(wire::File::Manuscript(mut pack)) = good else { panic!("this is no manuscript: {good:?}") };
        pack.cards.truncate(1);
        pack.deck = Some(2);
        let said = deck(&pack).expect("is too many").message;
        assert_eq!(said, "each play should have 2 cards, but there is only 1. Write more, or set a smaller number");
    }
}
