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

    /// The deck of a play that comes back to the cards of an earlier one, each in its other form and in a new order.
    ///
    /// `earlier` says which cards that were, as [`Deck::to_earlier`] writes it. `first` is the question that is on the
    /// page already, if there is one: it opens the deck, and where it was not asked earlier it comes in the place of one
    /// that was. `None` where `earlier` is no deck of `take` of a pack's `cards`.
    pub fn again(
        cards: usize,
        take: usize,
        earlier: &str,
        first: Option<Question>,
        random: &mut impl Random,
    ) -> Option<Self> {
        let mut rest = Vec::new();
        for (card, letter) in earlier.chars().enumerate() {
            let form = match letter {
                'm' => Form::Fact,
                'f' => Form::Myth,
                '-' => continue,
                _ => return None,
            };
            rest.push(Question { card, form });
        }
        let myths = rest.iter().filter(|question| question.form == Form::Myth).count();
        let is_deck = rest.len() == take && (take / 2..=take.div_ceil(2)).contains(&myths);
        if !is_deck || earlier.chars().count() != cards {
            return None;
        }
        shuffle(&mut rest, random);
        if let Some(first) = first {
            let same_card = rest.iter().position(|question| question.card == first.card);
            let same_form = || rest.iter().position(|question| question.form == first.form);
            rest.remove(same_card.or_else(same_form)?);
            rest.insert(0, first);
            // A first question in the form of earlier may leave one form too many.
            let myths = rest.iter().filter(|question| question.form == Form::Myth).count();
            if !(take / 2..=take.div_ceil(2)).contains(&myths) {
                return None;
            }
        }
        Some(Self(rest))
    }

    /// Which of a pack's `cards` are in this deck, and how they are asked: one letter per card in the pack's order, `m` for
    /// its myth, `f` for its fact, `-` for a card that is not asked. It tells nothing of any answer.
    pub fn to_earlier(&self, cards: usize) -> String {
        let letter = |card: usize| match self.0.iter().find(|question| question.card == card).map(|it| it.form) {
            Some(Form::Myth) => 'm',
            Some(Form::Fact) => 'f',
            None => '-',
        };
        (0..cards).map(letter).collect()
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

    proptest! {
        #[test]
        fn a_later_play_asks_each_card_in_its_other_form(cards in 1_usize..40, take in 1_usize..40, seed: u64) {
            let deck = Deck::draw(cards, take, None, &mut Seeded(seed));
            let earlier = deck.to_earlier(cards);
            let take = take.min(cards);
            let again = Deck::again(cards, take, &earlier, None, &mut Seeded(seed ^ 1)).expect("fits");
            let sorted = |deck: &Deck, is_other: bool| {
                let mut all: Vec<_> =
                    deck.questions().iter().map(|it| (it.card, (it.form == Form::Myth) != is_other)).collect();
                all.sort_unstable();
                all
            };
            prop_assert_eq!(sorted(&again, true), sorted(&deck, false));
            // And the one after that is as the first was.
            let third = Deck::again(cards, take, &again.to_earlier(cards), None, &mut Seeded(seed)).expect("fits");
            prop_assert_eq!(sorted(&third, false), sorted(&deck, false));
        }

        #[test]
        fn an_address_that_somebody_wrote_gives_a_deck_or_none(
            cards in 1_usize..9, take in 1_usize..9, earlier in "[mf-]{0,9}|.{0,9}", first in first(),
        ) {
            let first = first.filter(|first| first.card < cards);
            if let Some(deck) = Deck::again(cards, take, &earlier, first, &mut Seeded(7)) {
                let mut seen: Vec<usize> = deck.questions().iter().map(|it| it.card).collect();
                seen.sort_unstable();
                seen.dedup();
                prop_assert!(seen.len() == take && deck.questions().len() == take, "{:?}", deck);
                prop_assert!(seen.iter().all(|card| *card < cards) && imbalance(&deck) <= 1, "{:?}", deck);
                prop_assert!(first.is_none_or(|first| deck.questions()[0] == first));
            }
        }
    }

    #[test]
    fn what_is_on_the_page_opens_a_later_play_too() {
        let first = Question { card: 0, form: Form::Fact };
        let again = Deck::again(3, 2, "mf-", Some(first), &mut Seeded(1)).expect("fits");
        assert_eq!(again.questions(), [first, Question { card: 1, form: Form::Myth }]);
        // It was not asked earlier, and takes the place of one in its form.
        let other = Deck::again(3, 2, "-mf", Some(first), &mut Seeded(1)).expect("fits");
        assert_eq!(other.questions(), [first, Question { card: 2, form: Form::Myth }]);
        for bad in ["", "---", "mf", "mf-m", "mfx", "MF-", "mm-", "mfm"] {
            assert_eq!(Deck::again(3, 2, bad, None, &mut Seeded(1)), None, "{bad:?}");
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
