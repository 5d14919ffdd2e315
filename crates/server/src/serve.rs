//! Serves a built site over HTTP.

use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::set_status::SetStatus;

/// Serves the site in `dir` at `listen` until the process is asked to end.
///
/// The first line on standard output says where, once it can be reached.
///
/// # Errors
///
/// A folder without a site, or an address that cannot be listened at, each with the remedy.
pub(crate) fn serve(dir: &Path, listen: SocketAddr) -> Result<()> {
    ensure!(
        dir.join("index.html").is_file(),
        "there is no site in {}. Make it with `unmyth build --out {0}`",
        dir.display()
    );
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(listen).await.map_err(|error| busy(listen, &error))?;
        writeln!(std::io::stdout(), "Listening on http://{}", listener.local_addr()?)?;
        axum::serve(listener, app(dir)).with_graceful_shutdown(asked_to_end()).await.context("the server stopped")
    })
}

/// The site as an application, so that a test needs no port.
fn app(dir: &Path) -> Router {
    let missing = SetStatus::new(ServeFile::new(dir.join("404.html")), StatusCode::NOT_FOUND);
    let fixed = |name: HeaderName, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .fallback_service(ServeDir::new(dir).fallback(missing))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        // Names without a hash may change with the next build.
        .layer(fixed(header::CACHE_CONTROL, "no-cache"))
}

fn busy(listen: SocketAddr, error: &std::io::Error) -> anyhow::Error {
    let (ip, port) = (listen.ip(), listen.port());
    match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is taken by another program. Stop that one, or listen elsewhere: --listen {ip}:{}",
            port.checked_add(1).unwrap_or(8080)
        ),
        ErrorKind::PermissionDenied => {
            anyhow!("port {port} needs rights that this user does not have. Take one from 1024 up: --listen {ip}:8080")
        }
        ErrorKind::AddrNotAvailable => anyhow!(
            "this machine has no address {ip}. For this machine alone use --listen 127.0.0.1:{port}, for all \
             its addresses --listen 0.0.0.0:{port}"
        ),
        _ => anyhow!("cannot listen at {listen}: {error}"),
    }
}

/// Ends on Ctrl-C, or on the signal with which service managers stop a program.
async fn asked_to_end() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
