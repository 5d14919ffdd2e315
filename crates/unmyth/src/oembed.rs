//! Answers to whoever asks for the oEmbed of a quiz's address, from the files that the website has.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use url::{Url, form_urlencoded};
use website::oembed::{Embed, FILE, SIZE};

/// What an address may ask of the quiz's look and counting in its fragment.
const WISHES: [&str; 4] = ["theme", "accent", "site", "counting"];

/// Answers for the quizzes of the site in `dir`: at one place for all, and at the files that their pages name.
pub(crate) fn router(dir: &Path) -> Router {
    let files = [format!("/{{pack}}/{FILE}"), format!("/{{pack}}/{{lang}}/{FILE}")];
    let router = Router::new().route("/oembed", get(answer));
    files.iter().fold(router, |router, path| router.route(path, get(file))).with_state(dir.into())
}

/// What a consumer asks for.
#[derive(Deserialize)]
struct Asked {
    url: Option<String>,
    format: Option<String>,
    maxwidth: Option<u32>,
    maxheight: Option<u32>,
}

async fn answer(State(dir): State<Arc<Path>>, Query(asked): Query<Asked>) -> Result<Json<Embed>, Refusal> {
    let Some(url) = &asked.url else { return Err(Refusal::NoUrl) };
    if asked.format.as_ref().is_some_and(|format| format != "json") {
        return Err(Refusal::Format);
    }
    let url = Url::parse(url).map_err(|_| Refusal::Unknown)?;
    let fragment = wishes(url.fragment().unwrap_or_default());
    let known = find(&dir, url)?;
    let size = (SIZE.0.min(asked.maxwidth.unwrap_or(u32::MAX)), SIZE.1.min(asked.maxheight.unwrap_or(u32::MAX)));
    Ok(Json(Embed::new(&known.title, &known.provider_url, &known.url, &fragment, size)))
}

/// As [`answer`]; the file says which page is meant where the consumer does not, as any host would.
async fn file(
    State(dir): State<Arc<Path>>,
    axum::extract::Path(place): axum::extract::Path<BTreeMap<String, String>>,
    Query(mut asked): Query<Asked>,
) -> Result<Json<Embed>, Refusal> {
    let names: Vec<&str> = ["pack", "lang"].iter().filter_map(|part| place.get(*part)).map(String::as_str).collect();
    let known = read(&dir, &names).ok_or(Refusal::Unknown)?;
    asked.url.get_or_insert(known.url);
    answer(State(dir), Query(asked)).await
}

/// What the file of the page at `url` says, whatever is behind the page's path.
fn find(dir: &Path, mut url: Url) -> Result<Embed, Refusal> {
    url.set_fragment(None);
    url.set_query(None);
    let path = url.path().trim_end_matches("index.html").trim_end_matches('/').to_owned();
    url.set_path(&format!("{path}/"));
    let names: Vec<&str> = path.split('/').collect();
    // The site may be under a path of its host, which only its own files know.
    let found = [1, 2].iter().filter_map(|depth| read(dir, names.get(names.len().checked_sub(*depth)?..)?));
    found.into_iter().find(|embed| embed.url == url.as_str()).ok_or(Refusal::Unknown)
}

/// The file in the folder with these names, which come from outside.
fn read(dir: &Path, names: &[&str]) -> Option<Embed> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if !names.iter().all(|name| !name.is_empty() && name.bytes().all(plain)) {
        return None;
    }
    let path = dir.join(names.iter().collect::<PathBuf>()).join(FILE);
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Of a fragment, what the quiz's page understands.
fn wishes(fragment: &str) -> String {
    let known = form_urlencoded::parse(fragment.as_bytes()).filter(|(name, _)| WISHES.contains(&name.as_ref()));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(known).finish()
}

/// Why there is no answer, in words for whoever connects the two sites.
enum Refusal {
    NoUrl,
    Format,
    Unknown,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, words) = match self {
            Self::NoUrl => (
                StatusCode::BAD_REQUEST,
                "The parameter url is missing. Write /oembed?url= and then the address of a quiz, URL-encoded.\n",
            ),
            Self::Format => (StatusCode::NOT_IMPLEMENTED, "Only JSON is available. Ask with format=json.\n"),
            Self::Unknown => (
                StatusCode::NOT_FOUND,
                "This website has no quiz at that address. Use the published address of the quiz. The operator sets \
                 it: for `unmyth serve` as public-address in unmyth.toml, for `unmyth build` with --address.\n",
            ),
        };
        (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
    }
}

#[cfg(test)]
mod tests;
