//! `/report/`: the figures of all sites for everybody, unless the operator wants it otherwise; those of each site for
//! operators who have shown the token.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Form, Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use document::{Document, digest, draw, styles};
use quiz::Hex;
use serde::Deserialize;
use tower_http::set_header::SetResponseHeaderLayer;
use yew::Html;

use super::origin::is_from_here;
use super::session::{LASTS, Login, Sessions};
use super::{Chapter, Place, chapters, csv, json, login, page};
use crate::proxies::Proxies;
use crate::service::{ServedNow, Settings};
use crate::store::{Store, in_time};

const COOKIE: &str = "unmyth-report";

/// How many bytes a form has at most: a token, and room for a long one.
const LARGEST: usize = 4096;

/// A request with a token leaves nothing in the buffer of its connection, which is closed.
const CLOSE: (HeaderName, &str) = (header::CONNECTION, "close");

/// What the report is made of.
pub(crate) struct Door {
    store: Store,
    served: ServedNow,
    /// The titles of the sites that have one, by slug.
    sites: BTreeMap<String, String>,
    sessions: Sessions,
    is_closed: bool,
    /// Whether visitors reach this server by `https` alone, so that the cookie may demand it.
    is_secure: bool,
    /// The path under which visitors reach this server, with a slash at both ends.
    path: String,
    proxies: Proxies,
    style: String,
    policy: String,
}

impl Door {
    pub(crate) fn new(store: Store, served: ServedNow, settings: Settings) -> Self {
        let style = styles::report();
        // Its own server's `robots.txt`, which checkers of pages ask for from within them; it runs no script.
        let policy = format!(
            "default-src 'none'; style-src {}; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'",
            digest::source(&style)
        );
        let Settings { sites, report_token, is_report_closed: is_closed, is_secure, path, proxies, .. } = settings;
        let sites = sites.into_iter().map(|(name, site)| (name, site.title)).collect();
        let sessions = Sessions::new(report_token, Instant::now());
        Self { store, served, sites, sessions, is_closed, is_secure, path, proxies, style, policy }
    }
}

/// The routes. Nothing of a report is kept by a browser or a proxy: there may be a newer one, and sessions end.
pub(crate) fn router(door: Arc<Door>) -> Router {
    let fixed = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, value);
    // A policy within a page may not speak of frames. Made of a digest, it has no character that a header could not.
    let policy = format!("{}; frame-ancestors 'none'", door.policy);
    let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
    Router::new()
        .route("/report", get(async || Redirect::permanent("report/")))
        .route("/report/", get(all))
        .route("/report/report.csv", get(all_csv))
        .route("/report/report.json", get(all_json))
        .route("/report/login", get(login_page).post(log_in))
        .route("/report/logout", post(log_out))
        .route("/report/sites/{site}/", get(site))
        .route("/report/sites/{site}/report.csv", get(site_csv))
        .route("/report/sites/{site}/report.json", get(site_json))
        .layer(DefaultBodyLimit::max(LARGEST))
        .layer(fixed(header::CONTENT_SECURITY_POLICY, policy))
        .layer(fixed(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        .layer(fixed(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .with_state(door)
}

/// Why there is no report.
enum Error {
    /// The database does not answer.
    Away,
    /// Only operators see this, and nobody has shown the token. Where the login is, seen from here: a proxy may have the
    /// report under a path of its host.
    Closed(&'static str),
    /// The request comes from a page of another website.
    Foreign,
    /// There is no such site.
    Missing,
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::Away => {
                let words =
                    "The figures can't be read right now: the database does not answer. Try again in a minute.\n";
                (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "60")], words).into_response()
            }
            Self::Closed(login) => Redirect::to(login).into_response(),
            Self::Foreign => {
                let words = "This was sent by another website, and did nothing. Use the form of the report itself.\n";
                (StatusCode::FORBIDDEN, words).into_response()
            }
            Self::Missing => (StatusCode::NOT_FOUND, "No site has this name. See /report/.\n").into_response(),
        }
    }
}

type Shared = State<Arc<Door>>;

async fn all(State(door): Shared, headers: HeaderMap) -> Result<Response, Error> {
    let chapters = door.all(&headers).await?;
    let is_operator = door.is_operator(&headers);
    let mut others: Vec<(String, String)> = Vec::new();
    if is_operator {
        others = door.sites.iter().map(|(slug, title)| (format!("sites/{slug}/"), title.clone())).collect();
    } else if door.sessions.can_open() {
        others.push(("login".to_owned(), "For operators: figures of each site".to_owned()));
    }
    Ok(door.show(chapters, Place { site: None, others, logout: is_operator.then_some("logout") }).await)
}

async fn site(State(door): Shared, Path(site): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    let title = door.title(&site, &headers)?;
    let chapters = door.chapters(Some(&site)).await?;
    let others = vec![("../../".to_owned(), "All sites".to_owned())];
    Ok(door.show(chapters, Place { site: Some(title), others, logout: Some("../../logout") }).await)
}

async fn all_csv(State(door): Shared, headers: HeaderMap) -> Result<Response, Error> {
    Ok(table(&door.all(&headers).await?))
}

async fn all_json(State(door): Shared, headers: HeaderMap) -> Result<Response, Error> {
    Ok(data(&door.all(&headers).await?))
}

async fn site_csv(State(door): Shared, Path(site): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    door.title(&site, &headers)?;
    Ok(table(&door.chapters(Some(&site)).await?))
}

async fn site_json(State(door): Shared, Path(site): Path<String>, headers: HeaderMap) -> Result<Response, Error> {
    door.title(&site, &headers)?;
    Ok(data(&door.chapters(Some(&site)).await?))
}

fn table(chapters: &[Chapter]) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/csv; charset=utf-8")];
    (kind, [(header::CONTENT_DISPOSITION, "attachment; filename=\"report.csv\"")], csv(chapters)).into_response()
}

fn data(chapters: &[Chapter]) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], json(chapters)).into_response()
}

async fn login_page(State(door): Shared) -> Response {
    door.login(None).await
}

#[derive(Deserialize)]
struct Shown {
    token: String,
}

async fn log_in(
    State(door): Shared,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Form(shown): Form<Shown>,
) -> Result<Response, Error> {
    // Otherwise any website could use up the attempts of an operator's neighborhood.
    if !is_from_here(&headers) {
        return Err(Error::Foreign);
    }
    let address = door.proxies.sender(peer.ip(), &headers);
    let words = match door.sessions.log_in(shown.token.trim(), address, Instant::now()) {
        Login::Open(name) => {
            let cookie = door.cookie(&name.digits(), LASTS.as_secs());
            return Ok(([CLOSE], [(header::SET_COOKIE, cookie)], Redirect::to("./")).into_response());
        }
        Login::Wrong => (StatusCode::FORBIDDEN, "Wrong token. Ask whoever set up this server."),
        Login::TooOften => (StatusCode::TOO_MANY_REQUESTS, "Too many attempts. Try again in a minute."),
    };
    Ok((words.0, [CLOSE], door.login(Some(words.1)).await).into_response())
}

async fn log_out(State(door): Shared, headers: HeaderMap) -> Result<Response, Error> {
    if !is_from_here(&headers) {
        return Err(Error::Foreign);
    }
    let mut named = sessions(&headers).peekable();
    // Without the cookie there is nobody to log out: it does not come with what another website sends.
    let cookie = named.peek().is_some().then(|| door.cookie("", 0));
    named.for_each(|name| door.sessions.log_out(&name));
    let mut answer = Redirect::to("./").into_response();
    if let Some(Ok(cookie)) = cookie.map(HeaderValue::try_from) {
        answer.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

impl Door {
    async fn chapters(&self, site: Option<&str>) -> Result<Vec<Chapter>, Error> {
        let read = async { Ok((self.store.known().await?, self.store.releases().await?)) };
        let (known, releases) = in_time(read).await.map_err(|_| Error::Away)?;
        Ok(chapters(&known, &(self.served)(), &releases, site))
    }

    /// The figures of all sites together, for whoever may see them.
    async fn all(&self, headers: &HeaderMap) -> Result<Vec<Chapter>, Error> {
        if self.is_closed && !self.is_operator(headers) {
            return Err(Error::Closed("login"));
        }
        self.chapters(None).await
    }

    /// The title of a site, for operators.
    fn title(&self, site: &str, headers: &HeaderMap) -> Result<String, Error> {
        if !self.is_operator(headers) {
            return Err(Error::Closed("../../login"));
        }
        self.sites.get(site).cloned().ok_or(Error::Missing)
    }

    fn is_operator(&self, headers: &HeaderMap) -> bool {
        sessions(headers).any(|name| self.sessions.is_open(&name, Instant::now()))
    }

    /// Sent back to the report alone, never with a request that another site made, and out of reach of scripts.
    fn cookie(&self, value: &str, seconds: u64) -> String {
        let secure = if self.is_secure { "; Secure" } else { "" };
        let path = &self.path;
        format!("{COOKIE}={value}; Path={path}report/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}")
    }

    async fn show(&self, chapters: Vec<Chapter>, place: Place) -> Response {
        self.document("Which myths are believed", move || page(&chapters, &place)).await
    }

    async fn login(&self, trouble: Option<&'static str>) -> Response {
        let is_closed = self.is_closed;
        self.document("Log in", move || login(trouble, is_closed)).await
    }

    async fn document(&self, title: &str, body: impl FnOnce() -> Html + Send + 'static) -> Response {
        let (policy, style, body) = (&self.policy, &self.style, draw(body).await);
        let document = Document { lang: "en", title, summary: title, policy, style, head: "", body: &body };
        axum::response::Html(document.to_html()).into_response()
    }
}

/// The sessions that a request names: another program on the same host may have set a cookie of the same name.
fn sessions(headers: &HeaderMap) -> impl Iterator<Item = Hex<16>> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    let pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == COOKIE).filter_map(|(_, value)| Hex::parse(value))
}

#[cfg(test)]
mod tests;
