//! Whether a form was sent by a page of this server, and not by another website's.

use axum::http::{HeaderMap, header};

/// What the browser says of the page that sent a request. Without a word of it, as from a program, it is taken for ours:
/// a program has no visitor's cookies.
///
/// The report's pages have the referrer policy `no-referrer`, under which browsers call their origin `null`. So `null`
/// counts as ours for browsers that do not have `Sec-Fetch-Site` (Safari before 16.4); the cookie is `SameSite` there.
pub(super) fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, None | Some("null")) => true,
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && [text(header::HOST.as_str()), text("x-forwarded-host")].contains(&host)
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use axum::http::header::HeaderName;

    use super::is_from_here;

    #[test]
    fn forms_of_other_websites_are_told_from_ours() {
        for (said, is_ours) in [
            (&[][..], true),
            (&[("sec-fetch-site", "same-origin"), ("origin", "null")], true),
            (&[("sec-fetch-site", "cross-site"), ("origin", "null")], false),
            (&[("sec-fetch-site", "same-site")], false),
            (&[("sec-fetch-site", "none")], false),
            (&[("origin", "null")], true),
            (&[("origin", "https://quiz.example")], true),
            (&[("origin", "http://quiz.example")], true),
            (&[("origin", "https://evil.example")], false),
            (&[("origin", "https://public.example"), ("x-forwarded-host", "public.example")], true),
            (&[("origin", "quiz.example")], false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("host", "quiz.example".parse().expect("is text"));
            for (name, value) in said {
                headers.insert(HeaderName::from_static(name), value.parse().expect("is text"));
            }
            assert_eq!(is_from_here(&headers), is_ours, "{said:?}");
        }
    }
}
