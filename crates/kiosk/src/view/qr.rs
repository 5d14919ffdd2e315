//! A link as a code for a phone's camera: a kiosk leads nowhere itself.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};
use yew::{Html, html};

use crate::Text;

/// The code for `url`, with what it leads to and the address in words; the words alone where it is too long for a code.
pub(super) fn qr(text: &Text, what: &str, url: &str) -> Html {
    html! {
        <figure class="unmyth-qr">
            if let Ok(code) = QrCode::encode_text(url, QrCodeEcc::Medium) {
                { picture(&code, &(text.code_of)(what), text.lang) }
            }
            <figcaption>
                <b class="unmyth-qr__what">{ what }</b>
                <span class="unmyth-qr__address" dir="ltr" translate="no">{ shown(url) }</span>
            </figcaption>
        </figure>
    }
}

/// The code for a `content` that is no address; nothing where it is too long for a code.
pub(super) fn code(text: &Text, what: &str, content: &str) -> Html {
    html! {
        if let Ok(code) = QrCode::encode_text(content, QrCodeEcc::Low) {
            { picture(&code, &(text.code_of)(what), text.lang) }
        }
    }
}

/// Dark on light in any theme, with the four units of margin that readers of codes need.
fn picture(code: &QrCode, name: &str, lang: &'static str) -> Html {
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y));
    let path = dark.fold(String::new(), |mut path, (x, y)| {
        // A text takes whatever is written to it.
        let _ = write!(path, "M{x} {y}h1v1h-1z");
        path
    });
    html! {
        <svg class="unmyth-qr__picture" viewBox={format!("-4 -4 {0} {0}", size + 8)} role="img" lang={lang} aria-label={name.to_owned()} shape-rendering="crispEdges">
            <path d={path} />
        </svg>
    }
}

/// An address as people read it.
fn shown(url: &str) -> &str {
    let bare = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    bare.unwrap_or(url).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_are_shown_as_people_read_them() {
        for (url, said) in [
            ("https://quiz.example.org/harm-reduction/", "quiz.example.org/harm-reduction"),
            ("mailto:help@example.org", "help@example.org"),
            ("tel:+15550100", "+15550100"),
            ("https://example.org/a?b=c", "example.org/a?b=c"),
        ] {
            assert_eq!(super::shown(url), said);
        }
    }
}
