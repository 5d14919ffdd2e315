//! What needs a real browser: whole plays, reach, looks and trouble, in three engines.

mod alone;
mod axe;
mod console;
mod engine;
mod eye;
mod focus;
mod hand;
mod pack;
mod page;
mod patience;
mod play;
mod print;
mod quiet;
mod reflow;
mod scratch;
mod session;
mod share;
mod site;
mod state;
mod trouble;
mod visitor;
mod wishes;
