//! Hashes that a spreadsheet has damaged: nothing out of date comes back as good, and no newer text is overwritten.

use translate::{Taken, from_csv, to_csv};
use wire::translation::{State, Texts, Translated, mark};
use wire::{File, SourcePack, Translation};

fn source_pack() -> SourcePack {
    match wire::parse_file("en.json", include_bytes!("../../../packs/harm-reduction/en.json")) {
        Ok(File::SourcePack(source_pack)) => *source_pack,
        other => panic!("this is no source pack: {other:?}"),
    }
}

fn spanish(summary: &str, of: &str) -> Translation {
    Translation {
        id: "harm-reduction".to_owned(),
        lang: "es".to_owned(),
        from: "en".to_owned(),
        texts: Texts(vec![("summary".to_owned(), Translated::new(summary, of))]),
        ..Translation::default()
    }
}

/// A table as a version without the letter in front of hashes wrote it, and a spreadsheet saved it.
fn table(source: &SourcePack, text: &str, state: &str, of: &str, was: &str) -> String {
    format!("text,en,es,state,of,was,pack\nsummary,{},{text},{state},{of},{was},harm-reduction\n", source.summary)
}

#[test]
fn damaged_hashes_make_nothing_good_and_overwrite_nothing_newer() {
    let source = source_pack();
    let (good, stale) = (mark(&source.summary), "0badf00d");
    let was = mark("Viejo");
    // What is there, its state, the row's text, state and hashes; what is there afterwards.
    for (there, of, text, state, row_of, row_was, after, then, column) in [
        ("Viejo", stale, "Viejo", "stale", stale, "6.007E+074", "Viejo", State::Stale, "was"),
        ("Viejo", stale, "Viejo", "stale", "6.007E+074", was.as_str(), "Viejo", State::Stale, "of"),
        ("Viejo", stale, "Viejo", "stale", "1E+10", "6.007E+074", "Viejo", State::Stale, "of"),
        ("Nuevo", good.as_str(), "Viejo", "stale", stale, "6.007E+074", "Nuevo", State::Current, "was"),
        ("Nuevo", &good, "Viejo", "", "", "6.007E+074", "Nuevo", State::Current, "was"),
        ("Viejo", stale, "Nuevo", "stale", stale, "6.007E+074", "Nuevo", State::Stale, "was"),
        // The translator has written anew, which the other hash tells.
        ("Viejo", stale, "Nuevo", "stale", "1E+10", &was, "Nuevo", State::Current, "of"),
        // Somebody has looked at it, and taken out the word.
        ("Viejo", stale, "Viejo", "", "1E+10", &was, "Viejo", State::Current, "of"),
    ] {
        let row = format!("{text}, \"{state}\", {row_of}, {row_was} onto {there} of {of}");
        let Taken { translation, told, .. } =
            from_csv(&table(&source, text, state, row_of, row_was), &source, &spanish(there, of)).expect("is read");
        let summary = translation.texts.get("summary").map(|it| it.text.as_str());
        assert_eq!((summary, translation.state("summary", &source.summary)), (Some(after), then), "{row}");
        assert_eq!((told.len(), told[0].place.as_str()), (1, "line 2"), "{row}: {told:?}");
        assert!(told[0].message.contains(&format!("in the column \"{column}\"")), "{row}: {told:?}");
    }
}

#[test]
fn no_cell_of_a_table_is_a_number_to_a_spreadsheet() {
    let source = source_pack();
    // Both hashes of this text begin with digits.
    let table = to_csv(&source, &spanish("Viejo", "12345678"));
    for row in table.lines().skip(1) {
        for cell in row.split(',').filter(|cell| !cell.is_empty()) {
            assert!(cell.parse::<f64>().is_err(), "{cell} is a number");
        }
    }
    assert!(table.contains(",stale,h12345678,h"), "{table}");
}
