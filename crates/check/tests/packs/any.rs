//! Whatever is written into a pack, the check says something of it and never breaks.

use proptest::prelude::*;
use quiz::UncheckedPack;
use serde_json::Value;
use wire::translation::{Translated, mark};

use super::bad::{GOOD, GOOD_ES, source_pack, today, translation};

/// Puts texts in the place of all that are there, in turn; keys stay.
fn fill(value: &mut Value, texts: &mut impl Iterator<Item = String>) {
    match value {
        Value::String(text) => *text = texts.next().unwrap_or_default(),
        Value::Array(list) => list.iter_mut().for_each(|value| fill(value, texts)),
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                // These two are of a few words only, and with others there is no pack at all.
                if name != "kind" && name != "why" {
                    fill(value, texts);
                }
            }
        }
        _ => {}
    }
}

/// Texts as they come: any characters, and pieces that the checks look for.
fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        ".{0,12}",
        Just(" n't ".to_owned()),
        Just("2026-02-30".to_owned()),
        Just("+1 608 555 0100".to_owned()),
        Just("a drunk".to_owned()),
        Just("ç\u{301}'s".to_owned()),
        Just("substance-abuse ically U.S. ".to_owned()),
    ];
    proptest::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_texts_of_a_manuscript_make_it_panic(texts in proptest::collection::vec(text(), 90), keeps_lang: bool) {
        let mut json: Value = serde_json::from_str(GOOD).expect("is JSON");
        fill(&mut json, &mut texts.into_iter());
        if keeps_lang {
            json["lang"] = "en".into();
        }
        let pack = source_pack(&json.to_string()).expect("has the form of a pack");
        let diagnostics = check::source_pack(&pack, today());
        prop_assert!(diagnostics.iter().all(|it| !it.path.is_empty() && it.problem.to_string().len() > 9));
        check::in_play(pack, today());
    }

    #[test]
    fn no_texts_of_a_translation_make_it_panic(texts in proptest::collection::vec(text(), 60), name in text()) {
        let source = source_pack(GOOD).expect("reads");
        let mut spanish = translation(GOOD_ES).expect("reads");
        let mut names = Vec::new();
        UncheckedPack::from(source.clone()).texts(|name, words| names.push((name.to_owned(), mark(words))));
        names.push((name, String::new()));
        let texts = names.into_iter().zip(texts);
        spanish.texts.0 = texts.map(|((name, of), text)| (name, Translated::new(text, of))).collect();
        let diagnostics = check::translation(&spanish, &source, today());
        prop_assert!(diagnostics.iter().all(|it| it.problem.to_string().len() > 9));
    }
}
