//! The revision of a pack: a hash of what is scored, so that counts of different content are never added up.

use quiz::{Hex, Pack, Revision, USUAL_DECK};
use sha2::{Digest as _, Sha256};

/// The revision of a pack, of which `pack` is the source language.
///
/// All languages of a pack share it: they ask the same cards, and a card's answers are pooled over them. What is
/// hashed is each card's id, myth and fact, in order, in the source language alone. So a better translation goes on
/// counting where it was, and a new one finds the pack's counts; whoever changes what a card says changes the source.
///
/// [`Edition::revision`](crate::packs::Edition) is this for each file of a pack.
///
/// So is how many cards a play takes, where that is not the usual number: scores of decks of two sizes cannot be added
/// up. The other texts of a pack are not scored, and change nothing here.
pub(crate) fn of(pack: &Pack) -> Revision {
    let mut hash = Sha256::new();
    for card in pack.cards() {
        for text in [card.id.as_str(), &card.myth, &card.fact] {
            // With its length, so that no two lists of texts have the same bytes.
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
    }
    if pack.deck() != USUAL_DECK.min(pack.cards().len()) {
        hash.update((pack.deck() as u64).to_be_bytes());
    }
    let digest: [u8; 32] = hash.finalize().into();
    let mut start = [0; 8];
    start.copy_from_slice(&digest[..8]);
    Hex(start)
}

#[cfg(test)]
mod tests {
    use quiz::Pack;

    use super::of;

    const PACK: &str = include_str!("../../../packs/harm-reduction/en.json");

    fn changed(old: &str, new: &str) -> Pack {
        assert!(PACK.contains(old), "the pack has no {old}");
        wire::parse("en.json", PACK.replacen(old, new, 1).as_bytes()).expect("is good")
    }

    #[test]
    fn it_changes_with_what_is_scored_and_with_nothing_else() {
        let revision = of(&changed("", ""));
        assert_eq!(revision, of(&changed("\"title\": \"", "\"title\": \"New: ")));
        assert_eq!(revision, of(&changed("\"because\": \"", "\"because\": \"Well, ")));
        for key in ["id", "myth", "fact"] {
            let cards = PACK.find("\"cards\"").expect("has cards");
            let at = cards + PACK[cards..].find(&format!("\"{key}\": \"")).expect("has it");
            let text = format!("{}\"{key}\": \"a{}", &PACK[..at], &PACK[at + key.len() + 5..]);
            let pack = wire::parse("en.json", text.as_bytes()).expect("is good");
            assert_ne!(revision, of(&pack), "{key}");
        }
        assert_ne!(revision, of(&changed("\"cards\"", "\"deck\": 2, \"cards\"")));
        assert_eq!(revision, of(&changed("\"cards\"", "\"deck\": 3, \"cards\"")), "as many as without it");
    }

    #[test]
    fn it_is_the_same_on_every_machine() {
        assert_eq!(of(&changed("", "")).digits(), "6cbad7fdd8482623");
    }
}
