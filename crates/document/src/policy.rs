//! The Content-Security-Policy of a site: its own files, the inline parts whose hash is known, and nothing else.

use crate::digest;

/// The policy for quizzes' pages with the inline `script` and `styles`, which may also send to the origin of a `tally` elsewhere.
///
/// In a sandboxed frame Safari takes a page for none of `'self'`: its `own` origin is named as well, where it is known.
///
/// It stands in each page as a meta element, for hosts that send no headers; `unmyth serve` sends it too.
pub fn policy(script: &str, styles: &[&str], own: Option<&str>, tally: Option<&str>) -> String {
    let script = digest::source(script);
    let styles: Vec<_> = styles.iter().map(|style| digest::source(style)).collect();
    format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src {}; img-src 'self' data:; base-uri 'none'; \
         form-action 'none'",
        list(&[Some("'self'"), own, Some("'wasm-unsafe-eval'"), Some(&script)]),
        styles.join(" "),
        list(&[Some("'self'"), own, tally]),
    )
}

/// The policy for pages without any script, with this inline `style`.
///
/// Nothing on them asks for anything, but what looks at a page from within it does: Lighthouse reads `robots.txt` so.
pub fn plain(style: &str) -> String {
    format!(
        "default-src 'none'; style-src {}; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        digest::source(style)
    )
}

/// The policy for the pages for partners, with these inline `scripts` and the inline `style`: they show the quiz in frames,
/// and try what its pages do.
pub fn partners(scripts: &[&str], style: &str) -> String {
    let scripts: Vec<_> = scripts.iter().map(|script| digest::source(script)).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src {}; connect-src 'self'; \
         frame-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        scripts.join(" "),
        digest::source(style),
    )
}

/// The policy for a kiosk, with these inline `styles`, which may also send to the origin of a `tally` elsewhere.
pub fn kiosk(styles: &[&str], tally: Option<&str>) -> String {
    let styles: Vec<_> = styles.iter().map(|style| digest::source(style)).collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {}; connect-src {}; img-src 'self' data:; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        styles.join(" "),
        list(&[Some("'self'"), tally]),
    )
}

/// The policy for the studio, with this inline `style`, which the frame with its preview has too: it loads its own program,
/// and sends nothing to anybody.
pub fn studio(style: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src {}; connect-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        digest::source(style),
    )
}

fn list(sources: &[Option<&str>]) -> String {
    sources.iter().flatten().copied().collect::<Vec<_>>().join(" ")
}
