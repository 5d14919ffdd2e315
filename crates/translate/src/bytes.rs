//! The text in a file that comes back from a translator, or what the file is instead.

use wire::Problem;

/// How workbooks begin: those of today, which are ZIP archives, and those of Excel before 2007.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// How a ZIP archive goes on that is a workbook as office programs other than Excel keep it.
const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument";

/// The table in a file's bytes, for [`from_csv`](crate::from_csv) and [`from_po`](crate::from_po).
///
/// # Errors
///
/// A workbook, and what is not UTF-8; with what to do in the spreadsheet.
pub fn decode(bytes: &[u8]) -> Result<String, Problem> {
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
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let (good, _) = bytes.split_at(error.valid_up_to());
        let line = good.split(|byte| *byte == b'\n').count();
        let message = "a character here is not UTF-8. Save the file again as UTF-8. In a spreadsheet choose \
                       \"Save as\" and \"CSV UTF-8\"";
        Problem { place: format!("line {line}"), message: message.to_owned() }
    })
}
