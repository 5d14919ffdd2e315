//! Who may see each site's figures: operators who have shown the token, for a working day.

use std::collections::VecDeque;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use quiz::Hex;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::limits::{Limits, TOKENS};

/// How long a session lasts.
pub(super) const LASTS: Duration = Duration::from_hours(8);
/// How many sessions there are at a time; then the oldest ends.
const MOST: usize = 32;

/// The sessions of a server, in memory alone: a restart ends them.
pub(super) struct Sessions {
    /// The token's SHA-256; without one nobody may see more than the public.
    token: Option<Hex<32>>,
    tries: Limits,
    /// The oldest first.
    open: Mutex<VecDeque<(Hex<16>, Instant)>>,
}

/// What came of a token.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Login {
    /// It is the token: the new session's name.
    Open(Hex<16>),
    /// It is not.
    Wrong,
    /// Its neighborhood tried too many.
    TooOften,
}

impl Sessions {
    pub(super) fn new(token: Option<Hex<32>>, now: Instant) -> Self {
        Self { token, tries: Limits::new(TOKENS, now), open: Mutex::default() }
    }

    /// Whether there is a token at all.
    pub(super) fn can_open(&self) -> bool {
        self.token.is_some()
    }

    /// Tries a token of somebody at this address; the comparison takes as long whatever it is.
    pub(super) fn log_in(&self, given: &str, address: IpAddr, now: Instant) -> Login {
        if !self.tries.take(address, now) {
            return Login::TooOften;
        }
        let given: [u8; 32] = Sha256::digest(given).into();
        let mut name = [0; 16];
        let is_right = self.token.is_some_and(|token| bool::from(token.0.ct_eq(&given)));
        if !is_right || getrandom::fill(&mut name).is_err() {
            return Login::Wrong;
        }
        let mut open = self.open();
        if open.len() == MOST {
            open.pop_front();
        }
        open.push_back((Hex(name), now));
        Login::Open(Hex(name))
    }

    /// Whether a session of that name is open.
    pub(super) fn is_open(&self, name: &Hex<16>, now: Instant) -> bool {
        let mut open = self.open();
        open.retain(|(_, since)| now.saturating_duration_since(*since) < LASTS);
        // Every one is compared, and each as long as the others.
        open.iter().fold(false, |is_open, (open, _)| bool::from(open.0.ct_eq(&name.0)) | is_open)
    }

    /// Ends a session.
    pub(super) fn log_out(&self, name: &Hex<16>) {
        self.open().retain(|(open, _)| open != name);
    }

    fn open(&self) -> MutexGuard<'_, VecDeque<(Hex<16>, Instant)>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};
    use std::time::{Duration, Instant};

    use quiz::Hex;
    use sha2::{Digest as _, Sha256};

    use super::{LASTS, Login, MOST, Sessions};

    const MINUTE: Duration = Duration::from_mins(1);
    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    const ELSEWHERE: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 1));

    fn sessions(now: Instant) -> Sessions {
        Sessions::new(Some(Hex(Sha256::digest("open sesame").into())), now)
    }

    fn open(sessions: &Sessions, now: Instant) -> Hex<16> {
        match sessions.log_in("open sesame", HERE, now) {
            Login::Open(name) => name,
            other => panic!("the token is right, and this came of it: {other:?}"),
        }
    }

    #[test]
    fn the_token_opens_a_session_that_ends() {
        let now = Instant::now();
        let sessions = sessions(now);
        assert_eq!(sessions.log_in("open sesam", HERE, now), Login::Wrong);
        let name = open(&sessions, now);
        assert!(sessions.is_open(&name, now + LASTS / 2));
        assert!(!sessions.is_open(&Hex([0; 16]), now));
        assert!(!sessions.is_open(&name, now + LASTS));
        let name = open(&sessions, now + MINUTE);
        sessions.log_out(&name);
        assert!(!sessions.is_open(&name, now + MINUTE));
    }

    #[test]
    fn without_a_token_none_opens() {
        let now = Instant::now();
        let sessions = Sessions::new(None, now);
        assert!(!sessions.can_open());
        assert_eq!(sessions.log_in("", HERE, now), Login::Wrong);
    }

    #[test]
    fn who_tries_tokens_fast_keeps_out_only_the_own_neighborhood() {
        let start = Instant::now();
        let sessions = sessions(start);
        let tries =
            |address, now| (0..99).take_while(|_| sessions.log_in("guess", address, now) == Login::Wrong).count();
        assert_eq!(tries(ELSEWHERE, start), 20);
        assert_eq!(sessions.log_in("open sesame", ELSEWHERE, start), Login::TooOften);
        assert!(sessions.is_open(&open(&sessions, start), start));
        assert_eq!(tries(ELSEWHERE, start + MINUTE), 10);
    }

    #[test]
    fn sessions_cannot_be_piled_up() {
        let start = Instant::now();
        let sessions = sessions(start);
        let step = |i: u32| start + MINUTE * i;
        let first = open(&sessions, start);
        for i in 1..=u32::try_from(MOST).expect("few") {
            open(&sessions, step(i));
        }
        assert!(!sessions.is_open(&first, step(1)));
    }
}
