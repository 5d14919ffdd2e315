//! Hashes in tables for spreadsheets, with a letter in front: `6007e071` alone is a number to a spreadsheet, which saves
//! it as `6.007E+074`.

/// Stands before each hash.
const LETTER: char = 'h';

/// Stands in the place of the hash of a text of which nothing says what it was translated from: an empty cell would be no
/// sign that a text was stale.
const NONE: &str = "none";

/// What a cell for a hash holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Code {
    /// It is empty, or there is no such column.
    Nothing,
    /// A hash, as translations have it; empty where nobody knows.
    Hash(String),
    /// Something else, as it stands there.
    Damaged(String),
}

/// A hash as tables have it.
pub(crate) fn written(hash: &str) -> String {
    if hash.is_empty() { NONE.to_owned() } else { format!("{LETTER}{hash}") }
}

/// Reads a cell. Tables of earlier versions have hashes without the letter: those that are whole count.
pub(crate) fn read(cell: &str) -> Code {
    let cell = cell.trim();
    let is_hash = |text: &str| text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match (cell, cell.strip_prefix(LETTER)) {
        ("", _) => Code::Nothing,
        (NONE, _) => Code::Hash(String::new()),
        (_, Some(hash)) => Code::Hash(hash.to_owned()),
        _ if is_hash(cell) => Code::Hash(cell.to_lowercase()),
        _ => Code::Damaged(cell.chars().take(20).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, read, written};

    /// Whether a spreadsheet could take a cell for a number, a date or a formula.
    fn is_like_a_number(cell: &str) -> bool {
        cell.starts_with(|c: char| c.is_ascii_digit() || "+-.=@'".contains(c))
    }

    #[test]
    fn no_hash_looks_like_a_number() {
        for hash in ["6007e071", "00123456", "12345678", "1e999999", "0badf00d", "1", ""] {
            let cell = written(hash);
            assert!(!is_like_a_number(&cell), "{cell}");
            assert_eq!(read(&cell), Code::Hash(hash.to_owned()));
        }
    }

    #[test]
    fn hashes_of_earlier_tables_count_if_they_are_whole() {
        assert_eq!(read(" 6007E071 "), Code::Hash("6007e071".to_owned()));
        assert_eq!(read(" "), Code::Nothing);
        for damaged in ["6.007E+074", "123456", "6,007E+74", "#NUM!", "Infinity", "12345678.0"] {
            assert_eq!(read(damaged), Code::Damaged(damaged.to_owned()));
        }
    }
}
