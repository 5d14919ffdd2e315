//! Whose address a request has come from, where proxies of the operator's stand in between.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The addresses whose word on the sender's own is taken.
#[derive(Clone, Debug, Default)]
pub struct Proxies {
    trusted: Vec<IpNet>,
    /// Whether it was logged that one may be missing here.
    has_warned: Arc<AtomicBool>,
}

impl Proxies {
    /// Trusts one more: an address, or a network such as `10.0.0.0/8`.
    ///
    /// # Errors
    ///
    /// A text that is neither.
    pub fn trust(&mut self, network: &str) -> Result<(), &'static str> {
        let one = |_| network.parse::<IpAddr>().map(IpNet::from);
        let network = network.parse().or_else(one);
        self.trusted
            .push(network.map_err(
                |_| "this is neither an address such as \"127.0.0.1\" nor a network such as \"10.0.0.0/8\"",
            )?);
        Ok(())
    }

    /// Whether an address is one of theirs.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(&address.to_canonical()))
    }

    /// The sender: what the nearest proxies that are trusted say in `X-Forwarded-For`, and nothing that stands before.
    pub(crate) fn sender(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut sender = peer.to_canonical();
        if headers.contains_key("x-forwarded-for") {
            self.warn_of_one_that_is_missing(sender);
        }
        let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let named: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
        for name in named.into_iter().rev() {
            if !self.trusts(sender) {
                break;
            }
            let Some(before) = address(name) else { break };
            sender = before.to_canonical();
        }
        sender
    }

    /// Logs once that requests seem to come through a proxy that is not trusted. Visitors can send the header too, so this
    /// can be a false alarm if a proxy is trusted; unless the request comes from a network of the operator's own.
    fn warn_of_one_that_is_missing(&self, peer: IpAddr) {
        let is_near = match peer {
            IpAddr::V4(peer) => peer.is_loopback() || peer.is_private(),
            IpAddr::V6(peer) => peer.is_loopback() || peer.is_unique_local(),
        };
        if !self.trusts(peer) && (is_near || self.trusted.is_empty()) && !self.has_warned.swap(true, Ordering::Relaxed)
        {
            tracing::warn!(
                "requests have X-Forwarded-For, but their proxy is not trusted: everybody behind it shares the limit of \
                 one. If it is yours, add its address to trusted-proxies in unmyth.toml"
            );
        }
    }
}

/// The address in a proxy's words: some write its port too, and brackets around one with colons.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|it| it.ip()))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use axum::http::HeaderMap;

    use super::Proxies;

    fn trusting(networks: &[&str]) -> Proxies {
        let mut proxies = Proxies::default();
        for network in networks {
            proxies.trust(network).expect("is one");
        }
        proxies
    }

    fn sender(proxies: &Proxies, peer: &str, named: &str) -> String {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", named.parse().expect("is text"));
        proxies.sender(peer.parse().expect("an address"), &headers).to_string()
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies = trusting(&["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"]);
        for (peer, named, from) in [
            ("192.0.2.1", "", "192.0.2.1"),
            ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "203.0.113.9, 10.9.8.7", "203.0.113.9"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
            ("::ffff:127.0.0.1", "2001:db9::1", "2001:db9::1"),
            ("2001:db8::9", "203.0.113.9", "203.0.113.9"),
        ] {
            assert_eq!(sender(&proxies, peer, named), from, "{peer} {named}");
        }
    }

    #[test]
    fn untrusted_proxy_is_logged_once_and_without_an_address() {
        for (trusted, peer, warns) in [
            (&[][..], "203.0.113.9", true),
            (&["10.0.0.1"], "192.168.0.7", true),
            (&["10.0.0.1"], "::1", true),
            (&["10.0.0.1"], "203.0.113.9", false),
            (&["10.0.0.1"], "10.0.0.1", false),
        ] {
            let log = Log::default();
            let writer = log.clone();
            let _guard = tracing::subscriber::set_default(crate::log::log(move || writer.clone()));
            let proxies = trusting(trusted);
            for _ in 0..3 {
                sender(&proxies.clone(), peer, "198.51.100.7");
            }
            proxies.sender(peer.parse().expect("an address"), &HeaderMap::new());
            let words = String::from_utf8(log.0.lock().expect("is whole").clone()).expect("is text");
            assert_eq!(words.matches("trusted-proxies").count(), usize::from(warns), "{trusted:?} {peer}: {words}");
            assert!(!words.contains(peer) && !words.contains("198.51"), "{words}");
        }
    }

    /// What was logged.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().expect("is whole").extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_proxy_may_write_ports_and_brackets() {
        let proxies = trusting(&["127.0.0.1"]);
        for (named, from) in [
            ("203.0.113.9:4711", "203.0.113.9"),
            ("[2001:db9::1]:4711", "2001:db9::1"),
            ("[2001:db9::1]", "2001:db9::1"),
            ("203.0.113.9:", "127.0.0.1"),
            ("[203.0.113.9", "127.0.0.1"),
            ("unknown", "127.0.0.1"),
        ] {
            assert_eq!(sender(&proxies, "127.0.0.1", named), from, "{named}");
        }
    }

    #[test]
    fn what_is_no_network() {
        for bad in ["", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "/8"] {
            assert!(Proxies::default().trust(bad).is_err(), "{bad}");
        }
        assert_eq!(sender(&trusting(&["0.0.0.0/0"]), "203.0.113.9", "192.0.2.1"), "192.0.2.1");
    }
}
