//! The documents of a site as text: a quiz's page, the list of quizzes, the page for an address that leads nowhere.

use std::fmt::Write as _;

use html_escape::encode_double_quoted_attribute as attribute;
use quiz::{Form, Pack, Question};
use serde_json::json;
use unmyth_widget::{Text, view};

use crate::address::Address;
use crate::counting::Counting;
use crate::document::{Document, inline, render};
use crate::packs::Source;
use crate::player::Player;
use crate::policy::policy;
use crate::site::Publication;
use crate::{oembed, scripts, styles};

/// What all pages of a site share.
pub(crate) struct Pages<'a> {
    player: &'a Player,
    publication: &'a Publication,
    style: String,
    script: String,
    policy: String,
}

impl<'a> Pages<'a> {
    pub(crate) fn new(player: &'a Player, publication: &'a Publication) -> Self {
        let style = styles::all();
        let script = scripts::page();
        let own = publication.address.as_ref().map(Address::origin);
        let policy = policy(&script, &style, own, publication.counting.as_ref().and_then(Counting::origin));
        Self { player, publication, style, script, policy }
    }

    /// The policy that each page carries.
    pub(crate) fn policy(&self) -> &str {
        &self.policy
    }

    /// A quiz's page: its still card, its pack, and the player that takes over. `path` is where it lies, such as
    /// `harm-reduction/es/`; `langs` are all languages of the quiz.
    pub(crate) async fn quiz(&self, source: &Source, path: &str, langs: &[&str]) -> String {
        let Source { pack, json, revision } = source;
        let Player { module, wasm } = self.player;
        let root = &"../".repeat(path.matches('/').count());
        let text = Text::of(pack.lang());
        let first = Question { card: 0, form: Form::Myth };
        let counting = self.publication.counting.as_ref();
        let counts = counting.is_some_and(Counting::counts);
        let counting = counting.map(|counting| counting.attributes(root, *revision)).unwrap_or_default();
        let screen = render(view::still(text, pack, first, counts)).await;
        let trouble = render(view::trouble(text)).await;
        let pages: Vec<_> = langs.iter().map(|lang| (*lang, format!("{root}{}/{lang}/", pack.id()))).collect();
        let languages = render(view::languages(pack.lang(), &pages)).await;
        let (with, leave) = match languages.as_str() {
            "" => ("", String::new()),
            _ => (" data-languages", render(view::leave(text)).await),
        };
        let card = attribute(&pack.cards()[first.card].id);
        // Browsers that know `expect` paint nothing before there is the whole first card, which the note comes after.
        let address = self.publication.address.as_ref();
        let mut head = address.map(|address| oembed::link(&format!("{address}/{path}"))).unwrap_or_default();
        head += &alternates(pack, root, langs);
        let _ = write!(
            head,
            "<link rel=\"expect\" href=\"#unmyth-note\" blocking=\"render\">\n\
             <script data-wasm=\"{root}player/{}\" data-integrity=\"{}\">{}</script>\n\
             <link rel=\"modulepreload\" href=\"{root}player/{}\" integrity=\"{}\">\n",
            wasm.name, wasm.integrity, self.script, module.name, module.integrity
        );
        let body = format!(
            "<div id=\"unmyth\" data-card=\"{card}\" data-form=\"myth\"{with}{counting}>{screen}</div>{languages}{leave}\n\
             <template id=\"unmyth-trouble\">{trouble}</template>\n\
             <script type=\"application/json\" id=\"unmyth-text\">{}</script>\n\
             <script type=\"application/json\" id=\"unmyth-pack\">{}</script>\n\
             <script type=\"module\" id=\"unmyth-player\" src=\"{root}player/{}\" integrity=\"{}\"></script>",
            inline(&json!(text.words()).to_string()),
            inline(json),
            module.name,
            module.integrity,
        );
        self.document(pack.lang(), pack.title(), pack.summary(), &head, &body)
    }

    /// The list of quizzes.
    pub(crate) async fn home(&self, quizzes: &[view::Entry<'_>]) -> String {
        let text = Text::of("en");
        let body = render(view::home(text, quizzes)).await;
        self.document(text.lang(), text.quizzes(), text.quizzes_about(), "", &body)
    }

    /// The page that a web server shows where there is none; `root` leads to the list of quizzes from anywhere.
    pub(crate) async fn missing(&self, root: &str) -> String {
        let text = Text::of("en");
        let body = render(view::missing(text, root)).await;
        self.document(text.lang(), text.missing(), text.quizzes_about(), "", &body)
    }

    fn document(&self, lang: &str, title: &str, summary: &str, head: &str, body: &str) -> String {
        Document { lang, title, summary, policy: &self.policy, style: &self.style, head, body }.to_html()
    }
}

/// Links to the same quiz in all its `langs`, for search engines and for frames; none where there is but one.
fn alternates(pack: &Pack, root: &str, langs: &[&str]) -> String {
    let langs = if langs.len() > 1 { langs } else { &[] };
    let link = |lang: &&str| {
        format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{root}{}/{0}/\">\n", attribute(lang), pack.id())
    };
    langs.iter().map(link).collect()
}
