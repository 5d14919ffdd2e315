//! Any bytes as a pack: read into one that keeps every rule, or refused with words for each fault, and never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quiz::{Deck, Random};

fuzz_target!(|bytes: &[u8]| {
    match wire::parse("pack.json", bytes) {
        Ok(pack) => {
            let cards = pack.cards().len();
            assert_eq!(Deck::draw(cards, cards, None, &mut First).questions().len(), cards, "each card is asked once");
        }
        Err(error) => {
            assert!(!error.problems.is_empty(), "there is a reason");
            assert!(error.to_string().starts_with("pack.json: ") || !error.problems[0].place.is_empty());
        }
    }
});

/// Chance that always draws the first.
struct First;

impl Random for First {
    fn below(&mut self, _end: usize) -> usize {
        0
    }
}
