//! oEmbed, by which WordPress and others make the quiz of an address that an author pastes: a file beside each quiz's
//! page, which any host can serve, and answers from it to the address that somebody asks for.

use std::path::Path;

use anyhow::Result;
use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use quiz::Pack;
use serde::{Deserialize, Serialize};

use crate::address::Address;
use crate::files;

/// The file beside a quiz's page, and what its type is in the link to it.
pub const FILE: &str = "oembed.json";
const TYPE: &str = "application/json+oembed";

/// How large a quiz is that nobody has measured, in CSS pixels: as wide as its column, as high as the element keeps room
/// for.
pub const SIZE: (u32, u32) = (688, 640);

/// What is known of a quiz's page, as oEmbed 1.0 names it; `url` is our own.
#[expect(missing_docs, reason = "https://oembed.com says what each is")]
#[derive(Deserialize, Serialize)]
pub struct Embed {
    pub version: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub url: String,
    pub title: String,
    pub provider_name: String,
    pub provider_url: String,
    pub width: u32,
    pub height: u32,
    pub html: String,
}

impl Embed {
    /// The quiz at `url`, with what its page is asked for in a `fragment`, in a box of this width and height. The quiz's
    /// site is at `site`.
    pub fn new(title: &str, site: &str, url: &str, fragment: &str, (width, height): (u32, u32)) -> Self {
        let src = if fragment.is_empty() { url.to_owned() } else { format!("{url}#{fragment}") };
        // WordPress takes all attributes away but src, width, height, frameborder and title, puts a sandbox around the
        // frame, and shows the quote until the frame tells its height. Elsewhere the quote stays hidden.
        let html = format!(
            "<blockquote hidden><a href=\"{0}\">{1}</a></blockquote><iframe src=\"{2}\" title=\"{3}\" \
             sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" referrerpolicy=\"no-referrer\" \
             width=\"100%\" height=\"{height}\" frameborder=\"0\"></iframe>",
            attribute(url),
            encode_text(title),
            attribute(&src),
            attribute(title),
        );
        Self {
            version: "1.0".to_owned(),
            kind: "rich".to_owned(),
            url: url.to_owned(),
            title: title.to_owned(),
            provider_name: "unmyth".to_owned(),
            provider_url: site.to_owned(),
            width,
            height,
            html,
        }
    }
}

/// The link by which a page's head names its file; `page` is the page's address.
pub fn link(page: &str) -> String {
    format!("<link rel=\"alternate\" type=\"{TYPE}\" href=\"{}{FILE}\">\n", attribute(page))
}

/// Puts the file of the page at `path`, such as `harm-reduction/es/`, into its folder in `out`.
///
/// # Errors
///
/// A file that cannot be written.
pub fn install(out: &Path, address: &Address, path: &str, pack: &Pack) -> Result<()> {
    let embed = Embed::new(pack.title(), &format!("{address}/"), &format!("{address}/{path}"), "", SIZE);
    files::write(&out.join(path).join(FILE), serde_json::to_vec(&embed)?)
}
