//! Scripts as browsers get them: without what only their readers need.

/// What stands in each quiz's page, before the first paint: the watch over second taps, the look that its address asks
/// for, the frame it may be in, and the watch over the still page.
pub(crate) fn page() -> String {
    without_comments(&[TAPS, ACCENT, FRAME, include_str!("../../../assets/still.js")].concat())
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

/// What watches over a kiosk and keeps its counts, from outside its program.
pub(crate) fn watch() -> String {
    const GUARD: &str = include_str!("../../../assets/kiosk/guard.js");
    const WATCH: &str = include_str!("../../../assets/kiosk/watch.js");
    without_comments(&[TAPS, GUARD, DATABASE, OUTBOX, KIOSK_FILES, MISSING, SITES, WATCH].concat())
}

/// What sets a kiosk up.
pub(crate) fn setup() -> String {
    const SETUP: &str = include_str!("../../../assets/kiosk/setup.js");
    without_comments(&[DATABASE, OUTBOX, KIOSK_FILES, MISSING, SITES, SETUP].concat())
}

/// What starts the studio, and keeps what is written there.
pub(crate) fn studio() -> String {
    const DRAFTS: &str = include_str!("../../../assets/studio/drafts.js");
    without_comments(&[DATABASE, DRAFTS, include_str!("../../../assets/studio/start.js")].concat())
}

/// What keeps a kiosk's files, which `list` names, for a start without a network.
pub(crate) fn worker(list: &serde_json::Value) -> String {
    format!("const LIST = {list};\n{}", without_comments(include_str!("../../../assets/kiosk/worker.js")))
}

const TAPS: &str = include_str!("../../../assets/taps.js");
const DATABASE: &str = include_str!("../../../assets/shared/database.js");
const OUTBOX: &str = include_str!("../../../assets/kiosk/outbox.js");
const KIOSK_FILES: &str = include_str!("../../../assets/kiosk/files.js");
const MISSING: &str = include_str!("../../../assets/kiosk/missing.js");
const SITES: &str = include_str!("../../../assets/kiosk/sites.js");
const ACCENT: &str = include_str!("../../../assets/accent.js");
const COPY: &str = include_str!("../../../assets/copy.js");
const FRAME: &str = include_str!("../../../assets/frame.js");

/// A script without the lines that only its readers need: comments that have lines of their own, and indentation.
pub(crate) fn without_comments(script: &str) -> String {
    let mut is_comment = false;
    let lines = script.lines().map(str::trim_start).filter(|line| {
        is_comment |= line.starts_with("/*");
        let is_read = !is_comment && !line.is_empty() && !line.starts_with("//");
        is_comment &= !line.trim_end().ends_with("*/");
        is_read
    });
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

    #[test]
    fn what_runs_stays_and_what_is_for_readers_goes() {
        let script = "// one\n  a(); // b\n/* two */\n  /**\n   * three\n   */\n  c(`/*`);\n\nd(2 * 3);\n";
        assert_eq!(super::without_comments(script), "a(); // b\nc(`/*`);\nd(2 * 3);\n");
    }
}
