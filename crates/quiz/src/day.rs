//! A day of the calendar, as packs write it: "2026-11-23".

use std::fmt;
use std::str::FromStr;

/// A day that there is, in the years 1 to 9999. The earlier of two days is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    // In this order, so that the derived order is the calendar's.
    year: u16,
    month: u8,
    of_month: u8,
}

/// Why a text names no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayFault {
    /// It is not four digits, two and two, with hyphens between them.
    Form,
    /// The calendar does not have it, such as 30 February.
    NotThere,
}

impl Day {
    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The day that came so many days after 1 January 1970; none in years of more than four digits.
    pub fn since_1970(days: i64) -> Option<Self> {
        // Years from March on, so that a leap day is a year's last; in eras of 400 years, which are all alike.
        let days = days.checked_add(719_468)?;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let of_month = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = 400 * era + year_of_era + i64::from(month <= 2);
        let day = Self {
            year: year.try_into().ok().filter(|year| (1..=9999).contains(year))?,
            month: month.try_into().ok()?,
            of_month: of_month.try_into().ok()?,
        };
        Some(day)
    }

    /// The same day of the next year; 1 March after a leap day.
    #[must_use]
    pub fn in_a_year(self) -> Self {
        let year = (self.year + 1).min(9999);
        if self.of_month > days(year, self.month) {
            Self { year, month: 3, of_month: 1 }
        } else {
            Self { year, ..self }
        }
    }

    /// How many days later `other` is; less than none where it is earlier.
    pub fn until(self, other: Self) -> i64 {
        other.number() - self.number()
    }

    /// The days before this one, from the first of the calendar on.
    fn number(self) -> i64 {
        let years = i64::from(self.year) - 1;
        let months: i64 = (1..self.month).map(|month| i64::from(days(self.year, month))).sum();
        365 * years + years / 4 - years / 100 + years / 400 + months + i64::from(self.of_month) - 1
    }
}

impl FromStr for Day {
    type Err = DayFault;

    fn from_str(text: &str) -> Result<Self, DayFault> {
        let bytes = text.as_bytes();
        let is_of_form = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, byte)| match i {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_of_form {
            return Err(DayFault::Form);
        }
        let year = text[..4].parse().map_err(|_| DayFault::Form)?;
        let month = text[5..7].parse().map_err(|_| DayFault::Form)?;
        let day = text[8..].parse().map_err(|_| DayFault::Form)?;
        let is_there = year > 0 && (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
        if is_there { Ok(Self { year, month, of_month: day }) } else { Err(DayFault::NotThere) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.of_month)
    }
}

impl fmt::Display for DayFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "write it as year, month and day, such as \"2026-11-23\"",
            Self::NotThere => "the calendar has no such day. Correct it",
        })
    }
}

impl std::error::Error for DayFault {}

/// How many days a month has.
fn days(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Day, DayFault};

    fn day(text: &str) -> Day {
        text.parse().expect("there is such a day")
    }

    #[test]
    fn days_that_there_are() {
        for text in ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(day(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_day() {
        for text in ["", "2026", "2026-1-1", "26-11-23", "2026/11/23", "2026-11-23 ", "+026-11-23", "２026-11-2"] {
            assert_eq!(text.parse::<Day>(), Err(DayFault::Form), "{text}");
        }
        for text in ["2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01"] {
            assert_eq!(text.parse::<Day>(), Err(DayFault::NotThere), "{text}");
        }
    }

    #[test]
    fn how_far_apart_days_are() {
        for (from, to, days) in [
            ("2026-11-23", "2026-11-23", 0),
            ("2026-11-23", "2026-11-24", 1),
            ("2026-11-23", "2026-11-22", -1),
            ("2024-02-28", "2024-03-01", 2),
            ("2023-12-31", "2024-12-31", 366),
            ("1900-01-01", "2000-01-01", 36_524),
            ("1970-01-01", "2026-11-03", 20_760),
        ] {
            assert_eq!(day(from).until(day(to)), days, "{from} to {to}");
        }
    }

    #[test]
    fn a_year_later() {
        for (from, to) in [("2026-12-01", "2027-12-01"), ("2024-02-29", "2025-03-01"), ("9999-01-01", "9999-01-01")] {
            assert_eq!(day(from).in_a_year(), day(to));
        }
    }

    proptest! {
        #[test]
        fn days_are_counted_from_1970(number in -719_162_i64..2_932_897) {
            let day = Day::since_1970(number).expect("is in the calendar");
            prop_assert_eq!(self::day("1970-01-01").until(day), number);
            prop_assert_eq!(self::day(&day.to_string()), day);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,12}") {
            let _ = text.parse::<Day>();
        }

        #[test]
        fn the_order_is_the_calendars(a in 1_u16..9999, b in 1_u16..9999, m in 1_u8..=12, n in 1_u8..=12, d in 1_u8..=28) {
            let (a, b) = (day(&format!("{a:04}-{m:02}-{d:02}")), day(&format!("{b:04}-{n:02}-{d:02}")));
            prop_assert_eq!(a.cmp(&b), 0.cmp(&a.until(b)));
        }
    }
}
