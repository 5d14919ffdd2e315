//! What spreadsheets make of a table: workbooks, other encodings, line breaks and quotation marks in cells.

use translate::{Form, Taken, decode, from_csv, from_po, to_po};
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
    assert_eq!(translate::decode("á,b\n".as_bytes(), Form::Csv).as_deref(), Ok("á,b\n"));
    let open = b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
    for (bytes, place, start, remedy) in [
        (b"PK\x03\x04\x14\0".as_slice(), "", "this is an Excel workbook. ", "\"Save as\" and \"CSV UTF-8\""),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", "", "this is an Excel workbook. ", "\"Save as\" and \"CSV UTF-8\""),
        (open, "", "this is a LibreOffice workbook. ", "\"Text CSV\" with the character set UTF-8"),
        (b"text,en,es\ntitle,a,\xE1\n", "line 2", "a character here is not UTF-8. ", "\"Save as\" and \"CSV UTF-8\""),
        (b"\xFF\xFEt", "line 1", "a character here is not UTF-8. ", "\"Save as\" and \"CSV UTF-8\""),
    ] {
        let problem = translate::decode(bytes, Form::Csv).expect_err("is refused");
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

#[test]
fn files_that_name_their_encoding_are_read_in_it() {
    let table = "text,en,es\ntitle,a,¿Mito «o» no?\n";
    let utf_16 = |join: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(table.encode_utf16()).flat_map(join).collect()
    };
    for bytes in [table.as_bytes().to_vec(), utf_16(u16::to_le_bytes), utf_16(u16::to_be_bytes)] {
        assert_eq!(decode(&bytes, Form::Csv).as_deref(), Ok(table));
    }
    let po = |charset: &str| {
        let mut bytes =
            format!("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset={charset}\\n\"\n\n").into_bytes();
        bytes.extend(b"msgctxt \"title\"\nmsgid \"a\"\nmsgstr \"A\xF1os \x93de\x94 m\xE1s\"\n");
        decode(&bytes, Form::Po)
    };
    for charset in ["ISO-8859-1", "windows-1252", "CP1252"] {
        assert!(po(charset).expect("says what it is").contains("Años “de” más"), "{charset}");
    }
    for charset in ["UTF-8", "KOI8-R"] {
        let problem = po(charset).expect_err("is something else");
        assert_eq!(problem.place, "line 6");
        assert!(problem.message.contains("In Poedit") && !problem.message.contains("spreadsheet"), "{problem:?}");
    }
}

#[test]
fn a_line_that_names_the_separator_is_passed_over() {
    let (source, before) = (source_pack(), spanish());
    for (first, between) in [("sep=,", ","), ("sep=;", ";"), ("SEP=;", ";"), ("\"sep=|\"", "|")] {
        let rows =
            ["text", "en", "es", "state"].join(between) + "\r\n" + &["title", "a, b; c", "Mito", ""].join(between);
        let rows = rows.replace("a, b; c", "\"a, b; c\"");
        let taken = from_csv(&format!("\u{feff}{first}\r\n{rows}\r\n"), &source, &before).expect("is read");
        assert_eq!(taken.translation.texts.get("title").map(|it| it.text.as_str()), Some("Mito"), "{first}");
        let wrong = format!("{first}\n{rows}done\n");
        assert_eq!(from_csv(&wrong, &source, &before).expect_err("has a state that is none")[0].place, "line 3");
    }
}

#[test]
fn a_table_in_one_column_is_told_as_that() {
    let (source, before) = (source_pack(), spanish());
    for table in [
        "text,en,es,state,of,was,pack\n\"title,Harm,Mito,,,,harm-reduction\";Nuevo\n",
        "\"text,en,es,state,of,was,pack\"\n\"title,Harm,Mito,,,,harm-reduction\"\n",
        "\"text,en,es,state,of,was,pack\";\n\"title,Harm,Mito,,,,harm-reduction\";\n",
    ] {
        let problems = from_csv(table, &source, &before).expect_err("is refused");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].message.starts_with("the whole row is in one column"), "{problems:?}");
        assert!(problems[0].message.contains("From Text/CSV"), "{problems:?}");
    }
}

#[test]
fn a_comma_without_quotation_marks_is_told_as_that() {
    let table = "text,en,es,state,of,was\ntitle,a,Mito, o no,,,\nsummary,a,b,,,\n";
    let problems = from_csv(table, &source_pack(), &spanish()).expect_err("is refused");
    assert_eq!((problems.len(), problems[0].place.as_str()), (1, "line 2"));
    assert!(problems[0].message.starts_with("this row has 7 cells, but there are 6 columns. Perhaps a text"));
}

#[test]
fn headers_of_po_files_count_the_plural_forms_of_their_language() {
    let source = source_pack();
    for (lang, rule) in [
        ("es", "nplurals=2; plural=(n != 1)"),
        ("pt-BR", "nplurals=2; plural=(n > 1)"),
        ("pt", "nplurals=2; plural=(n != 1)"),
        ("vi", "nplurals=1; plural=0"),
        ("ar", "nplurals=6; plural=(n==0 ? 0"),
        ("so", "nplurals=2; plural=(n != 1)"),
    ] {
        let translation = Translation { lang: lang.to_owned(), ..spanish() };
        let po = to_po(&source, &translation);
        assert!(po.contains(&format!("Plural-Forms: {rule}")), "{lang}: {po}");
        assert!(from_po(&po, &source, &translation).is_ok());
    }
    let template =
        "msgid \"\"\nmsgstr \"\"\n\"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n\"\n\"Language: es\\n\"\n";
    let entry = "\nmsgctxt \"title\"\nmsgid \"a\"\nmsgstr \"b\"\n";
    assert!(from_po(&format!("{template}{entry}"), &source, &spanish()).is_ok());
}
