//! What a connection is doing, and by when it must have done it.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

/// How long a request's head may be on its way, and how long a new connection may send nothing.
pub(super) const HEAD: Duration = Duration::from_secs(15);

/// How long a request's body may be on its way.
pub(super) const BODY: Duration = Duration::from_secs(20);

/// How long an answer may take, from the end of the request to its last byte.
pub(super) const ANSWER: Duration = Duration::from_mins(2);

/// How long an answer may wait for a client that takes nothing of it.
pub(super) const STALL: Duration = Duration::from_secs(20);

/// How long a connection may be idle before its next request. Longer than the 75 seconds for which nginx and others keep
/// theirs: a proxy that uses a connection again as we close it would have to report an error.
pub(super) const IDLE: Duration = Duration::from_secs(90);

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing has come yet.
    New,
    /// A part of a head has come.
    Head,
    /// A head has come, and not all of its body.
    Body,
    /// The request is complete, or what is missing is not wanted. Its answer is not complete.
    Answer,
    /// All requests are answered.
    Idle,
    /// It is to go, because its place is needed.
    Leaving,
}

impl Phase {
    fn longest(self) -> Duration {
        match self {
            Self::New | Self::Head => HEAD,
            Self::Body => BODY,
            Self::Answer => ANSWER,
            Self::Idle => IDLE,
            Self::Leaving => Duration::ZERO,
        }
    }
}

/// The progress of one connection.
pub(super) struct Progress(watch::Sender<State>);

#[derive(Clone, Copy)]
struct State {
    phase: Phase,
    since: Instant,
    /// Since when the client has taken nothing of what is ready for it.
    stalled: Option<Instant>,
}

impl Progress {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(State { phase: Phase::New, since: Instant::now(), stalled: None }))
    }

    /// Goes on to a phase from one of those `from`, and in any other does nothing.
    fn go(&self, from: &[Phase], to: Phase) {
        self.0.send_if_modified(|state| {
            let goes = from.contains(&state.phase);
            if goes {
                (state.phase, state.since) = (to, Instant::now());
            }
            goes
        });
    }

    /// Something has come from the client.
    pub(super) fn received(&self) {
        self.go(&[Phase::New, Phase::Idle], Phase::Head);
    }

    /// A request's head is complete. That of the next may have come with it.
    pub(super) fn has_head(&self) {
        self.go(&[Phase::New, Phase::Idle, Phase::Head], Phase::Body);
    }

    /// Nothing more of a request is awaited.
    pub(super) fn has_request(&self) {
        self.go(&[Phase::Body], Phase::Answer);
    }

    /// An answer is complete.
    pub(super) fn has_answer(&self) {
        self.go(&[Phase::Body, Phase::Answer], Phase::Idle);
    }

    /// Its place is needed.
    pub(super) fn leave(&self) {
        self.go(&[Phase::New, Phase::Idle], Phase::Leaving);
    }

    /// The client has taken something, or it has not.
    pub(super) fn wrote(&self, is_stalled: bool) {
        self.0.send_if_modified(|state| {
            let has_changed = state.stalled.is_some() != is_stalled;
            if has_changed {
                state.stalled = is_stalled.then(Instant::now);
            }
            has_changed
        });
    }

    pub(super) fn is_leaving(&self) -> bool {
        self.0.borrow().phase == Phase::Leaving
    }

    /// Since when it has had nothing to do, if it has nothing to do.
    pub(super) fn idle_since(&self) -> Option<Instant> {
        let state = *self.0.borrow();
        matches!(state.phase, Phase::New | Phase::Idle).then_some(state.since)
    }

    /// Returns when the connection is late.
    pub(super) async fn late(&self) {
        let mut states = self.0.subscribe();
        loop {
            let State { phase, since, stalled } = *states.borrow_and_update();
            let deadline = since + phase.longest();
            let deadline = stalled.map_or(deadline, |stalled| deadline.min(stalled + STALL));
            tokio::select! {
                () = sleep_until(deadline) => return,
                // Its sender is `self`, so there is a next one.
                _ = states.changed() => {}
            }
        }
    }
}
