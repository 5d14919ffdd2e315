//! The scripts that are written by hand, as browsers get them: without what only their readers need.

/// What stands in each quiz's page, before the first paint: the look that its address asks for, the frame it may be in,
/// and the watch over the still page.
pub(crate) fn page() -> String {
    without_comments(&[ACCENT, FRAME, include_str!("../../../assets/still.js")].concat())
}

/// The element for partners' pages.
pub(crate) fn embed() -> String {
    without_comments(include_str!("../../../assets/embed.js"))
}

/// The configurator's.
pub(crate) fn configurator() -> String {
    without_comments(&[ACCENT, COPY, include_str!("../../../assets/configurator.js")].concat())
}

/// The check's.
pub(crate) fn check() -> String {
    without_comments(&[ACCENT, COPY, include_str!("../../../assets/check.js")].concat())
}

const ACCENT: &str = include_str!("../../../assets/accent.js");
const COPY: &str = include_str!("../../../assets/copy.js");
const FRAME: &str = include_str!("../../../assets/frame.js");

/// A script without the lines that only its readers need.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_inline_script_ends_the_element_that_it_is_in() {
        for script in [super::page(), super::configurator(), super::check()] {
            assert!(!script.contains("</script") && !script.contains("<!--"), "{script}");
        }
    }
}
