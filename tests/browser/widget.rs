//! The quiz by itself, as a visitor has it: its play, its static page, what it sends, and how it fails.

mod alone;
mod beside;
mod bytes;
mod counted;
mod counting;
mod feedback;
mod first;
mod focus;
mod loads;
mod play;
mod prefix;
mod print;
mod quiet;
mod retries;
mod room;
mod share;
mod shift;
mod takeover;
mod tally;
mod trouble;
mod trunk;
mod wire;
mod wishes;
