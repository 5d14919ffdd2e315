//! Somebody who knows every release, every rule and all arithmetic tries to find what was not released.
//!
//! The three attacks are by linear equations and bounds (`published.rs`), by what a refusal tells (`refusals.rs`), and
//! by the whole plays behind the halves (`halves.rs`). Each is also let loose on rules that are wrong, and must find it.

mod plays;
mod published;
mod refusals;
mod score_split;
mod system;
mod world;

/// How many right, and how many other answers stand behind a figure at least.
const CELL: i64 = 11;

/// A count as the attacks take it, which need negative numbers on the way.
fn int(count: u64) -> i64 {
    i64::try_from(count).expect("counts of a test are small")
}
