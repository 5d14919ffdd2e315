//! `POST /api/tally`: takes a message, and answers in one plain line that repeats nothing of it.

#[cfg(test)]
mod tests;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest as _, Path, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use quiz::kiosk::LEAST_SENT;
use tower_http::set_header::SetResponseHeaderLayer;
use wire::tally::{LARGEST, parse};

use crate::ingest::{Answer, Ingest};
use crate::kiosk_code::KioskCode;
use crate::limits::Limits;
use crate::metrics::Counters;
use crate::proxies::Proxies;

/// How long a message may be on its way.
const SLOWEST: Duration = Duration::from_secs(10);

/// What is between the network and the ingest.
pub(crate) struct Door {
    pub(crate) ingest: Arc<Ingest>,
    pub(crate) limits: Limits,
    pub(crate) proxies: Proxies,
    pub(crate) counters: Arc<Counters>,
}

/// The route.
pub(crate) fn router(door: Arc<Door>) -> Router {
    let fixed = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .route("/api/tally", post(take).options(methods))
        .route("/api/tally/kiosk/{site}", get(is_kiosk).options(methods))
        .layer(DefaultBodyLimit::max(LARGEST))
        // A frame without an origin of its own sends from `null`. No cookie ever comes with it, or goes back.
        .layer(fixed(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"))
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .with_state(door)
}

/// What may be done here. `cargo xtask bench` measures [`take`] against it: the same way in and out, and no work.
async fn methods() -> impl IntoResponse {
    // A kiosk on another host asks before it shows its code.
    let allowed = (header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type");
    (StatusCode::NO_CONTENT, [(header::ALLOW, "OPTIONS, POST"), allowed])
}

async fn take(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> impl IntoResponse {
    let reply = door.reply(peer, request).await;
    door.counters.count(reply.reason());
    // As long as a connection is open, its buffer has what came last: the sender's address and answers side by side.
    ([(header::CONNECTION, "close")], reply)
}

/// Whether a kiosk of this site has its code; asked where a kiosk is set up. Nothing is counted.
async fn is_kiosk(
    State(door): State<Arc<Door>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Path(site): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !door.limits.take(door.proxies.sender(peer.ip(), &headers), Instant::now()) {
        return Reply::TooOften.into_response();
    }
    if door.ingest.is_kiosk(&site, kiosk_code(&headers).as_ref()) {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Reply::Heard(Answer::NoCode).into_response()
    }
}

impl Door {
    async fn reply(&self, peer: SocketAddr, request: Request) -> Reply {
        if !self.limits.take(self.proxies.sender(peer.ip(), request.headers()), Instant::now()) {
            return Reply::TooOften;
        }
        let code = kiosk_code(request.headers());
        let body = match tokio::time::timeout(SLOWEST, Bytes::from_request(request, &())).await {
            Ok(Ok(body)) => body,
            Ok(Err(refused)) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => return Reply::TooLarge,
            Ok(Err(_)) | Err(_) => return Reply::Malformed("the message did not arrive completely".to_owned()),
        };
        match parse(&body) {
            Ok(message) => Reply::Heard(self.ingest.take(message, code.as_ref()).await),
            Err(error) => Reply::Malformed(error.to_string()),
        }
    }
}

/// The code that a kiosk shows, as `Authorization: Bearer CODE`.
fn kiosk_code(headers: &HeaderMap) -> Option<KioskCode> {
    let shown = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    shown.strip_prefix("Bearer ")?.parse().ok()
}

/// What the sender of a message is told.
#[derive(Debug)]
enum Reply {
    Heard(Answer),
    Malformed(String),
    TooLarge,
    TooOften,
}

/// Why a message was taken or not, as the metrics call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reason {
    Taken,
    Malformed,
    Unknown,
    NoCode,
    TooLarge,
    TooOften,
    DayFull,
    Unavailable,
}

impl Reply {
    fn reason(&self) -> Reason {
        match self {
            Self::Heard(Answer::Taken) => Reason::Taken,
            Self::Heard(Answer::Unknown(_)) => Reason::Unknown,
            Self::Heard(Answer::NoCode) => Reason::NoCode,
            Self::Heard(Answer::Full) => Reason::DayFull,
            Self::Heard(Answer::Later) => Reason::Unavailable,
            Self::Heard(Answer::TooFew) | Self::Malformed(_) => Reason::Malformed,
            Self::TooLarge => Reason::TooLarge,
            Self::TooOften => Reason::TooOften,
        }
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let again = |status, words: &str, seconds: &'static str| {
            (status, [(header::RETRY_AFTER, seconds)], format!("{words}\n")).into_response()
        };
        match self {
            Self::Heard(Answer::Taken) => StatusCode::NO_CONTENT.into_response(),
            Self::Heard(Answer::Unknown(unknown)) => {
                (StatusCode::BAD_REQUEST, format!("{}\n", unknown.words())).into_response()
            }
            Self::Heard(Answer::NoCode) => {
                let words = "this site's kiosks have another code, or none: only they may send several plays at once\n";
                (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")], words).into_response()
            }
            Self::Heard(Answer::TooFew) => {
                let words = format!("plays: a visitor's message has 1 and a kiosk's {LEAST_SENT} or more\n");
                (StatusCode::BAD_REQUEST, words).into_response()
            }
            Self::Malformed(words) => (StatusCode::BAD_REQUEST, format!("{words}\n")).into_response(),
            Self::TooLarge => {
                (StatusCode::PAYLOAD_TOO_LARGE, format!("a message has at most {LARGEST} bytes\n")).into_response()
            }
            Self::TooOften => again(StatusCode::TOO_MANY_REQUESTS, "too many messages from this network", "60"),
            Self::Heard(Answer::Full) => {
                again(StatusCode::TOO_MANY_REQUESTS, "this site has reached its limit of plays for today", "3600")
            }
            Self::Heard(Answer::Later) => {
                again(StatusCode::SERVICE_UNAVAILABLE, "tallies cannot be saved now: try again later", "30")
            }
        }
    }
}
