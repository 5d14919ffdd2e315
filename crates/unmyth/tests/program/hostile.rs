//! Whoever sends what is no message, 20,000 times: nothing is counted, nothing is logged, and memory stays as it was.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::chance::Chance;
use crate::database::Database;
use crate::sender::{get, message, send};
use crate::server::Home;

/// How many are sent, by how many senders at once, in how many rounds.
const ALL: usize = 20_000;
const SENDERS: usize = 20;
const ROUNDS: usize = 10;

/// How many of a round are not even good requests.
const RUDE: usize = 200;

/// The largest message that is read.
const LARGEST: usize = 16 * 1024;

#[tokio::test(flavor = "multi_thread")]
async fn malformed_messages_leave_the_counts_and_the_memory_as_they_were() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    let server = home.start(&database.data, "dist");
    assert_eq!(send(server.address, &message(1, "fair", 20), 1).await, Some(204));
    let mut memory = Vec::new();
    for round in 0..ROUNDS {
        let each = (ALL / ROUNDS - RUDE) / SENDERS;
        let start = |sender: usize| (round * SENDERS + sender) * each;
        let senders = (0..SENDERS).map(|sender| tokio::spawn(malformed(server.address, start(sender), each)));
        for sender in senders.collect::<Vec<_>>() {
            sender.await.expect("each is refused");
        }
        for number in 0..RUDE {
            rude(server.address, number).await;
        }
        memory.push(server.memory());
    }
    println!("kilobytes after each {}: {memory:?}", ALL / ROUNDS);
    assert_eq!(database.plays("").await, 20);
    // What is made once has been made by then: buffers of each thread, buckets of each neighborhood.
    assert!(memory[ROUNDS - 1] * 100 <= memory[ROUNDS / 2 - 1] * 105, "memory grows: {memory:?}");
    assert!(get(server.address, "/healthz").await.starts_with("HTTP/1.1 200"));
    assert!(server.stop().is_empty(), "nothing is logged of them");
}

/// Sends so many, one after the other; each must be refused for what it is.
async fn malformed(to: SocketAddr, start: usize, count: usize) {
    for number in start..start + count {
        let body = no_message(number);
        // From all over the world: what is sent too often is not looked at.
        let (a, b) = (number / 250 % 250, number % 250);
        let head = format!(
            "POST /api/tally HTTP/1.1\r\nhost: quiz\r\ncontent-length: {}\r\nx-forwarded-for: 10.{a}.{b}.1\r\n\r\n",
            body.len()
        );
        let mut stream = TcpStream::connect(to).await.expect("listens");
        stream.write_all(&[head.as_bytes(), &body].concat()).await.expect("is read");
        let mut answer = String::new();
        // The server closes the connection, so that nothing of the message is left in its buffer.
        stream.read_to_string(&mut answer).await.expect("is text");
        assert!(answer.starts_with("HTTP/1.1 400 "), "number {number}: {answer}");
    }
}

/// Bytes that are no message, of many kinds.
fn no_message(number: usize) -> Vec<u8> {
    let mut chance = Chance::new(number as u64);
    let good = message(2, "fair", 20);
    let counts = good.find("\"plays\"").expect("has it");
    let with = |old: &str, new: &str| good.replacen(old, new, 1).into_bytes();
    match number % 20 {
        0 => good.as_bytes()[..chance.below(good.len())].to_vec(),
        1 => (0..chance.below(400)).map(|_| u8::try_from(chance.below(256)).expect("is a byte")).collect(),
        // Another id or site would make it another message; other counts make it none.
        2 | 3 => {
            let mut bytes = good.clone().into_bytes();
            bytes[counts + chance.below(good.len() - counts)] ^= 1 << chance.below(7);
            bytes
        }
        4 => vec![b'['; chance.below(LARGEST)],
        5 => "{\"cards\":".repeat(chance.below(LARGEST / 9)).into_bytes(),
        6 => with("\"plays\":20", &format!("\"plays\":{}", "9".repeat(1 + chance.below(4000)))),
        7 => with("\"plays\":20", "\"plays\":2e1"),
        8 => with("\"plays\":20", "\"plays\":20,\"plays\":20"),
        9 => with("\"plays\":20", &format!("\"{}\":1,\"plays\":20", "x".repeat(chance.below(8000)))),
        10 => with("\"version\":1", "\"version\":2"),
        11 => with("\"id\":\"0", "\"id\":\"F"),
        12 => with("\"harm-reduction\"", "\"another-pack\""),
        13 => with("\"en\"", "\"de\""),
        14 => vec![[b' ', 0, 0xff, b'\n'][chance.below(4)]; chance.below(LARGEST)],
        15 => ["\u{feff}", &good].concat().into_bytes(),
        16 => good.repeat(2).into_bytes(),
        17 => with("\"fair\"", "\"../../fair\""),
        18 => with("[20,0,0]", "[-20,0,0]"),
        _ => with("[20,0,0]", &format!("[{}]", "0,".repeat(chance.below(4000)))),
    }
}

/// What HTTP does not allow, or this route does not, or is never finished. However it is answered, the connection ends.
async fn rude(to: SocketAddr, number: usize) {
    // From elsewhere too: neighborhoods share buckets, and this one's must not run dry for the others.
    let head = format!("POST /api/tally HTTP/1.1\r\nhost: quiz\r\nx-forwarded-for: 10.251.{}.1\r\n", number % 250);
    let request = match number % 8 {
        0 => format!("{head}content-length: {0}\r\n\r\n{1}", LARGEST + 1, " ".repeat(LARGEST + 1)),
        1 => format!("{head}content-length: -1\r\n\r\n"),
        2 => format!("{head}content-length: 5000\r\n\r\n{{"),
        3 => format!("{head}transfer-encoding: chunked\r\n\r\nzz\r\n"),
        4 => format!(
            "{head}transfer-encoding: chunked\r\n\r\n{}0\r\n\r\n",
            format!("400\r\n{}\r\n", " ".repeat(1024)).repeat(20)
        ),
        5 => format!("{head}{}\r\n", "x: y\r\n".repeat(200)),
        6 => format!("GET /api/{} HTTP/1.1\r\nhost: quiz\r\nconnection: close\r\n\r\n", "x".repeat(number)),
        _ => "\u{16}\u{3}\u{1} this is no HTTP\r\n\r\n".to_owned(),
    };
    let talk = async {
        let mut stream = TcpStream::connect(to).await.expect("listens");
        // It may be cut off while it is still talking.
        let _ = stream.write_all(request.as_bytes()).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer).await;
        assert!(!answer.starts_with(b"HTTP/1.1 2") && !answer.starts_with(b"HTTP/1.1 5"), "{request}");
    };
    tokio::time::timeout(Duration::from_secs(20), talk).await.expect("is not kept waiting");
}
