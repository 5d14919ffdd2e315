//! Whether a text has a telephone number in it, and not only years, ranges, shares and counts.

use std::ops::RangeInclusive;

/// The zeros of the digits that languages have beside 0 to 9; the other nine follow each.
const ZEROS: [char; 17] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}', '\u{ce6}', '\u{d66}',
    '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}', '\u{1810}', '\u{ff10}',
];

const YEARS: RangeInclusive<u32> = 1700..=2099;

/// Some digits, and what stands between them and the digits before.
#[derive(Clone, Debug)]
struct Group {
    before: String,
    digits: String,
    /// They stand in brackets of their own: an area code, or a year.
    is_enclosed: bool,
}

/// How sure it is that digits are a telephone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Number {
    /// They may be a count as well: "612 345 678".
    Perhaps,
    Surely,
}

/// Whether somebody can be called by what stands in the text.
pub(crate) fn number(text: &str) -> Option<Number> {
    let text = plain(text);
    // The number of a work is nobody's: doi.org/10.1016/…, and ISBN-13: 978….
    let words: Vec<&str> = text.split(' ').filter(|word| !is_of_work(word)).collect();
    let (text, no) = (words.join(" "), |c: char| c.is_ascii_digit() || matches!(c, ' ' | ':' | '-' | 'X'));
    let parts = text.split("ISBN").enumerate().map(|(i, part)| if i == 0 { part } else { part.trim_start_matches(no) });
    let groups = groups(&parts.collect::<Vec<_>>().join(" ; "));
    let runs = groups.chunk_by(is_joined).flat_map(without_dates);
    runs.filter(|run| is_number(run))
        .map(|run| if is_like_a_count(run) { Number::Perhaps } else { Number::Surely })
        .max()
}

fn is_of_work(word: &str) -> bool {
    word.trim_start_matches(|c: char| !c.is_ascii_digit()).starts_with("10.") && word.contains('/')
}

/// The text with one kind of digits, dashes and spaces each.
pub(crate) fn plain(text: &str) -> String {
    let same = |c: char| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{ff08}' => '(',
        '\u{ff09}' => ')',
        '\u{ff0b}' => '+',
        '\u{b7}' | '\u{2022}' | '\u{ff0e}' => '.',
        c if c.is_whitespace() => ' ',
        c => {
            let value = ZEROS.iter().map(|zero| u32::from(c).wrapping_sub(u32::from(*zero)));
            value.clone().find(|value| *value < 10).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
        }
    };
    text.chars().map(same).collect()
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut before = String::new();
    let mut is_open = false;
    for c in text.chars() {
        match groups.last_mut() {
            Some(group) if is_open && c.is_ascii_digit() => group.digits.push(c),
            last => {
                if let Some(group) = last.filter(|_| is_open) {
                    group.is_enclosed = c == ')' && group.before.ends_with('(');
                }
                is_open = c.is_ascii_digit();
                if is_open {
                    groups.push(Group { before: std::mem::take(&mut before), digits: c.into(), is_enclosed: false });
                } else {
                    before.push(c);
                }
            }
        }
    }
    groups
}

/// Whether a number may go on from one group to the next; what ends a sentence, and what begins another number, ends it.
fn is_joined(a: &Group, b: &Group) -> bool {
    match b.before.strip_prefix(')').map_or((false, &*b.before), |rest| (true, rest)) {
        (true, rest) => a.is_enclosed && matches!(rest, "" | " " | "-" | "." | "/"),
        // "1 (608) …" and "+44 (0) …", and no count with its year behind it.
        (false, "(" | " (") => a.digits.len() < 4 || a.digits.starts_with("00"),
        (false, rest) => matches!(rest, " " | "  " | "-" | " - " | "." | "/"),
    }
}

/// The parts of a run between its years, ranges of years and days.
fn without_dates(run: &[Group]) -> impl Iterator<Item = &[Group]> {
    let is_foreign = run.first().is_some_and(is_foreign);
    let mut parts = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < run.len() {
        match date(run.get(at..).unwrap_or_default(), at == from) {
            0 => at += 1,
            // Whoever writes "+" before a number means no year.
            _ if is_foreign => at += 1,
            length => {
                parts.extend(run.get(from..at));
                at += length;
                from = at;
            }
        }
    }
    parts.extend(run.get(from..));
    parts.into_iter().filter(|part| !part.is_empty())
}

/// How many groups at the start are a year in brackets, a range of years, a day, or a year that is followed by something
/// else; 0 where they are none.
fn date(groups: &[Group], is_first: bool) -> usize {
    let year = |group: &Group| value(group).filter(|year| group.digits.len() == 4 && YEARS.contains(year));
    let is_small = |group: &Group| group.digits.len() < 3 && value(group).is_some_and(|it| (1..=31).contains(&it));
    let [first, rest @ ..] = groups else { return 0 };
    if let [second, third, ..] = rest
        && second.before == third.before
        && matches!(&*second.before, "-" | "." | "/")
        && is_small(second)
        && (year(first).is_some() && is_small(third) || is_small(first) && year(third).is_some())
    {
        return 3;
    }
    let Some(from) = year(first) else { return 0 };
    if let [second, ..] = rest
        && matches!(&*second.before, "-" | " - " | "/")
        && (year(second).is_some_and(|to| to >= from)
            || second.digits.len() == 2 && value(second).is_some_and(|to| to > from % 100))
    {
        return 2;
    }
    // "1800 123 456" is a telephone number; "2018 120 …" is none.
    let is_alone = is_first && from >= 1900 && rest.first().is_none_or(|next| next.before == " ");
    usize::from(from >= 1900 && first.is_enclosed || is_alone)
}

fn value(group: &Group) -> Option<u32> {
    group.digits.parse().ok()
}

/// Whether the number begins with the sign or the zeros for another country.
fn is_foreign(first: &Group) -> bool {
    first.before.ends_with(['+']) || first.before.ends_with("+(") || first.digits.starts_with("00")
}

/// Whether groups of digits are a telephone number: 9 to 15, or 8 with a sign that it is one.
fn is_number(groups: &[Group]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    let lengths: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
    if lengths.windows(3).any(|three| three == [3, 3, 4]) {
        return true;
    }
    let digits: usize = lengths.iter().sum();
    let is_foreign = is_foreign(first);
    let has_area = first.is_enclosed && (2..=5).contains(&first.digits.len());
    let least = if is_foreign || has_area { 8 } else { 9 };
    if !(least..=15).contains(&digits) {
        return false;
    }
    let lone = rest.iter().filter(|group| group.digits.len() == 1 && !group.is_enclosed).count();
    if is_foreign {
        return groups.len() <= 9 && lone <= 3;
    }
    let is_long = digits >= 10 && lengths.iter().any(|length| *length > 2);
    groups.len() <= 6 && (lone == 0 || lone == 1 && is_long) && !is_measure(first, rest)
}

/// Whether groups stand as thousands do, a space between them and no zero before.
fn is_like_a_count(groups: &[Group]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    let is_plain =
        first.digits.len() <= 3 && !first.digits.starts_with('0') && !first.is_enclosed && !is_foreign(first);
    is_plain && !rest.is_empty() && rest.iter().all(|group| group.digits.len() == 3 && group.before == " ")
}

/// Whether groups are numbers to be read as such: pages, shares, counts in thousands, ranges.
fn is_measure(first: &Group, rest: &[Group]) -> bool {
    let groups = || std::iter::once(first).chain(rest);
    let are_pages = groups().all(|group| group.digits.len() == 4) && !first.digits.starts_with('0');
    let is_count = first.digits.len() <= 3
        && !first.digits.starts_with('0')
        && rest.iter().all(|group| group.digits.len() == 3 && matches!(&*group.before, " " | "."))
        // Nobody writes 608.555.010; with spaces it may be either.
        && rest.last().is_some_and(|group| group.digits == "000" || rest.iter().all(|group| group.before == "."));
    // Every other one is what stands behind a point, or the end of a range.
    let pairs: Vec<[&Group; 2]> = groups().zip(rest).step_by(2).map(|(a, b)| [a, b]).collect();
    let are_pairs = rest.len() >= 3 && rest.len() % 2 == 1;
    let are_shares = are_pairs && pairs.iter().all(|[_, b]| b.before == ".");
    let is_range = |[a, b]: &[&Group; 2]| b.before == "-" && a.digits.len() == b.digits.len() && a.digits < b.digits;
    let are_ranges = are_pairs && pairs.iter().all(is_range);
    let is_share = groups().zip(rest).any(|(a, b)| b.before == "." && (a.digits.len() == 1 || b.digits.len() == 1));
    let is_dotted = rest.iter().all(|group| group.before == ".") && rest.len() > 2;
    are_pages || is_count || are_shares && !is_dotted || are_ranges || is_share && !is_dotted
}

#[cfg(test)]
mod tests;
