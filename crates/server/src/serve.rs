//! Serves a built site over HTTP, and beside it the routes that take tallies.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use percent_encoding::percent_decode_str;
use tokio::signal::unix::{SignalKind, signal};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::set_status::SetStatus;

use crate::address::Address;
use crate::config::Config;
use crate::connections::{self, LAST};
use crate::desk::Desk;
use crate::library::Library;
use crate::listen::Place;
use crate::site::{EMBED, KIOSK, MARK, PLAYER, STUDIO, is_site};
use crate::store::Data;
use crate::{embed, files, headers, health, oembed, quiet};

/// What is served, and where.
pub(crate) struct Options {
    /// The site's folder.
    pub(crate) dir: PathBuf,
    /// The packs whose tallies are taken besides those that the database knows.
    pub(crate) library: Library,
    /// Where tallies are kept; without it none are taken.
    pub(crate) data: Option<Data>,
    pub(crate) config: Config,
    pub(crate) place: Place,
}

/// Serves a site, and takes its tallies, until the process is asked to end.
///
/// The first line on standard output says where, once it can be reached; the next ones name the pages to open.
///
/// # Errors
///
/// A folder without a site, or a database that cannot be used, each with the remedy.
pub(crate) fn serve(options: Options) -> Result<()> {
    let Options { dir, library, data, config, place } = options;
    let Place { runtime, listener, address } = place;
    ensure!(is_site(&dir), "there is no site in {}. Make it with `unmyth build --out {0}`", dir.display());
    let app = app(&dir, &config.frame_ancestors)?;
    runtime.block_on(async {
        let library = Arc::new(library);
        let desk = match &data {
            Some(data) => Some(Desk::open(data, &library, config).await?),
            None => None,
        };
        let intake = desk.as_ref().map(|desk| Arc::clone(&desk.intake));
        let app = match &desk {
            Some(desk) => app.merge(desk.routes.clone()),
            None => app,
        };
        let app = app.merge(health::router(Arc::clone(&library), intake.clone()));
        let watch = tokio::spawn(library.watch(intake));
        let pages = addresses(&dir, address, desk.is_some())?;
        let said = if desk.is_some() { "" } else { "No tallies are taken; --data says where to keep them.\n" };
        // Before anybody knows that there is something to stop.
        let asked = asked_to_end()?;
        writeln!(std::io::stdout(), "Listening on http://{address}\n{pages}{said}")?;
        connections::answer(listener, app.layer(quiet::catch()), asked).await;
        watch.abort();
        if let Some(desk) = desk
            && tokio::time::timeout(LAST, desk.close()).await.is_err()
        {
            tracing::error!("the database did not take the last tallies in time: they are dropped");
        }
        Ok(())
    })
}

/// The site as an application, so that a test needs no port.
fn app(dir: &Path, ancestors: &[String]) -> Result<Router> {
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
    Ok(headers::with(site).layer(middleware::from_fn_with_state(policies, with_policy)))
}

/// Gives an answer the policy of the folder that it is from.
async fn with_policy(State(policies): State<Policies>, request: Request, next: Next) -> Response {
    // As files are looked for: a name may be written in several ways.
    let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
    let folder = path.split('/').find(|part| !matches!(*part, "" | ".")).unwrap_or_default();
    let own = policies.iter().find(|policy| folder == policy.folder || policy.folder.is_empty()).cloned();
    let mut response = next.run(request).await;
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
    let damaged = "the site's policy is damaged: build the site again";
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

/// The site's pages as addresses to click on, a line each.
fn addresses(dir: &Path, address: SocketAddr, has_report: bool) -> Result<String> {
    let address = Address::here(address);
    let mut lines = format!("  {address}/  all quizzes\n");
    for name in files::names(dir)? {
        if dir.join(&name).join("index.html").is_file() {
            let what = match name.as_str() {
                EMBED => "  for pages that show a quiz",
                KIOSK => "  the kiosk; kiosk/setup/ sets a device up",
                STUDIO => "  where packs are written and translated",
                _ => "",
            };
            writeln!(lines, "  {address}/{name}/{what}")?;
        }
    }
    if has_report {
        writeln!(lines, "  {address}/report/  which myths are believed")?;
    }
    Ok(lines)
}

/// Ends on Ctrl-C, or on the signal with which service managers stop a program. From the call on, neither just kills.
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
        }
    })
}

#[cfg(test)]
mod tests;
