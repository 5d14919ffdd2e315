//! The lines of a PO file that matter here, each seen to be whole before the library reads them: it stops the program at one
//! that is not, and at comments that it does not know.

use std::collections::HashMap;

use wire::Problem;

const KEYS: [&str; 4] = ["msgctxt ", "msgid ", "msgid_plural ", "msgstr "];

/// What may stand behind a backslash.
const ESCAPED: [char; 5] = ['\\', 'n', 'r', 't', '"'];

/// The lines for the library, with an empty one between entries.
///
/// # Errors
///
/// The first line that is wrong, and the first entry where there is no header above it.
pub(crate) fn readable(text: &str) -> Result<String, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = String::with_capacity(text.len());
    let mut header = Header::default();
    let mut names: HashMap<&str, usize> = HashMap::new();
    // In an entry; in the last text of one.
    let (mut is_open, mut is_last) = (false, false);
    for (i, line) in text.lines().enumerate() {
        let told = |message: &str| Problem { place: format!("line {}", i + 1), message: message.to_owned() };
        let line = line.trim();
        let key = KEYS.iter().find(|key| line.starts_with(**key)).copied();
        if is_last && (matches!(key, Some("msgctxt " | "msgid ")) || line.starts_with('#')) {
            // Some tools leave no empty line before the next entry.
            (is_open, is_last) = (false, false);
            lines.push('\n');
        }
        let quoted = match key {
            Some(key) => line.strip_prefix(key).map(str::trim_start),
            None => Some(line).filter(|line| line.starts_with('"') && is_open),
        };
        if let Some(quoted) = quoted {
            let Some(inner) = inner(quoted) else {
                return Err(told(
                    "a text must be in quotes. Put one before its first character and one after its last",
                ));
            };
            if let Some(escape) = unknown_escape(inner) {
                return Err(told(&format!(
                    "PO files do not allow \"\\{escape}\". Write \\\\ for a backslash, or export the file again"
                )));
            }
            if !header.takes(key, inner) {
                return Err(told(HEADLESS));
            }
            // The library would keep the last of several, and say nothing.
            let is_named = key == Some("msgctxt ") && !inner.is_empty();
            if let Some(earlier) = is_named.then(|| names.insert(inner, i + 1)).flatten() {
                return Err(told(&format!(
                    "\"{inner}\" already has an entry, in line {earlier}. Remove one of the two"
                )));
            }
            is_open = true;
            is_last = key.map_or(is_last, |key| key == "msgstr ");
            // No text here has plural forms, and a template's `nplurals=INTEGER` is no reason to refuse the file.
            match key {
                None if header.is_of_plurals(inner) => {}
                Some(key) if header.is_of_plurals(inner) => lines.extend([key, "\"\"\n"]),
                key => lines.extend([key.unwrap_or_default(), quoted, "\n"]),
            }
        } else if let Some(flags) = line.strip_prefix("#,") {
            lines.extend(["#, ", flags.trim(), "\n"]);
        } else if line.starts_with("#. ") {
            lines.extend([line, "\n"]);
        } else if line.is_empty() {
            (is_open, is_last) = (false, false);
            lines.push('\n');
        } else if !line.starts_with('#') {
            return Err(told("this line does not belong in a PO file. Remove it, or export the file again"));
        }
    }
    Ok(lines)
}

const HEADLESS: &str = "there is no header above this entry. Export the file again, or put these two lines at the \
                        start of the file, with your language and an empty line below: msgid \"\" and msgstr \
                        \"Language: es\\n\"";

/// The first entry of a file: its text is empty, and its translation says what the file is.
#[derive(Default)]
struct Header {
    key: &'static str,
    is_there: bool,
}

impl Header {
    /// Whether a line of the file is the one in the header that counts plural forms.
    fn is_of_plurals(&self, inner: &str) -> bool {
        self.key == "msgstr " && inner.starts_with("Plural-Forms:") && inner.ends_with("\\n")
    }

    /// Takes up a line of an entry; not where an entry begins before there was a header.
    fn takes(&mut self, key: Option<&'static str>, inner: &str) -> bool {
        let is_first = self.key.is_empty();
        let again = key == Some("msgid ") && !is_first;
        self.key = key.unwrap_or(self.key);
        self.is_there |= self.key == "msgstr " && !inner.is_empty();
        self.is_there
            || match self.key {
                "msgid " => inner.is_empty() && !again,
                "msgstr " => true,
                _ => false,
            }
    }
}

/// What stands between the quotes around a text.
fn inner(quoted: &str) -> Option<&str> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let backslashes = inner.bytes().rev().take_while(|byte| *byte == b'\\').count();
    backslashes.is_multiple_of(2).then_some(inner)
}

/// What stands behind a backslash and may not.
fn unknown_escape(inner: &str) -> Option<char> {
    let mut letters = inner.chars();
    while letters.any(|letter| letter == '\\') {
        if let Some(escaped) = letters.next().filter(|escaped| !ESCAPED.contains(escaped)) {
            return Some(escaped);
        }
    }
    None
}
