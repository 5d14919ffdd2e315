//! The server's answers, without a port, and its words where there is nothing to serve.

use std::net::SocketAddr;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use tower::ServiceExt as _;

use super::{Options, addresses, serve};
use crate::config::Config;
use crate::library::Library;
use crate::listen::Place;
use crate::site_files::app;

/// A site of the least that passes for one.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().expect("a folder of its own");
    let files = [
        (".unmyth-site", "default-src 'none'"),
        ("index.html", "the list"),
        ("index.html.br", "the list, small"),
        ("404.html", "nothing here"),
        ("embed/.unmyth-site", "frame-src 'self'"),
        ("embed/index.html", "the configurator"),
        ("player/player-0.js", "code"),
        ("v0.0.9/embed.js", "an element"),
    ];
    for (path, text) in files {
        website::files::write(&site.path().join(path), text).expect("can be written");
    }
    site
}

async fn get(path: &str, accept: &str) -> Response {
    let site = site();
    let request = Request::get(path).header(header::ACCEPT_ENCODING, accept).body(Body::empty()).expect("is one");
    app(site.path(), &["https://library.example.org".to_owned()])
        .expect("is a site")
        .oneshot(request)
        .await
        .expect("answers")
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().expect("is text"))
}

#[tokio::test]
async fn pages_carry_the_policy_and_are_asked_for_again() {
    let page = get("/", "identity").await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(
        header(&page, "content-security-policy"),
        "default-src 'none'; frame-ancestors 'self' https://library.example.org"
    );
    assert_eq!(header(&page, "cache-control"), "no-cache");
    assert_eq!(header(&page, "x-content-type-options"), "nosniff");
    assert_eq!(header(&page, "referrer-policy"), "no-referrer");
}

/// Who could show them in a frame of their own could have somebody copy what they did not choose.
#[tokio::test]
async fn the_pages_for_partners_have_a_policy_of_their_own_and_are_shown_in_no_frame() {
    for path in ["/embed/", "/embed/index.html", "/embed/none", "/%65mbed/", "//embed/", "/./embed/"] {
        let policy = get(path, "identity").await;
        assert_eq!(header(&policy, "content-security-policy"), "frame-src 'self'; frame-ancestors 'none'", "{path}");
    }
    assert!(header(&get("/embedding/", "identity").await, "content-security-policy").starts_with("default-src 'none'"));
}

/// In a sandboxed frame, on a page that is isolated from others, and never with the device's camera.
#[tokio::test]
async fn files_may_be_used_by_frames_of_any_page() {
    for path in ["/", "/player/player-0.js", "/v0.0.9/embed.js", "/nowhere"] {
        let file = get(path, "identity").await;
        assert_eq!(header(&file, "access-control-allow-origin"), "*", "{path}");
        assert_eq!(header(&file, "cross-origin-resource-policy"), "cross-origin", "{path}");
        assert_eq!(header(&file, "cross-origin-embedder-policy"), "require-corp", "{path}");
        assert!(header(&file, "permissions-policy").contains("camera=()"), "{path}");
    }
}

#[tokio::test]
async fn who_takes_brotli_gets_it() {
    assert_eq!(header(&get("/", "gzip, br").await, "content-encoding"), "br");
    assert_eq!(header(&get("/", "identity").await, "content-encoding"), "");
}

#[tokio::test]
async fn the_player_is_kept_for_good_and_its_absence_is_not() {
    let there = get("/player/player-0.js", "identity").await;
    assert_eq!(header(&there, "cache-control"), "public, max-age=31536000, immutable");
    let pinned = get("/v0.0.9/embed.js", "identity").await;
    assert_eq!(header(&pinned, "cache-control"), "public, max-age=31536000, immutable");
    let gone = get("/player/player-1.js", "identity").await;
    assert_eq!((gone.status(), header(&gone, "cache-control")), (StatusCode::NOT_FOUND, "no-cache"));
}

#[tokio::test]
async fn where_there_is_no_page_it_says_so() {
    for path in ["/nowhere/", "/../secret", "/%2e%2e/secret", "/harm-reduction/none"] {
        assert_eq!(get(path, "identity").await.status(), StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn redirects_lead_to_the_folder_on_the_same_host_and_under_the_same_path() {
    for (path, location) in
        [("/embed", "./embed/"), ("//embed", "./embed/"), ("/./embed?a=b", "./embed/?a=b"), ("/%65mbed", "./%65mbed/")]
    {
        let answer = get(path, "identity").await;
        assert_eq!(
            (answer.status(), header(&answer, "location")),
            (StatusCode::TEMPORARY_REDIRECT, location),
            "{path}"
        );
    }
}

#[tokio::test]
async fn paths_that_no_file_has_are_no_error_of_the_server() {
    for (name, names, status) in
        [(200, 1, StatusCode::NOT_FOUND), (201, 1, StatusCode::URI_TOO_LONG), (9, 200, StatusCode::URI_TOO_LONG)]
    {
        let path = format!("/{}", "a".repeat(name)).repeat(names);
        assert_eq!(get(&path, "identity").await.status(), status, "{path}");
    }
    assert_eq!(get("/embed/%00", "identity").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_range_of_bytes_is_sent_and_other_ranges_are_ignored() {
    let site = site();
    for (range, if_range, status) in [
        ("bytes=0-2", None, StatusCode::PARTIAL_CONTENT),
        ("bytes=2-", None, StatusCode::PARTIAL_CONTENT),
        ("bytes=-2", None, StatusCode::PARTIAL_CONTENT),
        ("bytes=900-", None, StatusCode::RANGE_NOT_SATISFIABLE),
        ("items=0-2", None, StatusCode::OK),
        ("bytes=0-1,3-4", None, StatusCode::OK),
        ("bytes=2-1", None, StatusCode::OK),
        ("bytes=-", None, StatusCode::OK),
        ("bytes=0-2", Some("\"an earlier version\""), StatusCode::OK),
    ] {
        let request = Request::get("/index.html").header(header::RANGE, range);
        let request = if_range.into_iter().fold(request, |request, tag| request.header(header::IF_RANGE, tag));
        let app = app(site.path(), &[]).expect("is a site");
        let answer = app.oneshot(request.body(Body::empty()).expect("is one")).await.expect("answers");
        assert_eq!(answer.status(), status, "{range}");
    }
}

#[test]
fn the_pages_are_shown_as_addresses_that_open() {
    let site = site();
    website::files::write(&site.path().join("harm-reduction/index.html"), "a quiz").expect("can be written");
    for (listens, opens) in
        [("0.0.0.0:8080", "127.0.0.1:8080"), ("[::]:8080", "[::1]:8080"), ("192.0.2.1:80", "192.0.2.1:80")]
    {
        let lines = addresses(site.path(), listens.parse().expect("an address"), true).expect("can be read");
        assert_eq!(
            lines,
            format!(
                "  http://{opens}/  all quizzes\n  http://{opens}/embed/  put a quiz on your own pages\n  \
                 http://{opens}/harm-reduction/\n  http://{opens}/report/  which myths are believed\n"
            )
        );
    }
}

#[test]
fn a_folder_without_a_site_is_told_with_the_remedy() {
    let place = Place::take(SocketAddr::from(([127, 0, 0, 1], 0))).expect("there is a free port");
    let dir = "/nowhere".into();
    let options = Options { dir, library: Library::default(), data: None, config: Config::default(), place };
    let none = serve(options).expect_err("is refused").to_string();
    assert!(none.contains("there is no website in /nowhere") && none.contains("unmyth build"), "{none}");
}
