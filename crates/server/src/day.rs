//! The day: the finest time that is kept anywhere.

use std::time::SystemTime;

/// Gives the day since 1970, in UTC; an argument, so that a test can turn the page.
pub(crate) type Today = fn() -> i64;

/// The day of this machine's clock; before 1970 it is the first.
pub(crate) fn today() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs() / 86_400).unwrap_or(i64::MAX)
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
    #[test]
    fn days_as_people_and_programs_write_them() {
        for (day, date, written) in
            [(0, "1970-01-01", "1 January 1970"), (20_760, "2026-11-03", "3 November 2026"), (i64::MAX, "", "")]
        {
            assert_eq!((super::date(day).as_str(), super::written(day).as_str()), (date, written));
        }
    }
}
