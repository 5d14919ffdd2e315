//! The quiz on partners' pages, in tests/hosts: the element, its frame, and what passes between them.

mod accents;
mod changes;
mod check;
mod configurator;
mod errors;
mod home;
mod hosts;
mod languages;
pub(crate) mod partner;
mod pasted;
mod secrecy;
mod teaching;
mod visitor;
mod wordpress;
