//! Packs with one fault each, made of a good one by one change, and all that is said of them.

mod any;
mod bad;
mod codes;
mod days;
mod keywords;
mod schema;
mod shipped;
