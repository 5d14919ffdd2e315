//! Whether myths and facts are balanced in length, so that nobody can tell them apart without reading them.

use quiz::Form;

use crate::diagnostic::Diagnostic;
use crate::problem::Problem;
use crate::texts::{PackText, pairs};

/// The share of right guesses, in percent, from which length gives the answers away. With few cards some length separates
/// most of them by chance: of three cards all, in one pack of ten.
fn too_often(cards: usize) -> Option<usize> {
    match cards {
        0..4 => None,
        4 | 5 => Some(90),
        _ => Some(80),
    }
}

/// How many statements a visitor gets right who only looks at their length.
pub(crate) fn check(path: &str, texts: &[PackText]) -> Option<Diagnostic> {
    let length = |text: &PackText| text.text.chars().count();
    let pairs: Vec<_> = pairs(texts).map(|(myth, fact)| (length(myth), length(fact))).collect();
    let (right, are_facts_longer) = best(&pairs)?;
    let statements = 2 * pairs.len();
    if too_often(pairs.len()).is_none_or(|share| 100 * right < share * statements) {
        return Some(Diagnostic::info(path, Problem::GuessedByLength { right, statements }));
    }
    let longer = if are_facts_longer { Form::Fact } else { Form::Myth };
    Some(Diagnostic::warning(path, Problem::LengthGivesAway { right, statements, longer }))
}

/// How many of all myths and facts the best single length tells apart, and whether facts are the longer ones.
fn best(pairs: &[(usize, usize)]) -> Option<(usize, bool)> {
    let longer = |than: usize| {
        let facts = pairs.iter().filter(|(_, fact)| *fact > than).count();
        let myths = pairs.iter().filter(|(myth, _)| *myth > than).count();
        (facts, myths)
    };
    let counts = pairs.iter().flat_map(|(myth, fact)| [*myth, *fact]).map(|than| {
        let (facts, myths) = longer(than);
        let right = facts + pairs.len() - myths;
        // Whoever is always wrong has only to say the opposite.
        let other = 2 * pairs.len() - right;
        if right >= other { (right, true) } else { (other, false) }
    });
    counts.max_by_key(|(right, _)| *right)
}

#[cfg(test)]
mod tests {
    use super::best;

    #[test]
    fn the_best_length_is_found() {
        for (pairs, found) in [
            (vec![], None),
            (vec![(5, 5)], Some((1, true))),
            (vec![(5, 9)], Some((2, true))),
            (vec![(9, 5)], Some((2, false))),
            // By 7 letters: the first two pairs, and one of each other.
            (vec![(5, 9), (6, 8), (9, 9), (5, 5)], Some((6, true))),
            (vec![(40, 40), (41, 41), (42, 42)], Some((3, true))),
        ] {
            assert_eq!(best(&pairs), found, "{pairs:?}");
        }
    }
}
