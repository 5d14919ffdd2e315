//! The widget: what a visitor sees and plays, as a Yew app.
//!
//! `state` holds the play, `browser` is the only module that touches the browser, `app` joins both with the screens of the
//! crate `views`, and `start` begins. The kiosk uses `browser` too.

mod app;
pub mod browser;
mod start;
mod state;

pub use start::start;
