//! The address at which visitors reach a site.

use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

/// Such as `https://quiz.example.org` or `https://example.org/quiz`; never with a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// How an address is written.
pub const FORM: &str = "write it as \"https://example.org\", with nothing after the host or its port";

/// Where this machine reaches a server of its own that listens there: at all addresses means at its own.
pub fn reached(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
    }
    address
}

impl Address {
    /// The one at which this machine reaches a server of its own; who listens at all addresses is reached at the own one.
    pub fn here(address: SocketAddr) -> Self {
        Self(format!("http://{}", reached(address)))
    }

    /// Scheme, host and perhaps a port, as a policy names where something comes from.
    pub fn origin(&self) -> &str {
        self.parts().0
    }

    /// What follows the origin: the path under which the site is, with a slash at both its ends.
    pub fn path(&self) -> String {
        format!("{}/", self.parts().1)
    }

    fn parts(&self) -> (&str, &str) {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0.split_at(self.0[host..].find('/').map_or(self.0.len(), |end| host + end))
    }
}

impl FromStr for Address {
    type Err = &'static str;

    /// Takes what is the address of a web server, and nothing that could be more than one in a header.
    fn from_str(text: &str) -> Result<Self, &'static str> {
        let text = text.trim_end_matches('/');
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/[]".contains(&byte);
        let begins = host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[');
        if begins && host.bytes().all(plain) { Ok(Self(text.to_owned())) } else { Err(FORM) }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn addresses_and_their_origins() {
        for (text, address, origin, path) in [
            ("https://quiz.example.org", "https://quiz.example.org", "https://quiz.example.org", "/"),
            ("https://example.org/quiz/", "https://example.org/quiz", "https://example.org", "/quiz/"),
            ("http://[::1]:8080", "http://[::1]:8080", "http://[::1]:8080", "/"),
        ] {
            let read: Address = text.parse().expect(text);
            assert_eq!((read.to_string().as_str(), read.origin(), read.path().as_str()), (address, origin, path));
        }
        for bad in ["", "quiz.example.org", "ftp://example.org", "https://", "https://a b", "https://a;script-src *"] {
            assert!(bad.parse::<Address>().is_err(), "{bad}");
        }
    }
}
