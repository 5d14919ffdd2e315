//! Makes a static website of packs: the quizzes' pages, the kiosk, the studio and the pages for partners.

pub mod address;
mod around;
pub mod contacts;
pub mod counting;
pub mod embed;
pub mod files;
pub mod headers;
mod hosting;
mod kiosk;
pub mod oembed;
pub mod packs;
mod pages;
mod partners;
mod picture;
mod player;
mod preview;
mod revision;
mod scripts;
pub mod site;
mod studio;
