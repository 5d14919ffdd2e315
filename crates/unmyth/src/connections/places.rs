//! Who may connect: so many at a time in all, and so many of each neighborhood of addresses. Idle connections make room.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tally::{Proxies, neighborhood};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::progress::Progress;

/// How many files the program has open beside its connections: the database, the listener, packs while they are read.
const OTHERS: u64 = 64;

/// How many files a connection may need: itself, and the file that it is sent.
const EACH: u64 = 2;

/// How many connections are enough for everybody; each can take [`super::LARGEST_HEAD`] of memory.
const ENOUGH: u64 = 2048;

/// The part of all places that one neighborhood may have.
const PART: usize = 4;

/// How often it is looked whether a connection has become idle, where all places are taken.
const AGAIN: Duration = Duration::from_secs(1);

/// The places of a server.
pub(crate) struct Places {
    /// How many connections one neighborhood may have.
    share: usize,
    /// Whoever comes through these has the places of everybody.
    proxies: Proxies,
    free: Arc<Semaphore>,
    open: Mutex<Vec<Arc<Open>>>,
}

/// An open connection. Its own memory has its neighborhood, so that it is wiped when the connection ends.
struct Open {
    /// None for a trusted proxy.
    neighborhood: Option<Vec<u8>>,
    progress: Arc<Progress>,
}

/// A connection's place, until this is dropped.
pub(super) struct Place {
    pub(super) progress: Arc<Progress>,
    places: Arc<Places>,
    _permit: OwnedSemaphorePermit,
}

impl Places {
    /// As many as the system lets this process have files open. It is asked for more if it gives few unasked.
    pub(crate) fn of_system(proxies: Proxies) -> Arc<Self> {
        let wanted = OTHERS + EACH * ENOUGH;
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        let raised = maximum.map_or(wanted, |maximum| maximum.min(wanted));
        if current.is_some_and(|current| current < raised) {
            // Otherwise it stays as it was, and there are fewer places.
            let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(raised), maximum });
        }
        Self::new(most(getrlimit(Resource::Nofile).current), proxies)
    }

    fn new(most: usize, proxies: Proxies) -> Arc<Self> {
        let free = Arc::new(Semaphore::new(most));
        Arc::new(Self { share: (most / PART).max(1), proxies, free, open: Mutex::default() })
    }

    /// A place for somebody at this address, or none if the neighborhood has all of its places in use. If nobody has one
    /// to spare, this waits.
    pub(super) async fn take(self: &Arc<Self>, peer: IpAddr) -> Option<Place> {
        let neighborhood = (!self.proxies.trusts(peer)).then(|| neighborhood(peer));
        if neighborhood.is_some() && !self.make_room_among(neighborhood.as_ref()) {
            return None;
        }
        let permit = loop {
            if let Ok(permit) = Arc::clone(&self.free).try_acquire_owned() {
                break permit;
            }
            send_one_away(self.open().iter());
            if let Ok(Ok(permit)) = timeout(AGAIN, Arc::clone(&self.free).acquire_owned()).await {
                break permit;
            }
        };
        let progress = Arc::new(Progress::new());
        self.open().push(Arc::new(Open { neighborhood, progress: Arc::clone(&progress) }));
        Some(Place { progress, places: Arc::clone(self), _permit: permit })
    }

    /// Whether there is room for one more of a neighborhood, after an idle one has gone if need be.
    fn make_room_among(&self, neighborhood: Option<&Vec<u8>>) -> bool {
        let open = self.open();
        let neighbors = open.iter().filter(|it| it.neighborhood.as_ref() == neighborhood && !it.progress.is_leaving());
        neighbors.clone().count() < self.share || send_one_away(neighbors)
    }

    fn open(&self) -> MutexGuard<'_, Vec<Arc<Open>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.open().retain(|it| !Arc::ptr_eq(&it.progress, &self.progress));
    }
}

/// Ends the connection that has been idle for longest; `false` if none is.
fn send_one_away<'a>(open: impl Iterator<Item = &'a Arc<Open>>) -> bool {
    let idle = open.filter_map(|it| Some((it.progress.idle_since()?, it)));
    let longest = idle.min_by_key(|(since, _)| *since);
    longest.inspect(|(_, it)| it.progress.leave()).is_some()
}

/// How many connections fit into a limit on open files.
fn most(files: Option<u64>) -> usize {
    let fit = files.map_or(ENOUGH, |files| files.saturating_sub(OTHERS) / EACH);
    usize::try_from(fit.clamp(PART as u64, ENOUGH)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::sync::Arc;
    use std::time::Duration;

    use tally::Proxies;
    use tokio::time::{Instant, advance};

    use super::{Place, Places, most};

    fn places(most: usize) -> Arc<Places> {
        let mut proxies = Proxies::default();
        proxies.trust("127.0.0.1").expect("is one");
        Places::new(most, proxies)
    }

    async fn take(places: &Arc<Places>, peer: &str) -> Option<Place> {
        places.take(peer.parse::<IpAddr>().expect("an address")).await
    }

    /// So many connections, each with a request that is being answered.
    async fn busy(places: &Arc<Places>, peers: &[&str]) -> Vec<Place> {
        let mut taken = Vec::new();
        for peer in peers {
            let place = take(places, peer).await.expect("there is room");
            place.progress.has_head();
            taken.push(place);
        }
        taken
    }

    #[tokio::test(start_paused = true)]
    async fn one_neighborhood_leaves_places_to_others() {
        let places = places(8);
        let busy = busy(&places, &["192.0.2.1", "192.0.2.2"]).await;
        assert!(take(&places, "192.0.2.3").await.is_none(), "a quarter of eight is two");
        assert!(take(&places, "192.0.3.3").await.is_some());
        assert!(take(&places, "2001:db8::1").await.is_some());
        drop(busy);
        assert!(take(&places, "192.0.2.3").await.is_some());
    }

    #[tokio::test(start_paused = true)]
    async fn trusted_proxies_may_have_all_places() {
        let places = places(8);
        assert_eq!(busy(&places, &["127.0.0.1"; 8]).await.len(), 8);
    }

    #[tokio::test(start_paused = true)]
    async fn who_has_been_idle_for_longest_makes_room() {
        let places = places(8);
        let mut taken = busy(&places, &["127.0.0.1"; 8]).await;
        advance(Duration::from_secs(1)).await;
        for place in [3, 5] {
            taken[place].progress.has_answer();
            advance(Duration::from_secs(1)).await;
        }
        let newcomer = tokio::spawn({
            let places = Arc::clone(&places);
            async move { take(&places, "192.0.2.1").await.is_some() }
        });
        taken[3].progress.late().await;
        assert!(taken[3].progress.is_leaving() && !taken[5].progress.is_leaving());
        taken.remove(3);
        assert!(newcomer.await.expect("ends"));
    }

    #[tokio::test(start_paused = true)]
    async fn where_all_are_busy_a_newcomer_waits_for_the_first_to_end() {
        let places = places(4);
        let mut taken = busy(&places, &["127.0.0.1"; 4]).await;
        let start = Instant::now();
        let newcomer = tokio::spawn({
            let places = Arc::clone(&places);
            async move {
                take(&places, "192.0.2.1").await.expect("there is room in the end");
                start.elapsed()
            }
        });
        advance(Duration::from_secs(30)).await;
        taken.pop();
        assert!(newcomer.await.expect("ends") >= Duration::from_secs(30));
        assert!(taken.iter().all(|place| !place.progress.is_leaving()), "nobody who is busy is sent away");
    }

    #[test]
    fn there_are_as_many_places_as_files_may_be_open() {
        for (files, places) in [(Some(1024), 480), (Some(0), 4), (Some(1_000_000), 2048), (None, 2048)] {
            assert_eq!(most(files), places, "{files:?}");
        }
    }
}
