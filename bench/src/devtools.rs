//! Chromium's own protocol, spoken over a pair of pipes: commands, their replies, and events.

use std::collections::VecDeque;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::process::{ChildStdin, ChildStdout};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

/// How long a command may take. Long, because a busy machine is no fault of the page.
const LIMIT: Duration = Duration::from_secs(30);

/// See the module.
pub(crate) struct Devtools {
    to: ChildStdin,
    from: Receiver<Value>,
    /// What came while something else was waited for.
    waiting: VecDeque<Value>,
    commands: u64,
}

impl Devtools {
    /// Speaks over the pipes of a Chromium that was started with `--remote-debugging-pipe`.
    pub(crate) fn new(to: ChildStdin, from: ChildStdout) -> Self {
        let (sender, receiver) = channel();
        thread::spawn(move || {
            let mut from = BufReader::new(from);
            // Nobody listens any more once the bench is done.
            while let Some(message) = read(&mut from) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        Self { to, from: receiver, waiting: VecDeque::new(), commands: 0 }
    }

    /// A command to the page of a session, or to the whole browser, and what it answers.
    pub(crate) fn call(&mut self, session: Option<&str>, method: &str, params: Value) -> Result<Value> {
        let id = self.send(session, method, params)?;
        let reply = self.take(LIMIT, |message| message["id"] == id)?;
        let mut reply = reply.with_context(|| format!("Chromium does not answer {method}"))?;
        match &reply["error"] {
            Value::Null => Ok(reply["result"].take()),
            error => bail!("Chromium refuses {method}: {}", error["message"]),
        }
    }

    /// A command whose answer nobody waits for.
    pub(crate) fn send(&mut self, session: Option<&str>, method: &str, params: Value) -> Result<u64> {
        self.commands += 1;
        let mut message = json!({ "id": self.commands, "method": method });
        message["params"] = params;
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).and_then(|()| self.to.flush()).context("Chromium has ended")?;
        Ok(self.commands)
    }

    /// The next event of that name, or none within the limit.
    pub(crate) fn event(&mut self, method: &str, limit: Duration) -> Result<Option<Value>> {
        let event = self.take(limit, |message| message["method"] == method)?;
        Ok(event.map(|mut event| event["params"].take()))
    }

    /// All events of that name that have come so far.
    pub(crate) fn events(&mut self, method: &str) -> Result<Vec<Value>> {
        let mut events = Vec::new();
        while let Some(event) = self.event(method, Duration::ZERO)? {
            events.push(event);
        }
        Ok(events)
    }

    /// Forgets what came and was not asked for.
    pub(crate) fn forget(&mut self) {
        self.waiting.clear();
        while self.from.try_recv().is_ok() {}
    }

    fn take(&mut self, limit: Duration, is_it: impl Fn(&Value) -> bool) -> Result<Option<Value>> {
        if let Some(place) = self.waiting.iter().position(&is_it) {
            return Ok(self.waiting.remove(place));
        }
        let end = Instant::now() + limit;
        loop {
            match self.from.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(message) if is_it(&message) => return Ok(Some(message)),
                Ok(message) => self.waiting.push_back(message),
                Err(RecvTimeoutError::Timeout) => return Ok(None),
                Err(RecvTimeoutError::Disconnected) => bail!("Chromium has ended"),
            }
        }
    }
}

/// The next message: JSON that ends with a zero byte.
fn read(from: &mut BufReader<impl Read>) -> Option<Value> {
    let mut bytes = Vec::new();
    from.read_until(0, &mut bytes).ok()?;
    bytes.pop()?;
    serde_json::from_slice(&bytes).ok()
}
