//! What the server says beside the files: how they are packed, how long they may be kept.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use crate::support::site::{QUIZ, Site, needed};

/// More than any file has.
const LARGE: usize = 10_000_000;

/// A status, headers and body.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("(none)")
    }
}

#[tokio::test]
async fn the_player_comes_packed_and_is_kept() -> Result<()> {
    for (end, kind) in [(".wasm", "application/wasm"), (".js", "text/javascript")] {
        let name = player(end)?;
        is_packed(&format!("/player/{name}"), &format!("player/{name}"), kind).await?;
        let answer = get(&format!("/player/{name}"), "br").await?;
        let kept = answer.header(header::CACHE_CONTROL);
        ensure!(kept.contains("immutable") && kept.contains("max-age=31536000"), "{name} is kept as {kept:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_page_comes_packed_and_is_asked_for_each_time() -> Result<()> {
    is_packed(QUIZ, &format!("{}index.html", QUIZ.trim_start_matches('/')), "text/html").await?;
    for path in [QUIZ, "/", "/embed.js"] {
        let kept = get(path, "br").await?;
        ensure!(kept.header(header::CACHE_CONTROL) == "no-cache", "{path} is kept as {:?}", kept.headers);
    }
    Ok(())
}

#[tokio::test]
async fn what_is_not_there_is_not_kept() -> Result<()> {
    for path in ["/player/player-0000000000000000.wasm", "/player/", "/nowhere/", "/nowhere.js"] {
        let answer = get(path, "br").await?;
        ensure!(answer.status == StatusCode::NOT_FOUND, "{path} is answered with {}", answer.status);
        let kept = answer.header(header::CACHE_CONTROL);
        ensure!(["no-cache", "no-store"].contains(&kept), "{path}, which is not there, is kept as {kept:?}");
    }
    Ok(())
}

/// The file beside it is sent as it is, to whom can read it.
async fn is_packed(path: &str, file: &str, kind: &str) -> Result<()> {
    for (accepted, packed, end) in
        [("br", "br", ".br"), ("gzip", "gzip", ".gz"), ("gzip, deflate, br", "br", ".br"), ("", "(none)", "")]
    {
        let answer = get(path, accepted).await?;
        let said = format!("{path} for {accepted:?}: {} {:?}", answer.status, answer.headers);
        ensure!(answer.status == StatusCode::OK, "{said}");
        ensure!(answer.header(header::CONTENT_ENCODING) == packed, "{said}");
        ensure!(answer.header(header::CONTENT_TYPE).starts_with(kind), "{said}");
        ensure!(answer.header(header::VARY).eq_ignore_ascii_case("accept-encoding"), "{said}");
        let expected = fs::read(needed("UNMYTH_SITE")?.join(format!("{file}{end}")))?;
        ensure!(answer.body == expected, "{said}: the body is not {file}{end}");
    }
    Ok(())
}

/// The name of the player's file that ends so.
fn player(end: &str) -> Result<String> {
    let names = fs::read_dir(needed("UNMYTH_SITE")?.join("player"))?.flatten().map(|entry| entry.file_name());
    let mut names = names.filter_map(|name| name.into_string().ok());
    names.find(|name| name.ends_with(end)).with_context(|| format!("the player has no {end}"))
}

async fn get(path: &str, accepted: &str) -> Result<Answer> {
    let site = Site::shared().await?;
    let mut request = Request::get(format!("{}{path}", site.origin));
    if !accepted.is_empty() {
        request = request.header(header::ACCEPT_ENCODING, accepted);
    }
    let client = Client::builder(TokioExecutor::new()).build_http();
    let (parts, body) = client.request(request.body(Body::empty())?).await?.into_parts();
    let body = to_bytes(Body::new(body), LARGE).await?.to_vec();
    Ok(Answer { status: parts.status, headers: parts.headers, body })
}
