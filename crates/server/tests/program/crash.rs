//! Servers that are killed at any moment: what was acknowledged is there, and nothing twice.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::watch;

use crate::database::Database;
use crate::sender::{message, send};
use crate::server::{Home, Server};

/// How often a server is killed.
const CRASHES: usize = 6;

/// How many plays a kiosk's message has here.
const MANY: usize = 12;

/// Where the servers are, and whether senders may go home.
#[derive(Clone)]
struct Day {
    servers: Vec<SocketAddr>,
    is_over: bool,
}

/// What senders have been told.
#[derive(Default)]
struct Told {
    many: AtomicUsize,
    singles: AtomicUsize,
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
    let sites: Vec<String> = (0..count).map(|n| format!("site-{n}")).collect();
    let start = |n: usize| home.start(&database.data, &sites[n]);
    let mut servers: Vec<_> = (0..count).map(|n| Some(start(n))).collect();
    let addresses = |servers: &[Option<Server>]| servers.iter().flatten().map(|server| server.address).collect();
    let (tell, listen) = watch::channel(Day { servers: addresses(&servers), is_over: false });
    let told = Arc::new(Told::default());
    let senders: Vec<_> = (0..12).map(|n| tokio::spawn(sender(n, listen.clone(), Arc::clone(&told)))).collect();

    let mut chance: u64 = std::process::id().into();
    for crash in 0..CRASHES {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // Killed when so many more messages were taken, which is at no point of any of them.
        let goal = told.many.load(Ordering::SeqCst) + 5 + usize::try_from(chance >> 59).expect("is small");
        let mut ticks = tokio::time::interval(Duration::from_millis(2));
        let reached = async {
            while told.many.load(Ordering::SeqCst) < goal {
                ticks.tick().await;
            }
        };
        tokio::time::timeout(Duration::from_mins(1), reached).await.expect("messages are taken");
        let unlucky = crash % count;
        servers[unlucky].take().expect("runs").kill();
        servers[unlucky] = Some(home.start_again(&database.data, &sites[unlucky]));
        tell.send_modify(|day| day.servers = addresses(&servers));
    }
    tell.send_modify(|day| day.is_over = true);
    for sender in senders {
        sender.await.expect("ends well");
    }
    servers.into_iter().flatten().for_each(Server::kill);

    let (many, singles) = (told.many.load(Ordering::SeqCst), told.singles.load(Ordering::SeqCst));
    assert_eq!(database.plays("fair").await, many * MANY, "of kiosks, all that was acknowledged, and nothing twice");
    let kept = database.plays("library").await;
    let most = 9 * (CRASHES + count);
    assert!(kept <= singles && singles - kept <= most, "of {singles} single plays {kept} are kept");
    println!("{many} messages of kiosks, {singles} single plays, {} of them lost in {CRASHES} crashes", singles - kept);
}

/// Sends one message after the other, each to any server until one takes it, and now and then once more.
///
/// What has been sent once is seen through: a message whose fate nobody knows would spoil the count.
async fn sender(n: u64, mut day: watch::Receiver<Day>, told: Arc<Told>) {
    for round in 0_u64.. {
        if day.borrow().is_over {
            return;
        }
        let number = round * 100 + n;
        let is_kiosk = n.is_multiple_of(3);
        let text = if is_kiosk { message(number, "fair", MANY) } else { message(number, "library", 1) };
        let network = |attempt: u64| u8::try_from(attempt % 200).expect("is small");
        for attempt in number.. {
            match send(any(&day, attempt), &text, network(attempt)).await {
                Some(204) => break,
                Some(429 | 503) | None => {
                    // Until there is another server, or for a moment.
                    let _ = tokio::time::timeout(Duration::from_millis(20), day.changed()).await;
                }
                Some(status) => panic!("a good message was answered {status}"),
            }
        }
        if is_kiosk { &told.many } else { &told.singles }.fetch_add(1, Ordering::SeqCst);
        if round.is_multiple_of(4) {
            // The answer was lost, as far as this sender knows.
            send(any(&day, number + 1), &text, network(number)).await;
        }
    }
}

fn any(day: &watch::Receiver<Day>, number: u64) -> SocketAddr {
    let servers = &day.borrow().servers;
    servers[usize::try_from(number).expect("is small") % servers.len()]
}
