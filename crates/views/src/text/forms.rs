//! Texts that change with a number: which form it asks for, and the number in its place.

/// Which of a text's forms goes with `number`, from 0: the categories of CLDR, in the order zero, one, two, few, many,
/// other, less those that the language does not have.
pub(super) fn of(lang: &str, number: usize) -> usize {
    match (lang, number, number % 100) {
        ("ar", 0..=2, _) => number,
        ("ar", _, 3..=10) => 3,
        ("ar", _, 11..=99) => 4,
        ("ar", ..) => 5,
        (_, 1, _) => 0,
        _ => 1,
    }
}

/// How many forms a text has.
#[cfg(test)]
pub(super) fn count(lang: &str) -> usize {
    if lang == "ar" { 6 } else { 2 }
}

/// A text with what goes to `{1}` and `{2}`.
pub(super) fn fill(text: &str, first: &str, second: &str) -> String {
    // Every second piece stands between braces.
    let piece = |(at, piece)| match (at % 2, piece) {
        (1, "1") => first,
        (1, "2") => second,
        (_, words) => words,
    };
    text.split(['{', '}']).enumerate().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::{fill, of};

    #[test]
    fn arabic_counts_in_six_ways() {
        let forms: Vec<usize> = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(|number| of("ar", number)).into();
        assert_eq!(forms, [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4]);
        assert_eq!([0, 1, 2, 101].map(|number| of("es", number)), [1, 0, 1, 1]);
    }

    #[test]
    fn numbers_stand_in_their_places() {
        assert_eq!(fill("{2} of {1}", "3", "1"), "1 of 3");
        assert_eq!(fill("none", "3", "1"), "none");
        assert_eq!(fill("1{1}2", "3", "4"), "132", "a number of the text stays");
    }
}
