//! Which figures of a batch may be shown and which counts wait: rules from counts to a release, without a clock.
//!
//! What is shown of a site, a pack and its revision is a list of releases to which each closed batch adds one, and which
//! is never changed otherwise. Whatever else is shown adds up figures of releases, so whoever knows all releases of all
//! sites knows all there is to know: each of them must be safe beside all others, and then every total is.

mod answers;
mod score_split;
mod share;
#[cfg(test)]
mod tests;
mod thresholds;
mod waiting;

use std::collections::BTreeMap;
use std::iter::Sum;

pub use answers::{Answers, Parts};
pub use score_split::ScoreSplit;
pub use share::Share;
pub use thresholds::{Threshold, Thresholds, TooLow};
pub use waiting::Waiting;

use crate::{Form, Tally};

/// What one site has counted of one pack's revision since its last batch closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// How many plays.
    pub plays: u64,
    /// How many plays had 0, 1, … right first answers, up to the size of their decks; all languages together.
    pub scores: Vec<u64>,
    /// The answers to each card, in the pack's order.
    pub cards: Vec<Parts>,
}

/// What closed batches of the same site and revision have left for later ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// What waits of each card, in the pack's order; a card that is not there has nothing waiting.
    pub cards: Vec<Waiting>,
    /// Whether the last batch released its halves.
    pub halves_last: bool,
}

/// What one closed batch may show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// How many plays the batch had.
    pub plays: u64,
    /// For each card in the pack's order its figure, or `None` while its answers wait.
    pub cards: Vec<Option<Figure>>,
    /// How well the batch's plays went, where this can be told without telling on a card.
    pub score_split: Option<ScoreSplit>,
}

/// What is shown of one card: the answers of one batch, with all that waited for it, or a sum of such figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// All answers.
    pub whole: Answers,
    /// The same by form. Empty where it is not released; in a sum, of those batches alone that released it.
    pub forms: BTreeMap<Form, Answers>,
    /// The same by language. Empty where it is not released; in a sum, of those batches alone that released it.
    pub languages: BTreeMap<String, Answers>,
}

impl Open {
    /// Adds the plays of a tally in one language.
    ///
    /// The tallies of one `Open` are of one pack and revision.
    pub fn add(&mut self, lang: &str, tally: &Tally) {
        self.plays += tally.plays() as u64;
        self.scores.resize(self.scores.len().max(tally.scores().len()), 0);
        for (sum, plays) in self.scores.iter_mut().zip(tally.scores()) {
            *sum += *plays as u64;
        }
        self.cards.resize_with(self.cards.len().max(tally.cards().len()), Parts::default);
        for (parts, asked) in self.cards.iter_mut().zip(tally.cards()) {
            for form in Form::ALL {
                parts.add(lang, form, asked.form(form).into());
            }
        }
    }
}

/// Closes a batch: what it releases, and what it leaves for the next.
///
/// `None` where the batch has too few plays to be closed ([`Thresholds::closes`]). The counts that come back take the
/// place of both that were given: nothing is released twice, and nothing is lost.
///
/// - A card is released where it has passed with all its answers together; see [`Waiting`] for when it is tried.
/// - It is split by form, or by language, where all parts with an answer pass by themselves, and where it was never
///   refused before: what a refusal told of the earlier answers could be joined with a split of the later ones.
/// - The halves are released where every card is released with the answers of just this batch, so that they meet no
///   card that waits; and in the place of all splits, never in two batches in a row, so that they meet no split. See
///   [`ScoreSplit`].
pub fn close(open: &Open, carried: &Carried, thresholds: &Thresholds) -> Option<(Release, Carried)> {
    if !thresholds.closes(open.plays) {
        return None;
    }
    let cards = open.cards.len().max(carried.cards.len());
    let (mut figures, mut left) = (Vec::new(), Vec::new());
    for card in 0..cards {
        let mut waiting = carried.cards.get(card).cloned().unwrap_or_default();
        waiting.parts.extend(open.cards.get(card).into_iter().flat_map(Parts::iter));
        let (figure, rest) = waiting.tried(thresholds);
        figures.push(figure);
        left.push(rest);
    }
    let wholes: Option<Vec<Answers>> = figures.iter().map(|figure| figure.as_ref().map(|it| it.whole)).collect();
    let wholes = wholes.filter(|_| !carried.halves_last);
    let score_split = wholes.and_then(|wholes| ScoreSplit::of(&open.scores, &wholes, thresholds));
    if score_split.is_some() {
        for figure in figures.iter_mut().flatten() {
            figure.forms.clear();
            figure.languages.clear();
        }
    }
    let carried = Carried { cards: left, halves_last: score_split.is_some() };
    Some((Release { plays: open.plays, cards: figures, score_split }, carried))
}

impl<'a> Sum<&'a Figure> for Figure {
    fn sum<I: Iterator<Item = &'a Figure>>(figures: I) -> Self {
        let mut total = Self::default();
        for figure in figures {
            total.whole = total.whole + figure.whole;
            for (form, answers) in &figure.forms {
                let sum = total.forms.entry(*form).or_default();
                *sum = *sum + *answers;
            }
            for (lang, answers) in &figure.languages {
                let sum = total.languages.entry(lang.clone()).or_default();
                *sum = *sum + *answers;
            }
        }
        total
    }
}
