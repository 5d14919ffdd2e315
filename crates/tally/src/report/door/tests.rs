//! The report over HTTP: what everybody sees, what operators see, and what nobody else does.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::connect_info::MockConnectInfo;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use quiz::Hex;
use quiz::release::Thresholds;
use sha2::{Digest as _, Sha256};
use tower::ServiceExt as _;

use super::{Door, Settings, router};
use crate::plays::{id, key, known, plays};
use crate::proxies::Proxies;
use crate::service::Site;
use crate::store::fresh::Fresh;
use crate::store::{BatchKey, Group, Store};

/// A report on a site that has closed a batch and one that has not; operators have the token "open sesame".
async fn report(fresh: &Fresh, token: Option<&str>) -> Router {
    report_that(fresh, token, false).await
}

async fn report_that(fresh: &Fresh, token: Option<&str>, is_closed: bool) -> Router {
    let store = fresh.store().await;
    store.learn(&known()).await.expect("learns");
    count(&store, "library").await;
    let batch_key = key("library", "en");
    let batch_key =
        BatchKey { site: "library".to_owned(), pack: batch_key.pack().to_owned(), revision: batch_key.revision() };
    assert!(store.close_batch(&batch_key, &Thresholds::default(), 20_760).await.expect("closes"));
    let sites = [("library", "The town library"), ("fair", "Health fair")];
    let settings = Settings {
        sites: sites
            .map(|(name, title)| (name.to_owned(), Site { title: title.to_owned(), listed: true, kiosk_code: None }))
            .into(),
        thresholds: Thresholds::default(),
        proxies: Proxies::default(),
        daily_plays: 50_000,
        report_token: token.map(|token| Hex(Sha256::digest(token).into())),
        is_report_closed: is_closed,
        is_secure: true,
        path: "/quiz/".to_owned(),
    };
    let peer = MockConnectInfo(SocketAddr::from(([192, 0, 2, 1], 4444)));
    router(Arc::new(Door::new(store, Arc::new(Arc::default), settings))).layer(peer)
}

async fn count(store: &Store, site: &str) {
    let group = Group { key: key(site, "en"), messages: vec![(id(1), plays(0..100))], least: 1 };
    store.write(&[group], 20_760).await.expect("writes");
}

async fn ask(report: &Router, request: Request<Body>) -> Response {
    report.clone().oneshot(request).await.expect("answers")
}

async fn get(report: &Router, path: &str, cookie: &str) -> (StatusCode, String) {
    let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).expect("is one");
    let response = ask(report, request).await;
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store", "{path}");
    let status = response.status();
    let body = to_bytes(response.into_body(), 1_000_000).await.expect("is whole");
    (status, String::from_utf8(body.to_vec()).expect("is text"))
}

async fn log_in(report: &Router, token: &str) -> Response {
    let form = Request::post("/report/login").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    ask(report, form.body(Body::from(format!("token={}", token.replace(' ', "+")))).expect("is one")).await
}

#[tokio::test]
async fn everybody_sees_all_sites_together_and_nothing_of_one() {
    let fresh = Fresh::sqlite();
    let report = report(&fresh, Some("open sesame")).await;
    let (status, page) = get(&report, "/report/", "").await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("100 plays, released in one group, on <time datetime=\"2026-11-03\">"), "{page}");
    assert!(!page.contains("library") && !page.contains("Log out"), "{page}");
    let (_, table) = get(&report, "/report/report.csv", "").await;
    assert!(table.starts_with("pack,revision,card,") && table.contains(",two,all,,"), "{table}");
    let (_, json) = get(&report, "/report/report.json", "").await;
    assert!(serde_json::from_str::<serde_json::Value>(&json).expect("is JSON")["packs"][0]["plays"] == 100);
    for path in ["/report/sites/library/", "/report/sites/library/report.csv", "/report/sites/nowhere/report.json"] {
        for cookie in ["", "unmyth-report=", "unmyth-report=00000000000000000000000000000000"] {
            let (status, body) = get(&report, path, cookie).await;
            assert_eq!((status, body.as_str()), (StatusCode::SEE_OTHER, ""), "{path} with {cookie:?}");
        }
    }
}

#[tokio::test]
async fn who_has_the_token_sees_each_site_until_they_log_out() {
    let fresh = Fresh::sqlite();
    let report = report(&fresh, Some("open sesame")).await;
    assert_eq!(log_in(&report, "sesame").await.status(), StatusCode::FORBIDDEN);
    let entered = log_in(&report, "open sesame").await;
    assert_eq!(entered.status(), StatusCode::SEE_OTHER);
    assert_eq!(entered.headers()[header::CONNECTION], "close", "or the token stays in the connection's buffer");
    let cookie = entered.headers()[header::SET_COOKIE].to_str().expect("is text").to_owned();
    for part in ["HttpOnly", "SameSite=Strict", "Path=/quiz/report/", "Secure"] {
        assert!(cookie.contains(part), "{part} is not in {cookie}");
    }
    let cookie = cookie.split(';').next().expect("has a value");
    let (_, page) = get(&report, "/report/", cookie).await;
    assert!(page.contains("The town library") && page.contains("Log out"), "{page}");
    let (_, page) = get(&report, "/report/sites/library/", cookie).await;
    assert!(page.contains("at The town library") && page.contains("100 plays"), "{page}");
    let (_, page) = get(&report, "/report/sites/fair/report.csv", cookie).await;
    assert!(!page.contains("all,,"), "nothing was released there: {page}");
    assert_eq!(get(&report, "/report/sites/nowhere/", cookie).await.0, StatusCode::NOT_FOUND);
    let leave = Request::post("/report/logout").header(header::COOKIE, cookie).body(Body::empty()).expect("is one");
    assert_eq!(ask(&report, leave).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(get(&report, "/report/sites/library/", cookie).await.0, StatusCode::SEE_OTHER);
}

/// A proxy may have this server under a path of its host, as `/quiz/`, which it takes away.
#[tokio::test]
async fn redirects_and_forms_stay_under_the_path_of_the_public_address() {
    let fresh = Fresh::sqlite();
    let report = report_that(&fresh, Some("open sesame"), true).await;
    for (path, location) in [
        ("/report", "report/"),
        ("/report/", "login"),
        ("/report/report.csv", "login"),
        ("/report/sites/library/", "../../login"),
        ("/report/sites/library/report.json", "../../login"),
    ] {
        let answer = ask(&report, Request::get(path).body(Body::empty()).expect("is one")).await;
        assert_eq!(answer.headers()[header::LOCATION], location, "{path}");
    }
    let entered = log_in(&report, "open sesame").await;
    assert_eq!(entered.headers()[header::LOCATION], "./");
    let cookie = entered.headers()[header::SET_COOKIE].to_str().expect("is text");
    for path in ["/report/", "/report/login", "/report/sites/library/"] {
        let (_, page) = get(&report, path, cookie).await;
        assert!(page.contains("<form") && !page.contains("=\"/"), "{path}: {page}");
    }
}

#[tokio::test]
async fn another_website_can_neither_log_out_nor_try_a_token_nor_hide_a_session() {
    let fresh = Fresh::sqlite();
    let report = report(&fresh, Some("open sesame")).await;
    let entered = log_in(&report, "open sesame").await;
    let cookie = entered.headers()[header::SET_COOKIE].to_str().expect("is text").split(';').next().expect("a value");
    for (path, body) in [("/report/logout", ""), ("/report/login", "token=open+sesame")] {
        let form = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "cross-site")
            .header(header::COOKIE, cookie);
        let answer = ask(&report, form.body(Body::from(body)).expect("is one")).await;
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{path}");
        assert!(!answer.headers().contains_key(header::SET_COOKIE), "{path}");
    }
    let without = Request::post("/report/logout").body(Body::empty()).expect("is one");
    assert!(!ask(&report, without).await.headers().contains_key(header::SET_COOKIE));
    for other in ["x", "00000000000000000000000000000000"] {
        let both = format!("unmyth-report={other}; {cookie}");
        assert_eq!(get(&report, "/report/sites/library/", &both).await.0, StatusCode::OK, "{other}");
    }
}

#[tokio::test]
async fn without_a_token_nobody_is_offered_to_log_in() {
    let fresh = Fresh::sqlite();
    let report = report(&fresh, None).await;
    let (_, page) = get(&report, "/report/", "").await;
    assert!(!page.contains("/report/login") && !page.contains("For operators"), "{page}");
    assert_eq!(log_in(&report, "").await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_report_that_is_closed_shows_nothing_without_the_token() {
    let fresh = Fresh::sqlite();
    let report = report_that(&fresh, Some("open sesame"), true).await;
    let paths = ["/report/", "/report/report.csv", "/report/report.json"];
    for path in paths {
        assert_eq!(get(&report, path, "").await, (StatusCode::SEE_OTHER, String::new()), "{path}");
    }
    let (_, page) = get(&report, "/report/login", "").await;
    assert!(!page.contains("open to everybody"), "{page}");
    let entered = log_in(&report, "open sesame").await;
    let cookie =
        entered.headers()[header::SET_COOKIE].to_str().expect("is text").split(';').next().expect("has a value");
    for path in paths {
        let (status, body) = get(&report, path, cookie).await;
        assert!(status == StatusCode::OK && body.contains("100"), "{path}: {body}");
    }
}
