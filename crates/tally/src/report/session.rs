//! Who may see each site's figures: operators who have shown the token, for a working day.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use quiz::Hex;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// How long a session lasts.
pub(super) const LASTS: Duration = Duration::from_hours(8);
/// How many sessions there are at a time; then the oldest ends.
const MOST: usize = 32;
/// How many tokens may be tried in [`WHILE`], by all there are together: no address is looked at.
const TRIES: usize = 10;
const WHILE: Duration = Duration::from_mins(1);

/// The sessions of a server, in memory alone: a restart ends them.
pub(super) struct Sessions {
    /// The token's SHA-256; without one nobody may see more than the public.
    token: Option<Hex<32>>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The oldest first.
    open: VecDeque<(Hex<16>, Instant)>,
    tries: VecDeque<Instant>,
}

/// What came of a token.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Login {
    /// It is the token: the new session's name.
    Open(Hex<16>),
    /// It is not.
    Wrong,
    /// Too many were tried in the last minute.
    TooOften,
}

impl Sessions {
    pub(super) fn new(token: Option<Hex<32>>) -> Self {
        Self { token, state: Mutex::default() }
    }

    /// Whether there is a token at all.
    pub(super) fn can_open(&self) -> bool {
        self.token.is_some()
    }

    /// Tries a token; the comparison takes as long whatever it is.
    pub(super) fn log_in(&self, given: &str, now: Instant) -> Login {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.tries.retain(|tried| now.saturating_duration_since(*tried) < WHILE);
        if state.tries.len() >= TRIES {
            return Login::TooOften;
        }
        state.tries.push_back(now);
        let given: [u8; 32] = Sha256::digest(given).into();
        let mut name = [0; 16];
        let is_right = self.token.is_some_and(|token| bool::from(token.0.ct_eq(&given)));
        if !is_right || getrandom::fill(&mut name).is_err() {
            return Login::Wrong;
        }
        if state.open.len() == MOST {
            state.open.pop_front();
        }
        state.open.push_back((Hex(name), now));
        Login::Open(Hex(name))
    }

    /// Whether a session of that name is open.
    pub(super) fn is_open(&self, name: &Hex<16>, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.open.retain(|(_, since)| now.saturating_duration_since(*since) < LASTS);
        // Every one is compared, and each as long as the others.
        state.open.iter().fold(false, |is_open, (open, _)| bool::from(open.0.ct_eq(&name.0)) | is_open)
    }

    /// Ends a session.
    pub(super) fn log_out(&self, name: &Hex<16>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.open.retain(|(open, _)| open != name);
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use quiz::Hex;
    use sha2::{Digest as _, Sha256};

    use super::{LASTS, Login, MOST, Sessions, TRIES, WHILE};

    fn sessions() -> Sessions {
        Sessions::new(Some(Hex(Sha256::digest("open sesame").into())))
    }

    fn open(sessions: &Sessions, now: Instant) -> Hex<16> {
        match sessions.log_in("open sesame", now) {
            Login::Open(name) => name,
            other => panic!("the token is right, and this came of it: {other:?}"),
        }
    }

    #[test]
    fn the_token_opens_a_session_that_ends() {
        let (sessions, now) = (sessions(), Instant::now());
        assert_eq!(sessions.log_in("open sesam", now), Login::Wrong);
        let name = open(&sessions, now);
        assert!(sessions.is_open(&name, now + LASTS / 2));
        assert!(!sessions.is_open(&Hex([0; 16]), now));
        assert!(!sessions.is_open(&name, now + LASTS));
        let name = open(&sessions, now + WHILE);
        sessions.log_out(&name);
        assert!(!sessions.is_open(&name, now + WHILE));
    }

    #[test]
    fn without_a_token_none_opens() {
        let sessions = Sessions::new(None);
        assert!(!sessions.can_open());
        assert_eq!(sessions.log_in("", Instant::now()), Login::Wrong);
    }

    #[test]
    fn tokens_cannot_be_tried_fast_nor_sessions_piled_up() {
        let (sessions, start) = (sessions(), Instant::now());
        for _ in 0..TRIES {
            assert_eq!(sessions.log_in("guess", start), Login::Wrong);
        }
        assert_eq!(sessions.log_in("open sesame", start), Login::TooOften);
        let step = |i: u32| start + WHILE * (i + 1);
        let first = open(&sessions, step(0));
        for i in 1..=u32::try_from(MOST).expect("few") {
            open(&sessions, step(i));
        }
        assert!(!sessions.is_open(&first, step(1) + Duration::from_secs(1)));
    }
}
