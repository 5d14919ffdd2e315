//! The JSON form of a pack, and and how it becomes the core's types.
//!
//! The types that serde fills are private: what comes out is a [`quiz::Pack`] whose rules hold, or a
//! [`PackError`] that says where the file is wrong and what to do about it.

mod error;
mod pack;

pub use error::{PackError, Problem};
pub use pack::{LARGEST, parse};
