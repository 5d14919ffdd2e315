//! The documents of a site as text: a quiz's page, the list of quizzes, the page for an address that leads nowhere.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use quiz::{Form, Pack, Question};
use unmyth_widget::{Text, view};
use yew::{Html, LocalServerRenderer, Properties, component};

use crate::packs::Source;
use crate::styles;

/// A quiz's page: its still card, its pack, and the player that takes over. `root` leads to the site's root.
pub(crate) async fn quiz(source: &Source, root: &str) -> String {
    let Source { pack, json } = source;
    let text = Text::of(pack.lang());
    let first = Question { card: 0, form: Form::Myth };
    let still = render(view::still(text, pack, first)).await;
    let trouble = render(view::trouble(text)).await;
    let card = attribute(&pack.cards()[first.card].id);
    let body = format!(
        "<div id=\"unmyth\" data-card=\"{card}\" data-form=\"myth\">{still}</div>\n\
         <template id=\"unmyth-trouble\">{trouble}</template>\n\
         <script type=\"application/json\" id=\"unmyth-pack\">{}</script>\n\
         <script type=\"module\" src=\"{root}player/boot.js\"></script>",
        inline(json)
    );
    document(pack.lang(), text, pack.title(), pack.summary(), &body)
}

/// The list of quizzes.
pub(crate) async fn home(packs: &[(&Pack, String)]) -> String {
    let text = Text::of("en");
    document(text.lang, text, text.quizzes, text.quizzes_about, &render(view::home(text, packs)).await)
}

/// The page that a web server shows where there is none.
pub(crate) async fn missing(root: &str) -> String {
    let text = Text::of("en");
    document(text.lang, text, text.missing, text.quizzes_about, &render(view::missing(text, root)).await)
}

/// A pack's JSON such that nothing in it can end the script element around it.
///
/// In JSON a `<` stands in strings only, where it can be written as an escape.
fn inline(json: &[u8]) -> String {
    String::from_utf8_lossy(json).trim_start_matches('\u{feff}').replace('<', "\\u003c")
}

fn document(lang: &str, text: &Text, title: &str, summary: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <style>\n{}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n",
        attribute(lang),
        text.dir,
        encode_text(title),
        attribute(summary),
        styles::all()
    )
}

async fn render(screen: Html) -> String {
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
