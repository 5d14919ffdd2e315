//! Many senders at once, each message on a connection of its own, each sender waiting for an answer before it goes on.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use quiz::Message;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// See the module.
pub(crate) struct Crowd {
    server: SocketAddr,
    senders: usize,
}

impl Crowd {
    /// So many senders to a server on this machine.
    pub(crate) fn new(port: u16, senders: usize) -> Self {
        Self { server: SocketAddr::from((Ipv4Addr::LOCALHOST, port)), senders }
    }

    /// Sends all messages, and says how long that took, from the first byte to the last answer.
    ///
    /// # Errors
    ///
    /// An answer that is not 204, with its words.
    pub(crate) async fn send(&self, method: &str, messages: &[Message]) -> Result<Duration> {
        let requests: Arc<Vec<Vec<u8>>> = Arc::new(messages.iter().map(|message| request(method, message)).collect());
        let next = Arc::new(AtomicUsize::new(0));
        let (server, start) = (self.server, Instant::now());
        let mut senders = JoinSet::new();
        for _ in 0..self.senders {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            senders.spawn(async move {
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    // The server closes each after its answer.
                    let mut stream = TcpStream::connect(server).await.context("the server takes no connection")?;
                    stream.write_all(request).await?;
                    answered(&mut stream).await?;
                }
                Ok::<_, anyhow::Error>(())
            });
        }
        while let Some(sender) = senders.join_next().await {
            sender??;
        }
        Ok(start.elapsed())
    }
}

/// The code of the fairs' kiosks, which all senders show, and its hash.
const KIOSK_CODE: &str = "7k3m9-4x2pd-wq8zt-n6hbv-1rs50";
pub(crate) const KIOSK_CODE_SHA256: &str = "7386dc9013c6e34b1bfb54745f43f4a15176adc61d1ee086ba26344d3274a827";

/// What a browser sends. Each comes from a neighborhood of its own, so that nobody sends too often.
fn request(method: &str, message: &Message) -> Vec<u8> {
    let [a, b, c, ..] = message.id.0;
    let body = message.to_json();
    let request = format!(
        "{method} /api/tally HTTP/1.1\r\nHost: quiz.example.org\r\nConnection: close\r\nContent-Length: {}\r\n\
         User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 \
         Safari/537.36\r\nContent-Type: text/plain;charset=UTF-8\r\nAccept: */*\r\nOrigin: null\r\n\
         Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n\
         Accept-Encoding: gzip, deflate, br, zstd\r\nAccept-Language: en-US,en;q=0.9\r\n\
         Authorization: Bearer {KIOSK_CODE}\r\nX-Forwarded-For: {a}.{b}.{c}.1\r\n\r\n{body}",
        body.len()
    );
    request.into_bytes()
}

/// Reads an answer, which is a head alone: 204.
async fn answered(stream: &mut TcpStream) -> Result<()> {
    let mut answer = [0; 1024];
    let mut length = 0;
    while !answer[..length].ends_with(b"\r\n\r\n") {
        let read = stream.read(&mut answer[length..]).await?;
        ensure!(read > 0, "the server ended a connection: {:?}", String::from_utf8_lossy(&answer[..length]));
        length += read;
    }
    let taken = answer.starts_with(b"HTTP/1.1 204 ");
    ensure!(taken, "the server did not take a message: {}", String::from_utf8_lossy(&answer[..length]));
    Ok(())
}
