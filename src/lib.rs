//! The widget: what a visitor sees and plays, as a Yew app.
//!
//! `store` holds the play, `counting` says what of it may be sent, `view` turns both into Html, `text` has the words,
//! `shell` is the only room that touches the browser, `app` joins them and `start` begins. The server renders the same
//! views to text, and the kiosk plays with them.

#[cfg(feature = "csr")]
mod app;
pub mod counting;
#[cfg(feature = "csr")]
pub mod shell;
#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
mod store;
mod text;
pub mod view;
mod wishes;

#[cfg(feature = "csr")]
pub use start::start;
pub use text::{Text, Website};
