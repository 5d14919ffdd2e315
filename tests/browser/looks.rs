//! How every screen looks, in one table: each size of window, light and dark, forced colors, left to right and right to
//! left.

mod axe;
mod embed;
mod kiosk;
mod languages;
pub(crate) mod look;
mod pages;
mod report;
mod studio;
