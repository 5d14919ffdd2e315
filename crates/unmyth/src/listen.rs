//! Where the server listens: how `--listen` is written, and the port, which is taken before anything else is done.

use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr};

use anyhow::{Context as _, Result, anyhow};
use listenfd::ListenFd;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A port that is ours. Who connects waits until somebody answers.
#[derive(Debug)]
pub(crate) struct Place {
    /// What the listener lives in.
    pub(crate) runtime: Runtime,
    pub(crate) listener: TcpListener,
    /// Where it is reached: with the port that was free, where any would do.
    pub(crate) address: SocketAddr,
}

impl Place {
    /// Takes the port; or the one that systemd has opened for this program, whatever `listen` says.
    ///
    /// # Errors
    ///
    /// A port or an address that cannot be had, with the remedy.
    pub(crate) fn take(listen: SocketAddr) -> Result<Self> {
        let runtime = Runtime::new()?;
        let given = ListenFd::from_env().take_tcp_listener(0);
        let given = given
            .context("the service manager has opened something else than a TCP socket. Correct the .socket file")?;
        let listener = runtime.block_on(async {
            match given {
                Some(given) => {
                    given.set_nonblocking(true)?;
                    TcpListener::from_std(given)
                }
                None => TcpListener::bind(listen).await,
            }
        });
        let listener = listener.map_err(|error| told(listen, &error))?;
        let address = listener.local_addr()?;
        Ok(Self { runtime, listener, address })
    }
}

/// Reads an address with its port, `localhost` with a port, or a port alone, which is this machine's.
///
/// # Errors
///
/// Anything else, with an example of each.
pub(crate) fn parse(text: &str) -> Result<SocketAddr, String> {
    let here = |port: &str| port.parse().ok().map(|port| SocketAddr::from((Ipv4Addr::LOCALHOST, port)));
    let port = text.strip_prefix("localhost:").unwrap_or(text);
    here(port).or_else(|| text.parse().ok()).ok_or_else(|| {
        "write an address and a port, such as 127.0.0.1:8080 for only this machine or 0.0.0.0:8080 for all networks; \
         localhost:8080 and 8080 also mean only this machine"
            .to_owned()
    })
}

/// Why it cannot listen there, and what to do.
fn told(listen: SocketAddr, error: &Error) -> anyhow::Error {
    let (ip, port) = (listen.ip(), listen.port());
    let at = |port| SocketAddr::new(ip, port);
    match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is already in use. Stop the other program, or try --listen {}",
            at(port.checked_add(1).unwrap_or(8080))
        ),
        ErrorKind::PermissionDenied => {
            anyhow!("this user may not use port {port}. Try a port from 1024 up, such as --listen {}", at(8080))
        }
        ErrorKind::AddrNotAvailable => anyhow!(
            "this machine has no address {ip}. Try --listen 127.0.0.1:{port} for only this machine, or --listen \
             0.0.0.0:{port} for all its addresses"
        ),
        _ => anyhow!("cannot listen on {listen}: {error}. Try another --listen"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, parse};

    #[test]
    fn an_address_is_written_in_any_of_three_ways() {
        for (text, address) in [
            ("8302", "127.0.0.1:8302"),
            ("localhost:8302", "127.0.0.1:8302"),
            ("0.0.0.0:80", "0.0.0.0:80"),
            ("[::1]:8080", "[::1]:8080"),
            ("0", "127.0.0.1:0"),
        ] {
            assert_eq!(parse(text).expect("is one").to_string(), address);
        }
        for text in
            ["", ":8080", "localhost", "127.0.0.1", "70000", "quiz.example.org:80", "localhost:", "http://[::1]:1"]
        {
            let words = parse(text).expect_err("is none");
            assert!(words.contains("such as 127.0.0.1:8080"), "{text}: {words}");
        }
    }

    #[test]
    fn a_port_that_is_taken_is_told_with_the_remedy() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let listen = taken.local_addr().expect("has an address");
        let busy = Place::take(listen).expect_err("is refused").to_string();
        let remedy = format!("--listen 127.0.0.1:{}", listen.port().checked_add(1).unwrap_or(8080));
        assert!(busy.contains("already in use") && busy.contains(&remedy), "{busy}");
    }
}
