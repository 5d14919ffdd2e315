//! The Content-Security-Policy of a site: its own files, the inline parts whose hash is known, and nothing else.

use crate::digest;

/// The policy for pages with the inline `script` and `style`, which may also send to the origin of a `tally` elsewhere.
///
/// In a sandboxed frame Safari takes a page for none of `'self'`: its `own` origin is named as well, where it is known.
///
/// It stands in each page as a meta element, for hosts that send no headers; `unmyth serve` sends it too.
pub(crate) fn policy(script: &str, style: &str, own: Option<&str>, tally: Option<&str>) -> String {
    let list = |sources: &[Option<&str>]| sources.iter().flatten().copied().collect::<Vec<_>>().join(" ");
    let (script, style) = (digest::source(script), digest::source(style));
    format!(
        "default-src 'none'; script-src {}; style-src {style}; connect-src {}; img-src data:; base-uri 'none'; \
         form-action 'none'",
        list(&[Some("'self'"), own, Some("'wasm-unsafe-eval'"), Some(&script)]),
        list(&[Some("'self'"), own, tally]),
    )
}
