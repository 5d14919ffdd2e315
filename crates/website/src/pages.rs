//! The page of a quiz as text.

use std::fmt::Write as _;

use document::{Document, inline, policy::policy, render, styles};
use html_escape::encode_double_quoted_attribute as attribute;
use quiz::{Form, Pack, Question};
use serde_json::json;
use views::AGAIN;
use views::Text;

use crate::address::Address;
use crate::around::Around;
use crate::counting::Counting;
use crate::packs::Edition;
use crate::player::Player;
use crate::preview::{self, PICTURE, Preview};
use crate::site::Publication;
use crate::{oembed, scripts};

/// What all quizzes' pages of a site share.
pub(crate) struct Pages<'a> {
    player: &'a Player,
    publication: &'a Publication,
    style: String,
    script: String,
    policy: String,
}

impl<'a> Pages<'a> {
    /// The pages of quizzes on a site with these pages `around` them. A server sends one policy with all of them, and what
    /// a page carries is the same, so that the check can tell whether a host has one of its own.
    pub(crate) fn new(player: &'a Player, publication: &'a Publication, around: &Around<'_>) -> Self {
        let style = styles::all();
        let script = scripts::page();
        let own = publication.address.as_ref().map(Address::origin);
        let tally = publication.counting.as_ref().and_then(Counting::origin);
        let policy = policy(&script, &[&style, around.style()], own, tally);
        Self { player, publication, style, script, policy }
    }

    /// The policy that each page carries.
    pub(crate) fn policy(&self) -> &str {
        &self.policy
    }

    /// A quiz's page: its still card, its pack, and the player that takes over. `path` is where it lies, such as
    /// `harm-reduction/es/`; `form` is how its first card is asked; `langs` are all languages of the quiz,
    /// and `others` some other quizzes.
    pub(crate) async fn quiz(
        &self,
        source: &Edition,
        path: &str,
        form: Form,
        langs: &[&str],
        others: &[&Edition],
    ) -> String {
        let Edition { pack, revision } = source;
        let pack = &self.publication.contacts.added_to(pack);
        let Player { module, wasm } = self.player;
        let root = &"../".repeat(path.matches('/').count());
        let text = Text::of(pack.lang());
        let first = Question { card: 0, form };
        let form = if form == Form::Myth { "myth" } else { "fact" };
        let again = if form == "fact" { AGAIN } else { "" };
        let counting = self.publication.counting.as_ref();
        let counts = counting.is_some_and(Counting::counts);
        let counting = counting.map(|counting| counting.attributes(root, *revision)).unwrap_or_default();
        let address_of = |pack: &Pack| format!("{root}{}/{}/", pack.id(), pack.lang());
        let others: Vec<_> = others.iter().map(|other| (&other.pack, address_of(&other.pack))).collect();
        let more = views::more(text, &others, root);
        let screen = render(views::still(text, pack, first, counts, more)).await;
        let trouble = render(views::trouble(text)).await;
        let pages: Vec<_> = langs.iter().map(|lang| (*lang, format!("{root}{}/{lang}/{again}", pack.id()))).collect();
        let foot = render(views::foot(text, views::languages(pack.lang(), &pages), root)).await;
        let leave = if langs.len() > 1 { render(views::leave(text)).await } else { String::new() };
        let card = attribute(&pack.cards()[first.card].id);
        // Browsers that know `expect` paint nothing before there is the whole first card, which the note comes after.
        let address = self.publication.address.as_ref();
        let address = address.filter(|_| again.is_empty());
        let mut head = address.map(|address| oembed::link(&format!("{address}/{path}"))).unwrap_or_default();
        head += &preview::alternates(pack.id(), langs, address, root);
        // The address without a language leads to the main one, which may be another one day.
        let lasting = format!("{}/{}/", pack.id(), pack.lang());
        let picture = format!("{lasting}{PICTURE}");
        let (title, summary) = (pack.title(), pack.summary());
        head += &Preview { title, summary, address, path: &lasting, picture: &picture, root }.to_html();
        let _ = write!(
            head,
            "<link rel=\"expect\" href=\"#unmyth-note\" blocking=\"render\">\n\
             <script data-wasm=\"{root}player/{}\" data-integrity=\"{}\">{}</script>\n\
             <link rel=\"modulepreload\" href=\"{root}player/{}\" integrity=\"{}\">\n",
            wasm.name, wasm.integrity, self.script, module.name, module.integrity
        );
        let body = format!(
            "<div id=\"unmyth\" data-card=\"{card}\" data-form=\"{form}\" data-again=\"{}{AGAIN}\" data-foot{counting}>\
             {screen}</div>{foot}{leave}\n\
             <template id=\"unmyth-trouble\">{trouble}</template>\n\
             <script type=\"application/json\" id=\"unmyth-text\">{}</script>\n\
             <script type=\"application/json\" id=\"unmyth-pack\">{}</script>\n\
             <script type=\"module\" id=\"unmyth-player\" src=\"{root}player/{}\" integrity=\"{}\"></script>",
            address_of(pack),
            inline(&json!(text.words()).to_string()),
            inline(&self.publication.contacts.json(pack)),
            module.name,
            module.integrity,
        );
        let Self { policy, style, .. } = self;
        Document { lang: pack.lang(), title, summary, policy, style, head: &head, body: &body }.to_html()
    }
}
