//! Servers that are killed at any moment, behind a network at its worst: what was acknowledged is there, nothing twice.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::watch;

use crate::chance::Chance;
use crate::database::Database;
use crate::proxy::Proxy;
use crate::sender::{message, send};
use crate::server::{Home, Server};

/// How often a server is killed.
const CRASHES: usize = 6;

/// How many plays a kiosk's message has here.
const MANY: usize = 12;

/// Sets the chance of a run that is to be repeated.
const SEED: &str = "UNMYTH_SEED";

/// How many send, of whom each third is a kiosk.
const SENDERS: u8 = 12;

/// As many plays as a server keeps in memory, when it writes nothing: one fewer than a group.
const WAITING: usize = 9;

/// What senders have been told, and whether they may go home.
#[derive(Default)]
struct Told {
    /// How many messages of kiosks were taken.
    many: AtomicUsize,
    /// By the servers' places.
    by: Vec<Taken>,
    is_over: AtomicBool,
}

/// What a server has taken, as far as senders know.
#[derive(Default)]
struct Taken {
    /// How many single plays.
    singles: AtomicUsize,
    /// How many of those are certainly on the disk, except the few that wait for a group: a kiosk's message that came after
    /// them was answered, and that happens only when it is written, together with all groups.
    written: AtomicUsize,
}

impl Taken {
    /// What a kill loses of the single plays at the most: what waits, what has come since the last message of a kiosk, and
    /// what a sender has been told at this moment and has not added up.
    fn most_lost(&self) -> usize {
        let singles = self.singles.load(Ordering::SeqCst);
        let since = singles - self.written.fetch_max(singles, Ordering::SeqCst);
        WAITING + since + usize::from(SENDERS)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_again_and_again_on_sqlite() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    crashes(&home, &database, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_are_killed_again_and_again_on_postgres() {
    let home = Home::new();
    let database = Database::postgres("crash").await;
    crashes(&home, &database, 2).await;
}

async fn crashes(home: &Home, database: &Database, count: usize) {
    let seed = std::env::var(SEED).map_or_else(|_| drawn(), |seed| seed.parse().expect("is a number"));
    println!("To draw the same chance again: {SEED}={seed}");
    let mut chance = Chance::new(seed);
    let sites: Vec<String> = (0..count).map(|n| format!("site-{n}")).collect();
    let mut servers: Vec<_> = sites.iter().map(|site| Some(home.start(&database.data, site))).collect();
    let addresses = |servers: &[Option<Server>]| servers.iter().flatten().map(|server| server.address).collect();
    let (tell, listen) = watch::channel(addresses(&servers));
    let mut proxies = Vec::new();
    for place in 0..count {
        proxies.push(Proxy::start(seed, listen.clone(), place).await);
    }
    let ways: Vec<_> = proxies.iter().map(|proxy| proxy.address).collect();
    let told = Arc::new(Told { by: (0..count).map(|_| Taken::default()).collect(), ..Told::default() });
    let sender = |n| tokio::spawn(sender(n, ways.clone(), listen.clone(), Arc::clone(&told)));
    let senders: Vec<_> = (0..u64::from(SENDERS)).map(sender).collect();
    let mut most_lost = 0;

    for crash in 0..CRASHES {
        // Killed when so many more messages were taken, which is at no point of any of them.
        let goal = told.many.load(Ordering::SeqCst) + 5 + chance.below(32);
        let mut ticks = tokio::time::interval(Duration::from_millis(2));
        let reached = async {
            while told.many.load(Ordering::SeqCst) < goal {
                ticks.tick().await;
            }
        };
        tokio::time::timeout(Duration::from_mins(2), reached).await.expect("messages are taken");
        let unlucky = crash % count;
        servers[unlucky].take().expect("runs").kill();
        most_lost += told.by[unlucky].most_lost();
        servers[unlucky] = Some(home.start_again(&database.data, &sites[unlucky]));
        tell.send_replace(addresses(&servers));
    }
    told.is_over.store(true, Ordering::SeqCst);
    for sender in senders {
        sender.await.expect("ends well");
    }
    servers.into_iter().flatten().for_each(Server::kill);
    most_lost += told.by.iter().map(Taken::most_lost).sum::<usize>();

    for Proxy { done, .. } in &proxies {
        println!("{done:?}");
        let all = [("lost", &done.lost), ("left unanswered", &done.unanswered), ("doubled", &done.doubled)];
        for (what, times) in all.into_iter().chain([("held", &done.held)]) {
            assert!(times.load(Ordering::SeqCst) > 0, "no request was {what}");
        }
    }
    let many = told.many.load(Ordering::SeqCst);
    let singles: usize = told.by.iter().map(|by| by.singles.load(Ordering::SeqCst)).sum();
    assert_eq!(database.plays("fair").await, many * MANY, "of kiosks, all that was acknowledged, and nothing twice");
    let kept = database.plays("library").await;
    let lost = singles.checked_sub(kept).expect("no single play counts twice");
    println!("{many} messages of kiosks; of {singles} single plays {lost} are lost, and may be {most_lost}");
    assert!(lost <= most_lost, "{CRASHES} crashes may lose {most_lost} plays, and {lost} are lost");
}

/// A seed for a run that is no repetition.
fn drawn() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("it is after 1970");
    u64::from(since.subsec_nanos()) ^ (u64::from(std::process::id()) << 32)
}

/// Sends one message after the other, each until it is taken, and now and then once more.
///
/// What has been sent once is seen through: a message whose fate nobody knows would spoil the count.
async fn sender(n: u64, ways: Vec<SocketAddr>, mut servers: watch::Receiver<Vec<SocketAddr>>, told: Arc<Told>) {
    for round in 0_u64.. {
        if told.is_over.load(Ordering::SeqCst) {
            return;
        }
        let number = round * 100 + n;
        let is_kiosk = n.is_multiple_of(3);
        let text = if is_kiosk { message(number, "fair", MANY) } else { message(number, "library", 1) };
        let network = |attempt: u64| u8::try_from(attempt % 200).expect("is small");
        for attempt in number.. {
            let place = usize::try_from(attempt).expect("is small") % ways.len();
            let by = &told.by[place];
            let before = by.singles.load(Ordering::SeqCst);
            match send(ways[place], &text, network(attempt)).await {
                Some(204) => {
                    if is_kiosk {
                        by.written.fetch_max(before, Ordering::SeqCst);
                        told.many.fetch_add(1, Ordering::SeqCst);
                    } else {
                        by.singles.fetch_add(1, Ordering::SeqCst);
                    }
                    break;
                }
                Some(429 | 503) | None => {
                    // Until there is another server, or for a moment.
                    let _ = tokio::time::timeout(Duration::from_millis(20), servers.changed()).await;
                }
                Some(status) => panic!("a good message was answered {status}"),
            }
        }
        if round.is_multiple_of(4) {
            // The answer was lost, as far as this sender knows.
            send(ways[0], &text, network(number + 1)).await;
        }
    }
}
