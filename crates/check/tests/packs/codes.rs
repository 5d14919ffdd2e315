//! Codes: each is explained, also in `docs/check-codes.md`, each occurs in a test, and JSON has it with its data.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use check::Explanation;
use expect_test::expect_file;
use serde_json::{Value, json};

use super::bad::{BAD, BAD_ES, GOOD, GOOD_ES, changed, source_pack, today, translation};

/// The codes about files and folders. `crates/unmyth/tests/program/check.rs` makes each of them.
const OF_FILES: [&str; 13] = [
    "invalid-json",
    "unreadable-file",
    "name-ending",
    "file-language",
    "folder-name",
    "two-source-packs",
    "source-pack-broken",
    "source-pack-missing",
    "pack-inside-pack",
    "broken-link",
    "link-outside",
    "file-without-folder",
    "folder-too-deep",
];

#[test]
fn every_code_occurs_in_a_test_and_is_explained() {
    let of_tables = BAD.lines().chain(BAD_ES.lines()).filter_map(|line| {
        let (_, code) = line.strip_prefix("  ")?.strip_suffix(']')?.rsplit_once(" [")?;
        Some(code.to_owned())
    });
    let pack = source_pack(GOOD).expect("reads");
    let spanish = translation(GOOD_ES).expect("reads");
    let measured = [
        check::source_pack(&pack, today()),
        check::translation(&spanish, &pack, today()),
        check::accent("000000"),
        check::accent("teal"),
    ];
    let measured = measured.into_iter().flatten().map(|it| it.problem.code().to_owned());
    let occurring: BTreeSet<String> = of_tables.chain(measured).chain(OF_FILES.map(str::to_owned)).collect();
    let explained: BTreeSet<String> = check::explanations().map(|it| it.code.to_owned()).collect();
    assert_eq!(occurring, explained);
}

#[test]
fn json_has_the_code_and_the_data_of_a_problem() {
    let long = changed(GOOD, r#"title = "a " x 41"#);
    let diagnostics = check::source_pack(&source_pack(&long.to_string()).expect("reads"), today());
    let json: Value = serde_json::to_value(&diagnostics[0]).expect("is JSON");
    assert_eq!(
        json,
        json!({
            "code": "text-too-long",
            "severity": "error",
            "path": "title",
            "args": { "there": 82, "most": 80 },
            "message": "the text has 82 characters; at most 80 fit. Remove 2 or more",
        })
    );
}

const DOCUMENT: &str = "\
# Codes of `unmyth check`

Each line of `unmyth check` ends with a code in brackets. This page says what the codes mean and what to do. The program
has the same texts: `unmyth check --explain text-too-long`.

This page is made from `crates/check/src/explain`. `UPDATE_EXPECT=1 cargo test -p check` writes it anew.

| code | what it means | example | what to do |
|---|---|---|---|
";

#[test]
fn the_document_has_every_code() {
    let mut document = DOCUMENT.to_owned();
    for Explanation { code, meaning, example, remedy } in check::explanations() {
        assert!(![meaning, example, remedy].iter().any(|text| text.contains('|')), "{code}: | ends a cell");
        writeln!(document, "| `{code}` | {meaning} | {example} | {remedy} |").expect("a text takes all");
    }
    expect_file!["../../../../docs/check-codes.md"].assert_eq(&document);
}
