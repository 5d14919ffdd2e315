//! The documents of a site as text: a quiz's page, the list of quizzes, the page for an address that leads nowhere.

use html_escape::encode_double_quoted_attribute as attribute;
use quiz::{Form, Pack, Question};
use unmyth_widget::{Text, view};

use crate::counting::Counting;
use crate::document::{Document, render};
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

    /// A quiz's page: its still card, its pack, and the player that takes over. `root` leads to the site's root.
    pub(crate) async fn quiz(&self, source: &Source, root: &str) -> String {
        let Source { pack, json, revision } = source;
        let Player { module, wasm } = self.player;
        let text = Text::of(pack.lang());
        let first = Question { card: 0, form: Form::Myth };
        let counts = self.counting.is_some_and(Counting::counts);
        let counting = self.counting.map(|counting| counting.attributes(root, *revision)).unwrap_or_default();
        let screen = render(view::still(text, pack, first, counts)).await;
        let trouble = render(view::trouble(text)).await;
        let card = attribute(&pack.cards()[first.card].id);
        // Browsers that know `expect` paint nothing before there is the whole first card, which the note comes after.
        let head = format!(
            "<link rel=\"expect\" href=\"#unmyth-note\" blocking=\"render\">\n\
             <script data-wasm=\"{root}player/{}\" data-integrity=\"{}\">{}</script>\n\
             <link rel=\"modulepreload\" href=\"{root}player/{}\" integrity=\"{}\">\n",
            wasm.name, wasm.integrity, self.still, module.name, module.integrity
        );
        let body = format!(
            "<div id=\"unmyth\" data-card=\"{card}\" data-form=\"myth\"{counting}>{screen}</div>\n\
             <template id=\"unmyth-trouble\">{trouble}</template>\n\
             <script type=\"application/json\" id=\"unmyth-pack\">{}</script>\n\
             <script type=\"module\" id=\"unmyth-player\" src=\"{root}player/{}\" integrity=\"{}\"></script>",
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
        Document { lang, title, summary, policy: &self.policy, style: &self.style, head, body }.to_html()
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
