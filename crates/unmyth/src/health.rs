//! `/healthz`: whether all is well, in a word for programs and in a sentence for people.

use std::sync::Arc;

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
