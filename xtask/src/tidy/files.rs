//! How files look: an opening sentence, a length that can be read, nothing put off, versions in step.

use super::{
    Finding, SourceFile,
    code::{self, Language, line, words},
};

const MAX_LINES: usize = 300;

/// Files that may be longer, each with the reason.
const LONG: &[(&str, &str)] = &[];

/// Words that the sources never have, with the rule and the remedy.
const BANNED: &[(&str, &str, &str)] = &[
    (
        "sleep",
        "nothing sleeps: a fixed wait is too long or too short",
        "wait for the event or the state itself, with a deadline",
    ),
    ("todo", "nothing is left undone in the sources", "do it, or open an issue"),
];

/// Checks one file of Rust.
pub(super) fn check_rust(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !text.starts_with("//! ") {
        findings.push(Finding::new(
            path,
            1,
            "a file opens with a sentence that says what it holds",
            "begin it with a `//!` line",
        ));
    }
    let parts = code::parts(text, Language::Rust);
    for (word, rule, remedy) in BANNED {
        let found = words(&parts.code, word);
        findings.extend(found.map(|at| Finding::new(path, line(&parts.code, at), *rule, *remedy)));
    }
    let ignored = parts.code.match_indices("#[ignore").map(|it| it.0);
    findings.extend(ignored.map(|at| {
        let rule = "no test is switched off";
        Finding::new(path, line(&parts.code, at), rule, "mend the test, or delete it")
    }));
    let put_off = words(&parts.comments, "TODO").chain(words(&parts.comments, "FIXME"));
    findings.extend(put_off.map(|at| {
        let rule = "nothing is put off in a comment";
        Finding::new(path, line(&parts.comments, at), rule, "do it, or open an issue")
    }));
    findings
}

/// Checks that no file is too long, and that none is listed as long without need.
pub(super) fn check_lengths(files: &[SourceFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        let SourceFile { path, text } = file;
        let is_listed = LONG.iter().any(|it| it.0 == path);
        let is_long = !file.is("toml") && text.lines().count() > MAX_LINES;
        if is_long && !is_listed {
            let rule = format!("a file has at most {MAX_LINES} lines");
            let remedy = "give what can be named by itself a file of its own, or list this one with its \
                          reason in xtask/src/tidy/files.rs";
            findings.push(Finding::new(path, MAX_LINES + 1, rule, remedy));
        }
        if is_listed && !is_long {
            let rule = format!("this file is listed as long and has at most {MAX_LINES} lines");
            let remedy = "take it off the list in xtask/src/tidy/files.rs";
            findings.push(Finding::new(path, 1, rule, remedy));
        }
    }
    findings
}

/// Checks that trunk takes the wasm-bindgen that `Cargo.lock` holds.
pub(super) fn check_trunk_pin(files: &[SourceFile], locked: &str) -> Option<Finding> {
    let file = files.iter().find(|it| it.path == "Trunk.toml")?;
    let pin = format!("wasm_bindgen = \"{locked}\"");
    if file.text.lines().any(|line| line == pin) {
        return None;
    }
    let line = file.text.lines().position(|line| line.starts_with("wasm_bindgen"));
    let rule = format!("trunk must take wasm-bindgen {locked}, as Cargo.lock does");
    let remedy = format!("write `{pin}` under [tools]");
    Some(Finding::new("Trunk.toml", line.unwrap_or(0) + 1, rule, remedy))
}

#[cfg(test)]
mod tests {
    use super::{SourceFile, check_lengths, check_rust, check_trunk_pin};

    fn file(path: &str, text: impl Into<String>) -> SourceFile {
        SourceFile { path: path.into(), text: text.into() }
    }

    #[test]
    fn each_rule_on_a_file_of_rust_can_fail() {
        for (text, line) in [
            ("fn main() {}", 1),
            ("//! A.\n\nthread::sleep(it);", 3),
            ("//! A.\nuse tokio::time::{Duration, sleep};", 2),
            ("//! A.\n#[ignore = \"slow\"]", 2),
            ("//! A.\n\n\n// TODO: more", 4),
            ("//! A.\n/* FIXME */", 2),
            ("//! A.\ntodo!()", 2),
        ] {
            let lines: Vec<_> = check_rust("it.rs", text).iter().map(|it| it.line).collect();
            assert_eq!(lines, [line], "{text}");
        }
        let clean = "//! A.\n// Asleep; to do: nothing.\nlet it = \"TODO #[ignore] sleep\";";
        assert_eq!(check_rust("it.rs", clean), []);
    }

    #[test]
    fn a_long_file_is_found() {
        for (path, lines, findings) in
            [("a.rs", 300, 0), ("a.rs", 301, 1), ("a.css", 301, 1), ("a.js", 301, 1), ("a.toml", 301, 0)]
        {
            let found = check_lengths(&[file(path, "\n".repeat(lines))]);
            assert_eq!(found.len(), findings, "{path} with {lines} lines");
        }
    }

    #[test]
    fn the_pin_must_be_the_locked_version() {
        let files = [file("Trunk.toml", "[tools]\nwasm_bindgen = \"0.2.130\"\n")];
        assert_eq!(check_trunk_pin(&files, "0.2.130"), None);
        assert_eq!(check_trunk_pin(&files, "0.2.131").map(|it| it.line), Some(2));
    }
}
