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

/// What senders have been told, and whether they may go home.
#[derive(Default)]
struct Told {
    many: AtomicUsize,
    singles: AtomicUsize,
    is_over: AtomicBool,
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
    let proxy = Proxy::start(seed, listen.clone()).await;
    let told = Arc::new(Told::default());
    let senders: Vec<_> =
        (0..12).map(|n| tokio::spawn(sender(n, proxy.address, listen.clone(), Arc::clone(&told)))).collect();

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
        servers[unlucky] = Some(home.start_again(&database.data, &sites[unlucky]));
        tell.send_replace(addresses(&servers));
    }
    told.is_over.store(true, Ordering::SeqCst);
    for sender in senders {
        sender.await.expect("ends well");
    }
    servers.into_iter().flatten().for_each(Server::kill);

    let done = &proxy.done;
    println!("{done:?}");
    for (what, times) in [("lost", &done.lost), ("left unanswered", &done.unanswered), ("doubled", &done.doubled)] {
        assert!(times.load(Ordering::SeqCst) > 0, "no request was {what}");
    }
    assert!(done.held.load(Ordering::SeqCst) > 0, "no request was held");
    let (many, singles) = (told.many.load(Ordering::SeqCst), told.singles.load(Ordering::SeqCst));
    assert_eq!(database.plays("fair").await, many * MANY, "of kiosks, all that was acknowledged, and nothing twice");
    let kept = database.plays("library").await;
    // Fewer than a group that wait, and what comes while another is being written: each of eight senders a few.
    let most = (9 + 64) * (CRASHES + count);
    assert!(kept <= singles && singles - kept <= most, "of {singles} single plays {kept} are kept");
    println!("{many} messages of kiosks, {singles} single plays, {} of them lost in {CRASHES} crashes", singles - kept);
}

/// A seed for a run that is no repetition.
fn drawn() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("it is after 1970");
    u64::from(since.subsec_nanos()) ^ (u64::from(std::process::id()) << 32)
}

/// Sends one message after the other, each until it is taken, and now and then once more.
///
/// What has been sent once is seen through: a message whose fate nobody knows would spoil the count.
async fn sender(n: u64, to: SocketAddr, mut servers: watch::Receiver<Vec<SocketAddr>>, told: Arc<Told>) {
    for round in 0_u64.. {
        if told.is_over.load(Ordering::SeqCst) {
            return;
        }
        let number = round * 100 + n;
        let is_kiosk = n.is_multiple_of(3);
        let text = if is_kiosk { message(number, "fair", MANY) } else { message(number, "library", 1) };
        let network = |attempt: u64| u8::try_from(attempt % 200).expect("is small");
        for attempt in number.. {
            match send(to, &text, network(attempt)).await {
                Some(204) => break,
                Some(429 | 503) | None => {
                    // Until there is another server, or for a moment.
                    let _ = tokio::time::timeout(Duration::from_millis(20), servers.changed()).await;
                }
                Some(status) => panic!("a good message was answered {status}"),
            }
        }
        if is_kiosk { &told.many } else { &told.singles }.fetch_add(1, Ordering::SeqCst);
        if round.is_multiple_of(4) {
            // The answer was lost, as far as this sender knows.
            send(to, &text, network(number + 1)).await;
        }
    }
}
