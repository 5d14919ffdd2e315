//! Libraries opened on folders good and bad, as a server does that starts.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use website::site::Publication;

use super::{Library, Place, Standing};

const PACK: &str = include_str!("../../../../packs/harm-reduction/en.json");

const MYTH: &str = "Harm reduction encourages drug use.";

/// A folder with the default pack, and of player, kiosk and studio the least that passes for them.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder of its own");
    put(folder.path(), "packs/harm-reduction/en.json", PACK);
    for program in ["unmyth-widget", "kiosk/unmyth-kiosk", "studio/unmyth-studio"] {
        put(folder.path(), &format!("player/{program}-0.js"), "export { __wbg_init as default };");
        put(folder.path(), &format!("player/{program}-0_bg.wasm"), "\0asm\u{1}\0\0\0");
    }
    folder
}

fn put(folder: &Path, path: &str, text: &str) {
    website::files::write(&folder.join(path), text).expect("can be written");
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("is there")
}

fn place(folder: &Path) -> Place {
    Place {
        packs: folder.join("packs"),
        player: folder.join("player"),
        site: folder.join("dist"),
        publication: Publication::default(),
    }
}

fn open(folder: &Path) -> Result<Library, String> {
    Library::open(place(folder)).map_err(|error| format!("{error:#}"))
}

/// The pack with all its cards past their day.
fn over() -> String {
    PACK.replace("\"error\":", "\"review_by\": \"2020-02-29\", \"error\":")
}

fn quiz(folder: &Path, id: &str) -> String {
    read(folder, &format!("dist/{id}/index.html"))
}

fn other() -> String {
    PACK.replace("\"harm-reduction\"", "\"other\"")
}

#[test]
fn one_that_is_broken_is_played_as_it_was_and_holds_up_no_other() {
    let folder = folder();
    let path = folder.path();
    put(path, "packs/other/en.json", &other());
    assert_eq!(open(path).expect("is built").standing(), Standing::Well);

    put(path, "packs/harm-reduction/en.json", "{");
    put(path, "packs/other/en.json", &other().replace(MYTH, "It makes people use drugs."));
    // Whatever is left of the site: the pack is not taken from there.
    fs::remove_dir_all(path.join("dist")).expect("is there");
    let library = open(path).expect("is built");
    assert_eq!(library.standing(), Standing::Broken);
    assert!(quiz(path, "harm-reduction").contains(MYTH) && quiz(path, "other").contains("It makes people use drugs."));
    let titles: Vec<_> = library.served().iter().map(|served| served.known.pack.clone()).collect();
    assert_eq!(titles, ["harm-reduction", "other"]);

    // A card does not stay in play because its pack is broken elsewhere.
    let late = PACK.replacen("\"error\": \"taken-for\"", "\"error\": \"taken-for\", \"review_by\": \"2020-02-29\"", 1);
    put(path, ".dist.unmyth-packs/harm-reduction/en.json", &late);
    open(path).expect("is built");
    assert!(!quiz(path, "harm-reduction").contains(MYTH));

    // What is taken out of the folder is gone.
    fs::remove_dir_all(path.join("packs/harm-reduction")).expect("is there");
    assert_eq!(open(path).expect("is built").standing(), Standing::Well);
    assert!(!path.join("dist/harm-reduction").exists() && !path.join(".dist.unmyth-packs/harm-reduction").exists());
}

#[test]
fn one_that_is_over_where_it_was_last_good_is_taken_off_and_holds_up_no_other() {
    let folder = folder();
    let path = folder.path();
    put(path, "packs/other/en.json", &other());
    open(path).expect("is built");
    put(path, ".dist.unmyth-packs/harm-reduction/en.json", &over());
    put(path, "packs/harm-reduction/en.json", "{");
    put(path, "packs/other/en.json", &other().replace(MYTH, "It makes people use drugs."));
    assert_eq!(open(path).expect("is built").standing(), Standing::Partial);
    assert!(quiz(path, "other").contains("It makes people use drugs.") && !path.join("dist/harm-reduction").exists());
}

/// A site without any quiz would be an empty frame on each partner's page.
#[test]
fn where_all_cards_are_over_the_site_stays_and_it_is_said_that_they_are() {
    let folder = folder();
    let path = folder.path();
    open(path).expect("is built");
    put(path, "packs/harm-reduction/en.json", &over());
    assert_eq!(open(path).expect("has the earlier site").standing(), Standing::Broken);
    assert!(quiz(path, "harm-reduction").contains(MYTH));
    fs::remove_dir_all(path.join("dist")).expect("is there");
    let error = open(path).err().expect("has none");
    assert!(error.contains("is past its review_by date. Check some against their sources"), "{error}");
}

#[test]
fn what_has_a_name_of_the_sites_own_was_no_quiz() {
    let folder = folder();
    let path = folder.path();
    open(path).expect("is built");
    put(path, "dist/studio/index.html", "the studio");
    put(path, "packs/studio/en.json", &PACK.replace("\"harm-reduction\"", "\"studio\""));
    put(path, "packs/harm-reduction/en.json", &PACK.replace(MYTH, "It makes people use drugs."));
    assert_eq!(open(path).expect("is built").standing(), Standing::Partial);
    assert!(quiz(path, "harm-reduction").contains("It makes people use drugs."));
}

/// As to a folder of an earlier release, which is moved away.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_takes_no_quiz_away() {
    let folder = folder();
    let path = folder.path();
    fs::rename(path.join("packs/harm-reduction"), path.join("packs/.release")).expect("is there");
    std::os::unix::fs::symlink(".release", path.join("packs/harm-reduction")).expect("can be made");
    assert_eq!(open(path).expect("is built").standing(), Standing::Well);
    fs::rename(path.join("packs/.release"), path.join("away")).expect("is there");
    assert_eq!(open(path).expect("is built").standing(), Standing::Broken);
    assert!(quiz(path, "harm-reduction").contains(MYTH));
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_of_packs_are_refused() {
    use std::os::unix::fs::symlink;

    let folder = folder();
    let path = folder.path();
    put(path, "elsewhere/en.json", &other());
    symlink("../elsewhere", path.join("packs/other")).expect("can be made");
    symlink("../../elsewhere/en.json", path.join("packs/harm-reduction/fr.json")).expect("can be made");
    let found = website::packs::read(&path.join("packs"), None).expect("can be read");
    assert!(found.quizzes.is_empty() && found.broken.len() == 2);
    for (broken, link) in found.broken.iter().zip(["packs/harm-reduction/fr.json", "packs/other"]) {
        let told = format!("{}: this link leads to ", path.join(link).display());
        assert!(
            broken.wrong.starts_with(&told) && broken.wrong.contains("Put a copy in its place"),
            "{}",
            broken.wrong
        );
    }
}

#[cfg(unix)]
#[test]
fn whoever_may_read_a_file_is_seen_and_what_editors_leave_is_not() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = folder();
    let place = place(folder.path());
    let before = place.look();
    for path in ["packs/.git/FETCH_HEAD", "packs/harm-reduction/.en.json.swp", "packs/harm-reduction/en.json~"] {
        put(folder.path(), path, "x");
    }
    assert_eq!(place.look(), before);
    let file = folder.path().join("packs/harm-reduction/en.json");
    fs::set_permissions(file, fs::Permissions::from_mode(0o640)).expect("may be set");
    assert_ne!(place.look(), before);
}

#[test]
fn one_that_never_was_good_is_not_played_and_the_others_are() {
    let folder = folder();
    put(folder.path(), "packs/other/en.json", "{");
    assert_eq!(open(folder.path()).expect("is built").standing(), Standing::Partial);
    assert!(quiz(folder.path(), "harm-reduction").contains(MYTH) && !folder.path().join("dist/other").exists());
    // One that is played as it was beside it: there is still one that is not.
    put(folder.path(), "packs/harm-reduction/en.json", "{");
    assert_eq!(open(folder.path()).expect("is built").standing(), Standing::Partial);
    assert!(quiz(folder.path(), "harm-reduction").contains(MYTH));
}

#[test]
fn a_server_starts_with_the_site_that_it_had_and_with_none_says_why_not() {
    let folder = folder();
    let path = folder.path();
    open(path).expect("is built");
    let before = quiz(path, "harm-reduction");
    fs::remove_dir_all(path.join(".dist.unmyth-packs")).expect("is there");
    put(path, "packs/harm-reduction/en.json", "{");
    // Another one beside it would be a whole site, and this quiz would be gone from it.
    for others in [None, Some(other())] {
        if let Some(other) = others {
            put(path, "packs/other/en.json", &other);
        }
        let library = open(path).expect("has the earlier site");
        assert_eq!((library.standing(), library.served().len()), (Standing::Broken, 0));
        assert_eq!(quiz(path, "harm-reduction"), before);
    }
    fs::remove_dir_all(path.join("packs/other")).expect("is there");
    fs::remove_dir_all(path.join("dist")).expect("is there");
    let error = open(path).err().expect("has none");
    assert!(error.contains("the packs have errors") && error.contains("line 1, column 1"), "{error}");
}

#[test]
fn what_is_amiss_elsewhere_is_not_laid_to_the_packs() {
    let folder = folder();
    let path = folder.path();
    open(path).expect("is built");
    fs::remove_dir_all(path.join("player")).expect("is there");
    let library = open(path).expect("has the earlier site");
    // Its cards' words are known all the same, to whoever reads the report.
    assert_eq!((library.standing(), library.served().len()), (Standing::Late, 1));
}
