//! Waiting: ask again and again, for a bounded time, and say what never came.

use std::time::Duration;

use anyhow::{Result, anyhow};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// After how long whatever is waited for will never come. Long, because a busy machine is no fault of the page.
const LIMIT: Duration = Duration::from_mins(1);
const STEP: Duration = Duration::from_millis(20);

/// Asks until there is an answer.
///
/// # Errors
///
/// `ask`'s own error at once, or "waited … for `what`" when the time is up.
pub(crate) async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let (mut answers, mut last) = (0, Instant::now());
    let asking = async {
        let mut steps = interval(STEP);
        steps.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            steps.tick().await;
            if let Some(answer) = ask().await? {
                return Ok(answer);
            }
            (answers, last) = (answers + 1, Instant::now());
        }
    };
    match timeout(LIMIT, asking).await {
        Ok(outcome) => outcome,
        // Whether it never came, or whoever was asked fell silent.
        Err(_) => Err(anyhow!(
            "waited {} s for {what}: \"not yet\" {answers} times, the last one {:.1} s ago",
            LIMIT.as_secs(),
            last.elapsed().as_secs_f32()
        )),
    }
}
