//! The day: the finest time that is kept anywhere.

use std::time::{Duration, Instant, SystemTime};

/// Gives the day since 1970, in UTC; an argument, so that a test can turn the page.
pub(crate) type Today = fn() -> i64;

/// The day of this machine's clock; before 1970 it is the first.
pub fn today() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs() / 86_400).unwrap_or(i64::MAX)
}

/// How a clock has gone while this program ran, by the program's own time.
pub(crate) struct Course {
    /// The day at some moment, from which on the clock went as clocks do.
    day: i64,
    since: Instant,
    /// Whether it had jumped there.
    has_jumped: bool,
}

impl Course {
    pub(crate) fn new(day: i64, now: Instant) -> Self {
        Self { day, since: now, has_jumped: false }
    }

    /// Whether what is old by the clock may be taken for old: not while it has jumped and may be set right again, which
    /// is for a day.
    pub(crate) fn is_steady(&mut self, today: i64, now: Instant) -> bool {
        let gone = now.saturating_duration_since(self.since);
        let days = i64::try_from(gone.as_secs() / DAY.as_secs()).unwrap_or(i64::MAX);
        // Midnight lies anywhere in a day.
        if today.saturating_sub(self.day).saturating_sub(days).unsigned_abs() > 1 {
            *self = Self { day: today, since: now, has_jumped: true };
            return false;
        }
        !self.has_jumped || gone >= DAY
    }
}

const DAY: Duration = Duration::from_hours(24);

/// Which days it is now, somewhere on earth, for the days in packs; none where the clock tells a year of more than four
/// digits.
pub fn now() -> Option<quiz::Today> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    quiz::Today::at(i64::try_from(since.as_secs()).ok()?)
}

/// A day as `2026-11-03`.
pub(crate) fn date(day: i64) -> String {
    of(day).map(|date| date.to_string()).unwrap_or_default()
}

/// A day as `3 November 2026`.
pub(crate) fn written(day: i64) -> String {
    of(day).map(|date| format!("{} {} {}", date.day(), date.month(), date.year())).unwrap_or_default()
}

/// `None` for days in years that have more than four digits.
fn of(day: i64) -> Option<time::Date> {
    time::UtcDateTime::from_unix_timestamp(day.checked_mul(86_400)?).ok().map(time::UtcDateTime::date)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::Course;

    #[test]
    fn a_clock_that_jumps_is_believed_after_a_day() {
        let start = Instant::now();
        let mut course = Course::new(100, start);
        for (hours, day, is_steady) in [
            (0, 100, true),
            (1, 101, true),
            (30, 101, true),
            (30, 102, true),
            // A year ahead, and back.
            (31, 466, false),
            (54, 467, false),
            (54, 102, false),
            (77, 103, false),
            (78, 103, true),
            (500, 121, true),
            // Set right for good.
            (501, 20_000, false),
            (524, 20_001, false),
            (525, 20_001, true),
        ] {
            let found = course.is_steady(day, start + Duration::from_hours(hours));
            assert_eq!(found, is_steady, "after {hours} hours, on day {day}");
        }
    }

    #[test]
    fn days_as_people_and_programs_write_them() {
        for (day, date, written) in
            [(0, "1970-01-01", "1 January 1970"), (20_760, "2026-11-03", "3 November 2026"), (i64::MAX, "", "")]
        {
            assert_eq!((super::date(day).as_str(), super::written(day).as_str()), (date, written));
        }
    }
}
