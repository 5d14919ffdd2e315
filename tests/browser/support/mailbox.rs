//! A host's tally: what arrives there, and what is answered.

use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use quiz::Message;

use crate::support::host::Host;
use crate::support::wait::until;

/// What a tally answers to one sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reply {
    /// This status.
    Status(u16),
    /// None: the connection ends.
    Dropped,
}

/// Something that was sent to a tally.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Letter {
    /// What it says, as the server will read it.
    pub(crate) fn message(&self) -> Result<Message> {
        wire::tally::parse(self.body.as_bytes()).with_context(|| format!("this is no message: {}", self.body))
    }
}

/// See the module.
#[derive(Default)]
pub(crate) struct Mailbox(Mutex<Vec<Letter>>);

impl Mailbox {
    /// Takes a letter, and answers with the first of the `replies` that was not given yet, or else with the last one.
    pub(crate) fn take(&self, letter: Letter, replies: &[Reply]) -> Response {
        let mut letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let reply = replies.get(letters.len()).or(replies.last()).copied().unwrap_or(Reply::Status(204));
        letters.push(letter);
        drop(letters);
        let mut response = match reply {
            Reply::Status(status) => StatusCode::from_u16(status).unwrap_or_default().into_response(),
            // The task of this connection ends here, and with it the connection; no hook hears of it.
            Reply::Dropped => std::panic::resume_unwind(Box::new(())),
        };
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        // A browser sends again by itself where a connection that has served before ends without an answer.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        response
    }

    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Host {
    /// All that was sent to the tally so far, in order.
    pub(crate) fn letters(&self) -> Vec<Letter> {
        self.mailbox().letters()
    }

    /// Waits for that many letters, and for no more of them than are there then.
    pub(crate) async fn until_letters(&self, count: usize) -> Result<Vec<Letter>> {
        until(&format!("{count} letters"), async || Ok((self.letters().len() >= count).then_some(())))
            .await
            .with_context(|| format!("these came: {:#?}; it was asked for {:?}", self.letters(), self.asked()))?;
        let letters = self.letters();
        ensure!(letters.len() == count, "{count} letters were to come, and these came: {letters:#?}");
        Ok(letters)
    }

    /// Fails where anything was sent to the tally, or asked of it.
    pub(crate) fn nothing_came(&self) -> Result<()> {
        let letters = self.letters();
        ensure!(letters.is_empty(), "this was sent: {letters:#?}");
        let asked = self.asked();
        ensure!(!asked.iter().any(|path| path.contains("tally")), "it is asked for {asked:?}");
        Ok(())
    }
}
