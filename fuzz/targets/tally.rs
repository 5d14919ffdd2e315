//! Any bytes as a message: one that is written again as it was read, or refused in a few words, and never a panic.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wire::tally::parse;

/// The longest words about a message; what it holds could be far longer.
const WORDS: usize = 120;

fuzz_target!(|bytes: &[u8]| {
    match parse(bytes) {
        Ok(message) => assert_eq!(parse(message.to_json().as_bytes()), Ok(message)),
        Err(error) => assert!(error.to_string().len() <= WORDS, "{error}"),
    }
});
