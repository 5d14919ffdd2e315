//! Serves a built site over HTTP, and beside it the routes that take tallies.

use std::fmt::Write as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, ensure};
use sd_notify::NotifyState;
use tally::{Data, TallyService, log};
use tokio::signal::unix::{SignalKind, signal};
use website::address::Address;
use website::files;
use website::site::{EMBED, KIOSK, STUDIO, is_site};

use crate::config::Config;
use crate::connections::{self, LAST, Places};
use crate::health;
use crate::library::Library;
use crate::listen::Place;
use crate::site_files::SiteFiles;

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
    ensure!(is_site(&dir), "there is no website in {}. Build it with `unmyth build --out {0}`", dir.display());
    let live = SiteFiles::new(&dir, config.frame_ancestors.clone())?;
    let places = Places::of_system(config.proxies.clone());
    let served = runtime.block_on(async {
        let library = Arc::new(library);
        let counting = match &data {
            Some(data) => Some(TallyService::open(data, library.served_now(), config.tally()).await?),
            None => None,
        };
        let ingest = counting.as_ref().map(|counting| Arc::clone(&counting.ingest));
        let app = match &counting {
            Some(counting) => live.router().merge(counting.routes.clone()),
            None => live.router(),
        };
        let app = app.merge(health::router(Arc::clone(&library), ingest.clone()));
        let watch = tokio::spawn(library.watch(ingest, move || live.renew()));
        let pages = addresses(&dir, address, counting.is_some())?;
        let said = if counting.is_some() { "" } else { "This server takes no tallies. To keep them, add --data.\n" };
        // Before anybody knows that there is something to stop.
        let asked = asked_to_end()?;
        writeln!(std::io::stdout(), "Listening on http://{address}\n{pages}{said}")?;
        tell(NotifyState::Ready);
        connections::answer(listener, app.layer(log::catch()), places, asked).await;
        watch.abort();
        if let Some(counting) = counting
            && tokio::time::timeout(LAST, counting.close()).await.is_err()
        {
            tracing::error!("the database did not save the last tallies in time, so they were dropped");
        }
        Ok(())
    });
    // All is written or given up. A task of sqlx was once seen to go on without end while it was waited for.
    runtime.shutdown_background();
    served
}

/// The site's pages as addresses to click on, a line each.
fn addresses(dir: &Path, address: SocketAddr, has_report: bool) -> Result<String> {
    let address = Address::here(address);
    let mut lines = format!("  {address}/  all quizzes\n");
    for name in files::names(dir)? {
        if dir.join(&name).join("index.html").is_file() {
            let what = match name.as_str() {
                EMBED => "  put a quiz on your own pages",
                KIOSK => "  the kiosk; set a device up at kiosk/setup/",
                STUDIO => "  write and translate packs",
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

/// Ends on Ctrl-C, on the signal with which service managers stop a program, or when its terminal is closed. From the call
/// on, none of these just kills.
fn asked_to_end() -> std::io::Result<impl Future<Output = ()>> {
    let (mut interrupted, mut terminated) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let mut hung_up = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
            _ = hung_up.recv() => {}
        }
        tell(NotifyState::Stopping);
    })
}

/// Tells a service manager that waits for it. Whether one does is nothing that a server depends on.
fn tell(state: NotifyState<'_>) {
    let _ = sd_notify::notify(&[state]);
}

#[cfg(test)]
mod tests;
