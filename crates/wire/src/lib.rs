//! The JSON forms of a pack, of a message and of what a kiosk keeps, and how they become the core's types.
//!
//! A pack is written as a [`SourcePack`] and [`Translation`]s of it. What comes out is a [`quiz::Pack`] whose rules
//! hold, or a [`PackError`] that says where the file is wrong and what to do about it; and of a message a
//! [`quiz::Message`], or a [`MessageError`](tally::MessageError) that says where it is wrong and nothing of what it held.

mod error;
mod object;
pub mod outbox;
mod pack;
pub mod played;
#[cfg(feature = "schema")]
pub mod schema;
mod shared;
pub mod source_pack;
pub mod tally;
pub mod translation;

pub use error::{PackError, Problem};
pub use object::Object;
pub use pack::{File, LARGEST, check, parse, parse_file};
pub use shared::Shared;
pub use source_pack::SourcePack;
pub use translation::Translation;
