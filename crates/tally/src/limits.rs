//! How often somebody may send or try a token: a bucket for each neighborhood of addresses, in memory, that cannot be
//! traced back.

use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Instant;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// How many buckets there are. Neighborhoods whose numbers meet share one, so that memory is bounded whoever comes.
const BUCKETS: usize = 1 << 16;

/// How often something may be done.
#[derive(Clone, Copy)]
pub(crate) struct Rate {
    /// How often at once.
    pub(crate) full: f32,
    /// How much of that comes back in a second.
    pub(crate) refill: f32,
}

/// Messages: a hall full of people behind one address may finish together.
pub(crate) const MESSAGES: Rate = Rate { full: 300.0, refill: 2.0 };

/// Tokens of operators: twenty tries, and then ten a minute. Nobody else is kept out.
pub(crate) const TOKENS: Rate = Rate { full: 20.0, refill: 10.0 / 60.0 };

/// After so many seconds the key is drawn anew, and with it every neighborhood's bucket.
const HOUR: u64 = 3600;

/// Buckets under a key that nobody knows and that is gone after an hour.
pub(crate) struct Limits(Mutex<Buckets>);

struct Buckets {
    rate: Rate,
    start: Instant,
    /// The hour, since `start`, that the key is for.
    hour: u64,
    key: [u8; 32],
    all: Vec<Bucket>,
}

#[derive(Clone, Copy)]
struct Bucket {
    left: f32,
    /// When it was last looked at, in seconds since `start`.
    at: f32,
}

impl Limits {
    pub(crate) fn new(rate: Rate, now: Instant) -> Self {
        Self(Mutex::new(Buckets { rate, start: now, hour: 0, key: key(), all: Vec::new() }))
    }

    /// Takes one, of somebody at this address; `false` where there were too many.
    pub(crate) fn take(&self, address: IpAddr, now: Instant) -> bool {
        let mut buckets = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        buckets.take(&neighborhood(address), now)
    }
}

impl Buckets {
    fn take(&mut self, neighborhood: &[u8], now: Instant) -> bool {
        let since = now.saturating_duration_since(self.start);
        let hour = since.as_secs() / HOUR;
        if hour != self.hour || self.all.is_empty() {
            (self.hour, self.key) = (hour, key());
            self.all.clear();
            self.all.resize(BUCKETS, Bucket { left: self.rate.full, at: since.as_secs_f32() });
        }
        let number = number(&self.key, neighborhood);
        let bucket = &mut self.all[number];
        let now = since.as_secs_f32();
        let back = self.rate.refill * (now - bucket.at).max(0.0);
        bucket.left = (bucket.left + back).min(self.rate.full);
        bucket.at = now;
        let allowed = bucket.left >= 1.0;
        if allowed {
            bucket.left -= 1.0;
        }
        allowed
    }
}

/// The first 24 bits of an address of four bytes, the first 48 of one of sixteen.
pub fn neighborhood(address: IpAddr) -> Vec<u8> {
    match address.to_canonical() {
        IpAddr::V4(address) => address.octets()[..3].to_vec(),
        IpAddr::V6(address) => address.octets()[..6].to_vec(),
    }
}

/// The bucket of a neighborhood.
fn number(key: &[u8; 32], neighborhood: &[u8]) -> usize {
    let Ok(mut hmac) = Hmac::<Sha256>::new_from_slice(key) else {
        // It takes keys of any length.
        return 0;
    };
    hmac.update(neighborhood);
    let code = hmac.finalize().into_bytes();
    usize::from(u16::from_be_bytes([code[0], code[1]])) % BUCKETS
}

/// A key for one hour.
fn key() -> [u8; 32] {
    let mut key = [0; 32];
    // Where the system has no chance to give, buckets still limit; they could be found out by whoever reads our memory.
    let _ = getrandom::fill(&mut key);
    key
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::time::{Duration, Instant};

    use super::{HOUR, Limits, MESSAGES, neighborhood};

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    /// How many messages of this address are taken until one is not.
    fn taken(limits: &Limits, from: &str, now: Instant) -> usize {
        (0..10_000).take_while(|_| limits.take(address(from), now)).count()
    }

    #[test]
    fn neighbors_share_a_bucket_that_fills_again() {
        let start = Instant::now();
        let limits = Limits::new(MESSAGES, start);
        assert_eq!(taken(&limits, "192.0.2.1", start), 300);
        assert_eq!(taken(&limits, "192.0.2.254", start), 0, "a neighbor");
        assert_eq!(taken(&limits, "::ffff:192.0.2.1", start), 0, "the same address, written otherwise");
        assert_eq!(taken(&limits, "192.0.2.1", start + Duration::from_secs(10)), 20);
        assert_eq!(taken(&limits, "192.0.2.1", start + Duration::from_secs(HOUR)), 300, "a new hour, a new key");
    }

    #[test]
    fn memory_is_bounded_whoever_comes() {
        let start = Instant::now();
        let limits = Limits::new(MESSAGES, start);
        for n in 0..20_000_u32 {
            limits.take(IpAddr::from(n.to_be_bytes().map(|byte| byte.wrapping_mul(37))), start);
        }
        assert_eq!(limits.0.lock().expect("is whole").all.len(), super::BUCKETS);
    }

    #[test]
    fn a_neighborhood_is_24_or_48_bits() {
        assert_eq!(neighborhood(address("192.0.2.7")), [192, 0, 2]);
        assert_eq!(neighborhood(address("2001:db8:1:2:3::4")), [0x20, 1, 0xd, 0xb8, 0, 1]);
    }
}
