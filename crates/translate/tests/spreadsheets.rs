//! What spreadsheets make of a table: workbooks, other encodings, line breaks and quotation marks in cells.

use translate::{Taken, from_csv, from_po};
use wire::{File, Problem, SourcePack, Translation};

fn source_pack() -> SourcePack {
    match wire::parse_file("en.json", include_bytes!("../../../packs/harm-reduction/en.json")) {
        Ok(File::SourcePack(source_pack)) => *source_pack,
        other => panic!("this is no source pack: {other:?}"),
    }
}

fn spanish() -> Translation {
    Translation {
        id: "harm-reduction".to_owned(),
        lang: "es".to_owned(),
        from: "en".to_owned(),
        ..Translation::default()
    }
}

/// As Alt+Enter makes it in a spreadsheet. A pack's text is one line.
#[test]
fn a_line_break_in_a_cell_becomes_a_space() {
    let (source, before) = (source_pack(), spanish());
    let read = |table: Result<Taken, Vec<Problem>>| {
        let after = table.expect("is good").translation;
        ["title", "summary"].map(|name| after.texts.get(name).map(|it| it.text.clone()).unwrap_or_default())
    };
    for (text, title) in [
        ("\"Mito \n\n o \"\"realidad\"\"\n\"", "Mito o \"realidad\""),
        ("\"Mito:\r\ncredit\ro no\"", "Mito: credit o no"),
    ] {
        for between in [",", ";", "\t"] {
            let rows = [["text", "en", "es"], ["title", "\"a\nb\"", text], ["summary", "c", "\"d\""]];
            let table = rows.map(|row| row.join(between)).join("\r\n");
            assert_eq!(read(from_csv(&table, &source, &before)), [title, "d"], "{table:?}");
        }
    }
    let po = "msgid \"\"\nmsgstr \"Language: es\\n\"\n\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"Mito\\n\"\n\"o no\"\n";
    assert_eq!(read(from_po(po, &source, &before)), ["Mito o no", ""]);
}

#[test]
fn what_is_no_text_is_told_with_what_to_do_in_the_spreadsheet() {
    assert_eq!(translate::decode("á,b\n".as_bytes()).as_deref(), Ok("á,b\n"));
    let open = b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    for (bytes, place, start, remedy) in [
        (b"PK\x03\x04\x14\0".as_slice(), "", "this is an Excel workbook. ", "\"Save as\" and \"CSV UTF-8\""),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", "", "this is an Excel workbook. ", "\"Save as\" and \"CSV UTF-8\""),
        (open, "", "this is a LibreOffice workbook. ", "\"Text CSV\" with the character set UTF-8"),
        (b"text,en,es\ntitle,a,\xE1\n", "line 2", "a character here is not UTF-8. ", "\"Save as\" and \"CSV UTF-8\""),
        (b"\xFF\xFEt\0", "line 1", "a character here is not UTF-8. ", "\"Save as\" and \"CSV UTF-8\""),
    ] {
        let problem = translate::decode(bytes).expect_err("is refused");
        assert_eq!(problem.place, place, "{problem:?}");
        assert!(problem.message.starts_with(start) && problem.message.contains(remedy), "{problem:?}");
    }
}

#[test]
fn an_open_quotation_mark_is_told_and_takes_no_rows_for_a_text() {
    let (source, before) = (source_pack(), spanish());
    for swallowed in [
        "b\nsummary,c,\"d, e\"\n",
        "b\nsummary,\"c\",d\n",
        "b\nsummary,c,\",x\"\n",
        "b\n\nsummary,c,d\n\"\n",
        "b\"\"\nsummary,c,d\n",
    ] {
        let problems = from_csv(&format!("text,en,es\ntitle,a,\"{swallowed}credit,e,f\n"), &source, &before)
            .expect_err("is refused");
        assert_eq!((problems.len(), problems[0].place.as_str()), (1, "line 2"), "{swallowed}: {problems:?}");
        assert!(problems[0].message.contains("quotation mark in it is not closed"), "{swallowed}: {problems:?}");
    }
}
