//! Whether myths and facts can be told apart without being read, by their length.

use crate::finding::Finding;
use crate::piece::{Piece, pairs};

/// Fewer cards than these say nothing: with some length or other chance alone is right often enough.
const FEWEST: usize = 6;

/// From which share on, in percent, length gives the answers away.
const TOO_OFTEN: usize = 80;

/// How the figure begins.
pub(crate) const FIGURE: &str = "a visitor who guesses only by length gets";

/// How often a visitor is right who goes by length alone.
pub(crate) fn check(place: &str, pieces: &[Piece]) -> Option<Finding> {
    let length = |piece: &Piece| piece.text.chars().count();
    let pairs: Vec<_> = pairs(pieces).map(|(myth, fact)| (length(myth), length(fact))).collect();
    let (right, are_facts_longer) = best(&pairs)?;
    let statements = 2 * pairs.len();
    let message = format!("{FIGURE} {right} of {statements} statements right");
    if pairs.len() < FEWEST || 100 * right < TOO_OFTEN * statements {
        return Some(Finding::info(place, message));
    }
    let (longer, shorter) = if are_facts_longer { ("facts", "myths") } else { ("myths", "facts") };
    let remedy = format!("The {longer} are longer. Shorten some {longer}, and make some {shorter} longer");
    Some(Finding::warning(place, format!("{message}. {remedy}")))
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
