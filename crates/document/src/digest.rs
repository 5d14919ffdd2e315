//! Digests of content: in file names, so that a file never changes under its name; as integrity; and in the policy.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256, Sha384};

/// `stem-0123456789abcdef`, where the digits are the start of the content's SHA-256.
pub fn name(stem: &str, content: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut name = format!("{stem}-");
    for byte in &Sha256::digest(content)[..8] {
        let _ = write!(name, "{byte:02x}");
    }
    name
}

/// What an `integrity` attribute holds: a browser refuses any other content.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// What a Content-Security-Policy holds to let an inline script or style through.
pub fn source(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    #[test]
    fn known_digests() {
        assert_eq!(super::name("a", b""), "a-e3b0c44298fc1c14");
        assert_eq!(super::source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assert!(super::integrity(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6"));
    }
}
