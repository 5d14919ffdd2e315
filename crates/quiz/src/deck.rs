//! The cards of one play, drawn: which come, in which order, each in one form.

use crate::Form;
use crate::random::{Random, shuffle};

/// One card as it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Question {
    /// The card's place in [`Pack::cards`](crate::Pack::cards).
    pub card: usize,
    /// The form in which it is asked.
    pub form: Form,
}

/// The questions of one play, in order.
///
/// Each card comes once, and the two forms differ in number by at most one, so that always giving the same
/// answer never wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deck(Vec<Question>);

impl Deck {
    /// Draws a deck of `take` cards from a pack of `cards`; where there are no more, of them all.
    ///
    /// `first` is the question that is on the page already, if there is one: it opens the deck, and the rest is
    /// drawn around it. A `first` that names no card of the pack is passed over.
    pub fn draw(cards: usize, take: usize, first: Option<Question>, random: &mut impl Random) -> Self {
        let take = take.min(cards);
        let first = first.filter(|question| take > 0 && question.card < cards);
        let mut order: Vec<usize> = (0..cards).filter(|card| first.is_none_or(|first| first.card != *card)).collect();
        shuffle(&mut order, random);
        order.truncate(take - usize::from(first.is_some()));

        let mut myths = take / 2;
        if take % 2 == 1 {
            myths += random.below(2);
        }
        if let Some(first) = first {
            // One card more or less of a form is allowed only where the count is odd.
            myths = match first.form {
                Form::Myth => myths.max(1) - 1,
                Form::Fact => myths.min(order.len()),
            };
        }
        let mut forms: Vec<Form> = (0..order.len()).map(|i| if i < myths { Form::Myth } else { Form::Fact }).collect();
        shuffle(&mut forms, random);

        let rest = order.into_iter().zip(forms).map(|(card, form)| Question { card, form });
        Self(first.into_iter().chain(rest).collect())
    }

    /// The questions, in order.
    pub fn questions(&self) -> &[Question] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Deck, Question};
    use crate::Form;
    use crate::random::tests::Seeded;

    /// How far apart the two forms are in number.
    fn imbalance(deck: &Deck) -> usize {
        let myths = deck.questions().iter().filter(|q| q.form == Form::Myth).count();
        myths.abs_diff(deck.questions().len() - myths)
    }

    fn first() -> impl Strategy<Value = Option<Question>> {
        let form = prop_oneof![Just(Form::Myth), Just(Form::Fact)];
        proptest::option::of((0_usize..40, form).prop_map(|(card, form)| Question { card, form }))
    }

    proptest! {
        #[test]
        fn each_card_once_and_forms_balanced(cards in 0_usize..40, take in 0_usize..40, first in first(), seed: u64) {
            let deck = Deck::draw(cards, take, first, &mut Seeded(seed));
            let mut seen: Vec<usize> = deck.questions().iter().map(|q| q.card).collect();
            seen.sort_unstable();
            seen.dedup();
            prop_assert!(seen.len() == take.min(cards) && seen.iter().all(|card| *card < cards), "{:?}", deck);
            prop_assert!(imbalance(&deck) <= 1, "{:?}", deck);
            if let Some(first) = first.filter(|q| take > 0 && q.card < cards) {
                prop_assert_eq!(deck.questions()[0], first);
            }
        }
    }

    #[test]
    fn both_forms_of_every_card_come_up() {
        let mut seen = std::collections::HashSet::new();
        for seed in 0..200 {
            seen.extend(Deck::draw(3, 3, None, &mut Seeded(seed)).questions().iter().copied());
        }
        assert_eq!(seen.len(), 6);
    }

    #[test]
    fn every_card_of_a_large_pack_comes_up() {
        let mut seen = std::collections::HashSet::new();
        for seed in 0..200 {
            seen.extend(Deck::draw(12, 7, None, &mut Seeded(seed)).questions().iter().map(|question| question.card));
        }
        assert_eq!(seen.len(), 12);
    }

    #[test]
    fn the_odd_form_is_drawn_too() {
        let myths = |seed| {
            let deck = Deck::draw(3, 3, None, &mut Seeded(seed));
            deck.questions().iter().filter(|q| q.form == Form::Myth).count()
        };
        let counts: std::collections::HashSet<usize> = (0..50).map(myths).collect();
        assert_eq!(counts, [1, 2].into());
    }
}
