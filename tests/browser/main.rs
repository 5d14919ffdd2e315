//! What needs a real browser, one folder per surface; `support` drives the browsers.

mod embed;
mod kiosk;
mod looks;
mod report;
mod studio;
mod support;
mod widget;
