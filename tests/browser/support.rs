//! What drives browsers: engines and sessions, what a visitor does on a page, sites and the faults that hosts have.

pub(crate) mod broken;
pub(crate) mod console;
pub(crate) mod devtools;
pub(crate) mod early;
pub(crate) mod engine;
pub(crate) mod eye;
pub(crate) mod fonts;
pub(crate) mod hand;
pub(crate) mod host;
pub(crate) mod mailbox;
pub(crate) mod origin;
pub(crate) mod pack;
pub(crate) mod page;
pub(crate) mod reader;
pub(crate) mod scratch;
pub(crate) mod session;
pub(crate) mod shift;
pub(crate) mod site;
pub(crate) mod state;
pub(crate) mod teaching;
pub(crate) mod translation;
pub(crate) mod visitor;
pub(crate) mod wait;
pub(crate) mod words;
