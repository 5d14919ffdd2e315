//! The quiz on a device that many people use, one after the other: what stands around their plays.
//!
//! `state` says what is shown and counted, `view` draws it, `text` has the words, `device` is the only room that touches
//! the browser, `app` joins them and `start` begins. The server renders the first screen to text.

#[cfg(feature = "csr")]
mod app;
#[cfg(feature = "csr")]
mod device;
#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
mod state;
mod text;
pub mod view;

#[cfg(feature = "csr")]
pub use start::start;
pub use text::Text;
