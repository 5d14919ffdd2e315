//! The text in a file that comes back from a translator, or what the file is instead.

use wire::Problem;

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For spreadsheets, with commas, semicolons or tabs.
    Csv,
    /// For translators' own tools.
    Po,
}

impl Form {
    /// By the end of a file's name; none of a file that is no table.
    pub fn of(name: &str) -> Option<Self> {
        match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "csv" | "tsv" | "txt" => Some(Self::Csv),
            "po" => Some(Self::Po),
            _ => None,
        }
    }
}

/// How workbooks begin: those of today, which are ZIP archives, and those of Excel before 2007.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// How a ZIP archive goes on that is a workbook as office programs other than Excel keep it.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument";

/// The table in a file's bytes, for [`from_csv`](crate::from_csv) and [`from_po`](crate::from_po). Besides UTF-8 it reads what
/// says of itself what it is: UTF-16 with a byte order mark, and PO files that name Latin-1 in their header.
///
/// # Errors
///
/// A workbook, and what is in an encoding that nobody names; with what to do in the program that wrote it.
pub fn decode(bytes: &[u8], form: Form) -> Result<String, Problem> {
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        let is_open = bytes.windows(OPEN_DOCUMENT.len()).take(100).any(|window| window == OPEN_DOCUMENT);
        let (whose, form) = if is_open {
            ("a LibreOffice workbook", "\"Text CSV\" with the character set UTF-8")
        } else {
            ("an Excel workbook", "\"CSV UTF-8\"")
        };
        let message =
            format!("this is {whose}. In the spreadsheet choose \"Save as\" and {form}, then import that file");
        return Err(Problem { place: String::new(), message });
    }
    if let Some(text) = utf_16(bytes) {
        return Ok(text);
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    if form == Form::Po && names_latin_1(bytes) {
        return Ok(bytes.iter().map(|byte| windows_1252(*byte)).collect());
    }
    let (good, _) = bytes.split_at(error.valid_up_to());
    let line = good.split(|byte| *byte == b'\n').count();
    let remedy = match form {
        Form::Csv => "Save the file again as UTF-8. In a spreadsheet choose \"Save as\" and \"CSV UTF-8\"",
        Form::Po => {
            "Save the file again as UTF-8. In Poedit set the charset to UTF-8 under \"Translation\" and \
             \"Properties\", then save"
        }
    };
    Err(Problem { place: format!("line {line}"), message: format!("a character here is not UTF-8. {remedy}") })
}

/// What spreadsheets save as "Unicode text".
fn utf_16(bytes: &[u8]) -> Option<String> {
    let (rest, is_little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ => return None,
    };
    let (pairs, left) = rest.as_chunks::<2>();
    let join = |pair: &[u8; 2]| if is_little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    let units: Vec<u16> = pairs.iter().map(join).collect();
    left.is_empty().then(|| String::from_utf16(&units).ok()).flatten()
}

/// Whether a PO file says in its header that it is in the encoding of western Europe, by one of its names.
fn names_latin_1(bytes: &[u8]) -> bool {
    let start: String = bytes.iter().take(4000).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let charset = start.split_once("charset=").map(|(_, rest)| rest).unwrap_or_default();
    ["iso-8859-1\\", "iso-8859-15\\", "windows-1252\\", "cp1252\\", "latin1\\"]
        .iter()
        .any(|name| charset.starts_with(name))
}

/// What Windows writes for Latin-1; the two differ only where Latin-1 has nothing that is written.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|at| FROM_80.get(usize::from(at)).copied()).unwrap_or(char::from(byte))
}
