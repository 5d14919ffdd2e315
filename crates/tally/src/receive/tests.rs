//! The route as senders meet it: its answers, and that nothing of a request is kept beside the counts.

use std::net::SocketAddr;
use std::panic;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::routing::post;
use quiz::release::Thresholds;
use quiz::{Hex, Message};
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;
use wire::tally::LARGEST;

use super::{Door, router};
use crate::ingest::{Ingest, Rules, Stop};
use crate::kiosk_code::KioskCode;
use crate::limits::{Limits, MESSAGES, TOKENS};
use crate::metrics::Metrics;
use crate::plays::{id, key, known, message};
use crate::proxies::Proxies;
use crate::store::Store;
use crate::store::fresh::{Fresh, on_both};
use crate::{log, metrics};

on_both!(good_messages_are_taken_and_bad_ones_told_why, hostile_messages_change_nothing, nothing_of_a_request_is_kept,);

/// The code of the library's kiosks.
const CODE: &str = "7k3m9-4x2pd-wq8zt-n6hbv-1rs50";

/// The operators' token.
const TOKEN: &str = "open sesame";

async fn app(fresh: &Fresh) -> (Router, Stop, Store) {
    let store = fresh.store().await;
    store.learn(&known()).await.expect("learns");
    let sites = ["library".to_owned()].into();
    let kiosk_codes = [("library".to_owned(), CODE.parse::<KioskCode>().expect("is one").digest())].into();
    let rules = Rules { sites, kiosk_codes, thresholds: Thresholds::default(), daily: 1200, today: || 20_000 };
    let (ingest, stop) = Ingest::start(store, rules).await.expect("starts");
    let counters = Arc::default();
    let status = metrics::router(Arc::new(Metrics {
        ingest: Arc::clone(&ingest),
        counters: Arc::clone(&counters),
        proxies: Proxies::default(),
        token: Some(Hex(Sha256::digest(TOKEN).into())),
        tries: Limits::new(TOKENS, Instant::now()),
    }));
    let limits = Limits::new(MESSAGES, Instant::now());
    let door = Door { ingest, limits, proxies: Proxies::default(), counters };
    let peer = MockConnectInfo(SocketAddr::from(([203, 0, 113, 77], 4444)));
    let panics = Router::new().route("/panic", post(async |body: String| -> () { panic!("{body}") }));
    let app = router(Arc::new(door)).merge(status).merge(panics).layer(log::catch()).layer(peer);
    (app, stop, fresh.store().await)
}

async fn send(app: &Router, path: &str, body: impl Into<Body>) -> (StatusCode, HeaderMap, String) {
    send_with(CODE, app, path, body).await
}

async fn send_with(code: &str, app: &Router, path: &str, body: impl Into<Body>) -> (StatusCode, HeaderMap, String) {
    let request = Request::post(path)
        .header("authorization", format!("Bearer {code}"))
        .header("origin", "null")
        .header("content-type", "text/plain;charset=UTF-8")
        .header("user-agent", "canary-agent")
        .header("referer", "https://canary.example/page")
        .header("x-forwarded-for", "198.51.100.99");
    let answer = app.clone().oneshot(request.body(body.into()).expect("is one")).await.expect("answers");
    let (head, body) = answer.into_parts();
    let words = to_bytes(body, 10_000).await.expect("is short");
    (head.status, head.headers, String::from_utf8(words.into()).expect("is text"))
}

async fn get(app: &Router, path: &str) -> (StatusCode, String) {
    get_with(TOKEN, app, path).await
}

async fn get_with(token: &str, app: &Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).header("authorization", format!("Bearer {token}"));
    let answer = app.clone().oneshot(request.body(Body::empty()).expect("is one")).await.expect("answers");
    let status = answer.status();
    let words = to_bytes(answer.into_body(), 10_000).await.expect("is short");
    (status, String::from_utf8(words.into()).expect("is text"))
}

fn kiosk(number: u64, plays: u64) -> Message {
    Message { id: id(number), key: key("library", "en"), tally: crate::plays::plays(0..plays) }
}

async fn good_messages_are_taken_and_bad_ones_told_why(fresh: Fresh) {
    let (app, stop, store) = app(&fresh).await;
    let json = kiosk(1, 600).to_json();
    for _ in 0..2 {
        let (status, headers, words) = send(&app, "/api/tally", json.clone()).await;
        assert_eq!((status, words.as_str()), (StatusCode::NO_CONTENT, ""), "now, and seen before");
        assert_eq!(headers["access-control-allow-origin"], "*");
        assert_eq!(headers["cache-control"], "no-store");
        assert_eq!(headers["connection"], "close", "or the message stays in the connection's buffer");
        assert!(!headers.contains_key("set-cookie") && !headers.contains_key("access-control-allow-credentials"));
    }
    let table = [
        (json.replace("\"plays\":600", "\"plays\":601"), StatusCode::BAD_REQUEST, "scores: they do not add up"),
        (json.replace("harm-reduction", "other"), StatusCode::BAD_REQUEST, "pack: this server has no such pack"),
        (json.replace("\"en\"", "\"de\""), StatusCode::BAD_REQUEST, "lang: this server does not have"),
        (" ".repeat(LARGEST + 1), StatusCode::PAYLOAD_TOO_LARGE, "a message has at most 16384 bytes"),
        (kiosk(2, 9).to_json(), StatusCode::BAD_REQUEST, "plays: a visitor's message has 1 and a kiosk's 10 or more"),
        (kiosk(2, 700).to_json(), StatusCode::TOO_MANY_REQUESTS, "this site has reached its limit of plays for today"),
    ];
    for (body, expected, told) in table {
        let (status, headers, words) = send(&app, "/api/tally", body).await;
        assert_eq!(status, expected, "{words}");
        assert!(words.starts_with(told) && words.ends_with('\n'), "{words}");
        assert_eq!(headers["access-control-allow-origin"], "*");
        assert_eq!(headers.contains_key("retry-after"), status == StatusCode::TOO_MANY_REQUESTS);
    }
    for (site, code, status) in [
        ("library", CODE, StatusCode::NO_CONTENT),
        ("library", "nonsense", StatusCode::UNAUTHORIZED),
        ("school", CODE, StatusCode::UNAUTHORIZED),
        ("no%20site", CODE, StatusCode::UNAUTHORIZED),
    ] {
        let asked = Request::get(format!("/api/tally/kiosk/{site}")).header("authorization", format!("Bearer {code}"));
        let told = app.clone().oneshot(asked.body(Body::empty()).expect("is one")).await.expect("answers");
        assert_eq!(told.status(), status, "{site}, {code}");
    }
    for code in ["", "nonsense", &CODE.replace('7', "8")] {
        let (status, headers, words) = send_with(code, &app, "/api/tally", kiosk(3, 10).to_json()).await;
        assert_eq!(
            (status, &headers["www-authenticate"]),
            (StatusCode::UNAUTHORIZED, &"Bearer".parse().expect("text"))
        );
        assert!(words.starts_with("this site's kiosks have another code"), "{words}");
    }
    assert_eq!(store.plays("").await, 600);
    assert_eq!(get_with("wrong", &app, "/metrics").await.0, StatusCode::UNAUTHORIZED);
    let (_, text) = get(&app, "/metrics").await;
    for line in [
        "{answer=\"taken\"} 0",
        "{answer=\"malformed\"} 2",
        "{answer=\"no_code\"} 3",
        "{answer=\"too_large\"} 1",
        "database_up 1",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(!text.contains("library") && !text.contains("harm-reduction"), "{text}");
    assert_eq!(get(&app, "/api/tally").await.0, StatusCode::METHOD_NOT_ALLOWED);
    let asked = Request::options("/api/tally").body(Body::empty()).expect("is one");
    let told = app.clone().oneshot(asked).await.expect("answers");
    assert_eq!(
        (told.status(), &told.headers()["allow"]),
        (StatusCode::NO_CONTENT, &"OPTIONS, POST".parse().expect("text"))
    );
    stop.stop().await;
    assert!(get(&app, "/metrics").await.1.contains("database_up 0"));
}

async fn hostile_messages_change_nothing(fresh: Fresh) {
    let (app, _stop, store) = app(&fresh).await;
    let json = kiosk(1, 600).to_json().into_bytes();
    assert_eq!(send(&app, "/api/tally", json.clone()).await.0, StatusCode::NO_CONTENT);
    let before = store.rows("").await;
    // Any change to its counts; another id or site would make it another message.
    let counts = kiosk(1, 600).to_json().find("\"plays\"").expect("has it");
    for at in 0..290 {
        let mut body = json.clone();
        let place = counts + at * 7919 % (body.len() - counts);
        body[place] ^= 1 << (at % 7);
        body.truncate(body.len() - at % 3);
        let (status, _, words) = send(&app, "/api/tally", body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{words}");
    }
    assert_eq!(store.rows("").await, before);
    let mut is_too_often = false;
    for _ in 0..400 {
        let (status, headers, _) = send(&app, "/api/tally", json.clone()).await;
        is_too_often |= status == StatusCode::TOO_MANY_REQUESTS && headers["retry-after"] == "60";
    }
    assert!(is_too_often, "this neighborhood has sent enough");
    assert_eq!(store.rows("").await, before);
}

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl std::io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("is whole").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn nothing_of_a_request_is_kept(fresh: Fresh) {
    let log = Kept::default();
    let writer = log.clone();
    let _guard = tracing::subscriber::set_default(log::log(move || writer.clone()));
    let usual = panic::take_hook();
    panic::set_hook(Box::new(log::fault));
    let (app, stop, _) = app(&fresh).await;
    // A single play's id waits in memory; a kiosk's is kept with its day, and is the one thing that is.
    let single = message(0xfeed_beef).to_json();
    let good = send(&app, "/api/tally", single.clone()).await.0;
    let mut answers = vec![send(&app, "/panic", "canary-body").await];
    let bad = single.replace("library", "canary-site ");
    for body in [bad, "canary-body".repeat(2000), single.replace("\"en\"", "\"xx\""), "canary-body".to_owned()] {
        answers.push(send(&app, "/api/tally", body).await);
    }
    panic::set_hook(usual);
    stop.stop().await;
    assert_eq!(good, StatusCode::NO_CONTENT);
    assert_eq!(answers[0].0, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answers[1..].iter().all(|answer| answer.0.is_client_error()));

    let log = String::from_utf8(log.0.lock().expect("is whole").clone()).expect("is text");
    assert!(log.contains("internal error at ") && log.contains("dropped "), "{log}");
    let mut places = vec![log.into_bytes()];
    places.extend(answers.into_iter().map(|answer| answer.2.into_bytes()));
    for file in std::fs::read_dir(fresh.folder()).expect("is a folder") {
        places.push(std::fs::read(file.expect("can be read").path()).expect("can be read"));
    }
    for canary in ["canary", "203.0.113", "198.51.100", "feedbeef", "/api/tally"] {
        for place in &places {
            assert!(!String::from_utf8_lossy(place).contains(canary), "{canary} was kept");
        }
    }
    // An id would be there as a number.
    assert_eq!(fresh.store().await.ids().await, 0, "the single play's id was kept");
}
