//! All diagnostics of a source pack, from every check in one order.

use quiz::{Pack, Today, UncheckedPack};
use wire::SourcePack;

use crate::diagnostic::{Diagnostic, path, sorted};
use crate::language::language;
use crate::problem::Problem;
use crate::reserved::is_reserved;
use crate::texts::of_manuscript;
use crate::translation::is_english;
use crate::{balance, contact_details, contacts, grade, length, repeats, sources, style, waivers};

/// All diagnostics of a source pack, in the order in which a writer would fix them: errors, then warnings, then hints; of
/// each rules, sources and days, words to avoid, then length, reading and style.
pub fn source_pack(pack: &SourcePack, today: Today) -> Vec<Diagnostic> {
    let texts = of_manuscript(pack);
    let language = language(&pack.lang);
    let mut diagnostics = faults(pack);
    diagnostics.extend(name(pack));
    diagnostics.extend(deck(pack));
    diagnostics.extend(sources::check(pack, today));
    diagnostics.extend(contacts::check(pack, today));
    diagnostics.extend(contact_details::of_texts(&texts));
    diagnostics.extend(contact_details::of_sources(pack));
    if language.is_none() && diagnostics.iter().all(|diagnostic| diagnostic.path != "lang") {
        diagnostics.push(Diagnostic::info("lang", Problem::NoWordList(pack.lang.clone())));
    }
    diagnostics.extend(waivers::of_manuscript(pack, language, &texts));
    diagnostics.extend(length::check(&texts));
    if is_english(&pack.lang) {
        diagnostics.extend(grade::check(&texts, |name| waivers::is_quoted(pack, name)));
    }
    diagnostics.extend(style::check(language, &texts));
    diagnostics.extend(balance::check("cards", &texts));
    diagnostics.extend(repeats::of_myths(&texts));
    diagnostics.extend(repeats::of_statements(&texts));
    sorted(diagnostics)
}

/// The rules of packs that it breaks; while it does, it cannot be played.
pub fn faults(pack: &SourcePack) -> Vec<Diagnostic> {
    let faults = Pack::new(UncheckedPack::from(pack.clone())).err().unwrap_or_default();
    // A source pack is in its own language. An error in it is reported once.
    let faults = faults.into_iter().filter(|fault| fault.place != "from");
    faults.map(|fault| Diagnostic::error(path(pack, &fault.place), fault.reason)).collect()
}

/// An id by which the pack could not be put on a site.
fn name(pack: &SourcePack) -> Option<Diagnostic> {
    is_reserved(&pack.id).then(|| Diagnostic::error("id", Problem::ReservedId(pack.id.clone())))
}

/// A play that wants more cards than there are.
fn deck(pack: &SourcePack) -> Option<Diagnostic> {
    let deck = pack.deck.filter(|deck| (pack.cards.len() + 1..=quiz::MOST_CARDS).contains(deck))?;
    Some(Diagnostic::warning("deck", Problem::TooFewCards { deck, there: pack.cards.len() }))
}

#[cfg(test)]
mod tests {
    use super::deck;

    #[test]
    fn a_single_card_is_counted_as_one() {
        let good = wire::parse_file("good.json", include_bytes!("../tests/packs/good.json"));
        let Ok(wire::File::SourcePack(mut pack)) = good else { panic!("this is no source pack: {good:?}") };
        pack.cards.truncate(1);
        pack.deck = Some(2);
        let said = deck(&pack).expect("is too many").problem.to_string();
        assert_eq!(said, "each play should have 2 cards, but there is only 1. Write more, or set a smaller number");
    }
}
