//! A network at its worst: a proxy that loses, holds up, doubles and overtakes what passes between senders and servers.
//!
//! What it does to a request is drawn from a seed and the request's own bytes, so that a failure can be tried again: a
//! sender that comes again must say so in its bytes, or meets the same weather for ever.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::chance::Chance;

/// How long a request is held at most where no others come that could overtake it.
const LONGEST: Duration = Duration::from_millis(400);

/// What was done to requests, so that a test can see that all of it was.
#[derive(Debug, Default)]
pub(crate) struct Done {
    pub(crate) passed: AtomicUsize,
    pub(crate) lost: AtomicUsize,
    pub(crate) unanswered: AtomicUsize,
    pub(crate) doubled: AtomicUsize,
    pub(crate) held: AtomicUsize,
}

/// Between senders and whatever servers there are.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    pub(crate) done: Arc<Done>,
    task: JoinHandle<()>,
}

/// What each request's way needs.
#[derive(Clone)]
struct Way {
    seed: u64,
    servers: watch::Receiver<Vec<SocketAddr>>,
    /// Which of them answers.
    place: usize,
    /// How many requests have come.
    count: watch::Receiver<usize>,
    done: Arc<Done>,
}

impl Proxy {
    /// A way to the server at that place; copies go to any.
    pub(crate) async fn start(seed: u64, servers: watch::Receiver<Vec<SocketAddr>>, place: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port");
        let address = listener.local_addr().expect("has an address");
        let (counter, count) = watch::channel(0);
        let done = Arc::new(Done::default());
        let way = Way { seed, servers, place, count, done: Arc::clone(&done) };
        let task = tokio::spawn(async move {
            while let Ok((sender, _)) = listener.accept().await {
                counter.send_modify(|count| *count += 1);
                tokio::spawn(way.clone().lead(sender));
            }
        });
        Self { address, done, task }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Way {
    /// One request's way there and its answer's way back.
    async fn lead(self, mut sender: TcpStream) -> Option<()> {
        let done = Arc::clone(&self.done);
        let count = |what: &AtomicUsize| what.fetch_add(1, Ordering::SeqCst);
        let request = read_request(&mut sender).await?;
        let mut hash = DefaultHasher::new();
        (self.seed, &request).hash(&mut hash);
        let mut chance = Chance::new(hash.finish());
        if chance.one_in(8) {
            count(&done.lost);
            return None;
        }
        if chance.one_in(6) {
            count(&done.held);
            self.hold(chance.below(12)).await;
        }
        if chance.one_in(5) {
            // Another copy takes a way of its own: at the same time or long after the answer, to any server.
            count(&done.doubled);
            let (way, request) = (self.clone(), request.clone());
            let (after, to) = (chance.below(3) * chance.below(30), self.any_server(&mut chance));
            tokio::spawn(async move {
                way.hold(after).await;
                pass_on(to, &request).await
            });
        }
        let server = self.servers.borrow()[self.place];
        let answer = pass_on(server, &request).await?;
        if chance.one_in(8) {
            count(&done.unanswered);
            return None;
        }
        if chance.one_in(8) {
            count(&done.held);
            self.hold(chance.below(12)).await;
        }
        count(&done.passed);
        sender.write_all(&answer).await.ok()
    }

    /// Waits until so many others have come.
    async fn hold(&self, others: usize) {
        let mut count = self.count.clone();
        let goal = *count.borrow() + others;
        let _ = tokio::time::timeout(LONGEST, count.wait_for(|count| *count >= goal)).await;
    }

    fn any_server(&self, chance: &mut Chance) -> SocketAddr {
        let servers = self.servers.borrow();
        servers[chance.below(servers.len())]
    }
}

/// A request to its last byte, as its length says.
async fn read_request(sender: &mut TcpStream) -> Option<Vec<u8>> {
    let mut request = Vec::new();
    loop {
        if let Some(head) = request.windows(4).position(|four| four == b"\r\n\r\n") {
            let words = String::from_utf8_lossy(&request[..head]).into_owned();
            let length = words.lines().find_map(|line| line.strip_prefix("content-length: "))?;
            if request.len() == head + 4 + length.parse::<usize>().ok()? {
                return Some(request);
            }
        }
        if sender.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
    }
}

/// Sends a request to a server; its whole answer, or `None` where it ends before.
async fn pass_on(server: SocketAddr, request: &[u8]) -> Option<Vec<u8>> {
    let mut stream = TcpStream::connect(server).await.ok()?;
    stream.write_all(request).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    (!answer.is_empty()).then_some(answer)
}
