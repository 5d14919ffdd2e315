//! Tables of changes, each with what is said of the pack that it makes.
//!
//! `UPDATE_EXPECT=1 cargo test -p check` writes anew what is said: read the difference.

use std::fmt::Write as _;

use check::{Finding, Level};
use expect_test::expect_file;
use quiz::Day;
use serde_json::Value;
use wire::{File, Manuscript, Translation};

pub(crate) const GOOD: &str = include_str!("good.json");
pub(crate) const GOOD_ES: &str = include_str!("good-es.json");
pub(crate) const BAD: &str = include_str!("bad.txt");
pub(crate) const BAD_ES: &str = include_str!("bad-es.txt");

pub(crate) fn today() -> Day {
    "2026-11-25".parse().expect("is a day")
}

pub(crate) fn manuscript(json: &str) -> Result<Manuscript, String> {
    match wire::parse_file("pack", json.as_bytes()) {
        Ok(File::Manuscript(pack)) => Ok(*pack),
        Ok(File::Translation(_)) => Err("it is a translation".to_owned()),
        Err(error) => Err(error.problems[0].message.clone()),
    }
}

pub(crate) fn translation(json: &str) -> Result<Translation, String> {
    match wire::parse_file("pack", json.as_bytes()) {
        Ok(File::Translation(translation)) => Ok(translation),
        Ok(File::Manuscript(_)) => Err("it is a manuscript".to_owned()),
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

/// Measures, which change with any text: they are no fault.
fn is_measure(finding: &Finding) -> bool {
    let measures = ["reading grade", "a visitor who guesses only by length"];
    finding.level == Level::Info && measures.iter().any(|start| finding.message.starts_with(start))
}

/// The table with what `check` says of each change now; one thing each.
fn written(table: &str, check: impl Fn(&str) -> Result<Vec<Finding>, String>) -> String {
    let mut text = String::new();
    for line in table.lines().filter(|line| !line.starts_with(' ')) {
        writeln!(text, "{line}").expect("a text takes all");
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let said = match check(line) {
            Ok(findings) => findings.iter().filter(|it| !is_measure(it)).map(ToString::to_string).collect(),
            Err(message) => vec![message],
        };
        assert_eq!(said.len(), 1, "{line}: {said:#?}");
        writeln!(text, "  {}", said[0]).expect("a text takes all");
    }
    text
}

#[test]
fn there_is_nothing_to_say_of_the_good_packs_but_measures() {
    let pack = manuscript(GOOD).expect("reads");
    let mut findings = check::manuscript(&pack, today());
    let spanish = translation(GOOD_ES).expect("reads");
    findings.extend(check::translation(&spanish, &pack, today()));
    findings.retain(|finding| !is_measure(finding) && finding.place != "texts");
    assert_eq!(findings, []);
}

#[test]
fn errors_come_before_warnings_and_those_before_measures() {
    let faults = r#"cards/0/fact = "The homeless set their goals." ; cards/1/note = "Addicts chose for themselves." ; cards/3/fact = "Addicts know the danger, and the homeless do.""#;
    let pack = manuscript(&changed(GOOD, faults).to_string()).expect("reads");
    let said = check::manuscript(&pack, today());
    assert!(said.is_sorted_by_key(|finding| finding.level), "{said:#?}");
    let graver = said.iter().filter(|finding| finding.level != Level::Info);
    let places: Vec<_> = graver.map(|finding| finding.place.as_str()).collect();
    let [treatment, goals] = ["cards[1].note (treatment)", "cards[0].fact (own-goals)"];
    assert_eq!(
        places,
        [treatment, "cards[3].fact (safe)", goals, "cards[3].fact (safe)"],
        "of each the cards in order"
    );
    let spanish = r#"texts/cards.crime.fact/text = "El abuso de drogas no es delito." ; texts/cards.safe.fact/text = "Un adicto conoce el peligro.""#;
    let spanish = translation(&changed(GOOD_ES, spanish).to_string()).expect("reads");
    let said = check::translation(&spanish, &manuscript(GOOD).expect("reads"), today());
    assert!(said.len() > 2 && said.is_sorted_by_key(|finding| finding.level), "{said:#?}");
}

#[test]
fn what_is_quoted_may_be_hard_to_read() {
    let hard = r#"closing/text = "International organizations demonstrate extraordinary possibilities everywhere.""#;
    for (waiver, findings) in [("", 1), (r#" ; waivers/1 = {"at": "closing.text", "why": "quoted"}"#, 0)] {
        let pack = manuscript(&changed(GOOD, &format!("{hard}{waiver}")).to_string()).expect("reads");
        let said = check::manuscript(&pack, today());
        assert_eq!(said.iter().filter(|finding| finding.level != Level::Info).count(), findings, "{said:#?}");
    }
}

#[test]
fn each_fault_of_a_pack_is_told_once() {
    let said = written(BAD, |change| {
        let pack = manuscript(&changed(GOOD, change).to_string())?;
        Ok(check::manuscript(&pack, today()))
    });
    expect_file!["bad.txt"].assert_eq(&said);
    assert!(changes(BAD).count() >= 65);
}

#[test]
fn each_fault_of_a_translation_is_told_once() {
    let source = manuscript(GOOD).expect("reads");
    let said = written(BAD_ES, |change| {
        let translation = translation(&changed(GOOD_ES, change).to_string())?;
        let mut findings = check::translation(&translation, &source, today());
        // How many texts are translated is told each time.
        findings.retain(|finding| finding.place != "texts" || finding.level != Level::Info);
        Ok(findings)
    });
    expect_file!["bad-es.txt"].assert_eq(&said);
}
