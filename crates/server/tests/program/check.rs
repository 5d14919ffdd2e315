//! `unmyth check` as it is run: what it prints, and the status that it leaves.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const PACK: &str = include_str!("../../../../packs/harm-reduction/en.json");
const SPANISH: &str = include_str!("../../../../packs/harm-reduction/es.json");

/// A folder with the pack and its translation, and with what else a test puts there.
fn home(files: &[(&str, &str)]) -> TempDir {
    let home = tempfile::tempdir().expect("a folder of its own");
    let own = [("packs/harm-reduction/en.json", PACK), ("packs/harm-reduction/es.json", SPANISH)];
    for (path, text) in own.iter().chain(files) {
        let path = home.path().join(path);
        fs::create_dir_all(path.parent().expect("has a folder")).expect("can be made");
        fs::write(path, text).expect("can be written");
    }
    home
}

fn check(home: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_unmyth"));
    command.arg("check").args(arguments).current_dir(home).output().expect("runs")
}

/// The status, and what was printed to either stream.
fn said(home: &TempDir, arguments: &[&str]) -> (Option<i32>, String) {
    let output = check(home.path(), arguments);
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("is text"))
}

#[test]
fn a_pack_without_errors_is_fine_by_whatever_path_it_is_named() {
    let home = home(&[("packs/pack.schema.json", "{}")]);
    for (path, files) in [
        ("packs", "2 files: no errors, "),
        ("packs/harm-reduction", "2 files: no errors, "),
        ("packs/harm-reduction/es.json", "1 file: no errors, "),
    ] {
        let (status, text) = said(&home, &[path]);
        assert_eq!(status, Some(0), "{text}");
        assert!(text.lines().last().is_some_and(|line| line.starts_with(files)), "{text}");
        assert!(!text.contains(": info: "), "{text}");
    }
    let (_, text) = said(&home, &["packs", "packs/", "--verbose"]);
    assert_eq!(text.matches("en.json: title: info: reading grade").count(), 1, "{text}");
    let inside = check(&home.path().join("packs/harm-reduction"), &["."]);
    assert_eq!(inside.status.code(), Some(0), "a folder has a name wherever it is looked at from");
}

#[test]
fn errors_are_told_with_file_place_and_remedy() {
    let renamed = PACK.replace(r#""id": "harm-reduction""#, r#""id": "other""#);
    let addict = PACK.replace("Harm reduction encourages drug use.", "Harm reduction makes addicts.");
    let table: [(&str, &str, &str); 9] = [
        ("packs/harm-reduction/en.json", &addict, "en.json: cards[1].myth (encourages): error: avoid \"addicts\"."),
        ("packs/harm-reduction/en.json", &renamed, "en.json: id: error: it says \"other\" and its folder is"),
        ("packs/harm-reduction/en.json", "{", "en.json: line 1, column 1: error: EOF while parsing"),
        ("packs/harm-reduction/en.json", "{", "es.json: from: error: what this was made from cannot be read."),
        ("packs/harm-reduction/fr.json", SPANISH, "fr.json: lang: error: it says \"es\" and its file is \"fr.json\"."),
        (
            "packs/harm-reduction/es.json",
            PACK,
            "es.json: cards: error: this has cards of its own, and so has \"en.json\".",
        ),
        ("packs/lone/es.json", SPANISH, "es.json: from: error: there is nothing here that this was made from."),
        ("packs/lone/en.JSON", PACK, "packs/lone/en.JSON: error: its name must end with \".json\""),
        ("packs/stray.json", PACK, "packs/stray.json: error: a pack lies in a folder of its own. Move it there."),
    ];
    for (path, text, expected) in table {
        let (status, said) = said(&home(&[(path, text)]), &["packs"]);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(expected), "{expected}\n{said}");
    }
}

#[test]
fn programs_read_a_list_of_objects() {
    let renamed = PACK.replace(r#""id": "harm-reduction""#, r#""id": "Other""#);
    let home = home(&[("packs/harm-reduction/en.json", &renamed)]);
    let output = check(home.path(), &["packs/harm-reduction/en.json", "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    let first = &list[0];
    assert_eq!(first["file"], "packs/harm-reduction/en.json");
    assert_eq!((&first["level"], &first["place"]), (&"error".into(), &"id".into()));
    assert!(first["message"].as_str().is_some_and(|message| message.starts_with("\"Other\" is no id.")));
    assert_eq!(first.as_object().map(serde_json::Map::len), Some(4));
}

#[test]
fn what_cannot_be_checked_is_no_error_of_a_pack() {
    let home = home(&[("empty/readme.txt", "Nothing here.")]);
    let table: [(&[&str], &str); 5] = [
        (&["nowhere"], "nowhere: there is no such file or folder. "),
        (&["empty"], "empty: there is no pack here. "),
        (&["empty/readme.txt"], "this is no pack's file. "),
        (&[], "PATH"),
        (&["packs", "--format", "xml"], "xml"),
    ];
    for (arguments, expected) in table {
        let (status, text) = said(&home, arguments);
        assert_eq!(status, Some(2), "{text}");
        assert!(text.contains(expected), "{text}");
    }
}

#[test]
fn an_accent_is_checked_with_packs_or_alone() {
    let home = home(&[]);
    let (status, text) = said(&home, &["--accent", "#0c5c63"]);
    assert_eq!((status, text.contains("text needs 4.5. Pages show #")), (Some(0), true), "{text}");
    assert!(text.ends_with("\nno errors, 1 warning; --verbose prints 1 more.\n"), "{text}");
    let (status, text) = said(&home, &["packs", "--accent", "teal"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("--accent teal: error: this is no color. Write six"), "{text}");
    assert!(text.contains("2 files: 1 error, "), "{text}");
}
