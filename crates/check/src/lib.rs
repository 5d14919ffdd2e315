//! What is wrong with a pack and what could be better, said to the person who writes it.
//!
//! The rules without which there is no pack are the core's ([`quiz::Pack::new`]). Here they are told together with all
//! else that a careful reader would say: of sources and their days, of words, length, reading and style. Nothing here
//! reads a file or a clock, so that the program and the browser say the same.

mod accent;
mod closest;
mod compare;
pub mod contacts;
mod denial;
mod finding;
mod fit;
mod grade;
mod language;
mod manuscript;
mod number;
mod piece;
mod reach;
mod repeats;
mod reserved;
mod sources;
mod style;
mod syllables;
mod tell;
mod token;
mod translation;
mod vanity;
mod waivers;
mod words;

pub use accent::accent;
pub use finding::{Finding, Level};
pub use grade::grade;
pub use manuscript::{faults, manuscript};
pub use reserved::{RESERVED, is_reserved, is_version};
pub use sources::{in_play, overdue};
pub use translation::{faults_of_translation, translation};
pub use words::without_slurs;
