//! Packs as their writers keep them: changed while a server runs, broken, past their day, and sent to translators.

use std::fs;
use std::process::{Command, Output};

use crate::sender::get;
use crate::server::{Home, PACK};

const MYTH: &str = "Harm reduction encourages drug use.";

/// Asks until the answer holds a text.
async fn until(server: &crate::server::Server, path: &str, text: &str) {
    let asking = async {
        let mut steps = tokio::time::interval(std::time::Duration::from_millis(50));
        while !get(server.address, path).await.contains(text) {
            steps.tick().await;
        }
    };
    let limit = std::time::Duration::from_mins(1);
    assert!(tokio::time::timeout(limit, asking).await.is_ok(), "{path} never has {text}");
}

const QUIZ: &str = "/harm-reduction/";
const FILE: &str = "packs/harm-reduction/en.json";

#[tokio::test]
async fn a_changed_pack_is_played_without_a_new_start_and_a_broken_one_leaves_the_last_good_one() {
    let home = Home::new();
    let server = home.start("unmyth.db", "site");
    until(&server, QUIZ, MYTH).await;
    assert!(get(server.address, "/healthz").await.ends_with("well\n"));

    home.put(FILE, &PACK.replace(MYTH, "It makes people use drugs."));
    until(&server, QUIZ, "It makes people use drugs.").await;

    home.put(FILE, "{");
    until(&server, "/healthz", "well, but the packs have errors: the last good version is being served").await;
    assert!(get(server.address, QUIZ).await.contains("It makes people use drugs."));

    // Another one beside the broken one, in two languages.
    home.put("packs/other/en.json", &PACK.replace("\"harm-reduction\"", "\"other\""));
    home.put("packs/other/es.json", r#"{"id":"other","lang":"es","from":"en","texts":{}}"#);
    until(&server, "/other/es/", "¿Mito o realidad?").await;
    assert!(get(server.address, QUIZ).await.contains("It makes people use drugs."));
    assert!(get(server.address, "/healthz").await.contains("well, but the packs have errors"));

    // A server that starts again has not forgotten.
    let log = server.stop();
    assert!(log.contains("en.json: line 1, column 1") && log.contains("is served instead"), "{log}");
    assert!(log.contains("other/es.json: 24 texts are missing or out of date"), "{log}");
    let server = home.start("unmyth.db", "site");
    until(&server, QUIZ, "It makes people use drugs.").await;
    home.put(FILE, PACK);
    until(&server, QUIZ, MYTH).await;
    until(&server, "/healthz", "\r\n\r\nwell\n").await;

    // One that never was good.
    home.put("packs/new/en.json", "{");
    until(&server, "/healthz", "well, but the packs have errors: some are not being served. See the log\n").await;
}

/// Nothing in the folder changes when the disk has room again, or the database is back.
#[tokio::test]
async fn a_change_that_could_not_be_taken_up_is_tried_again() {
    let home = Home::new();
    let server = home.start("unmyth.db", "site");
    let (player, away) = (home.path().join("player"), home.path().join("away"));
    fs::rename(&player, &away).expect("is there");
    home.put(FILE, &PACK.replace(MYTH, "It makes people use drugs."));
    until(&server, "/healthz", "well, but the last change to the packs is not live yet").await;
    assert!(get(server.address, QUIZ).await.contains(MYTH));
    fs::rename(&away, &player).expect("is there");
    until(&server, QUIZ, "It makes people use drugs.").await;
    until(&server, "/healthz", "\r\n\r\nwell\n").await;
}

/// As after an upgrade at which the packs were broken.
#[tokio::test]
async fn a_new_site_has_its_own_policy_without_a_new_start() {
    let home = Home::new();
    home.start("unmyth.db", "site").stop();
    home.put("site/.unmyth-site", "default-src 'none'; img-src 'self'");
    fs::remove_dir_all(home.path().join(".site.unmyth-packs")).expect("is kept");
    home.put(FILE, "{");
    let server = home.start("unmyth.db", "site");
    until(&server, QUIZ, "\r\ncontent-security-policy: default-src 'none'; img-src 'self'\r\n").await;
    home.put(FILE, PACK);
    until(&server, QUIZ, "\r\ncontent-security-policy: default-src 'none'; script-src").await;
}

#[test]
fn a_card_past_its_day_is_out_of_play_and_the_build_says_so() {
    let home = Home::new();
    let late = |day: &str| {
        PACK.replacen("\"error\": \"taken-for\"", &format!("\"error\": \"taken-for\", \"review_by\": \"{day}\""), 1)
    };
    let build = || run(&home, &["build", "--packs", "packs", "--player", "player", "--out", "site"]);
    let page = || fs::read_to_string(home.path().join("site/harm-reduction/index.html")).expect("is there");
    home.put("packs/harm-reduction/en.json", &late("9999-12-31"));
    assert!(build().status.success() && page().contains(MYTH));
    home.put("packs/harm-reduction/en.json", &late("2020-02-29"));
    let built = build();
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(built.status.success() && said.contains("the card \"encourages\" is not shown"), "{said}");
    assert!(!page().contains(MYTH));
    let all = late("2020-02-29");
    let all = ["either-or", "straw-man"].iter().fold(all, |all, error| {
        all.replacen(
            &format!("\"error\": \"{error}\""),
            &format!("\"error\": \"{error}\", \"review_by\": \"2020-02-29\""),
            1,
        )
    });
    home.put("packs/harm-reduction/en.json", &all);
    let built = build();
    let said = String::from_utf8_lossy(&built.stderr);
    let none = "every card in packs is past its review_by date";
    assert!(!built.status.success() && said.contains("no card is left") && said.contains(none), "{said}");
    // The others are played without it.
    home.put("packs/other/en.json", &PACK.replace("\"harm-reduction\"", "\"other\""));
    assert!(build().status.success() && home.path().join("site/other/index.html").exists());
    assert!(!home.path().join("site/harm-reduction").exists());
    home.put("packs/harm-reduction/en.json", &late("31.12.2025"));
    let built = build();
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(!built.status.success() && said.contains("\"31.12.2025\" is not a date"), "{said}");
}

#[test]
fn what_the_build_says_of_a_card_stands_in_the_file_at_that_place() {
    let home = Home::new();
    let build = || {
        let built = run(&home, &["build", "--packs", "packs", "--player", "player", "--out", "site"]);
        (built.status.success(), String::from_utf8_lossy(&built.stderr).into_owned())
    };
    let late = PACK.replacen("\"error\":", "\"review_by\": \"2020-02-29\", \"error\":", 1);
    home.put("packs/harm-reduction/en.json", &late.replace(MYTH, &"a ".repeat(200)));
    let spanish = include_str!("../../../../packs/harm-reduction/es.json")
        .replace("Reducción de daños: ¿mito o realidad?", &"a ".repeat(200));
    home.put("packs/harm-reduction/es.json", &spanish);
    let (is_built, said) = build();
    assert!(!is_built && said.contains("en.json: cards[1].myth (encourages): "), "{said}");
    assert!(said.contains("es.json: texts[\""), "{said}");
    assert_eq!(said.matches("characters").count(), said.matches(".json: ").count(), "each is told once: {said}");

    // What the check alone finds stops nobody, and is told.
    home.put("packs/harm-reduction/en.json", &PACK.replace(MYTH, "It makes addicts of people."));
    fs::remove_file(home.path().join("packs/harm-reduction/es.json")).expect("was written");
    let (is_built, said) = build();
    assert!(is_built && said.contains("en.json: `unmyth check` finds an error in the cards in play."), "{said}");
}

#[test]
fn a_translation_goes_to_a_translator_and_comes_back() {
    let home = Home::new();
    let pack = "packs/harm-reduction";
    for form in ["csv", "po"] {
        let file = format!("spanish.{form}");
        let out = run(&home, &["translate", "export", pack, "es", "--format", form, "--out", &file]);
        assert!(out.status.success(), "{out:?}");
        let table = fs::read_to_string(home.path().join(&file)).expect("is there");
        let done = match form {
            "csv" => table.replacen(&format!("{MYTH},,missing"), &format!("{MYTH},Fomenta el consumo.,"), 1),
            _ => table.replacen(
                &format!("msgid \"{MYTH}\"\nmsgstr \"\""),
                &format!("msgid \"{MYTH}\"\nmsgstr \"Fomenta el consumo.\""),
                1,
            ),
        };
        assert_ne!(table, done);
        home.put(&file, &done);
        let back = run(&home, &["translate", "import", pack, "es", &file]);
        let said = String::from_utf8_lossy(&back.stdout);
        assert!(said.contains("of 24 texts, 1 are translated, 0 are out of date, 23 are missing"), "{back:?}");
        let written = fs::read_to_string(home.path().join(pack).join("es.json")).expect("is there");
        assert!(written.contains("Fomenta el consumo."), "{written}");
        fs::remove_file(home.path().join(pack).join("es.json")).expect("can be removed");
    }
    home.put(
        "part.csv",
        &format!("text,en,es\ntitel,a,b\ncards.encourages.myth,{MYTH},Fomenta.\nsummary,Earlier,Antes\n"),
    );
    let said = run(&home, &["translate", "import", pack, "es", "part.csv"]);
    let said = String::from_utf8_lossy(&said.stdout);
    for told in [
        "part.csv: line 2: the pack has no text named \"titel\"",
        "part.csv: line 4: the original of \"summary\" has changed since",
    ] {
        assert!(said.contains(told), "{said}");
    }
    fs::remove_file(home.path().join(pack).join("es.json")).expect("was written");
    home.put(
        "long.csv",
        &format!("text,en,es\nsummary,x,{}\ncards.encourages.myth,{MYTH},{}\n", "a ", "a ".repeat(200)),
    );
    let long = run(&home, &["translate", "import", pack, "es", "long.csv"]);
    let said = String::from_utf8_lossy(&long.stderr);
    let told = "packs/harm-reduction/es.json: texts[\"cards.encourages.myth\"]: ";
    assert!(!long.status.success() && said.contains("cannot be shown until") && said.contains(told), "{said}");
    fs::remove_file(home.path().join(pack).join("es.json")).expect("was written");
    home.put("bad.csv", "text,en,es\ntitel,a,b\n");
    home.put("es.xlsx", "PK\u{3}\u{4}");
    for (told, asked) in [
        (
            "bad.csv: the table: it belongs to another pack, with texts such as \"titel\"",
            ["import", pack, "es", "bad.csv"].as_slice(),
        ),
        (
            "es.xlsx: this is an Excel workbook. In the spreadsheet choose \"Save as\" and \"CSV UTF-8\"",
            &["import", pack, "es", "es.xlsx"],
        ),
        ("its name must end in .csv, .tsv, .txt or .po", &["import", pack, "es", "unmyth.toml"]),
        ("the source pack is in \"en\"", &["export", pack, "en"]),
        ("is not the short name of a language", &["export", pack, "../es"]),
        ("cannot read the folder packs/none", &["export", "packs/none", "es"]),
    ] {
        let out = run(&home, &[&["translate"], asked].concat());
        let said = String::from_utf8_lossy(&out.stderr);
        assert!(!out.status.success() && said.contains(told), "{said}");
        assert!(!home.path().join(pack).join("es.json").exists(), "nothing is written");
    }
}

fn run(home: &Home, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_unmyth")).args(args).current_dir(home.path()).output().expect("runs")
}
