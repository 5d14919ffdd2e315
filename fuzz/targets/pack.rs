//! Any bytes as a pack or a translation: read into one that keeps every rule, or refused with words for each fault, and never
//! a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use quiz::{Pack, Random};
use wire::{File, PackError};

fuzz_target!(|bytes: &[u8]| {
    let read = wire::parse_file("pack.json", bytes).and_then(|file| match file {
        File::SourcePack(source_pack) => wire::check("pack.json", (*source_pack).into()).map(Some),
        File::Translation(_) => Ok(None),
    });
    match read {
        Ok(Some(pack)) => played(&pack),
        Ok(None) => {}
        Err(PackError { problems, .. }) => {
            assert!(!problems.is_empty() && problems.iter().all(|it| !it.message.is_empty()), "there is a reason");
        }
    }
});

/// A pack can be played, and carried by a page.
fn played(pack: &Pack) {
    let deck = pack.draw(None, &mut First);
    assert_eq!(deck.questions().len(), pack.deck(), "as many cards are asked as it says");
    assert!(wire::played::to_json(pack, &std::collections::BTreeMap::default()).len() > 2);
}

/// Chance that always draws the first.
struct First;

impl Random for First {
    fn below(&mut self, _end: usize) -> usize {
        0
    }
}
