//! Senders of messages: what a browser or a kiosk does over the network, and no more.

use std::net::SocketAddr;
use std::time::Duration;

use quiz::{Asked, Hex, Message, Score, Tally, TallyKey};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The revision of the pack that the servers have.
const REVISION: &str = "6cbad7fdd8482623";

/// The code of the fair's kiosks. Everybody here shows it; for a single play it makes no difference.
pub(crate) const KIOSK_CODE: &str = "7k3m9-4x2pd-wq8zt-n6hbv-1rs50";

/// Sends bytes to the route, and gives the status that comes back; `None` where none does.
pub(crate) async fn send(to: SocketAddr, body: &str, network: u8) -> Option<u16> {
    let request = format!(
        "POST /api/tally HTTP/1.1\r\nhost: quiz\r\ncontent-length: {}\r\nx-forwarded-for: 10.0.{network}.1\r\n\
         authorization: Bearer {KIOSK_CODE}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    let talk = async {
        let mut stream = TcpStream::connect(to).await.ok()?;
        stream.write_all(request.as_bytes()).await.ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.ok()?;
        answer.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
    };
    tokio::time::timeout(Duration::from_secs(30), talk).await.ok()?
}

/// Asks for a page; its text with its head.
pub(crate) async fn get(from: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(from).await.expect("listens");
    let request = format!("GET {path} HTTP/1.1\r\nhost: quiz\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("listens");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("answers");
    answer
}

/// A message of plays whose answers were all right; by its number, it asks one myth or one fact more.
pub(crate) fn message(number: u64, site: &str, plays: usize) -> String {
    let right = Score { right: plays, ..Score::default() };
    let myth = Asked { myth: right, ..Asked::default() };
    let fact = Asked { fact: right, ..Asked::default() };
    let cards = vec![myth, fact, if number.is_multiple_of(2) { myth } else { fact }];
    let mut id = [0; 16];
    id[8..].copy_from_slice(&number.to_be_bytes());
    let key = TallyKey::new(site, "harm-reduction", Hex::parse(REVISION).expect("digits"), "en");
    let tally = Tally::new(plays, vec![0, 0, 0, plays], cards).expect("could be");
    Message { id: Hex(id), key: key.expect("is good"), tally }.to_json()
}
