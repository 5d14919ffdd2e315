//! What the log may hold: the program's own words on its own state, and never what a request held.

use std::any::Any;
use std::panic::PanicHookInfo;

use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Layer as _, SubscriberExt as _};
use tracing_subscriber::registry;

/// A log with this program's own lines alone, without a time: whoever keeps it may add one that is coarse enough.
///
/// What libraries would log is left out, since they may name a peer or a value.
pub fn log<W>(writer: W) -> impl tracing::Subscriber + Send + Sync
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let ours = Targets::new().with_targets(["unmyth", "website", "tally"].map(|name| (name, LevelFilter::INFO)));
    let lines = tracing_subscriber::fmt::layer().with_writer(writer).without_time().with_target(false).with_ansi(false);
    registry().with(lines.with_filter(ours))
}

/// Logs the place of a fault in the program, and nothing of what it says: that may hold what a request held.
pub fn fault(info: &PanicHookInfo<'_>) {
    if let Some(place) = info.location() {
        tracing::error!("internal error at {}:{}", place.file(), place.line());
    } else {
        tracing::error!("internal error");
    }
}

/// Turns a fault into an answer, so that the next request finds the server as it was.
pub fn catch() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(
        (|_| (StatusCode::INTERNAL_SERVER_ERROR, "internal server error\n").into_response()) as fn(_) -> _,
    )
}
