//! The documents of a site as text: a quiz's page, the list of quizzes, the page for an address that leads nowhere.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text};
use quiz::{Form, Pack, Question, Revision};
use unmyth_widget::{Text, view};
use yew::{Html, LocalServerRenderer, Properties, component};

use crate::counting::Counting;
use crate::packs::Source;
use crate::player::Player;
use crate::policy::policy;
use crate::styles;

/// Watches over the still page until the player takes over.
const STILL: &str = include_str!("../../../assets/still.js");

/// What all pages of a site share.
pub(crate) struct Pages<'a> {
    player: &'a Player,
    counting: Option<&'a Counting>,
    style: String,
    still: String,
    policy: String,
}

impl<'a> Pages<'a> {
    pub(crate) fn new(player: &'a Player, counting: Option<&'a Counting>) -> Self {
        let style = styles::all();
        let still = without_comments(STILL);
        let policy = policy(&still, &style, counting.and_then(Counting::origin));
        Self { player, counting, style, still, policy }
    }

    /// The policy that each page carries.
    pub(crate) fn policy(&self) -> &str {
        &self.policy
    }

    /// A quiz's page: its still card, its pack, and the player that takes over. `root` leads to the site's root, and
    /// `revision` is that of the pack.
    pub(crate) async fn quiz(&self, source: &Source, revision: Revision, root: &str) -> String {
        let Source { pack, json } = source;
        let Player { module, wasm } = self.player;
        let text = Text::of(pack.lang());
        let first = Question { card: 0, form: Form::Myth };
        let counts = self.counting.is_some_and(Counting::counts);
        let counting = self.counting.map(|counting| counting.attributes(root, revision)).unwrap_or_default();
        let still = render(view::still(text, pack, first, counts)).await;
        let trouble = render(view::trouble(text)).await;
        let card = attribute(&pack.cards()[first.card].id);
        let head = format!(
            "<script data-wasm=\"{root}player/{}\" data-integrity=\"{}\">{}</script>\n\
             <link rel=\"modulepreload\" href=\"{root}player/{}\" integrity=\"{}\">\n",
            wasm.name, wasm.integrity, self.still, module.name, module.integrity
        );
        let form = match first.form {
            Form::Myth => "myth",
            Form::Fact => "fact",
        };
        let body = format!(
            "<div id=\"unmyth\" data-card=\"{card}\" data-form=\"{form}\"{counting}>{still}</div>\n\
             <template id=\"unmyth-trouble\">{trouble}</template>\n\
             <script type=\"application/json\" id=\"unmyth-pack\">{}</script>\n\
             <script type=\"module\" src=\"{root}player/{}\" integrity=\"{}\"></script>",
            inline(json),
            module.name,
            module.integrity,
        );
        self.document(pack.lang(), pack.title(), pack.summary(), &head, &body)
    }

    /// The list of quizzes.
    pub(crate) async fn home(&self, packs: &[(&Pack, String)]) -> String {
        let text = Text::of("en");
        let body = render(view::home(text, packs)).await;
        self.document(text.lang, text.quizzes, text.quizzes_about, "", &body)
    }

    /// The page that a web server shows where there is none; `root` leads to the list of quizzes from anywhere.
    pub(crate) async fn missing(&self, root: &str) -> String {
        let text = Text::of("en");
        let body = render(view::missing(text, root)).await;
        self.document(text.lang, text.missing, text.quizzes_about, "", &body)
    }

    fn document(&self, lang: &str, title: &str, summary: &str, head: &str, body: &str) -> String {
        format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{}</title>\n<meta name=\"description\" content=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n\
             <style>{}</style>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n",
            attribute(lang),
            Text::dir(lang),
            attribute(&self.policy),
            encode_text(title),
            attribute(summary),
            self.style
        )
    }
}

/// A script without the lines that only its readers need.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A pack's JSON such that nothing in it can end the script element around it.
///
/// In JSON a `<` stands in strings only, where it can be written as an escape.
fn inline(json: &[u8]) -> String {
    String::from_utf8_lossy(json).trim_start_matches('\u{feff}').replace('<', "\\u003c")
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
