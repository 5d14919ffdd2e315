//! Whose address a request has come from, where proxies of the operator's stand in between.

use std::net::IpAddr;
use std::str::FromStr;

use axum::http::HeaderMap;

/// The addresses whose word on the sender's own is taken.
#[derive(Clone, Debug, Default)]
pub(crate) struct Proxies(pub(crate) Vec<Network>);

/// Addresses with the same first bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Network {
    address: IpAddr,
    bits: u32,
}

impl Proxies {
    /// The sender: what the nearest proxies that are trusted say in `X-Forwarded-For`, and nothing that stands before.
    pub(crate) fn sender(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut sender = peer.to_canonical();
        let values = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let named: Vec<&str> = values.flat_map(|value| value.split(',')).map(str::trim).collect();
        for name in named.into_iter().rev() {
            if !self.0.iter().any(|network| network.has(sender)) {
                break;
            }
            let Ok(before) = name.parse::<IpAddr>() else {
                break;
            };
            sender = before.to_canonical();
        }
        sender
    }
}

impl Network {
    fn has(self, address: IpAddr) -> bool {
        let first = |bits: u128, whole: u32| bits.checked_shr(whole - self.bits).unwrap_or_default();
        match (self.address, address) {
            (IpAddr::V4(ours), IpAddr::V4(theirs)) => {
                first(ours.to_bits().into(), 32) == first(theirs.to_bits().into(), 32)
            }
            (IpAddr::V6(ours), IpAddr::V6(theirs)) => first(ours.to_bits(), 128) == first(theirs.to_bits(), 128),
            _ => false,
        }
    }
}

impl FromStr for Network {
    type Err = &'static str;

    /// An address, or the start of addresses as in `10.0.0.0/8`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WORDS: &str = "this is neither an address such as \"127.0.0.1\" nor a network such as \"10.0.0.0/8\"";
        let (address, bits) = text.split_once('/').unzip();
        let address: IpAddr = address.unwrap_or(text).parse().map_err(|_| WORDS)?;
        let whole = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(whole), str::parse).map_err(|_| WORDS)?;
        if bits > whole { Err(WORDS) } else { Ok(Self { address, bits }) }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;

    use super::{Network, Proxies};

    #[test]
    fn only_trusted_proxies_are_believed() {
        let proxies =
            Proxies(["127.0.0.1", "10.0.0.0/8", "2001:db8::/32"].map(|it| it.parse().expect("is one")).into());
        let table = [
            ("192.0.2.1", "", "192.0.2.1"),
            ("192.0.2.1", "203.0.113.9", "192.0.2.1"),
            ("127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "1.1.1.1, 203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "203.0.113.9, 10.9.8.7", "203.0.113.9"),
            ("127.0.0.1", "nonsense", "127.0.0.1"),
            ("::ffff:127.0.0.1", "2001:db9::1", "2001:db9::1"),
            ("2001:db8::9", "203.0.113.9", "203.0.113.9"),
        ];
        for (peer, named, sender) in table {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", named.parse().expect("is text"));
            assert_eq!(
                proxies.sender(peer.parse().expect("an address"), &headers).to_string(),
                sender,
                "{peer} {named}"
            );
        }
    }

    #[test]
    fn what_is_no_network() {
        for bad in ["", "localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0/8", "::/129", "/8"] {
            assert!(bad.parse::<Network>().is_err(), "{bad}");
        }
        assert!("0.0.0.0/0".parse::<Network>().is_ok_and(|all| all.has("203.0.113.9".parse().expect("an address"))));
    }
}
