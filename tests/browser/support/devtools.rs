//! Chromium's own protocol by its own door: what comes in many parts, a driver does not pass on.

use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;

use crate::support::page::Page;

/// A line to the page that a browser shows: a WebSocket, as far as one is needed here.
struct Line(BufReader<TcpStream>);

impl Page {
    /// All that the page's scripts and its document hold in JavaScript's heap, once what nobody holds is gone: names,
    /// texts and elements, each once.
    pub(crate) async fn heap(&self) -> Result<Vec<String>> {
        let port = fs::read_to_string(self.session.profile().join("DevToolsActivePort"))?;
        let port = port.lines().next().context("Chromium names its port")?.to_owned();
        // A driver's name for a window is the browser's own.
        let page: String = self.session.client.window().await?.into();
        let mut line = Line::open(&port, &format!("/devtools/page/{page}")).await?;
        line.say(&json!({ "id": 1, "method": "HeapProfiler.takeHeapSnapshot", "params": {} })).await?;
        let mut snapshot = String::new();
        loop {
            let heard = line.hear().await?;
            match heard["params"]["chunk"].as_str() {
                Some(chunk) => snapshot.push_str(chunk),
                None if heard["id"] == 1 => break,
                None => {}
            }
        }
        let mut snapshot: Value = serde_json::from_str(&snapshot).context("a snapshot is JSON")?;
        serde_json::from_value(snapshot["strings"].take()).context("a snapshot has strings")
    }
}

impl Line {
    async fn open(port: &str, path: &str) -> Result<Self> {
        let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).await?;
        let hello = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        );
        stream.write_all(hello.as_bytes()).await?;
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            answer.push(stream.read_u8().await?);
        }
        let answer = String::from_utf8_lossy(&answer);
        ensure!(answer.contains(" 101 "), "Chromium takes no line to {path}: {answer}");
        Ok(Self(BufReader::new(stream)))
    }

    async fn say(&mut self, message: &Value) -> Result<()> {
        let text = message.to_string();
        let length = u8::try_from(text.len()).ok().filter(|length| *length < 126).context("it is a short message")?;
        // A whole text, under a mask of zeros.
        let head = [0x81, 0x80 | length, 0, 0, 0, 0];
        Ok(self.0.write_all(&[&head, text.as_bytes()].concat()).await?)
    }

    /// The next message, from all its frames.
    async fn hear(&mut self) -> Result<Value> {
        let mut text = Vec::new();
        loop {
            let (kind, length) = (self.0.read_u8().await?, self.0.read_u8().await?);
            let length = match length {
                126 => u64::from(self.0.read_u16().await?),
                127 => self.0.read_u64().await?,
                short => u64::from(short),
            };
            let mut frame = vec![0; usize::try_from(length)?];
            self.0.read_exact(&mut frame).await?;
            match kind & 0x0f {
                0 | 1 => text.extend(frame),
                8 => bail!("Chromium has hung up"),
                _ => continue,
            }
            if kind & 0x80 != 0 {
                return serde_json::from_slice(&text).context("messages are JSON");
            }
        }
    }
}
