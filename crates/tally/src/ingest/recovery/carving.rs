//! Finds rows in any bytes of SQLite's, in use or left over, without asking SQLite.

use super::Row;

/// Rows in the order in which they lie there, in heaps of those that lie on one page.
///
/// A row is found by the form of its record (<https://www.sqlite.org/fileformat2.html#record_format>): the kinds of its
/// values in a byte each, then the values. What is freed loses its first four bytes, so that the kind of its first value
/// may be missing: that one's length is tried.
pub(super) fn carve(bytes: &[u8]) -> Vec<Vec<Row>> {
    let mut heaps: Vec<Vec<Row>> = Vec::new();
    let mut last = None;
    // A revision has 16 letters, a form four: all other places are passed over fast.
    let may_be = bytes.windows(8).enumerate().filter(|(_, kinds)| (kinds[1], kinds[4]) == (text(16), text(4)));
    for (at, _) in may_be {
        let Some(row) = (1..=40).find_map(|site| row(&bytes[at..], site)) else { continue };
        let is_far = last.is_none_or(|last| at - last > LARGEST_ROW);
        let is_same = |it: &Row| (&it.key, it.card, &it.form) == (&row.key, row.card, &row.form);
        match heaps.last_mut() {
            // A row that comes again is of another copy of its page.
            Some(heap) if !is_far && !heap.iter().any(is_same) => heap.push(row),
            _ => heaps.push(vec![row]),
        }
        last = Some(at);
    }
    heaps
}

/// What may lie between two rows of a page.
const LARGEST_ROW: usize = 1000;

/// The row whose kinds begin here, but for its site's, which has so many letters.
fn row(bytes: &[u8], site: u8) -> Option<Row> {
    let (kinds, mut values) = bytes.split_at_checked(8)?;
    let mut word = |kind| word(&mut values, kind);
    let key = [word(text(site))?, word(kinds[0])?, word(kinds[1])?, word(kinds[2])?];
    let card = number(&mut values, kinds[3])?;
    let form = self::word(&mut values, kinds[4])?;
    let mut counts = [0; 3];
    for (count, kind) in counts.iter_mut().zip(&kinds[5..]) {
        *count = number(&mut values, *kind)?;
    }
    let is_good = ["myth", "fact"].contains(&form.as_str()) && (0..200).contains(&card);
    (is_good && counts.iter().all(|count| *count >= 0)).then_some(Row { key, card, form, counts })
}

/// The kind of a text with so many letters, of which there are few.
const fn text(letters: u8) -> u8 {
    13 + 2 * letters
}

fn word(values: &mut &[u8], kind: u8) -> Option<String> {
    let len = usize::from(kind.checked_sub(13)?) / 2;
    let (word, rest) = values.split_at_checked(len)?;
    *values = rest;
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (len > 0 && word.iter().all(is_plain)).then(|| String::from_utf8_lossy(word).into_owned())
}

fn number(values: &mut &[u8], kind: u8) -> Option<i64> {
    let len = match kind {
        8 => return Some(0),
        9 => return Some(1),
        1..=4 => usize::from(kind),
        5 => 6,
        6 => 8,
        _ => return None,
    };
    let (number, rest) = values.split_at_checked(len)?;
    *values = rest;
    // What is negative is no count.
    Some(number.iter().fold(0, |sum: i64, byte| sum.wrapping_shl(8) | i64::from(*byte)))
}
