//! `/metrics`: how the server fares, and nothing from which a play could be guessed.
//!
//! Nobody sees live counters. A number that moves with each play would tell whoever watches it when somebody played,
//! so what was taken is shown in whole hundreds, all sites together. Refusals are no plays, and are shown as they are.
//! What waits in memory is not shown: "nothing" and "something" are already a play apart.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

use crate::ingest::Ingest;
use crate::receive::Reason;

/// Messages that were answered, by reason.
#[derive(Debug, Default)]
pub(crate) struct Counters([AtomicU64; NAMES.len()]);

const NAMES: [(Reason, &str); 8] = [
    (Reason::Taken, "taken"),
    (Reason::Malformed, "malformed"),
    (Reason::Unknown, "unknown"),
    (Reason::NoCode, "no_code"),
    (Reason::TooLarge, "too_large"),
    (Reason::TooOften, "too_often"),
    (Reason::DayFull, "day_full"),
    (Reason::Unavailable, "unavailable"),
];

impl Counters {
    pub(crate) fn count(&self, reason: Reason) {
        for ((name, _), counter) in NAMES.iter().zip(&self.0) {
            if *name == reason {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    /// The text form that Prometheus reads.
    fn text(&self, dropped: Option<u64>) -> String {
        let mut text = String::from(
            "# HELP unmyth_messages_total Messages answered since the start; taken ones rounded down to hundreds.\n\
             # TYPE unmyth_messages_total counter\n",
        );
        for ((reason, name), counter) in NAMES.iter().zip(&self.0) {
            let count = counter.load(Ordering::Relaxed);
            let shown = if *reason == Reason::Taken { count / 100 * 100 } else { count };
            let _ = writeln!(text, "unmyth_messages_total{{answer=\"{name}\"}} {shown}");
        }
        let _ = write!(
            text,
            "# HELP unmyth_database_up Whether the database answers.\n# TYPE unmyth_database_up gauge\n\
             unmyth_database_up {}\n",
            u8::from(dropped.is_some())
        );
        if let Some(dropped) = dropped {
            let _ = write!(
                text,
                "# HELP unmyth_plays_dropped Plays dropped because they were too few to save when a server stopped.\n\
                 # TYPE unmyth_plays_dropped counter\nunmyth_plays_dropped {dropped}\n"
            );
        }
        text
    }
}

/// The route.
pub(crate) fn router(ingest: Arc<Ingest>, counters: Arc<Counters>) -> Router {
    let metrics = get(async move |State(ingest): State<Arc<Ingest>>| {
        let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
        (kind, counters.text(ingest.dropped().await)).into_response()
    });
    Router::new().route("/metrics", metrics).with_state(ingest)
}

#[cfg(test)]
mod tests {
    use super::{Counters, Reason};

    #[test]
    fn plays_cannot_be_watched_one_by_one() {
        let counters = Counters::default();
        let quiet = counters.text(Some(0));
        for _ in 0..99 {
            counters.count(Reason::Taken);
        }
        assert_eq!(counters.text(Some(0)), quiet);
        counters.count(Reason::Taken);
        counters.count(Reason::Malformed);
        let text = counters.text(None);
        assert!(text.contains("{answer=\"taken\"} 100\n") && text.contains("{answer=\"malformed\"} 1\n"), "{text}");
        assert!(text.contains("unmyth_database_up 0\n") && !text.contains("dropped"), "{text}");
    }
}
