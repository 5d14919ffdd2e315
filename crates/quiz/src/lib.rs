//! The pure core of unmyth: packs, decks, plays, tallies and releases, as values in and values out.
//!
//! Nothing here reads, writes, asks the time or draws a random number of its own. What a play needs from
//! the world comes in as an argument, so every rule can be tried in a test without a browser or a clock.

mod card;
mod day;
mod deck;
mod fault;
mod hex;
pub mod kiosk;
mod message;
mod pack;
mod play;
mod random;
pub mod release;
mod rules;
mod score;
mod tally;
mod today;
mod unchecked;
mod words;

pub use card::{Answer, Card, Form, Kind, Mistake, Outcome};
pub use day::{Day, DayFault};
pub use deck::{Deck, Question};
pub use fault::{Fault, Reason};
pub use hex::Hex;
pub use message::{Message, MessageFault, MessageId, Revision, TallyKey, VERSION};
pub use pack::{MOST_CARDS, MOST_CONTACTS, Pack, USUAL_DECK};
pub use play::{Action, Attempt, Phase, Play, Step, Then};
pub use random::Random;
pub use score::Score;
pub use tally::{Asked, MOST_PLAYS, Tally, TallyFault};
pub use today::Today;
pub use unchecked::{Closing, DraftCard, Introduction, Link, Principle, Reference, UncheckedPack};
pub use words::Words;
