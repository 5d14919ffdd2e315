//! Batches of made-up plays: three cards, two languages, each play with a knack of its own.

use quiz::Form;
use quiz::release::{Answers, Carried, Open, Release, Thresholds, close};

pub(crate) const CARDS: usize = 3;
pub(crate) const LANGS: [&str; 2] = ["en", "es"];

/// How a site's visitors answer, in percent.
#[derive(Clone, Debug)]
pub(crate) struct Visitors {
    /// How often each card is right.
    pub(crate) right: [u64; CARDS],
    /// How often a play is all right or all missed instead of each card by itself.
    pub(crate) alike: u64,
    /// How often they play in the second language.
    pub(crate) second: u64,
}

/// A small generator (splitmix64).
pub(crate) struct Seeded(pub(crate) u64);

impl Seeded {
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// The counts of `plays` plays.
pub(crate) fn batch(plays: u64, visitors: &Visitors, random: &mut Seeded) -> Open {
    let mut open = Open { plays, scores: vec![0; CARDS + 1], ..Open::default() };
    open.cards.resize_with(CARDS, Default::default);
    for _ in 0..plays {
        let lang = LANGS[usize::from(random.below(100) < visitors.second)];
        let alike = (random.below(100) < visitors.alike).then(|| random.below(100));
        let odd = random.below(6);
        let mut score = 0;
        for (card, parts) in open.cards.iter_mut().enumerate() {
            let right = alike.unwrap_or_else(|| random.below(100)) < visitors.right[card];
            score += usize::from(right);
            // One form stands alone in each deck of three.
            let form = if (odd % 3 == card as u64) == (odd < 3) { Form::Myth } else { Form::Fact };
            parts.add(lang, form, Answers { right: u64::from(right), missed: u64::from(!right) });
        }
        open.scores[score] += 1;
    }
    open
}

/// What a site releases, batch by batch.
pub(crate) fn releases(batches: &[Open]) -> Vec<Release> {
    let mut carried = Carried::default();
    let mut released = Vec::new();
    for open in batches {
        let (release, left) = close(open, &carried, &Thresholds::default()).expect("it has enough plays");
        released.push(release);
        carried = left;
    }
    released
}
