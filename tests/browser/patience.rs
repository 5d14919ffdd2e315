//! Waiting: ask again and again, for a bounded time, and say what never came.

use std::time::Duration;

use anyhow::{Result, anyhow};
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How long anything may take. Long, because a busy machine is no fault of the page.
const LIMIT: Duration = Duration::from_secs(20);
const STEP: Duration = Duration::from_millis(20);

/// Asks until there is an answer.
///
/// # Errors
///
/// `ask`'s own error at once, or "waited … for `what`" when the time is up.
pub(crate) async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let asking = async {
        let mut steps = interval(STEP);
        steps.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            steps.tick().await;
            if let Some(answer) = ask().await? {
                return Ok(answer);
            }
        }
    };
    timeout(LIMIT, asking).await.unwrap_or_else(|_| Err(anyhow!("waited {} s for {what}", LIMIT.as_secs())))
}
