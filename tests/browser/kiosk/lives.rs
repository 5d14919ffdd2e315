//! The lives of a device, each until its plug is kicked: when that is, and whether there is a network, is drawn from a seed.

use std::env;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result};

/// How often the plug is kicked at each moment, with a network and without.
const TIMES: usize = 2;

/// When in a life.
#[derive(Clone, Copy, Debug)]
pub(super) enum Moment {
    /// In one of the first visits: nothing was written.
    Playing,
    /// As a group becomes full: it is written, and sent where there is a network and enough to send.
    Writing,
    /// In one of the visits after two groups.
    Written,
}

impl Moment {
    const ALL: [Self; 3] = [Self::Playing, Self::Writing, Self::Written];
}

/// Numbers from a seed.
pub(super) struct Chance(u64);

impl Chance {
    /// From the seed that is asked for, or from another. It is printed.
    pub(super) fn new() -> Result<Self> {
        const SEED: &str = "UNMYTH_SEED";
        let seed = match env::var(SEED) {
            Ok(seed) => seed.parse().with_context(|| format!("{SEED} is a number, not {seed:?}"))?,
            Err(_) => SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs(),
        };
        println!("To draw the same chance again: {SEED}={seed}");
        Ok(Self(seed))
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    /// Each moment, with a network or without, in any order; but the device gets its files first, and then shows that it
    /// starts without a network.
    pub(super) fn lives(&mut self) -> Vec<(Moment, bool)> {
        let both = Moment::ALL.map(|moment| [(moment, true), (moment, false)]);
        let mut lives = both.concat().repeat(TIMES);
        for place in (1..lives.len()).rev() {
            lives.swap(place, self.below(place + 1));
        }
        for (place, wanted) in [(0, true), (1, false)] {
            if let Some(found) = (place..lives.len()).find(|found| lives[*found].1 == wanted) {
                lives.swap(place, found);
            }
        }
        lives
    }
}
