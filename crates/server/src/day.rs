//! The day: the finest time that is kept anywhere.

use std::time::SystemTime;

/// Gives the day since 1970, in UTC; an argument, so that a test can turn the page.
pub(crate) type Today = fn() -> i64;

/// The day of this machine's clock; before 1970 it is the first.
pub(crate) fn today() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs() / 86_400).unwrap_or(i64::MAX)
}
