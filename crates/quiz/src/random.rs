//! Where chance comes from: always from outside.

/// A source of whole numbers, passed in by whoever has one (the browser's generator, a test's counter).
pub trait Random {
    /// A number from 0 up to, and not including, `end`, each as likely as the others.
    ///
    /// `end` is never 0.
    fn below(&mut self, end: usize) -> usize;
}

/// Puts `items` in an order drawn from `random`, each order as likely as the others (Fisher and Yates).
pub(crate) fn shuffle<T>(items: &mut [T], random: &mut impl Random) {
    for last in (1..items.len()).rev() {
        items.swap(last, random.below(last + 1));
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Random, shuffle};

    /// A small generator (splitmix64), so that a failing test can be run again from its seed.
    pub(crate) struct Seeded(pub(crate) u64);

    impl Random for Seeded {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            usize::try_from((mixed ^ (mixed >> 31)) % end as u64).expect("below a usize")
        }
    }

    #[test]
    fn every_order_of_three_comes_up_about_equally_often() {
        let mut seen = std::collections::HashMap::new();
        let mut random = Seeded(7);
        for _ in 0..6000 {
            let mut items = [0, 1, 2];
            shuffle(&mut items, &mut random);
            *seen.entry(items).or_insert(0) += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|n| (850..1150).contains(n)), "{seen:?}");
    }
}
