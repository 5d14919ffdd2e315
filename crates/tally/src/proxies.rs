//! Whose address a request has come from, where proxies of the operator's stand in between.

use std::net::{IpAddr, SocketAddr};

use axum::http::HeaderMap;
use ipnet::IpNet;

/// The addresses whose word on the sender's own is taken.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Trusts one more: an address, or a network such as `10.0.0.0/8`.
    ///
    /// # Errors
    ///
    /// A text that is neither.
    pub fn trust(&mut self, network: &str) -> Result<(), &'static str> {
        let one = |_| network.parse::<IpAddr>().map(IpNet::from);
        let network = network.parse().or_else(one);
        self.0
            .push(network.map_err(
                |_| "this is neither an address such as \"127.0.0.1\" nor a network such as \"10.0.0.0/8\"",
            )?);
        Ok(())
    }

    /// The sender: what the nearest proxies that are trusted say in `X-Forwarded-For`, and nothing that stands before.
    pub(crate) fn sender(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut sender = peer.to_canonical();
        let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let named: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
        for name in named.into_iter().rev() {
            if !self.0.iter().any(|network| network.contains(&sender)) {
                break;
            }
            let Some(before) = address(name) else { break };
            sender = before.to_canonical();
        }
        sender
    }
}

/// The address in a proxy's words: some write its port too, and brackets around one with colons.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|it| it.ip()))
}

#[cfg(test)]
mod tests {
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
