//! Tables of changes, each with the one diagnostic of the pack that it makes and its code.
//!
//! `UPDATE_EXPECT=1 cargo test -p check` writes the diagnostics anew: read the difference.

use std::fmt::Write as _;

use check::{Diagnostic, Problem, Severity};
use expect_test::expect_file;
use quiz::{Day, Today};
use serde_json::Value;
use wire::{File, SourcePack, Translation};

pub(crate) const GOOD: &str = include_str!("good.json");
pub(crate) const GOOD_ES: &str = include_str!("good-es.json");
pub(crate) const BAD: &str = include_str!("bad.txt");
pub(crate) const BAD_ES: &str = include_str!("bad-es.txt");

pub(crate) fn today() -> Today {
    "2026-11-25".parse::<Day>().expect("is a day").into()
}

pub(crate) fn source_pack(json: &str) -> Result<SourcePack, String> {
    match wire::parse_file("pack", json.as_bytes()) {
        Ok(File::SourcePack(pack)) => Ok(*pack),
        Ok(File::Translation(_)) => Err("it is a translation".to_owned()),
        Err(error) => Err(error.problems[0].message.clone()),
    }
}

pub(crate) fn translation(json: &str) -> Result<Translation, String> {
    match wire::parse_file("pack", json.as_bytes()) {
        Ok(File::Translation(translation)) => Ok(translation),
        Ok(File::SourcePack(_)) => Err("it is a source pack".to_owned()),
        Err(error) => Err(error.problems[0].message.clone()),
    }
}

/// What a line of a table makes of a good pack.
///
/// `cards/1/myth = "…"` sets a field, `cards/1/myth = "…" x 40` to a text so many times, and `cards/1/myth gone` takes it
/// out; ` ; ` stands between changes that go together.
pub(crate) fn changed(good: &str, line: &str) -> Value {
    let mut pack: Value = serde_json::from_str(good).expect("is JSON");
    for change in line.split(" ; ") {
        let (path, value) = match change.split_once(" = ") {
            Some((path, json)) => match json.split_once("\" x ") {
                Some((text, times)) => (path, Some(text[1..].repeat(times.parse().expect(line)).into())),
                None => (path, Some(serde_json::from_str(json).expect(line))),
            },
            None => (change.strip_suffix(" gone").expect(line), None),
        };
        let (parent, field) =
            path.rsplit_once('/').map_or((String::new(), path), |(it, field)| (format!("/{it}"), field));
        match (pack.pointer_mut(&parent).expect(line), value) {
            (Value::Object(fields), Some(value)) => drop(fields.insert(field.to_owned(), value)),
            (Value::Object(fields), None) => drop(fields.remove(field).expect(line)),
            (Value::Array(list), Some(value)) => {
                let at: usize = field.parse().expect(line);
                // The place after the last is a new one.
                list.splice(at..list.len().min(at + 1), [value]);
            }
            _ => panic!("nothing can be put there: {line}"),
        }
    }
    pack
}

/// The changes of a table, each with the header above it.
pub(crate) fn changes(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut header = "";
    table.lines().filter_map(move |line| {
        if line.starts_with('#') {
            header = line;
        }
        let is_change = !line.is_empty() && !line.starts_with(['#', ' ']);
        is_change.then_some((header, line))
    })
}

/// Whether it is a measurement, which changes with any text.
fn is_measure(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.problem, Problem::ReadingGrade(_) | Problem::GuessedByLength { .. } | Problem::Progress { .. })
}

/// The table with the one diagnostic of each change, as `check` gives it now.
fn written(table: &str, check: impl Fn(&str) -> Result<Vec<Diagnostic>, String>) -> String {
    let mut text = String::new();
    for line in table.lines().filter(|line| !line.starts_with(' ')) {
        writeln!(text, "{line}").expect("a text takes all");
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let said = match check(line) {
            Ok(diagnostics) => {
                let shown = diagnostics.iter().filter(|it| !is_measure(it));
                shown.map(|it| format!("{it} [{}]", it.problem.code())).collect()
            }
            Err(message) => vec![message],
        };
        assert_eq!(said.len(), 1, "{line}: {said:#?}");
        writeln!(text, "  {}", said[0]).expect("a text takes all");
    }
    text
}

#[test]
fn good_packs_have_no_diagnostics_except_measurements() {
    let pack = source_pack(GOOD).expect("reads");
    let mut diagnostics = check::source_pack(&pack, today());
    let spanish = translation(GOOD_ES).expect("reads");
    diagnostics.extend(check::translation(&spanish, &pack, today()));
    diagnostics.retain(|diagnostic| !is_measure(diagnostic));
    assert_eq!(diagnostics, []);
}

#[test]
fn errors_come_before_warnings_and_those_before_hints() {
    let faults = r#"cards/0/fact = "The homeless set their goals." ; cards/1/note = "Addicts chose for themselves." ; cards/3/fact = "Addicts know the danger, and the homeless do.""#;
    let pack = source_pack(&changed(GOOD, faults).to_string()).expect("reads");
    let said = check::source_pack(&pack, today());
    assert!(said.is_sorted_by_key(|diagnostic| diagnostic.severity), "{said:#?}");
    let graver = said.iter().filter(|diagnostic| diagnostic.severity != Severity::Info);
    let paths: Vec<_> = graver.map(|diagnostic| diagnostic.path.as_str()).collect();
    let [treatment, goals] = ["cards[1].note (treatment)", "cards[0].fact (own-goals)"];
    assert_eq!(paths, [treatment, "cards[3].fact (safe)", goals, "cards[3].fact (safe)"], "of each the cards in order");
    let spanish = r#"texts/cards.crime.fact/text = "El abuso de drogas no es delito." ; texts/cards.safe.fact/text = "Un adicto conoce el peligro.""#;
    let spanish = translation(&changed(GOOD_ES, spanish).to_string()).expect("reads");
    let said = check::translation(&spanish, &source_pack(GOOD).expect("reads"), today());
    assert!(said.len() > 2 && said.is_sorted_by_key(|diagnostic| diagnostic.severity), "{said:#?}");
}

#[test]
fn what_is_quoted_may_be_hard_to_read() {
    let hard = r#"closing/text = "International organizations demonstrate extraordinary possibilities everywhere.""#;
    for (waiver, diagnostics) in [("", 1), (r#" ; waivers/1 = {"at": "closing.text", "why": "quoted"}"#, 0)] {
        let pack = source_pack(&changed(GOOD, &format!("{hard}{waiver}")).to_string()).expect("reads");
        let said = check::source_pack(&pack, today());
        assert_eq!(
            said.iter().filter(|diagnostic| diagnostic.severity != Severity::Info).count(),
            diagnostics,
            "{said:#?}"
        );
    }
}

#[test]
fn each_bad_pack_has_one_diagnostic() {
    let said = written(BAD, |change| {
        let pack = source_pack(&changed(GOOD, change).to_string())?;
        Ok(check::source_pack(&pack, today()))
    });
    expect_file!["bad.txt"].assert_eq(&said);
    assert!(changes(BAD).count() >= 65);
}

#[test]
fn each_bad_translation_has_one_diagnostic() {
    let source = source_pack(GOOD).expect("reads");
    let said = written(BAD_ES, |change| {
        let translation = translation(&changed(GOOD_ES, change).to_string())?;
        Ok(check::translation(&translation, &source, today()))
    });
    expect_file!["bad-es.txt"].assert_eq(&said);
}
