//! The Content-Security-Policy of a site: its own files, the inline parts whose hash is known, and nothing else.

use crate::digest;

/// The policy for pages with the inline `script` and `style`, which may also send to the origin of a `tally` elsewhere.
///
/// It stands in each page as a meta element, for hosts that send no headers; `unmyth serve` sends it too.
pub(crate) fn policy(script: &str, style: &str, tally: Option<&str>) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; connect-src 'self'{}{}; img-src \
         data:; base-uri 'none'; form-action 'none'",
        digest::source(script),
        digest::source(style),
        if tally.is_some() { " " } else { "" },
        tally.unwrap_or_default()
    )
}
