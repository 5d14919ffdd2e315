//! Diagnostics about packs, for the person who writes them: what is wrong and what could be better.
//!
//! The rules that every pack must keep are the core's ([`quiz::Pack::new`]). Here they become [`Diagnostic`]s, together
//! with all that a careful reader would report: on sources and their days, words, length, reading ease and style.
//! A [`Diagnostic`] is a value: front ends match on its [`Problem`] and never on its sentence. Nothing here reads a file
//! or a clock, so that the program and the browser report the same.

mod accent;
mod balance;
mod closest;
mod compare;
mod contact_details;
pub mod contacts;
mod denial;
mod diagnostic;
mod explain;
mod file_problem;
mod grade;
mod language;
mod length;
mod number;
mod problem;
mod repeats;
mod reserved;
mod source_pack;
mod sources;
mod style;
mod syllables;
mod texts;
mod token;
mod translation;
mod vanity;
mod waivers;
mod words;

pub use accent::accent;
pub use diagnostic::{Diagnostic, Severity};
pub use explain::{Explanation, closest_code, explain, explanations};
pub use file_problem::FileProblem;
pub use grade::grade;
pub use problem::{Args, Keep, Problem};
pub use reserved::{RESERVED, is_reserved, is_version};
pub use source_pack::{faults, source_pack};
pub use sources::{in_play, overdue};
pub use translation::{faults_of_translation, translation};
pub use words::without_slurs;
