//! Digits that somebody presses, fast or slowly: each press counts from what is there then.

use std::rc::Rc;

use yew::Reducible;

/// The digits so far, as many as are taken at most.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Digits(String);

/// What was done to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Press {
    /// One more.
    Digit(char),
    /// The last one is taken back.
    Back,
    /// The field has this text now.
    Typed(String),
    /// All are taken back.
    Clear,
}

/// The most digits that are taken.
const MOST: usize = 12;

impl Digits {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn after(&self, press: Press) -> Self {
        let mut digits = self.0.clone();
        match press {
            Press::Digit(digit) => digits.push(digit),
            Press::Back => drop(digits.pop()),
            Press::Typed(text) => digits = text,
            Press::Clear => digits.clear(),
        }
        Self(digits.chars().filter(char::is_ascii_digit).take(MOST).collect())
    }
}

impl Reducible for Digits {
    type Action = Press;

    fn reduce(self: Rc<Self>, press: Press) -> Rc<Self> {
        self.after(press).into()
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, Press};

    #[test]
    fn digits_and_nothing_else() {
        let mut digits = Digits::default();
        for (press, left) in [
            (Press::Digit('1'), "1"),
            (Press::Digit('2'), "12"),
            (Press::Back, "1"),
            (Press::Typed("1a2 3-٤".to_owned()), "123"),
            (Press::Typed("12345678901234".to_owned()), "123456789012"),
            (Press::Digit('9'), "123456789012"),
            (Press::Clear, ""),
            (Press::Back, ""),
        ] {
            digits = digits.after(press);
            assert_eq!(digits.as_str(), left);
        }
    }
}
