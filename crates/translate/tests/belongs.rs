//! A table is taken by names, language and marks: what is of another pack or of an earlier text is told, or refused.

use translate::{Taken, from_csv, from_po, to_csv, to_po};
use wire::translation::{State, Texts, Translated, mark};
use wire::{File, Problem, SourcePack, Translation};

type Read = fn(&str, &SourcePack, &Translation) -> Result<Taken, Vec<Problem>>;
type Write = fn(&SourcePack, &Translation) -> String;

const FORMS: [(Write, Read); 2] = [(to_csv, from_csv), (to_po, from_po)];

fn source_pack(json: &str) -> SourcePack {
    match wire::parse_file("en.json", json.as_bytes()) {
        Ok(File::SourcePack(source_pack)) => *source_pack,
        other => panic!("this is no source pack: {other:?}"),
    }
}

fn ours() -> SourcePack {
    source_pack(include_str!("../../../packs/harm-reduction/en.json"))
}

fn other() -> SourcePack {
    source_pack(include_str!("../../../packs/evidence/en.json"))
}

fn into(lang: &str, source: &SourcePack, texts: &[(&str, &str, &str)]) -> Translation {
    let text = |(name, text, of): &(&str, &str, &str)| ((*name).to_owned(), Translated::new(*text, mark(of)));
    Translation {
        id: source.id.clone(),
        lang: lang.to_owned(),
        from: source.lang.clone(),
        texts: Texts(texts.iter().map(text).collect()),
        ..Translation::default()
    }
}

fn said(problems: &[Problem]) -> String {
    problems.iter().map(|it| format!("{}: {}", it.place, it.message)).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_table_of_another_pack_or_language_is_refused() {
    let (ours, other) = (ours(), other());
    let before = into("es", &ours, &[]);
    for (write, read) in FORMS {
        let theirs = write(&other, &into("es", &other, &[("title", "Otro", &other.title)]));
        let problems = said(&read(&theirs, &ours, &before).expect_err("is of another pack"));
        assert!(
            problems.starts_with("the table: it belongs to \"evidence\", but the texts of \"harm-reduction\""),
            "{problems}"
        );
        let french = write(&ours, &into("fr", &ours, &[("title", "Mythe", &ours.title)]));
        assert!(read(&french, &ours, &before).is_err(), "it is in French:\n{french}");
    }
    // Every pack has a title, and this is all that is in it.
    let title = format!("text,en,es,pack\ntitle,{},Otro,evidence\n", other.title);
    assert!(from_csv(&title, &ours, &before).is_err(), "it says of which pack it is");
    // As earlier versions wrote it.
    let unnamed = "text,en,es\ntitle,a,b\ncards.words.myth,a,b\ncards.words.fact,a,b\n";
    let problems = said(&from_csv(unnamed, &ours, &before).expect_err("is of another pack"));
    assert!(problems.starts_with("the table: it belongs to another pack"), "{problems}");
    let mute = "msgid \"\"\nmsgstr \"Project-Id-Version: harm-reduction\\n\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n";
    let problems = said(&from_po(mute, &ours, &before).expect_err("does not say its language"));
    assert!(problems.contains("Put \"Language: es"), "{problems}");
}

#[test]
fn a_pack_that_was_renamed_knows_its_table() {
    let ours = ours();
    let renamed = SourcePack { id: "another-name".to_owned(), ..ours.clone() };
    let before = into("es", &renamed, &[]);
    for (write, read) in FORMS {
        let out = write(&ours, &into("es", &ours, &[("title", "Mito", &ours.title)]));
        let Taken { translation, told, .. } = read(&out, &renamed, &before).expect("its texts are the same");
        assert_eq!((translation.state("title", &ours.title), told), (State::Current, Vec::new()));
    }
}

#[test]
fn what_belongs_is_taken_and_what_does_not_is_told() {
    let ours = ours();
    let mut now = ours.clone();
    now.title = "Another title".to_owned();
    now.summary = "Another summary.".to_owned();
    let (gone, stays) = (now.cards.remove(0), format!("cards.{}.myth", now.cards[0].id));
    let gone = format!("cards.{}.myth", gone.id);
    let theirs = into(
        "es",
        &ours,
        &[
            ("title", "Mito", &ours.title),
            ("summary", "Resumen", &ours.summary),
            (&gone, "Se fue", &ours.cards[0].myth),
            (&stays, "Se queda", &ours.cards[1].myth),
        ],
    );
    // Somebody has translated the summary in the meantime, as it is now.
    let before = into("es", &now, &[("summary", "Otro resumen", &now.summary)]);
    for (write, read) in FORMS {
        let Taken { translation, told, .. } =
            read(&write(&ours, &theirs).replace("Resumen", "El resumen"), &now, &before).expect("is of this pack");
        assert_eq!(translation.state(&stays, &now.cards[0].myth), State::Current);
        assert_eq!(translation.state("title", &now.title), State::Stale);
        assert_eq!(translation.texts.get("summary"), before.texts.get("summary"), "a later text stays");
        assert_eq!(translation.texts.get(&gone), None);
        let told = said(&told);
        for words in [
            format!("the pack has no text named \"{gone}\", so this row was skipped"),
            "\"title\" has changed since the table was made: the row was imported as out of date".to_owned(),
            "\"summary\" has changed since the table was made: the pack already has a translation of the new text"
                .to_owned(),
        ] {
            assert!(told.contains(&words), "{words} is not in\n{told}");
        }
        assert!(!told.contains(&format!("\"{stays}\"")), "{told}");
    }
}
