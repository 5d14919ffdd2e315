//! Bytes that are written as hexadecimal digits.

/// `N` bytes, written as two small digits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex<const N: usize>(pub [u8; N]);

const DIGITS: &[u8; 16] = b"0123456789abcdef";

impl<const N: usize> Hex<N> {
    /// Reads exactly `2 * N` digits, the letters among them small; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 2 * N {
            return None;
        }
        let digit = |byte: u8| DIGITS.iter().zip(0..).find(|(digit, _)| **digit == byte).map(|(_, value)| value);
        let mut bytes = [0_u8; N];
        for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = digit(digits[0])? << 4 | digit(digits[1])?;
        }
        Some(Self(bytes))
    }

    /// The digits: `2 * N` characters.
    pub fn digits(&self) -> String {
        let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
        self.0.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Hex;

    #[test]
    fn only_its_own_digits_are_read() {
        assert_eq!(Hex::parse("00ff1a"), Some(Hex([0, 255, 26])));
        for bad in ["", "00ff1", "00ff1a0", "00FF1A", "00ff1g", "+0ff1a", " 0ff1a", "é0ff1"] {
            assert_eq!(Hex::<3>::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bytes: [u8; 16]) {
            prop_assert_eq!(Hex::parse(&Hex(bytes).digits()), Some(Hex(bytes)));
        }
    }
}
