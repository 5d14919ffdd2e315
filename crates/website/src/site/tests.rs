//! Sites built in folders of their own, from packs good and bad.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use counting::CountingMode;
use quiz::{Day, Today};

use super::{Publication, build};
use crate::counting::{Counting, TallyAddress};

/// A day on which every card of that pack may be asked.
pub(crate) fn today() -> Option<Today> {
    "2026-11-03".parse::<Day>().ok().map(Today::from)
}

pub(crate) const PACK: &str = include_str!("../../../../packs/harm-reduction/en.json");

/// A folder with the default pack, and of player, kiosk and studio the least that passes for them.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder of its own");
    put(folder.path(), "packs/harm-reduction/en.json", PACK);
    put(folder.path(), "player/unmyth-widget-0.js", "export { __wbg_init as default };");
    put(folder.path(), "player/unmyth-widget-0_bg.wasm", "\0asm\u{1}\0\0\0");
    put(folder.path(), "player/kiosk/unmyth-kiosk-0.js", "export { __wbg_init as default };");
    put(folder.path(), "player/kiosk/unmyth-kiosk-0_bg.wasm", "\0asm\u{1}\0\0\0");
    put(folder.path(), "player/studio/unmyth-studio-0.js", "export { __wbg_init as default };");
    put(folder.path(), "player/studio/unmyth-studio-0_bg.wasm", "\0asm\u{1}\0\0\0");
    folder
}

pub(crate) fn put(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("has a folder")).expect("can be made");
    fs::write(path, text).expect("can be written");
}

pub(crate) fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).expect("is there")
}

fn make(folder: &Path) -> Result<usize, String> {
    let out = folder.join("dist");
    build(&folder.join("packs"), today(), &folder.join("player"), &out, &Publication::default())
        .map_err(|error| format!("{error:#}"))
}

#[test]
fn a_site_has_a_page_a_pack_and_language_each_compressed_too() {
    let folder = folder();
    assert_eq!(make(folder.path()), Ok(11));
    for page in [
        "index.html",
        "404.html",
        "privacy/index.html",
        "harm-reduction/index.html",
        "harm-reduction/en/index.html",
        "embed/index.html",
        "embed/check/index.html",
        "kiosk/index.html",
        "kiosk/setup/index.html",
        "studio/index.html",
    ] {
        assert!(read(folder.path(), &format!("dist/{page}")).starts_with("<!doctype html>"), "{page}");
        assert!(folder.path().join(format!("dist/{page}.br")).exists(), "{page}");
        assert!(folder.path().join(format!("dist/{page}.gz")).exists(), "{page}");
    }
    let page = read(folder.path(), "dist/harm-reduction/en/index.html");
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">") && page.contains("src=\"../../player/player-"), "{page}");
}

/// The list is of the very files that are there, so that a device with all of them needs no network; and it is another list
/// when any of them is another.
#[test]
fn a_kiosk_lists_what_it_needs() {
    let folder = folder();
    make(folder.path()).expect("is built");
    let list = |folder: &Path| -> serde_json::Value {
        let worker = read(folder, "dist/kiosk/worker.js");
        let line = worker.lines().next().expect("has a line");
        serde_json::from_str(line.trim_start_matches("const LIST = ").trim_end_matches(';')).expect("is a list")
    };
    let first = list(folder.path());
    let files = first["files"].as_array().expect("is a list");
    assert_eq!(files.len(), 11, "{files:#?}");
    for file in files {
        let path = file["path"].as_str().expect("is text");
        let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let content = fs::read(folder.path().join("dist/kiosk").join(&path)).expect(&path);
        assert_eq!(file["integrity"], document::digest::integrity(&content), "{path}");
    }
    make(folder.path()).expect("is built");
    assert_eq!(list(folder.path()), first);
    put(folder.path(), "packs/harm-reduction/en.json", &PACK.replacen("Harm reduction", "Reduction of harm", 1));
    make(folder.path()).expect("is built");
    assert_ne!(list(folder.path())["version"], first["version"]);
}

/// Without its address a site names none: what it would name might be anybody's.
#[test]
fn a_site_that_knows_its_address_names_what_others_embed_and_the_way_home() {
    let folder = folder();
    assert_eq!(make(folder.path()), Ok(11));
    let link = "type=\"application/json+oembed\"";
    assert!(!read(folder.path(), "dist/harm-reduction/index.html").contains(link));
    assert!(!folder.path().join("dist/harm-reduction/oembed.json").exists());
    assert!(read(folder.path(), "dist/404.html").contains("href=\"/\""));

    let publication =
        Publication { address: Some("https://example.org/quiz/".parse().expect("is one")), ..Publication::default() };
    let out = folder.path().join("dist");
    build(&folder.path().join("packs"), today(), &folder.path().join("player"), &out, &publication).expect("is built");
    for page in ["harm-reduction/", "harm-reduction/en/"] {
        let address = format!("https://example.org/quiz/{page}");
        let html = read(folder.path(), &format!("dist/{page}index.html"));
        let head = html.split_once("</head>").expect("has a head").0;
        assert!(head.contains(&format!("{link} href=\"{address}oembed.json\"")), "{head}");
        let embed = read(folder.path(), &format!("dist/{page}oembed.json"));
        assert!(embed.contains(&format!("\"url\":\"{address}\"")), "{embed}");
    }
    assert!(read(folder.path(), "dist/404.html").contains("href=\"/quiz/\""));
}

#[test]
fn a_site_that_counts_says_where_in_each_page_and_is_let_there() {
    let folder = folder();
    let path = folder.path();
    make(path).expect("is built");
    let page = read(path, "dist/harm-reduction/index.html");
    assert!(!page.contains("data-tally") && page.contains("Nothing is counted here."), "{page}");

    let tally = "https://quiz.example.org/api/tally".parse().expect("is good");
    for (tally, mode, home, language, lets) in [
        (TallyAddress::Own, CountingMode::On, "../api/tally", "../../api/tally", "connect-src 'self'; "),
        (tally, CountingMode::Ask, "https://quiz.", "https://quiz.", "connect-src 'self' https://quiz.example.org; "),
    ] {
        let published = Publication { counting: Some(Counting { tally, mode }), ..Publication::default() };
        build(&path.join("packs"), today(), &path.join("player"), &path.join("dist"), &published).expect("is built");
        for (page, tally) in [("harm-reduction", home), ("harm-reduction/en", language)] {
            let page = read(path, &format!("dist/{page}/index.html"));
            assert!(page.contains(&format!("data-tally=\"{tally}")) && page.contains(lets), "{page}");
            assert!(page.contains("We count answers, not people."), "{page}");
        }
        assert!(read(path, "dist/.unmyth-site").contains(lets));
    }
}

#[test]
fn nothing_in_a_pack_ends_the_element_that_it_is_in() {
    let folder = folder();
    let text = PACK.replace("neither for nor", "</script><script>alert(1)</script><!--");
    put(folder.path(), "packs/harm-reduction/en.json", &text);
    make(folder.path()).expect("is built");
    let page = read(folder.path(), "dist/harm-reduction/index.html");
    assert!(!page.contains("<script>alert") && !page.contains("<!--"), "{page}");
    let inline = page.split_once("id=\"unmyth-pack\">").and_then(|(_, rest)| rest.split_once("</script>"));
    let (inline, _) = inline.expect("the pack is in the page");
    let pack = wire::parse("inline", inline.as_bytes()).expect("and whole");
    assert!(pack.cards()[1].fact.contains("</script><script>alert(1)</script><!--"));
}

#[test]
fn a_broken_pack_is_named_and_the_old_site_stays() {
    let folder = folder();
    make(folder.path()).expect("is built");
    let before = read(folder.path(), "dist/harm-reduction/index.html");
    put(folder.path(), "packs/harm-reduction/en.json", &PACK.replace("\"myth\"", "\"myht\""));
    let error = make(folder.path()).expect_err("is refused");
    assert!(error.contains("en.json: line ") && error.contains("unknown field `myht`"), "{error}");
    assert_eq!(read(folder.path(), "dist/harm-reduction/index.html"), before);
}

#[test]
fn every_wrong_file_is_told_at_once() {
    let folder = folder();
    let own = |id: &str| PACK.replace("\"harm-reduction\"", &format!("\"{id}\""));
    let translated =
        |id: &str, lang: &str, from: &str| format!(r#"{{"id":"{id}","lang":"{lang}","from":"{from}","texts":{{}}}}"#);
    put(folder.path(), "packs/other/en.json", PACK);
    put(folder.path(), "packs/other/es.json", &translated("other", "pt", "de"));
    put(folder.path(), "packs/other/pt (1).json", &translated("other", "pt", "en"));
    put(folder.path(), "packs/harm-reduction/EN.JSON", PACK);
    put(folder.path(), "packs/player/en.json", PACK);
    put(folder.path(), "packs/v2/en.json", &own("v2"));
    put(folder.path(), "packs/en.json", PACK);
    put(folder.path(), "packs/pack.schema.json", "{}");
    put(folder.path(), "packs/third/en.json", &own("third"));
    put(folder.path(), "packs/third/de.json", &own("third"));
    put(folder.path(), "packs/fourth/es.json", &translated("fourth", "es", "en"));
    let error = make(folder.path()).expect_err("is refused");
    for told in [
        "other/en.json: id: it is \"harm-reduction\", but the folder is \"other\"",
        "other/es.json: lang: it is \"pt\", but the file is \"es.json\". Make them the same.",
        "but the file is \"pt (1).json\". Rename it to \"pt.json\", or remove it if that file exists too.",
        "other/es.json: from: it is \"de\", but the source pack is in \"en\"",
        "EN.JSON: its name must end with \".json\"",
        "player: the website itself uses this name",
        "v2: the website itself uses this name",
        "packs/en.json: each pack needs a folder of its own",
        "third/en.json: this is a source pack with cards of its own, and so is de.json",
        "fourth: there are translations but no source pack",
    ] {
        assert!(error.contains(told), "{told} is not in\n{error}");
    }
    assert!(!error.contains("schema"), "{error}");
}

/// No pack can take the place of what the site has beside its packs.
#[test]
fn every_folder_of_a_site_is_a_packs_or_has_a_name_that_no_pack_may_have() {
    let folder = folder();
    make(folder.path()).expect("is built");
    let names = crate::files::names(&folder.path().join("dist")).expect("can be read");
    let folders: Vec<_> = names.iter().filter(|name| folder.path().join("dist").join(name).is_dir()).collect();
    assert!(folders.len() >= 5, "{folders:?}");
    for name in folders.into_iter().filter(|name| *name != "harm-reduction") {
        assert!(check::is_reserved(name), "{name}");
    }
}

#[test]
fn folders_that_are_not_ours_are_left_alone() {
    for theirs in ["dist", ".dist.unmyth-new", ".dist.unmyth-old"] {
        let folder = folder();
        put(folder.path(), &format!("{theirs}/letter.txt"), "mine");
        let error = make(folder.path()).expect_err("is refused");
        assert!(error.contains("not a website built by unmyth"), "{error}");
        assert_eq!(read(folder.path(), &format!("{theirs}/letter.txt")), "mine");
    }
}

#[test]
fn a_site_is_replaced_whole() {
    let folder = folder();
    make(folder.path()).expect("is built");
    put(folder.path(), "dist/left-over.txt", "old");
    make(folder.path()).expect("is built again");
    assert!(!folder.path().join("dist/left-over.txt").exists());
    assert!(!folder.path().join(".dist.unmyth-old").exists());
}

#[test]
fn a_player_that_is_missing_twice_there_or_damaged_is_told_with_the_remedy() {
    let told = |change: fn(&Path)| {
        let folder = folder();
        change(folder.path());
        make(folder.path()).expect_err("is refused")
    };
    let gone = told(|folder| fs::remove_dir_all(folder.join("player")).expect("can be removed"));
    let twice = told(|folder| put(folder, "player/unmyth-widget-1.js", ""));
    let damaged = told(|folder| put(folder, "player/unmyth-widget-0_bg.wasm", "<!doctype html>"));
    for (error, what) in [(gone, "no player"), (twice, "two unmyth-widget"), (damaged, "damaged")] {
        assert!(error.contains(what) && error.contains("cargo xtask build"), "{error}");
    }
}

#[test]
fn two_builds_at_once_leave_a_whole_site() {
    let folder = folder();
    for _ in 0..3 {
        std::thread::scope(|scope| {
            let builds: Vec<_> = (0..3).map(|_| scope.spawn(|| make(folder.path()))).collect();
            for build in builds {
                assert_eq!(build.join().expect("does not panic"), Ok(11));
            }
        });
        for page in [".unmyth-site", "index.html", "404.html.br", "harm-reduction/en/index.html.gz"] {
            assert!(folder.path().join("dist").join(page).exists(), "{page} is missing");
        }
    }
}

#[test]
fn a_folder_without_packs_says_where_one_goes() {
    let folder = folder();
    fs::remove_dir_all(folder.path().join("packs/harm-reduction")).expect("can be removed");
    let error = make(folder.path()).expect_err("is refused");
    assert!(error.contains("there is no pack in") && error.contains("harm-reduction/en.json"), "{error}");
}
