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
    let (_, text) = said(&home, &["packs/harm-reduction/en.json", "packs", "./packs", "packs/harm-reduction/es.json"]);
    assert!(text.lines().last().is_some_and(|line| line.starts_with("2 files: ")), "{text}");
    let inside = check(&home.path().join("packs/harm-reduction"), &["."]);
    assert_eq!(inside.status.code(), Some(0), "a folder has a name wherever it is looked at from");
}

#[test]
fn a_file_that_is_named_without_its_folder_is_read_too() {
    let home = home(&[("packs/harm-reduction/en.json", "{")]);
    let inside = check(&home.path().join("packs/harm-reduction"), &["en.json"]);
    let text = String::from_utf8(inside.stdout).expect("is text");
    assert!(inside.status.code() == Some(1) && text.starts_with("en.json: line 1, column 1: error: "), "{text}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_pack_and_holds_nothing_up() {
    let home = home(&[]);
    let made = Command::new("mkfifo").arg(home.path().join("packs/harm-reduction/fr.json")).status().expect("runs");
    assert!(made.success());
    let (status, text) = said(&home, &["packs"]);
    let told = "packs/harm-reduction/fr.json: error: this is not a file. Does it exist, and can you read it? [unreadable-file]\n";
    assert!(status == Some(1) && text.contains(told), "{text}");
}

#[test]
fn errors_are_printed_with_file_path_and_remedy() {
    let renamed = PACK.replace(r#""id": "harm-reduction""#, r#""id": "other""#);
    let addict = PACK.replace("Harm reduction encourages drug use.", "Harm reduction makes addicts.");
    let table: [(&str, &str, &str); 10] = [
        ("packs/harm-reduction/en.json", &addict, "en.json: cards[1].myth (encourages): error: avoid \"addicts\"."),
        ("packs/harm-reduction/en.json", &renamed, "en.json: id: error: it is \"other\", but the folder is"),
        ("packs/harm-reduction/en.json", "{", "en.json: line 1, column 1: error: the file ends too early. "),
        (
            "packs/harm-reduction/en.json",
            "{",
            "es.json: from: error: the source pack of this translation cannot be read.",
        ),
        ("packs/harm-reduction/fr.json", SPANISH, "fr.json: lang: error: it is \"es\", but the file is \"fr.json\"."),
        (
            "packs/harm-reduction/es (1).json",
            SPANISH,
            "Rename it to \"es.json\", or remove it if that file exists too.",
        ),
        (
            "packs/harm-reduction/es.json",
            PACK,
            "es.json: cards: error: this is a source pack with cards of its own, and so is \"en.json\".",
        ),
        ("packs/lone/es.json", SPANISH, "es.json: from: error: the source pack of this translation is missing."),
        ("packs/lone/en.JSON", PACK, "packs/lone/en.JSON: error: its name must end with \".json\""),
        (
            "packs/stray.json",
            PACK,
            "packs/stray.json: error: each pack needs a folder of its own. Move this file into one.",
        ),
    ];
    for (path, text, expected) in table {
        let (status, said) = said(&home(&[(path, text)]), &["packs"]);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(expected), "{expected}\n{said}");
        if text == "{" {
            assert!(said.starts_with("packs/harm-reduction/en.json: "), "the cause comes first: {said}");
        }
    }
}

#[test]
fn a_schema_in_a_packs_folder_is_none_of_its_files() {
    let (_, without) = said(&home(&[]), &["packs", "--verbose"]);
    for name in ["x.schema.json", "pack.Schema.JSON"] {
        let home = home(&[(&format!("packs/harm-reduction/{name}"), "{")]);
        assert_eq!(said(&home, &["packs", "--verbose"]), (Some(0), without.clone()), "{name}");
    }
}

#[test]
fn how_well_visitors_can_guess_by_length_is_always_printed() {
    for arguments in [["packs", "packs/"], ["packs", "--verbose"]] {
        let (_, text) = said(&home(&[]), &arguments);
        assert_eq!(
            text.matches("a visitor who guesses only by length gets 6 of 6 statements right.").count(),
            2,
            "{text}"
        );
    }
    let (_, text) = said(&home(&[]), &["packs"]);
    let figure = "packs/harm-reduction/en.json: a visitor who guesses only by length gets 6 of 6 statements right.\n";
    assert!(text.contains(figure), "{text}");
}

#[test]
fn what_lies_too_deep_is_told_with_the_place_where_it_belongs() {
    let deep = [("packs/group/harm-reduction/en.json", PACK), ("packs/group/harm-reduction/es.json", SPANISH)];
    let error = "packs/group/harm-reduction: error: this pack is in no quiz: its folder is too deep. Move it to packs/harm-reduction. [folder-too-deep]\n";
    let (status, text) = said(&home(&deep), &["packs"]);
    assert_eq!((status, text.matches(error).count()), (Some(1), 1), "{text}");
    // With nothing else there it is no mistake of the command.
    let alone = home(&deep);
    fs::remove_dir_all(alone.path().join("packs/harm-reduction")).expect("was there");
    let (status, text) = said(&alone, &["packs"]);
    assert_eq!((status, text.lines().count()), (Some(1), 2), "{text}");
    assert!(text.contains(error), "{text}");
    let (status, text) = said(&alone, &["packs/group"]);
    assert_eq!(status, Some(0), "a folder of packs has any name: {text}");

    let drafts = home(&[("packs/harm-reduction/old/en.json", PACK)]);
    for path in ["packs", "packs/harm-reduction"] {
        let (status, text) = said(&drafts, &[path]);
        assert_eq!(status, Some(0), "{text}");
        assert!(
            text.contains("packs/harm-reduction/old: warning: the packs in this folder are not in any quiz: "),
            "{text}"
        );
        assert!(text.lines().last().is_some_and(|line| line.starts_with("2 files: no errors, ")), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_is_what_it_leads_to_under_its_own_name() {
    use std::os::unix::fs::symlink;

    let linked = home(&[]);
    let packs = linked.path().join("packs");
    fs::rename(packs.join("harm-reduction"), packs.join(".draft-7")).expect("can be moved");
    symlink(".draft-7", packs.join("harm-reduction")).expect("can be made");
    for path in ["packs", "packs/harm-reduction", "packs/harm-reduction/es.json", "packs/harm-reduction/."] {
        let (status, text) = said(&linked, &[path]);
        assert_eq!(status, Some(0), "{path}: {text}");
    }
    symlink(".draft-7", packs.join("other")).expect("can be made");
    symlink("../gone", packs.join("lost")).expect("can be made");
    symlink("..", packs.join("outside")).expect("can be made");
    symlink("../../unmyth.toml", packs.join(".draft-7/fr.json")).expect("can be made");
    fs::write(linked.path().join("unmyth.toml"), "").expect("can be written");
    let (status, text) = said(&linked, &["packs"]);
    assert_eq!(status, Some(1), "{text}");
    for told in [
        "packs/other/en.json: id: error: it is \"harm-reduction\", but the folder is \"other\". Make them the same.",
        "packs/lost: error: this link is broken. Fix it, or remove it.",
        "packs/outside: error: this link leads to ",
        "packs/harm-reduction/fr.json: error: this link leads to ",
        ", outside the folder of packs. Put a copy in its place.",
    ] {
        assert!(text.contains(told), "{text}");
    }
    let (status, text) = said(&linked, &["packs/lost"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(text.contains("packs/lost: this link is broken. "), "{text}");
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
    assert_eq!((&first["severity"], &first["path"]), (&"error".into(), &"id".into()));
    assert_eq!((&first["code"], &first["args"]["text"]), (&"bad-id".into(), &"Other".into()));
    assert!(
        first["message"]
            .as_str()
            .is_some_and(|message| message.starts_with("\"Other\" cannot be a name in web addresses."))
    );
    assert_eq!(first.as_object().map(serde_json::Map::len), Some(6));
}

/// The codes that `crates/check/tests/packs/codes.rs` leaves to this test.
#[cfg(unix)]
#[test]
fn every_code_about_files_can_be_looked_up() {
    let home = home(&[
        ("packs/harm-reduction/fr.json", SPANISH),
        ("packs/harm-reduction/old/en.json", PACK),
        ("packs/other/en.json", PACK),
        ("packs/other/de.json", PACK),
        ("packs/broken/en.json", "{"),
        ("packs/broken/es.json", SPANISH),
        ("packs/lone/es.json", SPANISH),
        ("packs/loud/en.JSON", PACK),
        ("packs/loud/it.json/note.txt", ""),
        ("packs/stray.json", PACK),
        ("packs/group/harm-reduction/en.json", PACK),
    ]);
    std::os::unix::fs::symlink("../gone", home.path().join("packs/lost")).expect("can be made");
    std::os::unix::fs::symlink("..", home.path().join("packs/outside")).expect("can be made");
    let (_, text) = said(&home, &["packs"]);
    let codes = "invalid-json unreadable-file name-ending file-language folder-name two-source-packs source-pack-broken \
                 source-pack-missing pack-inside-pack broken-link link-outside file-without-folder \
                 folder-too-deep";
    for code in codes.split(' ') {
        assert!(text.contains(&format!(". [{code}]\n")) || text.contains(&format!("? [{code}]\n")), "{code}: {text}");
        let (status, text) = said(&home, &["--explain", code]);
        assert!(status == Some(0) && text.starts_with(&format!("{code}\n\n")), "{text}");
    }
    let (status, text) = said(&home, &["--explain", "text-to-long"]);
    assert_eq!((status, text.contains("The closest one is \"text-too-long\"")), (Some(2), true), "{text}");
    let (status, text) = said(&home, &["--explain", "?"]);
    assert_eq!((status, text.contains("\nfolder-too-deep")), (Some(2), true), "{text}");
}

#[test]
fn what_cannot_be_checked_is_no_error_of_a_pack() {
    let home = home(&[("empty/readme.txt", "Nothing here.")]);
    let table: [(&[&str], &str); 5] = [
        (&["nowhere"], "nowhere: there is no such file or folder. "),
        (&["empty"], "empty: there is no pack here. "),
        (&["empty/readme.txt"], "this is not a pack file. "),
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
    assert!(text.ends_with("\nno errors, 1 warning; --verbose shows 1 more.\n"), "{text}");
    let (status, text) = said(&home, &["packs", "--accent", "teal"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(text.contains("--accent teal: error: this is not a color. Write six"), "{text}");
    assert!(text.contains("2 files: 1 error, "), "{text}");
}

#[test]
fn the_contacts_of_a_website_are_checked_too() {
    let lacks = "the quiz does not say where to get help";
    let config = "[[contacts]]\nlabel = \"Call us\"\nurl = \"tel:+16085550100\"\n";
    let home = home(&[("unmyth.toml", config), ("bad.toml", "[[contacts]]\n")]);
    let (status, text) = said(&home, &["packs"]);
    assert!(status == Some(0) && text.contains(lacks), "{text}");
    let (status, text) = said(&home, &["packs", "--config", "unmyth.toml"]);
    assert!(status == Some(0) && !text.contains(lacks), "{text}");
    for field in ["area", "hours", "review-by"] {
        assert!(text.contains(&format!("unmyth.toml: contacts[0].{field}: warning: ")), "{text}");
    }
    let (status, text) = said(&home, &["packs", "--config", "bad.toml"]);
    assert!(status == Some(2) && text.contains("bad.toml: line 1: missing field `label`. Add it"), "{text}");
}
