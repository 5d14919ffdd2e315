//! Names that the site needs for itself, which no pack may have: the build, the check and the studio go by this one list.

/// Folders and addresses of the site, now or in time to come.
pub const RESERVED: [&str; 10] =
    ["api", "embed", "healthz", "kiosk", "metrics", "oembed", "player", "privacy", "report", "studio"];

/// Whether a pack may not have this name.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name) || is_version(name)
}

/// Whether a folder of this name is that of a version of the site's own files, such as `v0.1.0-0123456789abcdef`:
/// servers let browsers keep those for good, and a pack changes.
pub fn is_version(name: &str) -> bool {
    name.strip_prefix('v').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::is_reserved;

    #[test]
    fn names_that_no_pack_may_have() {
        for name in ["studio", "api", "healthz", "v0.1.0-0123456789abcdef", "v2", "v1-2"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["", "v", "studios", "my-studio", "voices", "vaccines-2", "naloxone-v2", "harm-reduction"] {
            assert!(!is_reserved(name), "{name}");
        }
    }
}
