//! An HTML document: the head that every page has, around a body that a view has drawn.

pub mod digest;
pub mod policy;
pub mod styles;

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use views::Text;
use yew::{Html, LocalServerRenderer, Properties, ServerRenderer, component};

/// The parts of a document.
pub struct Document<'a> {
    /// The language of the page, as a tag.
    pub lang: &'a str,
    /// What the browser's tab says.
    pub title: &'a str,
    /// What a search engine shows under the title.
    pub summary: &'a str,
    /// The Content-Security-Policy, for hosts that send no headers.
    pub policy: &'a str,
    /// The style sheet.
    pub style: &'a str,
    /// What else stands in the head, as HTML.
    pub head: &'a str,
    /// The body's content, as HTML.
    pub body: &'a str,
}

impl Document<'_> {
    /// The whole as text.
    pub fn to_html(&self) -> String {
        let Self { lang, title, summary, policy, style, head, body } = self;
        format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{ICON}{COLORS}<style>{style}</style>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n",
            attribute(lang),
            Text::dir(lang),
            attribute(policy),
            encode_text(title),
            attribute(summary),
        )
    }
}

/// Two circles that meet, in a color that is seen on light and on dark tabs; within the page, it is no request.
const ICON: &str = "<link rel=\"icon\" href=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' \
                    viewBox='0 0 24 24' fill='%23299' fill-opacity='.7'><circle cx='8.5' cy='12' r='8'/>\
                    <circle cx='15.5' cy='12' r='8'/></svg>\">\n";

/// The page's background, for the parts of a browser that are around the page: as in `tokens.css`.
const COLORS: &str = "<meta name=\"theme-color\" content=\"#faf5ec\">\n\
                      <meta name=\"theme-color\" content=\"#1a232e\" media=\"(prefers-color-scheme: dark)\">\n";

/// JSON such that nothing in it can end the script element around it.
///
/// In JSON a `<` stands in strings only, where it can be written as an escape.
pub fn inline(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// A view as HTML, drawn on a thread of its own: for servers, whose requests go from thread to thread.
pub async fn draw(screen: impl FnOnce() -> Html + Send + 'static) -> String {
    ServerRenderer::<Show>::with_props(|| ShowProps { screen: screen() }).hydratable(false).render().await
}

/// A view as HTML.
pub async fn render(screen: Html) -> String {
    LocalServerRenderer::<Show>::with_props(ShowProps { screen }).hydratable(false).render().await
}

#[derive(Clone, PartialEq, Properties)]
struct ShowProps {
    screen: Html,
}

#[component]
fn Show(props: &ShowProps) -> Html {
    props.screen.clone()
}
