//! Tables go to translators and come back: nothing is lost on the way, and what is wrong is named.

use expect_test::{Expect, expect};
use proptest::prelude::*;
use translate::{Taken, from_csv, from_po, to_csv, to_po};
use wire::translation::{State, Texts, Translated, mark};
use wire::{File, Problem, SourcePack, Translation};

type Read = fn(&str, &SourcePack, &Translation) -> Result<Taken, Vec<Problem>>;

const PACK: &str = include_str!("../../../packs/harm-reduction/en.json");

fn source_pack() -> SourcePack {
    match wire::parse_file("en.json", PACK.as_bytes()) {
        Ok(File::SourcePack(source_pack)) => *source_pack,
        other => panic!("this is no source pack: {other:?}"),
    }
}

fn spanish(texts: Vec<(String, Translated)>) -> Translation {
    Translation {
        id: "harm-reduction".to_owned(),
        lang: "es".to_owned(),
        from: "en".to_owned(),
        reviewed_by_role: Some("harm-reduction worker".to_owned()),
        reviewed_on: Some("2026-11-01".to_owned()),
        texts: Texts(texts),
        ..Translation::default()
    }
}

fn translated(name: &str, text: &str, of: &str) -> (String, Translated) {
    (name.to_owned(), Translated::new(text, of))
}

/// Texts that are hard on a table: quotes, line ends, formulas, escapes, scripts of all kinds, and nothing but these.
fn hard() -> impl Strategy<Value = String> {
    prop_oneof![
        "(?s)[a-zé ]{0,8}[\"'=+@,;|\\\\#\n\r\t-]{0,4}[a-z \"\\\\n]{0,90}x",
        "['=+@-]{1,4}.{0,9}x",
        "\\PC{0,30}x",
        "(?s).{0,30}x"
    ]
}

proptest! {
    #[test]
    fn nothing_is_lost_on_the_way(
        texts in proptest::collection::vec((hard(), hard(), 0..3_u8), 24..=24),
        title in hard(),
    ) {
        let mut source = source_pack();
        source.title = title;
        source.cards[1].myth = texts[0].0.clone();
        let names = source.texts();
        prop_assert!(names.len() == texts.len());
        let mut one = Vec::new();
        for ((name, words), (_, text, kind)) in names.iter().zip(&texts) {
            match kind {
                0 => {}
                // A text of a pack is one line.
                1 => one.push(translated(name, &text.replace(['\n', '\r'], " "), &mark(words))),
                _ => one.push(translated(name, &text.replace(['\n', '\r'], " "), "0badf00d")),
            }
        }
        let one = spanish(one);
        let (csv, po) = (to_csv(&source, &one), to_po(&source, &one));
        let taken = |translation: &Translation, count| Ok(Taken { translation: translation.clone(), count, told: Vec::new() });
        prop_assert_eq!(from_csv(&csv, &source, &one), taken(&one, 0), "{}", csv);
        prop_assert_eq!(from_po(&po, &source, &one), taken(&one, 0), "{}", po);
        // Without what was there before they say the same, and the reviewer has read none of it.
        let none = Translation { texts: Texts::default(), ..one.clone() };
        let mut expected = one;
        for (_, text) in &mut expected.texts.0 {
            text.reviewed_as = Some(String::new());
        }
        let count = expected.texts.0.len();
        prop_assert_eq!(from_csv(&csv, &source, &none), taken(&expected, count));
        prop_assert_eq!(from_po(&po, &source, &none), taken(&expected, count));
    }

    #[test]
    fn whatever_is_read_is_read_or_refused(text in "(?s).{0,200}", lines in "((msgid|msgstr|msgctxt|#,|#|#~|) ?\"?[a\\\\\"]{0,3}\"?\n){0,9}") {
        let (source, before) = (source_pack(), spanish(Vec::new()));
        for text in [&text, &lines] {
            let _ = (from_csv(text, &source, &before), from_po(text, &source, &before));
        }
    }
}

#[test]
fn a_table_is_one_that_people_can_read() {
    let title = "Harm reduction: myth or fact?";
    let one = spanish(vec![translated("title", "Mito", &mark(title)), translated("summary", "Viejo", "0badf00d")]);
    let start = |text: String| text.lines().take(4).collect::<Vec<_>>().join("\n");
    expect![[r"
        text,en,es,state,of,was,pack
        title,Harm reduction: myth or fact?,Mito,,,h74b2512f,harm-reduction
        summary,What harm reduction is: three cards and seven principles.,Viejo,stale,h0badf00d,hebd17086,harm-reduction
        credit,Adapted from a note by a Dane County housing-services worker.,,missing,,,harm-reduction"]]
    .assert_eq(start(to_csv(&source_pack(), &one)).trim_start_matches('\u{feff}'));
    let po = to_po(&source_pack(), &one);
    let entries = po.find("msgctxt \"title\"").map(|at| po[at..].lines().take(10).collect::<Vec<_>>().join("\n"));
    expect![[r#"
        msgctxt "title"
        msgid "Harm reduction: myth or fact?"
        msgstr "Mito"

        #. translated from the text with the mark 0badf00d
        #. went out with the mark ebd17086
        #, fuzzy
        msgctxt "summary"
        msgid "What harm reduction is: three cards and seven principles."
        msgstr "Viejo""#]]
    .assert_eq(&entries.expect("has the title"));
}

#[test]
fn what_a_translator_does_is_taken() {
    let source = source_pack();
    let before = spanish(vec![translated("summary", "Viejo", "0badf00d"), translated("gone", "Antes", "1")]);
    let csv = to_csv(&source, &before);
    let read = |csv: &str| from_csv(csv, &source, &before).expect("is good").translation;
    let state = |after: &Translation| after.state("summary", &source.summary);

    // Looked at, and found good as it is.
    let after = read(&csv.replace(",Viejo,stale,h0badf00d", ",Viejo,,h0badf00d"));
    assert_eq!((state(&after), after.reviewed_on.as_deref()), (State::Current, Some("2026-11-01")));
    assert_eq!(after.changed_since_review().collect::<Vec<_>>(), ["summary"], "the reviewer has not seen it");
    // Written by hand, without a mark.
    let unmarked = spanish(vec![translated("summary", "Viejo", "")]);
    for (table, looked_at, read) in [
        (to_csv(&source, &unmarked), (",stale,", ",,"), from_csv as Read),
        (to_po(&source, &unmarked), ("#, fuzzy\n", ""), from_po),
    ] {
        let read = |table: &str| read(table, &source, &unmarked).expect("is good").translation;
        assert_eq!(read(&table).texts, unmarked.texts, "{table}");
        assert_eq!(state(&read(&table.replace(looked_at.0, looked_at.1))), State::Current, "{table}");
    }
    // Written anew, with the word left where it was.
    assert_eq!(state(&read(&csv.replace(",Viejo,stale", ",Nuevo,stale"))), State::Current);
    // Some of the rows, in columns that somebody has moved, from a spreadsheet that writes semicolons.
    let after = read("es;text;en\nMito;title;Harm reduction: myth or fact?\n;credit;x\n");
    assert_eq!(after.state("title", &source.title), State::Current);
    assert_eq!(after.texts.get("summary"), before.texts.get("summary"));
    assert_eq!(after.texts.get("gone"), before.texts.get("gone"), "nothing is lost");
    // Without a column for it nothing is said of a state, and what nobody has touched is as it was.
    let after = read("text,en,es\nsummary,x,Viejo\n");
    assert_eq!(after.texts.get("summary"), before.texts.get("summary"));
    // A spreadsheet that begins sentences with a capital.
    assert_eq!(state(&read(&csv.replace(",stale,", ",Stale,"))), State::Stale);
    // The source has changed since the table was made.
    let after = read("text,en,es\ntitle,An earlier title,Mito\n");
    assert_eq!(after.state("title", &source.title), State::Stale);
}

#[test]
fn what_is_wrong_is_named_with_its_place_and_remedy() {
    let (source, before) = (source_pack(), spanish(Vec::new()));
    let told = |result: Result<Taken, Vec<Problem>>, expected: Expect| {
        let problems = result.expect_err("is refused");
        let lines: Vec<_> = problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect();
        expected.assert_eq(&lines.join("\n"));
    };
    let csv = |text: &str| from_csv(text, &source, &before);
    let po = |text: &str| from_po(&format!("msgid \"\"\nmsgstr \"Language: es\\n\"\n\n{text}"), &source, &before);
    told(
        csv("text,en,fr\ntitle,a,b\n"),
        expect![[
            r#"line 1: there is no column "es". The columns are: text, en, fr. The first line must name them, as in the export: text, en, es, state, of, was, pack"#
        ]],
    );
    told(
        csv(""),
        expect![
            "line 1: the file is empty. The first line must name the columns, as in the export: text, en, es, state, of, was, pack"
        ],
    );
    told(
        csv("text,en,es,state\ntitle,a,b,done\n"),
        expect![[
            r#"line 2: the state "done" does not exist. Write "stale" or "missing", or nothing if the text is good"#
        ]],
    );
    told(
        csv("text,en,es\ntitle,a,\"b\nsummary,c,d\n"),
        expect![
            "line 2: the text has more than one line. Perhaps a quotation mark in it is not closed. Close it, or remove it"
        ],
    );
    told(
        csv("text,en,es\ntitle,\"a\nsummary,c,d\n"),
        expect![
            "line 2: the text has more than one line. Perhaps a quotation mark in it is not closed. Close it, or remove it"
        ],
    );
    told(
        csv("text,en,es\ntitle,a,b\ntitle,a,c\n"),
        expect![[r#"
            line 3: "title" already has a row. Remove one of the two"#]],
    );
    // As an editor counts, whatever ends the lines.
    for text in [
        "text,en,es,state\r\ntitle,a,b,\r\n\r\nsummary,a,b,done\r\n",
        "text,en,es,state\rtitle,a,b,\r\rsummary,a,b,done\r",
        "text,en,es,state\n\ntitle,a,b,\nsummary,a,b,done\n",
    ] {
        assert_eq!(csv(text).expect_err("is refused")[0].place, "line 4", "{text:?}");
    }
    told(
        po("msgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"c\"\n"),
        expect![[r#"line 8: "title" already has an entry, in line 4. Remove one of the two"#]],
    );
    told(
        po("msgctxt \"title\nmsgid \"a\"\nmsgstr \"b\"\n"),
        expect!["line 4: a text must be in quotes. Put one before its first character and one after its last"],
    );
    told(po("Hello\n"), expect!["line 4: this line does not belong in a PO file. Remove it, or export the file again"]);
    let entry = "msgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n";
    for (start, line) in [("", 1), ("# A comment.\n\n", 3), ("msgid \"\"\nmsgstr \"\"\n\n", 4)] {
        let problems = from_po(&format!("{start}{entry}"), &source, &before).expect_err("has no header");
        assert_eq!((problems.len(), problems[0].place.as_str()), (1, format!("line {line}").as_str()));
        assert!(
            problems[0].message.starts_with("there is no header above this entry. Export the file again"),
            "{problems:?}"
        );
    }
    told(
        po("msgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\\q\"\n"),
        expect![[r#"line 6: PO files do not allow "\q". Write \\ for a backslash, or export the file again"#]],
    );
    told(
        po("msgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\\\"\n"),
        expect!["line 6: a text must be in quotes. Put one before its first character and one after its last"],
    );
    told(
        from_po("", &source, &before),
        expect!["line 1: the file is empty. Export it again from your translation tool"],
    );
    told(
        from_po("msgid \"\"\nmsgstr \"Language: fr\\n\"\n", &source, &before),
        expect![[
            r#"Language: the file says that its language is "fr", but "es" is expected. Use the file for es, or set that language in your translation tool"#
        ]],
    );
}

/// Two translators have the same table, and each does a part.
#[test]
fn a_row_that_comes_back_as_it_went_out_undoes_nothing() {
    let source = source_pack();
    let before =
        spanish(vec![translated("title", "Mito", &mark(&source.title)), translated("summary", "Viejo", "0badf00d")]);
    let tables: [(String, Read); 2] = [(to_csv(&source, &before), from_csv), (to_po(&source, &before), from_po)];
    for (out, read) in tables {
        let theirs = read(&out.replace("Viejo", "Nuevo").replace("Mito", "Otro"), &source, &before)
            .expect("is good")
            .translation;
        // A PO tool takes its "fuzzy" out by itself; a text that is still fuzzy is stale.
        let ours = read(&out, &source, &theirs).expect("is good").translation;
        assert_eq!(ours.texts, theirs.texts, "{out}");
    }
    // Entries with no empty line between them.
    let close = to_po(&source, &before).replace("\n\n", "\n");
    let after = from_po(&close, &source, &spanish(Vec::new())).expect("is good").translation;
    let texts = |translation: &Translation| {
        translation.texts.0.iter().map(|(name, it)| [name, &it.text, &it.of].map(String::clone)).collect::<Vec<_>>()
    };
    assert_eq!(texts(&after), texts(&before));
    // As GNU's tools write it.
    let fuzzy = to_po(&source, &before).replace("#, fuzzy", "#,fuzzy");
    let after = from_po(&fuzzy, &source, &spanish(Vec::new())).expect("is good").translation;
    assert_eq!(after.state("summary", &source.summary), State::Stale);
}
