//! The code by which a kiosk shows that the operator has set it up: only then may a message have more than one play.

use std::fmt;
use std::str::FromStr;

use quiz::Hex;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// Digits and letters that nobody mistakes for each other when they are read aloud or typed.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many of them a code has: 125 bits, which nobody guesses, so that a plain hash of it may be kept.
const LENGTH: usize = 25;

/// A code such as `7k3m9-4x2pd-wq8zt-n6hbv-1rs5c`. Upper and lower case, spaces and hyphens make no difference.
#[derive(Clone, PartialEq, Eq)]
pub struct KioskCode(String);

impl KioskCode {
    /// A new one, by chance.
    ///
    /// # Errors
    ///
    /// A system that has no randomness to give.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; LENGTH];
        getrandom::fill(&mut bytes)?;
        Ok(Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()))
    }

    /// What the configuration keeps of it.
    pub fn digest(&self) -> Hex<32> {
        Hex(Sha256::digest(&self.0).into())
    }

    /// Whether it is the code of this digest. How long the answer takes does not tell how near it was.
    pub(crate) fn is_of(&self, digest: &Hex<32>) -> bool {
        self.digest().0.ct_eq(&digest.0).into()
    }
}

impl fmt::Display for KioskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 5 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

/// A code is a secret: what prints the value around it does not print it.
impl fmt::Debug for KioskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KioskCode(…)")
    }
}

impl FromStr for KioskCode {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code: String = text
            .chars()
            .filter(|character| !matches!(character, ' ' | '-'))
            .map(|character| match character.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        let is_code = code.len() == LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
        is_code.then_some(Self(code)).ok_or("a kiosk code has 25 letters and digits, such as 7k3m9-4x2pd-…")
    }
}

#[cfg(test)]
mod tests {
    use super::KioskCode;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code: KioskCode = "7k3m9-4x2pd-wq8zt-n6hbv-1rs50".parse().expect("is one");
        for typed in ["7K3M9 4X2PD WQ8ZT N6HBV 1RS50", "7k3m94x2pdwq8ztn6hbvlrs5o", " 7k3m9-4x2pd-wq8zt-n6hbv-Irs5O "] {
            assert_eq!(typed.parse::<KioskCode>(), Ok(code.clone()), "{typed}");
        }
        assert_eq!(code.to_string(), "7k3m9-4x2pd-wq8zt-n6hbv-1rs50");
        for bad in ["", "7k3m9", "7k3m9-4x2pd-wq8zt-n6hbv-1rs5u", "7k3m9-4x2pd-wq8zt-n6hbv-1rs500", "é"] {
            assert!(bad.parse::<KioskCode>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_code_is_of_its_digest_alone_and_is_never_printed() {
        let (one, other) = (KioskCode::draw().expect("chance"), KioskCode::draw().expect("chance"));
        assert!(one.is_of(&one.digest()) && !one.is_of(&other.digest()));
        assert_eq!(one.to_string().parse(), Ok(one.clone()));
        assert_eq!(format!("{one:?}"), "KioskCode(…)");
    }
}
