//! What a page's head says for links to it: search engines, social networks and messengers show title, description and
//! picture from there.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use html_escape::encode_double_quoted_attribute as attribute;
use views::Text;

use crate::address::Address;
use crate::files;
use crate::packs::Edition;
use crate::picture::{Painter, SIZE, Subject};

/// The file of a picture, beside the page that it is of.
pub(crate) const PICTURE: &str = "preview.png";

/// The icon of a page that somebody puts on their phone's screen, in the root of the site.
pub(crate) const TOUCH_ICON: &str = "touch-icon.png";

/// What is known of a page.
pub(crate) struct Preview<'a> {
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    /// The site's address. Where it is not known, everything is left out that must be named with it.
    pub(crate) address: Option<&'a Address>,
    /// The way from the site's root to the page, such as `harm-reduction/en/`, and to its picture.
    pub(crate) path: &'a str,
    pub(crate) picture: &'a str,
    /// The way back to the root, such as `../../`.
    pub(crate) root: &'a str,
}

impl Preview<'_> {
    /// Elements for the page's head.
    pub(crate) fn to_html(&self) -> String {
        let Self { title, summary, address, path, picture, root } = self;
        let mut head = format!("<link rel=\"apple-touch-icon\" href=\"{root}{TOUCH_ICON}\">\n");
        let mut property = |name: &str, content: &str| {
            let _ = writeln!(head, "<meta property=\"og:{name}\" content=\"{}\">", attribute(content));
        };
        property("type", "website");
        property("title", title);
        property("description", summary);
        let Some(address) = address else { return head };
        property("url", &format!("{address}/{path}"));
        property("image", &format!("{address}/{picture}"));
        property("image:width", &SIZE.0.to_string());
        property("image:height", &SIZE.1.to_string());
        property("image:alt", title);
        head += "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
        let _ = writeln!(head, "<link rel=\"canonical\" href=\"{}\">", attribute(&format!("{address}/{path}")));
        head
    }
}

/// Links to the quiz `id` in all its `langs`, the main one first, for search engines and for frames; none where there is
/// but one. Search engines want whole addresses: where the site's is not known, frames alone can use the links.
pub(crate) fn alternates(id: &str, langs: &[&str], address: Option<&Address>, root: &str) -> String {
    let langs = if langs.len() > 1 { langs } else { &[] };
    let start = address.map_or_else(|| root.to_owned(), |address| format!("{address}/"));
    let link = |name: &str, lang: &str| {
        let (name, href) = (attribute(name), format!("{start}{id}/{lang}/"));
        format!("<link rel=\"alternate\" hreflang=\"{name}\" href=\"{}\">\n", attribute(&href))
    };
    let main = langs.first().filter(|_| address.is_some()).map(|main| link("x-default", main));
    langs.iter().map(|lang| link(lang, lang)).chain(main).collect()
}

/// Puts the pictures of all `quizzes`, in the order of the list of quizzes, into the site `out`; and one for all other
/// pages, with this title, which may run from right to left.
pub(crate) fn install(out: &Path, quizzes: &[Vec<&Edition>], (title, is_rtl): (&str, bool)) -> Result<()> {
    let painter = Painter::new();
    for (motif, quiz) in quizzes.iter().enumerate() {
        for Edition { pack, .. } in quiz {
            let (lang, title) = (pack.lang(), pack.title());
            let takes = if Text::speaks(lang) { Text::of(lang).takes(pack.deck()) } else { String::new() };
            let is_rtl = Text::dir(if title.is_borrowed() { pack.source_lang() } else { lang }) == "rtl";
            let picture = painter.paint(&Subject { title, line: &takes, is_rtl, motif })?;
            files::write(&out.join(pack.id()).join(lang).join(PICTURE), picture)?;
        }
    }
    let motif = views::ALL_QUIZZES;
    files::write(&out.join(PICTURE), painter.paint(&Subject { title, line: "", is_rtl, motif })?)
}

#[cfg(test)]
mod tests;
