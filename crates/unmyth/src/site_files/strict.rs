//! What HTTP asks of a server of files, where the library that sends them does something else.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// How many bytes a path has at most, and each name in it. A website has names of 60, and file systems none over 255, which
/// the library would call a fault of the server.
const LONGEST: (usize, usize) = (1024, 200);

/// Answers a request for a file.
pub(super) async fn answer(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if path.len() > LONGEST.0 || path.split('/').any(|name| name.len() > LONGEST.1) {
        return (StatusCode::URI_TOO_LONG, "This address is too long.\n").into_response();
    }
    if !has_usable_range(request.headers()) {
        request.headers_mut().remove(header::RANGE);
    }
    let folder = folder(request.uri());
    let mut response = next.run(request).await;
    // The library's own redirect repeats the path from the root of the host. For `//name` a browser takes that for another
    // host, and behind a proxy that takes a part of the path away, it leads elsewhere.
    if response.status().is_redirection()
        && response.headers().contains_key(header::LOCATION)
        && let Ok(location) = HeaderValue::from_str(&folder)
    {
        response.headers_mut().insert(header::LOCATION, location);
    }
    response
}

/// The folder of this name, as seen from the address without a slash at its end.
fn folder(uri: &Uri) -> String {
    let name = uri.path().rsplit('/').next().unwrap_or_default();
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    format!("./{name}/{query}")
}

/// Whether a request wants one range of bytes. All else is to be ignored: units that are not known and ranges that break
/// the rules (RFC 9110, 14.2), and, since versions are not compared, ranges of a certain version (13.1.5). Several ranges
/// may be ignored.
fn has_usable_range(headers: &HeaderMap) -> bool {
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok()?.strip_prefix("bytes="));
    let Some((first, last)) = range.and_then(|range| range.trim().split_once('-')) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_good = match (first, last) {
        ("", last) => is_number(last),
        (first, "") => is_number(first),
        (first, last) => {
            let of = |text: &str| text.parse::<u64>().ok();
            is_number(first) && is_number(last) && of(first).zip(of(last)).is_some_and(|(first, last)| first <= last)
        }
    };
    is_good && !headers.contains_key(header::IF_RANGE)
}
