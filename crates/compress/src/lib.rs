//! Files as they go over the network: compressed as far as brotli and gzip can.
//!
//! A crate of its own so that it is compiled for speed in tests too, which make many websites: unoptimized, a website
//! takes three times as long.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;

/// What every browser of the last years takes.
///
/// # Errors
///
/// None that a writer to memory can have.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out)
}

/// What everything else takes.
///
/// # Errors
///
/// None that a writer to memory can have.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}
