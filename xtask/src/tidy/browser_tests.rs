//! How the browser tests are kept: what drives browsers knows no surface, and scripts live in files.

use super::{
    Finding,
    code::{self, Language, line, words},
};

const FOLDER: &str = "tests/browser/";
const SUPPORT: &str = "tests/browser/support/";

/// What is tested, each in a folder of its own.
const SURFACES: [&str; 6] = ["widget", "embed", "kiosk", "studio", "report", "looks"];

/// What a line of JavaScript has in it.
const SCRIPT: [&str; 5] = ["const ", " => ", "document.", "await ", "return "];

/// Checks one file of Rust.
pub(super) fn check(path: &str, text: &str) -> Vec<Finding> {
    if !path.starts_with(FOLDER) {
        return Vec::new();
    }
    let parts = code::parts(text, Language::Rust);
    let mut findings = Vec::new();
    if path.starts_with(SUPPORT) {
        for surface in SURFACES {
            let named = words(&parts.code, surface).find(|&at| parts.code[..at].ends_with("crate::"));
            findings.extend(named.map(|at| {
                let rule = format!("what drives browsers never names a surface, and this names `{surface}`");
                let remedy = "move what both need into support, or this into the surface's own folder";
                Finding::new(path, line(&parts.code, at), rule, remedy)
            }));
        }
    }
    let lines = text.lines().zip(parts.code.lines()).zip(parts.comments.lines()).enumerate();
    // Within a text of several lines there is neither code nor comment.
    let in_text = lines.filter(|(_, ((_, code), comment))| code.trim().is_empty() && comment.trim().is_empty());
    let script = in_text.filter(|(_, ((line, _), _))| SCRIPT.iter().any(|sign| line.contains(sign)));
    findings.extend(script.map(|(at, _)| {
        let rule = "a script of several lines lives in a file";
        Finding::new(path, at + 1, rule, "put it into `scripts/` beside this file, and take it by `include_str!`")
    }));
    findings
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn each_rule_can_fail() {
        for (path, text, found) in [
            ("tests/browser/support/page.rs", "use crate::kiosk::host;", 1),
            ("tests/browser/support/page.rs", "use crate::support::words;\nlet it = words::kiosk();", 0),
            ("tests/browser/widget/play.rs", "use crate::kiosk::host;", 0),
            ("tests/browser/widget/play.rs", "let it = \"\n    const it = 1;\n    it();\";", 1),
            ("tests/browser/widget/play.rs", "let it = \"const it = 1\";\n// const it = 1\n\nconst IT: u8 = 1;", 0),
            ("tests/browser/widget/play.rs", "let it = \"one and\n    another\";", 0),
            ("src/app.rs", "let it = \"\n    const it = 1;\";", 0),
        ] {
            assert_eq!(check(path, text).len(), found, "{path}: {text}");
        }
    }
}
