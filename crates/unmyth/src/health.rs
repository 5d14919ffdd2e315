//! `/healthz`: whether all is well, in a word for programs and in a sentence for people; and the command that asks.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use tally::Ingest;

use crate::library::{Library, Standing};

/// The route. Packs that are broken make no server unwell: what was there before is played, or all others are, and starting
/// it again would not mend them. What is wrong with them is in the log, not here, where anybody can read.
pub(crate) fn router(library: Arc<Library>, ingest: Option<Arc<Ingest>>) -> Router {
    let answer = async move || {
        let is_away = match &ingest {
            Some(ingest) => !ingest.is_well().await,
            None => false,
        };
        if is_away {
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "tallies cannot be saved and wait in memory. The log says why, and what to do\n",
            )
        } else {
            let words = match library.standing() {
                Standing::Well => "well\n",
                Standing::Broken => {
                    "well, but the packs have errors: the last good version is being served. See the log\n"
                }
                Standing::Partial => "well, but the packs have errors: some are not being served. See the log\n",
                Standing::Late => "well, but the last change to the packs is not live yet. See the log\n",
            };
            (StatusCode::OK, words)
        }
    };
    Router::new().route("/healthz", get(answer))
}

/// How long a server that is well takes at most.
const PATIENCE: Duration = Duration::from_secs(10);

/// Asks the server that listens at `address`, and prints what it says.
///
/// # Errors
///
/// A server that is not there, does not answer, or is not well.
pub(crate) fn ask(address: SocketAddr) -> Result<()> {
    let address = website::address::reached(address);
    let said = || format!("no server answers at {address}. Is it running, and does it listen there?");
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).with_context(said)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    write!(stream, "GET /healthz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").with_context(said)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).with_context(said)?;
    let (head, words) = answer.split_once("\r\n\r\n").unwrap_or_default();
    ensure!(head.starts_with("HTTP/1.1 200"), "the server at {address} is not well: {}", words.trim());
    println!("{}", words.trim());
    Ok(())
}
