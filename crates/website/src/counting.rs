//! Whether the pages of a site count, and the address of the tally that they send to.

use std::fmt::Write as _;
use std::str::FromStr;

use counting::CountingMode;
use html_escape::encode_double_quoted_attribute as attribute;
use quiz::Revision;

/// How a site's pages count.
#[derive(Clone, Debug)]
pub struct Counting {
    /// Where their messages go.
    pub tally: TallyAddress,
    /// Whom they count.
    pub mode: CountingMode,
}

/// The address of a tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TallyAddress {
    /// The one of the server that the site itself is on, under whatever path.
    Own,
    /// A path from the root of that server.
    Path(String),
    /// One elsewhere: its origin, such as `https://quiz.example.org`, and the path there.
    Elsewhere(String, String),
}

/// What all tallies' addresses end in.
const TALLY: &str = "api/tally";

impl Counting {
    /// The attributes by which a page tells the player of it; `root` leads from the page to the site's root.
    pub fn attributes(&self, root: &str, revision: Revision) -> String {
        let address = self.address(root);
        let mode = self.mode_name();
        let mut attributes = String::new();
        for (name, value) in [
            ("tally", address.as_str()),
            ("revision", &revision.digits()),
            ("counting", mode),
            // Who embeds the quiz or keeps it in a kiosk names another in the address.
            ("site", "unlisted"),
        ] {
            let _ = write!(attributes, " data-{name}=\"{}\"", attribute(value));
        }
        attributes
    }

    /// Where messages go, from a page from which `root` leads to the site's root.
    pub fn address(&self, root: &str) -> String {
        match &self.tally {
            TallyAddress::Own => format!("{root}{TALLY}"),
            TallyAddress::Path(path) => path.clone(),
            TallyAddress::Elsewhere(origin, path) => format!("{origin}{path}"),
        }
    }

    /// The mode of counting, as pages name it.
    pub fn mode_name(&self) -> &'static str {
        CountingMode::NAMED.iter().find(|(_, mode)| *mode == self.mode).map_or("off", |(name, _)| *name)
    }

    /// The origin that pages must be allowed to reach beside their own.
    pub fn origin(&self) -> Option<&str> {
        match &self.tally {
            TallyAddress::Elsewhere(origin, _) if self.mode < CountingMode::Off => Some(origin),
            _ => None,
        }
    }

    /// Whether anybody is counted.
    pub fn counts(&self) -> bool {
        self.mode < CountingMode::Off
    }
}

impl FromStr for TallyAddress {
    type Err = String;

    /// Takes `https://HOST/…/api/tally` and `/…/api/tally`; what else could stand in an address is refused, so that it
    /// can be neither mistaken for another one nor end the policy that it is written into.
    fn from_str(address: &str) -> Result<Self, String> {
        let wrong = || "write it like https://quiz.example.org/api/tally or /api/tally".to_owned();
        let plain = |text: &str, more: &[u8]| text.bytes().all(|b| b.is_ascii_alphanumeric() || more.contains(&b));
        let (origin, path) = match address.strip_prefix("https://") {
            None => ("", address),
            Some(rest) => address.split_at("https://".len() + rest.find('/').ok_or_else(wrong)?),
        };
        let host = origin.trim_start_matches("https://");
        let (name, port) = host.split_once(':').unwrap_or((host, "443"));
        let is_host = !name.is_empty() && plain(name, b"-.") && port.parse::<u16>().is_ok_and(|port| port > 0);
        let is_path = path.starts_with('/') && path.ends_with(&format!("/{TALLY}")) && plain(path, b"-._~/");
        match (origin, is_path) {
            // Two slashes at the start would name a host.
            ("", true) if !path.starts_with("//") => Ok(Self::Path(path.to_owned())),
            (_, true) if is_host => Ok(Self::Elsewhere(origin.to_owned(), path.to_owned())),
            _ => Err(wrong()),
        }
    }
}

#[cfg(test)]
mod tests {
    use counting::CountingMode;
    use quiz::Hex;

    use super::{Counting, TallyAddress};

    #[test]
    fn addresses_of_tallies() {
        assert_eq!("/api/tally".parse(), Ok(TallyAddress::Path("/api/tally".into())));
        assert_eq!("/quiz/api/tally".parse(), Ok(TallyAddress::Path("/quiz/api/tally".into())));
        let elsewhere = TallyAddress::Elsewhere("https://quiz.example.org:8443".into(), "/a/api/tally".into());
        assert_eq!("https://quiz.example.org:8443/a/api/tally".parse(), Ok(elsewhere));
        for bad in [
            "",
            "api/tally",
            "//quiz.example.org/api/tally",
            "http://quiz.example.org/api/tally",
            "HTTPS://quiz.example.org/api/tally",
            "https:///api/tally",
            "https://quiz.example.org",
            "https://quiz.example.org/",
            "https://quiz.example.org/api/tally/",
            "https://quiz.example.org/api/tally?a",
            "https://quiz.example.org/api/tally#a",
            "https://you@quiz.example.org/api/tally",
            "https://quiz.example.org:0/api/tally",
            "https://quiz.example.org;script-src */api/tally",
            "/\"api/tally",
            "/a b/api/tally",
        ] {
            let error = bad.parse::<TallyAddress>().expect_err(bad);
            assert!(error.contains("https://quiz.example.org/api/tally"), "{error}");
        }
    }

    #[test]
    fn what_a_page_says() {
        let said = |tally, mode| Counting { tally, mode }.attributes("../", Hex([1; 8]));
        let own = " data-tally=\"../api/tally\" data-revision=\"0101010101010101\" data-counting=\"on\" \
                   data-site=\"unlisted\"";
        assert_eq!(said(TallyAddress::Own, CountingMode::On), own);
        let elsewhere = || TallyAddress::Elsewhere("https://quiz.example.org".into(), "/api/tally".into());
        let asks = said(elsewhere(), CountingMode::Ask);
        assert!(asks.contains("\"https://quiz.example.org/api/tally\"") && asks.contains("\"ask\""), "{asks}");
        let origin = |mode| Counting { tally: elsewhere(), mode }.origin().map(str::to_owned);
        assert_eq!(origin(CountingMode::Ask).as_deref(), Some("https://quiz.example.org"));
        assert_eq!(origin(CountingMode::Off), None);
    }
}
