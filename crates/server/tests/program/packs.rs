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

#[tokio::test]
async fn a_changed_pack_is_played_without_a_new_start_and_a_broken_one_leaves_the_last_good_one() {
    let home = Home::new();
    let server = home.start("unmyth.db", "site");
    let quiz = "/harm-reduction/";
    until(&server, quiz, MYTH).await;
    assert!(get(server.address, "/healthz").await.ends_with("well\n"));

    home.put("packs/harm-reduction/en.json", &PACK.replace(MYTH, "It makes people use drugs."));
    until(&server, quiz, "It makes people use drugs.").await;

    home.put("packs/harm-reduction/en.json", "{");
    until(&server, "/healthz", "well, but the packs have errors").await;
    assert!(get(server.address, quiz).await.contains("It makes people use drugs."));

    home.put("packs/harm-reduction/en.json", PACK);
    until(&server, quiz, MYTH).await;
    until(&server, "/healthz", "\r\n\r\nwell\n").await;

    // Another one beside it, in two languages.
    home.put("packs/other/en.json", &PACK.replace("\"harm-reduction\"", "\"other\""));
    home.put("packs/other/es.json", r#"{"id":"other","lang":"es","from":"en","texts":{}}"#);
    until(&server, "/other/es/", "¿Mito o realidad?").await;
    let log = server.stop();
    assert!(log.contains("en.json: line 1, column 1") && log.contains("stays in play"), "{log}");
    assert!(log.contains("other/es.json: 24 texts are missing or stale"), "{log}");
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
    assert!(built.status.success() && said.contains("the card \"encourages\" is out of play"), "{said}");
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
    assert!(!built.status.success() && said.contains("no card is left") && said.contains("no pack to play"), "{said}");
    // The others are played without it.
    home.put("packs/other/en.json", &PACK.replace("\"harm-reduction\"", "\"other\""));
    assert!(build().status.success() && home.path().join("site/other/index.html").exists());
    assert!(!home.path().join("site/harm-reduction").exists());
    home.put("packs/harm-reduction/en.json", &late("31.12.2025"));
    let built = build();
    let said = String::from_utf8_lossy(&built.stderr);
    assert!(!built.status.success() && said.contains("\"31.12.2025\" is no day"), "{said}");
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
        assert!(said.contains("of 24 texts 1 are translated, 0 are stale, 23 are missing"), "{back:?}");
        let written = fs::read_to_string(home.path().join(pack).join("es.json")).expect("is there");
        assert!(written.contains("Fomenta el consumo."), "{written}");
        fs::remove_file(home.path().join(pack).join("es.json")).expect("can be removed");
    }
    home.put("bad.csv", "text,en,es\ntitel,a,b\n");
    for (told, asked) in [
        ("bad.csv: line 2: the pack has no text \"titel\"", ["import", pack, "es", "bad.csv"].as_slice()),
        ("its name must end in .csv, .tsv or .po", &["import", pack, "es", "unmyth.toml"]),
        ("the pack was written in \"en\"", &["export", pack, "en"]),
        ("is no language tag", &["export", pack, "../es"]),
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
