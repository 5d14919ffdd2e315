//! Texts with numbers in them: scores, places, and how much there is of something.

use quiz::Score;

use super::{Text, forms};

impl Text {
    /// A score as a sentence.
    pub fn score(&self, score: Score) -> String {
        let (right, of) = (score.right, score.of());
        let words = match right {
            0 if score.wrong == 0 => self.score_unsure(),
            0 => self.score_none(),
            _ if right == of => self.score_all(),
            _ => self.score_some(),
        };
        self.with_number(words, of, Some(right))
    }

    /// The form for `number` of a text, with the number in its place, and another one in that of the second.
    pub(crate) fn with_number(&self, forms: &'static str, number: usize, second: Option<usize>) -> String {
        let second = second.map(|second| self.number(second)).unwrap_or_default();
        forms::fill(self.form(forms, number), &self.number(number), &second)
    }

    /// How long it takes to read a play of so many cards, to the minute: some 65 words each, at 238 words a minute, which is
    /// what adults read of such texts (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
    pub fn takes(&self, cards: usize) -> String {
        let of = |forms, number: usize| forms::fill(self.form(forms, number), &number.to_string(), "");
        format!("{}, {}", of(self.cards(), cards), of(self.minutes(), ((cards * 65 + 119) / 238).max(1)))
    }

    /// The one of a text's forms that goes with `number`.
    fn form(&self, forms: &'static str, number: usize) -> &'static str {
        forms.split('|').nth(forms::of(self.lang(), number)).unwrap_or(forms)
    }

    /// A number as a word, where the language writes one.
    fn number(&self, number: usize) -> String {
        let word = self.numbers().split('|').nth(number).filter(|word| !word.is_empty());
        word.map_or_else(|| number.to_string(), ToOwned::to_owned)
    }

    /// A text with two numbers in figures.
    pub(crate) fn place_of(words: &str, place: usize, of: usize) -> String {
        forms::fill(words, &place.to_string(), &of.to_string())
    }
}
