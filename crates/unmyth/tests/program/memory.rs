//! What is in the memory of a running server: of a request nothing once it is answered, and no core dump takes the rest.

use std::io::ErrorKind;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::database::Database;
use crate::sender::{KIOSK_CODE, message};
use crate::server::{Home, Server};

const AGENT: &str = "canary-agent-7Zq";
const ADDRESS: &str = "198.51.100.99";

/// More looks than it takes a connection to end, once its client has seen the end.
const LOOKS: usize = 200;

#[tokio::test]
async fn nothing_of_a_request_is_in_memory_once_it_is_answered() {
    let home = Home::new();
    let database = Database::sqlite(&home);
    let server = home.start(&database.data, "dist");
    // One that waits in memory for others, one that is written, and one that is refused.
    let refused = message(0x0bad_cafe_0bad_cafe, "library", 1).replace("harm-reduction", "no-such-pack");
    for (body, id, status) in [
        (message(0xfeed_f00d_feed_f00d, "library", 1), "feedf00dfeedf00d", "204"),
        (message(0xbead_f00d_bead_f00d, "fair", 20), "beadf00dbeadf00d", "204"),
        (refused, "0badcafe0badcafe", "400"),
    ] {
        let canaries = [AGENT, ADDRESS, KIOSK_CODE, id];
        let (most, last) = body.split_at(body.len() - 1);
        let head = format!(
            "POST /api/tally HTTP/1.1\r\nhost: quiz\r\nuser-agent: {AGENT}\r\nx-forwarded-for: {ADDRESS}\r\n\
             authorization: Bearer {KIOSK_CODE}\r\ncontent-length: {}\r\n\r\n{most}",
            body.len()
        );
        let mut stream = TcpStream::connect(server.address).await.expect("listens");
        stream.write_all(head.as_bytes()).await.expect("listens");
        // While it is on its way it is there: so what is looked for would be found.
        if !until_memory_has(&server, &canaries, true) {
            return;
        }
        stream.write_all(last.as_bytes()).await.expect("listens");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.expect("is text");
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
        until_memory_has(&server, &canaries, false);
    }
}

/// Looks until all of the canaries are there, or none of them is; `false` if only root may look, and this is not root.
fn until_memory_has(server: &Server, canaries: &[&str], there: bool) -> bool {
    let mut last = Vec::new();
    for _ in 0..LOOKS {
        match server.remembers(canaries) {
            Ok(found) if found.iter().all(|found| *found == there) => return true,
            Ok(found) => last = found,
            // This is promised too: another program of the same user sees nothing.
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::PermissionDenied, "{error}");
                return false;
            }
        }
    }
    panic!("in memory, of {canaries:?}: {last:?}");
}

#[tokio::test]
async fn server_makes_no_core_dumps() {
    let home = Home::new();
    let server = home.start("none", "dist");
    let limits = server.proc("limits");
    let cores = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).expect("is there");
    assert_eq!(cores.split_whitespace().collect::<Vec<_>>(), ["0", "0", "bytes"], "{limits}");
}
