//! Every screen that only a kiosk has, as a function from values to Html; nothing here touches the browser.
//!
//! The server renders the first of them, and those that must be there without the program.

mod attract;
mod notice;

#[cfg(feature = "csr")]
pub(crate) use attract::shown;
pub use attract::{Attract, attract};
pub use notice::{elsewhere, halted, unfit};

#[cfg(feature = "csr")]
mod attendant;
#[cfg(feature = "csr")]
mod counted;
#[cfg(feature = "csr")]
mod idle_prompt;
#[cfg(feature = "csr")]
mod keypad;
#[cfg(feature = "csr")]
mod missing;
#[cfg(feature = "csr")]
mod outcome;
#[cfg(feature = "csr")]
mod pin;
#[cfg(feature = "csr")]
mod qr;
#[cfg(feature = "csr")]
mod sums;
#[cfg(feature = "csr")]
mod tools;

#[cfg(feature = "csr")]
pub(crate) use attendant::{Attendant, Device, Sent, Storage, attendant};
#[cfg(feature = "csr")]
pub(crate) use counted::{Counted, counted};
#[cfg(feature = "csr")]
pub(crate) use idle_prompt::{ANSWER, idle_prompt};
#[cfg(feature = "csr")]
pub(crate) use keypad::Keypad;
#[cfg(feature = "csr")]
pub(crate) use missing::{Files, Missing};
#[cfg(feature = "csr")]
pub(crate) use outcome::{Outcome, outcome};
#[cfg(feature = "csr")]
pub(crate) use pin::{Pin, pin};
#[cfg(feature = "csr")]
pub(crate) use tools::{Tools, tools};
