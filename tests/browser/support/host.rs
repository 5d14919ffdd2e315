//! A plain static host, as a partner may have: it sends files as they are, breaks what it is told to, and notes
//! what it is asked for.

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::interval;

use crate::support::mailbox::{Letter, Mailbox, Reply};
use crate::support::origin;
use crate::support::site::{QUIZ, Site, needed};

/// How often a page that comes in pieces gets one.
const PACE: Duration = Duration::from_millis(2);

/// What a host is to do.
pub(crate) struct Plan {
    /// What it serves.
    pub(crate) folder: PathBuf,
    /// Under which path, like `/some/where`; the root without one.
    pub(crate) prefix: &'static str,
    /// What it does to files whose path ends like this.
    pub(crate) faults: Vec<(&'static str, Fault)>,
    /// Headers that it sends with each file.
    pub(crate) headers: Vec<(HeaderName, String)>,
    /// What its tally answers, one after the other, the last one again and again; without any, that all is taken.
    pub(crate) replies: Vec<Reply>,
    /// What stands in its pages in the place of something else.
    pub(crate) edits: Vec<(&'static str, String)>,
}

/// What can happen to a file on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not there.
    Missing,
    /// Its second half is not there.
    Cut,
    /// One bit of its last byte is another: a module ends in another kind of space, and WebAssembly's last byte is
    /// data, so that either would run as well as before.
    Changed,
    /// It comes whole, and the host does not know what kind of file it is.
    Untyped,
    /// It never comes.
    Never,
    /// It comes once the host's gate is open.
    Held,
    /// It is not there until the host's gate is open.
    Late,
    /// It comes a tag at a time, as over a poor connection.
    InPieces,
}

impl Plan {
    /// To serve the built site as it is.
    pub(crate) fn site() -> Result<Self> {
        let folder = needed("UNMYTH_SITE")?;
        Ok(Self { folder, prefix: "", faults: vec![], headers: vec![], replies: vec![], edits: vec![] })
    }

    /// To serve a site that counts in this way: on, ask or off.
    pub(crate) async fn counting(way: &'static str) -> Result<Self> {
        Ok(Self { folder: Site::counting(way).await?.1, ..Self::site()? })
    }

    /// To serve the built site under a policy of the host's own.
    pub(crate) fn with_policy(policy: &str) -> Result<Self> {
        Ok(Self { headers: vec![(header::CONTENT_SECURITY_POLICY, policy.to_owned())], ..Self::site()? })
    }

    /// To serve the built site with one fault.
    pub(crate) fn with(end: &'static str, fault: Fault) -> Result<Self> {
        Ok(Self { faults: vec![(end, fault)], ..Self::site()? })
    }
}

/// See the module; it stops when dropped.
pub(crate) struct Host {
    /// Where the folder is, like `http://127.0.0.1:4000/some/where`, without a slash at the end.
    pub(crate) root: String,
    answers: Arc<Answers>,
    serving: JoinHandle<()>,
}

/// What all requests share.
struct Answers {
    plan: Plan,
    gate: watch::Sender<bool>,
    asked: Mutex<Vec<String>>,
    mailbox: Mailbox,
}

impl Host {
    pub(crate) async fn start(plan: Plan) -> Result<Self> {
        let listener = origin::listen().await?;
        let root = format!("http://{}{}", listener.local_addr()?, plan.prefix);
        let answers = Arc::new(Answers {
            plan,
            gate: watch::Sender::new(false),
            asked: Mutex::default(),
            mailbox: Mailbox::default(),
        });
        let app = Router::new().fallback(answer).with_state(answers.clone());
        let serving = tokio::spawn(async move {
            // A host that stops is seen by its test, which then waits for nothing.
            let _ = axum::serve(listener, app).await;
        });
        Ok(Self { root, answers, serving })
    }

    /// The quiz's address.
    pub(crate) fn quiz(&self) -> String {
        format!("{}{QUIZ}", self.root)
    }

    /// Lets what is held go.
    pub(crate) fn open_gate(&self) {
        self.answers.gate.send_replace(true);
    }

    /// The paths asked for so far, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.answers.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a path that ends like this was asked for.
    pub(crate) fn was_asked_for(&self, end: &str) -> bool {
        self.asked().iter().any(|path| path.ends_with(end))
    }

    pub(crate) fn mailbox(&self) -> &Mailbox {
        &self.answers.mailbox
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn answer(
    State(answers): State<Arc<Answers>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let path = uri.path();
    if method != Method::GET {
        let body = String::from_utf8_lossy(&body).into_owned();
        return answers.mailbox.take(Letter { method, path: path.to_owned(), headers, body }, &answers.plan.replies);
    }
    answers.asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    let fault = answers.plan.faults.iter().find(|(end, _)| path.ends_with(end)).map(|(_, fault)| *fault);
    match fault {
        Some(Fault::Late) if *answers.gate.borrow() => {}
        Some(Fault::Missing | Fault::Late) => return StatusCode::NOT_FOUND.into_response(),
        Some(Fault::Never) => std::future::pending().await,
        Some(Fault::Held) => {
            // The gate goes with the host, and then nobody waits any more.
            let _ = answers.gate.subscribe().wait_for(|open| *open).await;
        }
        Some(Fault::Cut | Fault::Changed | Fault::Untyped | Fault::InPieces) | None => {}
    }
    file(&answers.plan, path, fault).unwrap_or_else(|_| StatusCode::NOT_FOUND.into_response())
}

fn file(plan: &Plan, path: &str, fault: Option<Fault>) -> Result<Response> {
    let mut name =
        path.strip_prefix(plan.prefix).and_then(|path| path.strip_prefix('/')).context("elsewhere")?.to_owned();
    if name.is_empty() || name.ends_with('/') {
        name.push_str("index.html");
    }
    let mut bytes = std::fs::read(plan.folder.join(&name))?;
    match fault {
        Some(Fault::Cut) => bytes.truncate(bytes.len() / 2),
        Some(Fault::Changed) => *bytes.last_mut().context("empty")? ^= 1,
        _ => {}
    }
    let kind = match name.rsplit('.').next().filter(|_| fault != Some(Fault::Untyped)) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    if name.ends_with("html") && !plan.edits.is_empty() {
        let page = String::from_utf8(bytes)?;
        bytes = plan.edits.iter().fold(page, |page, (old, new)| page.replace(old, new)).into_bytes();
    }
    let body = if fault == Some(Fault::InPieces) { in_pieces(&bytes) } else { Body::from(bytes) };
    let mut response = Response::new(body);
    if !plan.replies.is_empty() {
        // As in the mailbox.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    for (name, value) in &plan.headers {
        response.headers_mut().insert(name, HeaderValue::from_str(value)?);
    }
    Ok(response)
}

/// Each tag with what stands behind it, one every few milliseconds, so that a browser draws between them.
fn in_pieces(bytes: &[u8]) -> Body {
    let pieces: Vec<Bytes> = bytes.chunk_by(|_, next| *next != b'<').map(Bytes::copy_from_slice).collect();
    Body::from_stream(stream::unfold((pieces.into_iter(), interval(PACE)), async |(mut pieces, mut pace)| {
        pace.tick().await;
        pieces.next().map(|piece| (Ok::<_, Infallible>(piece), (pieces, pace)))
    }))
}
