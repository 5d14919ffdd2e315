//! The JSON forms of a pack, of a message and of what a kiosk keeps, and how they become the core's types.
//!
//! The types that serde fills are private: what comes out is a [`quiz::Pack`] whose rules hold, or a
//! [`PackError`] that says where the file is wrong and what to do about it; and a [`quiz::Message`], or a
//! [`MessageError`](tally::MessageError) that says where it is wrong and nothing of what it held.

pub mod account;
mod error;
mod object;
mod pack;
pub mod tally;

pub use error::{PackError, Problem};
pub use pack::{LARGEST, parse};
