//! Messages that the server does not take, and says so for good: they are tried again all the same, since a site may be set
//! right, and less and less often.

use quiz::MessageId;

/// How long the first one waits, and how long at the most, in milliseconds.
const FIRST: f64 = 60_000.0;
const LONGEST: f64 = 3_600_000.0;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Refusals(Vec<Refusal>);

#[derive(Debug)]
struct Refusal {
    id: MessageId,
    status: u16,
    pause: f64,
    /// When it may be tried again, by a clock that nobody can set.
    until: f64,
}

/// Whether an answer is for good: not that it took too long, or came too often.
pub(super) fn is_for_good(status: Option<u16>) -> Option<u16> {
    status.filter(|status| (400..500).contains(status) && ![408, 429].contains(status))
}

impl Refusals {
    /// A message was refused just `now`, with this status.
    pub(super) fn add(&mut self, id: MessageId, status: u16, now: f64) {
        let before = self.0.iter().find(|refusal| refusal.id == id).map(|refusal| refusal.pause);
        let pause = before.map_or(FIRST, |pause| (pause * 2.0).min(LONGEST));
        self.forget(id);
        self.0.push(Refusal { id, status, pause, until: now + pause });
    }

    /// A message was taken.
    pub(super) fn forget(&mut self, id: MessageId) {
        self.0.retain(|refusal| refusal.id != id);
    }

    /// All may be tried again at once.
    pub(super) fn wake(&mut self) {
        for refusal in &mut self.0 {
            refusal.until = 0.0;
        }
    }

    /// Whether a message is not to be tried `now`.
    pub(super) fn hold(&self, id: MessageId, now: f64) -> bool {
        self.0.iter().any(|refusal| refusal.id == id && refusal.until > now)
    }

    /// What the server said last.
    pub(super) fn last(&self) -> Option<u16> {
        self.0.last().map(|refusal| refusal.status)
    }
}

#[cfg(test)]
mod tests {
    use quiz::Hex;

    use super::*;

    const ID: MessageId = Hex([7; 16]);

    #[test]
    fn what_is_for_good() {
        for (status, good) in
            [(400, true), (403, true), (404, true), (408, false), (429, false), (500, false), (204, false)]
        {
            assert_eq!(is_for_good(Some(status)).is_some(), good, "{status}");
        }
        assert_eq!(is_for_good(None), None);
    }

    #[test]
    fn pauses_grow_up_to_an_hour() {
        let (mut refusals, mut now) = (Refusals::default(), 0.0);
        let mut pauses = Vec::new();
        for _ in 0..9 {
            refusals.add(ID, 400, now);
            let mut minutes = 0;
            while refusals.hold(ID, now) {
                (now, minutes) = (now + 60_000.0, minutes + 1);
            }
            pauses.push(minutes);
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
        refusals.add(ID, 404, now);
        assert_eq!(refusals.last(), Some(404));
        refusals.wake();
        assert!(!refusals.hold(ID, now), "somebody wants it tried now");
        refusals.forget(ID);
        assert_eq!(refusals.last(), None);
    }
}
