//! A pack as it stands in its files: one that it was written in, and one for each translation.

use quiz::UncheckedPack;
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::error::{PackError, Problem};
use crate::object::Object;
use crate::source_pack::SourcePack;
use crate::translation::Translation;

/// How large a pack's file may be, in bytes.
pub const LARGEST: usize = 256 * 1024;

/// What a file of a pack is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum File {
    /// The pack in the language that it was written in.
    SourcePack(Box<SourcePack>),
    /// What somebody made of it in another one.
    Translation(Translation),
}

/// Reads a pack from the bytes of the file that it was written in; `file` is its name in errors.
///
/// The bytes are UTF-8; a byte order mark before the text, as some editors leave it, is passed over.
///
/// # Errors
///
/// The first problem with the JSON itself, or else every rule of a pack that does not hold.
pub fn parse(file: &str, bytes: &[u8]) -> Result<quiz::Pack, PackError> {
    let source_pack: SourcePack = read(file, bytes)?;
    check(file, source_pack.into())
}

/// Reads a file of a pack, whichever it is; a translation has `texts` and no `cards`.
///
/// # Errors
///
/// The first problem with the JSON.
pub fn parse_file(file: &str, bytes: &[u8]) -> Result<File, PackError> {
    let kind: Kind = read(file, bytes)?;
    Ok(match kind {
        Kind { texts: Some(_), cards: None } => File::Translation(read(file, bytes)?),
        _ => File::SourcePack(Box::new(read(file, bytes)?)),
    })
}

/// Makes a pack of a draft, which came from `file`.
///
/// # Errors
///
/// Every rule of a pack that does not hold.
pub fn check(file: &str, draft: UncheckedPack) -> Result<quiz::Pack, PackError> {
    quiz::Pack::new(draft).map_err(|faults| PackError {
        file: file.to_owned(),
        problems: faults.into_iter().map(Problem::from).collect(),
    })
}

/// Tells the two kinds of file apart.
#[derive(Deserialize)]
struct Kind {
    texts: Option<IgnoredAny>,
    cards: Option<IgnoredAny>,
}

fn read<T: DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, PackError> {
    let fail = |problem| PackError { file: file.to_owned(), problems: vec![problem] };
    if bytes.len() > LARGEST {
        let message = format!("the file has more than {LARGEST} bytes, which is the limit. Split it into two packs");
        return Err(fail(Problem::whole(message)));
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        let message = "a character here is not UTF-8. Save the file again as UTF-8".to_owned();
        fail(Problem { place: format!("line {line}"), message })
    })?;
    let Object(value) = serde_json::from_str(text)
        .map_err(|error| fail(if is_table(text) { Problem::whole(TABLE.to_owned()) } else { error.into() }))?;
    Ok(value)
}

const TABLE: &str = "this is a table, not a pack. Import tables with `unmyth translate import`, or in the studio under \
                     \"Languages\"";

/// Whether a text that is no JSON looks like a table for translators: it has columns.
fn is_table(text: &str) -> bool {
    let text = text.trim_start();
    let head = text.lines().next().unwrap_or_default();
    !text.starts_with(['{', '[']) && [',', ';', '\t'].iter().any(|between| head.matches(*between).count() > 1)
}
