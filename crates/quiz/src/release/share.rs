//! The share of right answers as it is shown: whole percent, with how far it can be trusted.

use super::Answers;

/// A share of answers in percent, its 95 % interval, and how many answers there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Rounded to the nearest whole percent; 0 and 100 only where it is just that.
    pub percent: u8,
    /// The interval's lower end, rounded down, so that it is never shown narrower than it is.
    pub low: u8,
    /// The interval's upper end, rounded up.
    pub high: u8,
    /// How many answers.
    pub n: u64,
}

/// The number of standard deviations within which 95 % of a normal distribution lie.
const Z: f64 = 1.959_963_984_540_054;

impl Share {
    /// The share of right answers, with Wilson's interval (Wilson 1927); `None` where there are no answers.
    pub fn of(answers: Answers) -> Option<Self> {
        let n = answers.n();
        if n == 0 {
            return None;
        }
        let p = float(answers.right) / float(n);
        let z2 = Z * Z / float(n);
        let (middle, half) = (p + z2 / 2.0, (p * (1.0 - p) * z2 + z2 * z2 / 4.0).sqrt());
        let percent = |share: f64| 100.0 * share / (1.0 + z2);
        let nearest = whole(100.0 * p);
        Some(Self {
            percent: if answers.right == 0 || answers.missed == 0 { nearest } else { nearest.clamp(1, 99) },
            low: if answers.right == 0 { 0 } else { whole(percent(middle - half).floor()) },
            high: if answers.missed == 0 { 100 } else { whole(percent(middle + half).ceil()) },
            n,
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn float(count: u64) -> f64 {
    count as f64
}

/// The nearest whole percent.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the value is clamped to 0 to 100")]
fn whole(percent: f64) -> u8 {
    percent.round().clamp(0.0, 100.0) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Share;
    use crate::release::Answers;

    #[test]
    fn known_intervals() {
        let table = [
            // The four examples of Newcombe 1998, table I, method 3: 25.53 to 36.62, 6.24 to 16.05, 0 to 16.11, and
            // 0.61 to 17.18 percent.
            ((81, 182), (31, 25, 37)),
            ((15, 133), (10, 6, 17)),
            ((0, 20), (0, 0, 17)),
            ((1, 28), (3, 0, 18)),
            // What is next to none or all never looks like it.
            ((20, 0), (100, 83, 100)),
            ((1, 999), (1, 0, 1)),
            ((11, 9989), (1, 0, 1)),
            ((9989, 11), (99, 99, 100)),
        ];
        for ((right, missed), (percent, low, high)) in table {
            let share = Share { percent, low, high, n: right + missed };
            assert_eq!(Share::of(Answers { right, missed }), Some(share));
        }
        assert_eq!(Share::of(Answers::default()), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_in_its_interval(right in 0_u64..1_000_000, missed in 0_u64..1_000_000) {
            prop_assume!(right + missed > 0);
            let share = Share::of(Answers { right, missed }).expect("there are answers");
            prop_assert!(share.low <= share.percent && share.percent <= share.high && share.high <= 100);
            let other = Share::of(Answers { right: missed, missed: right }).expect("there are answers");
            prop_assert_eq!((share.low, share.high), (100 - other.high, 100 - other.low));
        }
    }
}
