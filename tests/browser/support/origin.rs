//! Addresses that no page of this run has had before: a browser keeps storage and workers by address, serves many tests,
//! and systems give a port that is free again to the next who asks.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use tokio::net::TcpListener;

/// Ports on which pages were served.
static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Whether no page was served on this port yet; from now on, one was.
pub(crate) fn is_new(port: u16) -> bool {
    HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
}

/// Listens on a new port.
pub(crate) async fn listen() -> Result<TcpListener> {
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        if is_new(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}
