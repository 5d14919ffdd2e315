//! The name that somebody probably meant.

/// The one of `names` that is most like `name`, where one is like it at all.
pub(crate) fn closest<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody mistypes a name into one three times as long.
    if name.len() > 120 {
        return None;
    }
    let distances = names.map(|known| (distance(name, known), known));
    let (distance, known) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance * 2 <= known.chars().count()).then_some(known)
}

/// How many letters must be put in, taken out or changed to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = diagonal + usize::from(from != *to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{closest, distance};

    #[test]
    fn the_nearest_name_is_found() {
        let names = ["title", "cards.own-goals.myth", "cards.own-goals.fact"];
        for (name, found) in [
            ("cards.own-goal.myth", Some("cards.own-goals.myth")),
            ("Title", Some("title")),
            ("", None),
            ("principles.voice.text", None),
        ] {
            assert_eq!(closest(name, names.into_iter()), found, "{name}");
        }
        assert_eq!((distance("", "abc"), distance("kitten", "sitting")), (3, 3));
    }
}
