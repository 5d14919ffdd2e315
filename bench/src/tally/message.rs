//! Messages as visitors and kiosks send them: made by the quiz's own core of plays drawn by chance, each with an id of its
//! own.

use anyhow::{Context as _, Result};
use quiz::{Action, Answer, Deck, Hex, Message, Play, Random, Revision, Tally, TallyKey};

/// The site of all single plays: one tally key, whose groups come one after the other.
pub(crate) const LIBRARY: &str = "library";

/// The sites of kiosks.
pub(crate) const FAIRS: [&str; 8] = ["fair-1", "fair-2", "fair-3", "fair-4", "fair-5", "fair-6", "fair-7", "fair-8"];

/// How many cards the pack has.
const CARDS: usize = 3;

/// How many plays a kiosk sends at once.
const TOGETHER: usize = 20;

/// Makes messages, never one twice.
pub(crate) struct Messages {
    revision: Revision,
    chance: Chance,
}

impl Messages {
    /// Messages of this revision of the pack.
    pub(crate) fn new(revision: Revision) -> Self {
        Self { revision, chance: Chance(0) }
    }

    /// Of one play each.
    pub(crate) fn singles(&mut self, all: usize) -> Result<Vec<Message>> {
        (0..all).map(|_| self.message(LIBRARY, 1)).collect()
    }

    /// Of several plays each, from one kiosk after the other.
    pub(crate) fn kiosks(&mut self, all: usize) -> Result<Vec<Message>> {
        FAIRS.iter().cycle().take(all).map(|site| self.message(site, TOGETHER)).collect()
    }

    fn message(&mut self, site: &str, plays: usize) -> Result<Message> {
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.chance.next().to_be_bytes());
        id[8..].copy_from_slice(&self.chance.next().to_be_bytes());
        let key = TallyKey::new(site, "harm-reduction", self.revision, "en")?;
        let mut tally = self.play();
        for _ in 1..plays {
            tally = tally.zip(self.play()).and_then(|(sum, play)| sum.plus(&play));
        }
        Ok(Message { id: Hex(id), key, tally: tally.context("plays that do not add up")? })
    }

    /// One visitor's answers.
    fn play(&mut self) -> Option<Tally> {
        let mut play = Play::new(Deck::draw(CARDS, CARDS, None, &mut self.chance));
        for _ in 0..CARDS {
            play = play.after(Action::Answer(Answer::ALL[self.chance.below(3)]))?;
            play = play.after(Action::Next)?;
        }
        Tally::of(&play, CARDS)
    }
}

/// A small generator (splitmix64), the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl Random for Chance {
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use quiz::Hex;

    use super::Messages;

    #[test]
    fn messages_have_the_plays_and_ids_that_they_should() {
        let mut messages = Messages::new(Hex([7; 8]));
        let singles = messages.singles(50).expect("are made");
        let kiosks = messages.kiosks(9).expect("are made");
        assert!(singles.iter().all(|message| message.tally.plays() == 1));
        assert!(kiosks.iter().all(|message| message.tally.plays() == 20));
        assert_eq!((kiosks[0].key.site(), kiosks[8].key.site()), ("fair-1", "fair-1"));
        let ids: std::collections::BTreeSet<_> = singles.iter().chain(&kiosks).map(|message| message.id).collect();
        assert_eq!(ids.len(), 59);
    }
}
