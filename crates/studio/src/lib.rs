//! Where an educator writes, checks and translates a pack, in a browser and on their own device.
//!
//! `state` says what is in the drafts, `view` draws it, `text` has the words, `device` is the only room that touches the
//! browser, `app` joins them and `start` begins. The server renders what the page shows before the program is there.

#[cfg(feature = "csr")]
mod app;
#[cfg(feature = "csr")]
mod device;
#[cfg(feature = "csr")]
mod start;
pub mod state;
mod text;
pub mod view;

#[cfg(feature = "csr")]
pub use start::start;
pub use text::{Help, Text};
