//! Translations: what is translated, what is borrowed for want of it, and how the player gets both.

use wire::translation::{State, Translated, mark};
use wire::{File, SourcePack, Translation};

const PACK: &str = include_str!("../../../packs/harm-reduction/en.json");

fn source_pack() -> SourcePack {
    match wire::parse_file("en.json", PACK.as_bytes()) {
        Ok(File::SourcePack(source_pack)) => *source_pack,
        other => panic!("this is no source pack: {other:?}"),
    }
}

fn spanish(texts: &[(&str, &str, &str)]) -> Translation {
    let texts = texts.iter().map(|(name, text, of)| ((*name).to_owned(), Translated::new(*text, *of)));
    Translation {
        id: "harm-reduction".to_owned(),
        lang: "es".to_owned(),
        from: "en".to_owned(),
        texts: wire::translation::Texts(texts.collect()),
        ..Translation::default()
    }
}

#[test]
fn what_is_missing_or_stale_is_borrowed() {
    let myth = "Harm reduction encourages drug use.";
    let spanish = spanish(&[
        ("cards.encourages.myth", "La reducción de daños fomenta el consumo de drogas.", &mark(myth)),
        ("title", "Reducción de daños", &mark("an earlier title")),
        ("summary", " ", &mark("")),
    ]);
    assert_eq!(spanish.state("cards.encourages.myth", myth), State::Current);
    assert_eq!(spanish.state("title", "Harm reduction: myth or fact?"), State::Stale);
    assert_eq!(spanish.state("summary", ""), State::Missing, "nothing but space is no translation");
    assert_eq!(spanish.state("credit", "any"), State::Missing);

    let pack = wire::check("es.json", spanish.apply(source_pack())).expect("is good");
    assert_eq!((pack.lang(), pack.source_lang()), ("es", "en"));
    let card = &pack.cards()[1];
    assert_eq!(card.myth.as_str(), "La reducción de daños fomenta el consumo de drogas.");
    assert!(!card.myth.is_borrowed() && card.fact.is_borrowed() && pack.title().is_borrowed());
    assert_eq!(pack.title().as_str(), "Harm reduction: myth or fact?");
}

/// Only then can a play go on in the other one.
#[test]
fn a_translation_is_the_same_quiz_as_its_source_and_a_changed_pack_is_another() {
    let own = wire::parse("en.json", PACK.as_bytes()).expect("is good");
    let translated = wire::check("es.json", spanish(&[]).apply(source_pack())).expect("is good");
    assert!(own.is_same_quiz(&translated) && translated.is_same_quiz(&own));
    let changed = |change: fn(&mut quiz::UncheckedPack)| {
        let mut draft = spanish(&[]).apply(source_pack());
        change(&mut draft);
        wire::check("es.json", draft).expect("is good")
    };
    for (what, other) in [
        ("another name", changed(|draft| draft.id = "other".to_owned())),
        ("another order of cards", changed(|draft| draft.cards.swap(0, 1))),
        ("a card less", changed(|draft| drop(draft.cards.pop()))),
        ("another order of principles", changed(|draft| draft.principles.swap(0, 1))),
        ("shorter plays", changed(|draft| draft.deck = Some(2))),
    ] {
        assert!(!own.is_same_quiz(&other), "{what}");
    }
}

#[test]
fn the_mark_of_a_text_can_be_made_with_any_tool() {
    // printf 'Myth' | sha256sum
    assert_eq!(mark("Myth"), "e50ea2d7");
}

#[test]
fn a_translation_is_told_from_a_pack_and_its_faults_are_named() {
    let read = |text: &str| wire::parse_file("es.json", text.as_bytes());
    let good = r#"{"id":"a","lang":"es","from":"en","texts":{"title":{"text":"Hola","of":"00000000"}}}"#;
    assert!(matches!(read(good), Ok(File::Translation(_))));
    for (old, new, said) in [
        (r#""from":"en","#, "", "missing field `from`"),
        (r#""text":"Hola""#, r#""txt":"Hola""#, "unknown field `txt`"),
        (r#"{"text":"Hola","of":"00000000"}"#, r#""Hola""#, "expected fields in { }"),
        (r#"{"title""#, r#"{"title":{"text":"Buenas"},"title""#, "duplicate field `title`"),
    ] {
        let error = read(&good.replacen(old, new, 1)).expect_err(said).to_string();
        assert!(error.starts_with("es.json: line 1, column ") && error.contains(said), "{error}");
    }
    let both = good.replace(r#""texts""#, r#""cards":[],"texts""#);
    assert!(read(&both).expect_err("is neither").to_string().contains("unknown field `from`"));
}

#[test]
fn both_files_are_written_as_they_were_read() {
    let written = serde_json::to_string_pretty(&source_pack()).expect("is written");
    assert_eq!(wire::parse_file("en.json", written.as_bytes()), Ok(File::SourcePack(Box::new(source_pack()))));
    let spanish = spanish(&[("title", "Uno", "0"), ("credit", "Dos", "1"), ("b", "", "")]);
    let written = serde_json::to_string_pretty(&spanish).expect("is written");
    assert_eq!(wire::parse_file("es.json", written.as_bytes()), Ok(File::Translation(spanish)));
}

#[test]
fn a_page_marks_what_is_borrowed() {
    let spanish = spanish(&[("title", "Reducción de daños", &mark("Harm reduction: myth or fact?"))]);
    let pack = wire::check("es.json", spanish.apply(source_pack())).expect("is good");
    let json: serde_json::Value =
        serde_json::from_str(&wire::played::to_json(&pack, &std::collections::BTreeMap::default())).expect("is JSON");
    assert_eq!((&json["title"], &json["from"]), (&"Reducción de daños".into(), &"en".into()));
    assert_eq!(json["cards"][1]["myth"], serde_json::json!(["Harm reduction encourages drug use."]));
    assert_eq!(json["cards"][1]["id"], "encourages");
}
