//! The site's files over HTTP, with the policy of each page; made anew whenever the site is.

mod strict;

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use percent_encoding::percent_decode_str;
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::set_status::SetStatus;
use website::site::{EMBED, KIOSK, MARK, PLAYER, STUDIO};
use website::{embed, files, headers};

use crate::oembed;

/// See the module.
pub(crate) struct SiteFiles {
    dir: PathBuf,
    /// Which sites may show its pages in a frame.
    ancestors: Vec<String>,
    site: RwLock<Router>,
}

impl SiteFiles {
    /// The site in this folder.
    ///
    /// # Errors
    ///
    /// A folder that holds no whole site.
    pub(crate) fn new(dir: &Path, ancestors: Vec<String>) -> Result<Arc<Self>> {
        let site = RwLock::new(app(dir, &ancestors)?);
        Ok(Arc::new(Self { dir: dir.to_owned(), ancestors, site }))
    }

    /// Takes up that the site is another: its policies and the versions that it keeps may be.
    pub(crate) fn renew(&self) {
        match app(&self.dir, &self.ancestors) {
            Ok(site) => *self.site.write().unwrap_or_else(PoisonError::into_inner) = site,
            Err(error) => tracing::error!("the new website still has the old security policies: {error:#}"),
        }
    }

    /// The route to whatever has no route of its own.
    pub(crate) fn router(self: &Arc<Self>) -> Router {
        let live = Arc::clone(self);
        Router::new().fallback(async move |request: Request| {
            let site = live.site.read().unwrap_or_else(PoisonError::into_inner).clone();
            site.oneshot(request).await
        })
    }
}

/// The site as an application, so that a test needs no port.
pub(crate) fn app(dir: &Path, ancestors: &[String]) -> Result<Router> {
    let policies = policies(dir, ancestors)?;
    let files = || ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let missing = SetStatus::new(ServeFile::new(dir.join("404.html")), StatusCode::NOT_FOUND);
    // Names in `player` hold a digest of the content, and a version's folder never changes: a browser that has a file of
    // theirs has it for good.
    let forever = SetResponseHeaderLayer::if_not_present(header::CACHE_CONTROL, |response: &Response| {
        let is_there = response.status() != StatusCode::NOT_FOUND;
        is_there.then_some(HeaderValue::from_static(headers::FOREVER))
    });
    let lasting = |name: &str| {
        let files = ServeDir::new(dir.join(name)).precompressed_br().precompressed_gzip();
        Router::new().fallback_service(files.fallback(missing.clone())).layer(forever.clone())
    };
    let lasts = embed::versions(dir)?.into_iter().chain([PLAYER.to_owned()]);
    let site = lasts.fold(Router::new(), |site, name| site.nest(&format!("/{name}"), lasting(&name)));
    let site = site.merge(oembed::router(dir)).fallback_service(files().fallback(missing));
    Ok(with_headers(site).layer(middleware::from_fn_with_state(policies, with_policy)))
}

/// Gives all answers of `site` the headers that hold for every file.
fn with_headers(site: Router) -> Router {
    let own = [("cache-control", "no-cache"), ("permissions-policy", headers::NOTHING)];
    headers::EVERYWHERE.into_iter().chain(own).fold(site, |site, (name, value)| {
        let (name, value) = (HeaderName::from_static(name), HeaderValue::from_static(value));
        site.layer(SetResponseHeaderLayer::if_not_present(name, value))
    })
}

/// Gives an answer the policy of the folder that it is from.
async fn with_policy(State(policies): State<Policies>, request: Request, next: Next) -> Response {
    // As files are looked for: a name may be written in several ways.
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
    let folder = path.split('/').find(|part| !matches!(*part, "" | ".")).unwrap_or_default();
    let own = policies.iter().find(|policy| folder == policy.folder || policy.folder.is_empty()).cloned();
    let mut response = strict::answer(request, next).await;
    if let Some(Policy { content, device, .. }) = own {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, content);
        if let Some(device) = device {
            response.headers_mut().insert("permissions-policy", device);
        }
    }
    response
}

/// What holds for the pages of a folder.
#[derive(Clone)]
struct Policy {
    folder: &'static str,
    /// Their Content-Security-Policy.
    content: HeaderValue,
    /// What they may use of the device, where that is not nothing.
    device: Option<HeaderValue>,
}

/// Folders whose pages have a policy of their own; the root, without a name, comes last.
type Policies = Arc<[Policy]>;

fn policies(dir: &Path, ancestors: &[String]) -> Result<Policies> {
    let read = |folder: &Path| anyhow::Ok(String::from_utf8(files::read(&folder.join(MARK))?)?);
    let damaged = "the website's security policy is damaged. Build the website again";
    let value = |text: &str| HeaderValue::from_str(text).context(damaged);
    let mut policies = Vec::new();
    for (folder, device) in [(EMBED, None), (KIOSK, Some(headers::of_kiosk())), (STUDIO, None)] {
        let home = dir.join(folder);
        if home.join(MARK).is_file() {
            let content = value(&headers::unframed(&read(&home)?))?;
            policies.push(Policy { folder, content, device: device.as_deref().map(value).transpose()? });
        }
    }
    let content = value(&headers::framed(&read(dir)?, ancestors))?;
    policies.push(Policy { folder: "", content, device: None });
    Ok(policies.into())
}
