//! Files as they go over the network: compressed as far as brotli and gzip can.
//!
//! A crate of its own so that it is compiled for speed in tests too, which make many websites: unoptimized, a website
//! takes three times as long.

use std::collections::HashMap;
use std::io::{self, Write as _};
use std::sync::{Mutex, PoisonError};

use flate2::Compression;
use flate2::write::GzEncoder;

/// One content in both forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compressed {
    /// What every browser of the last years takes.
    pub brotli: Vec<u8>,
    /// What everything else takes.
    pub gzip: Vec<u8>,
}

/// What this process has compressed before: when one card changes, a website is made again with few files that differ,
/// and compressing is most of the work.
static BEFORE: Mutex<Option<HashMap<Vec<u8>, Compressed>>> = Mutex::new(None);
/// How many bytes of content are remembered before all are forgotten.
const MOST: usize = 16 << 20;

/// Both forms of some bytes.
///
/// # Errors
///
/// None that a writer to memory can have.
pub fn compress(bytes: &[u8]) -> io::Result<Compressed> {
    let before = || BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = before().as_ref().and_then(|before| before.get(bytes)) {
        return Ok(known.clone());
    }
    // Not under the lock: others may compress meanwhile.
    let compressed = Compressed { brotli: brotli(bytes)?, gzip: gzip(bytes)? };
    let mut before = before();
    let before = before.get_or_insert_default();
    if before.keys().map(Vec::len).sum::<usize>() + bytes.len() > MOST {
        before.clear();
    }
    before.insert(bytes.to_owned(), compressed.clone());
    Ok(compressed)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &best)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::{MOST, brotli, compress, gzip};

    #[test]
    fn what_is_remembered_is_what_would_be_made() {
        for bytes in [b"as it is".as_slice(), b"", b"as it is"] {
            let compressed = compress(bytes).expect("in memory");
            assert_eq!((compressed.brotli, compressed.gzip), (brotli(bytes).expect("it"), gzip(bytes).expect("it")));
        }
    }

    #[test]
    fn more_than_is_remembered_is_compressed_too() {
        for byte in 0..3 {
            let bytes = vec![byte; MOST / 2];
            assert!(compress(&bytes).expect("in memory").gzip.len() < bytes.len());
        }
    }
}
