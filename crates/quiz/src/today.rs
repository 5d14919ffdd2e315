//! Which days it is now, somewhere on earth: a day of the calendar begins first at UTC+14, and ends last at UTC-12.

use crate::day::Day;

/// How many seconds the first place on earth is ahead of UTC, and the last one behind.
const AHEAD: i64 = 14 * 3600;
const BEHIND: i64 = 12 * 3600;

/// See the module. One or two days, for 2 hours of each day three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Today {
    earliest: Day,
    latest: Day,
}

impl Today {
    /// At so many seconds after 1970 began in UTC; none in years of more than four digits.
    pub fn at(seconds: i64) -> Option<Self> {
        let day = |seconds: i64| Day::since_1970(seconds.div_euclid(86_400));
        Some(Self { earliest: day(seconds.checked_sub(BEHIND)?)?, latest: day(seconds.checked_add(AHEAD)?)? })
    }

    /// The last day that has begun anywhere.
    pub fn latest(self) -> Day {
        self.latest
    }

    /// Whether a day has begun anywhere: what was done on it may have been done.
    pub fn has_begun(self, day: Day) -> bool {
        day <= self.latest
    }

    /// How many days are left until `day`, where it is the earliest: less than none once it is over everywhere.
    pub fn until(self, day: Day) -> i64 {
        self.earliest.until(day)
    }

    /// Whether a day is over everywhere.
    pub fn is_over(self, day: Day) -> bool {
        day < self.earliest
    }
}

/// In one place alone.
impl From<Day> for Today {
    fn from(day: Day) -> Self {
        Self { earliest: day, latest: day }
    }
}

#[cfg(test)]
mod tests {
    use super::Today;

    #[test]
    fn a_day_is_a_day_wherever_it_is_one() {
        let day = |text: &str| text.parse().expect("there is such a day");
        // Noon of 30 November 2026 in UTC, and the hours around it.
        let noon = 1_796_040_000;
        for (hours, earliest, latest) in [
            (0, "2026-11-30", "2026-12-01"),
            (-1, "2026-11-29", "2026-12-01"),
            (-2, "2026-11-29", "2026-12-01"),
            (-3, "2026-11-29", "2026-11-30"),
            (21, "2026-11-30", "2026-12-01"),
            (22, "2026-11-30", "2026-12-02"),
            (24, "2026-12-01", "2026-12-02"),
        ] {
            let today = Today::at(noon + hours * 3600).expect("is a day");
            assert_eq!((today.earliest.to_string(), today.latest.to_string()), (earliest.into(), latest.into()));
            assert!(today.has_begun(day(latest)) && !today.is_over(day(earliest)), "{hours}");
            assert_eq!(today.until(day(earliest)), 0);
        }
        assert_eq!(Today::at(i64::MAX), None);
        assert_eq!(Today::at(300_000_000_000), None);
    }
}
