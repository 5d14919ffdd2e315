//! `/metrics`: how the server fares, and nothing from which a play could be guessed.
//!
//! Nobody sees live counters. A number that moves with each play would tell whoever watches it when somebody played,
//! so what was taken is shown in whole hundreds, and what was dropped in whole tens, all sites together. Refusals are no
//! plays, and are shown as they are. And nobody but operators sees any of it.
//! What waits in memory is not shown: "nothing" and "something" are already a play apart.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use quiz::Hex;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::ingest::Ingest;
use crate::limits::Limits;
use crate::proxies::Proxies;
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
            let dropped = dropped / 10 * 10;
            let _ = write!(
                text,
                "# HELP unmyth_plays_dropped Plays dropped because they were too few to save when a server stopped; rounded down to tens.\n\
                 # TYPE unmyth_plays_dropped counter\nunmyth_plays_dropped {dropped}\n"
            );
        }
        text
    }
}

/// What the route needs.
pub(crate) struct Metrics {
    pub(crate) ingest: Arc<Ingest>,
    pub(crate) counters: Arc<Counters>,
    pub(crate) proxies: Proxies,
    /// The SHA-256 of the operators' token; without one nobody sees them.
    pub(crate) token: Option<Hex<32>>,
    /// How often a neighborhood may try a token, as at the report's login.
    pub(crate) tries: Limits,
}

/// The route: for operators alone, who show their token as `Authorization: Bearer TOKEN`.
pub(crate) fn router(metrics: Arc<Metrics>) -> Router {
    Router::new().route("/metrics", get(show)).with_state(metrics)
}

async fn show(
    State(metrics): State<Arc<Metrics>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    let sender = metrics.proxies.sender(peer.ip(), &headers);
    if !metrics.tries.take(sender, Instant::now()) {
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "60")]).into_response();
    }
    let shown = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let shown: Option<[u8; 32]> = shown.map(|token| Sha256::digest(token).into());
    if !metrics.token.zip(shown).is_some_and(|(token, shown)| bool::from(token.0.ct_eq(&shown))) {
        let words = "Metrics are for operators: send the token of the report as \"Authorization: Bearer TOKEN\". \
                     unmyth.toml needs token-sha256 under [report].\n";
        return (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")], words).into_response();
    }
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (kind, metrics.counters.text(metrics.ingest.dropped().await)).into_response()
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
        assert_eq!(counters.text(Some(9)), quiet);
        assert!(counters.text(Some(13)).contains("unmyth_plays_dropped 10\n"));
        counters.count(Reason::Taken);
        counters.count(Reason::Malformed);
        let text = counters.text(None);
        assert!(text.contains("{answer=\"taken\"} 100\n") && text.contains("{answer=\"malformed\"} 1\n"), "{text}");
        assert!(text.contains("unmyth_database_up 0\n") && !text.contains("dropped"), "{text}");
    }
}
