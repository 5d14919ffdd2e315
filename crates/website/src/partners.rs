//! The pages for those who show a quiz on pages of their own: the configurator, and the check.
//!
//! Their words are here and not in the widget, which carries its interface to every visitor.

mod check;
mod code;
mod configurator;

use counting::CountingMode;
use document::{Document, inline, policy, render, styles};
use html_escape::encode_double_quoted_attribute as attribute;
use quiz::Pack;
use serde_json::{Value, json};

use crate::address::Address;
use crate::counting::Counting;
use crate::preview::{PICTURE, Preview};
use crate::site::Publication;
use crate::{embed, scripts};

/// A quiz in all its languages, the one first that is shown where none is asked for.
pub(crate) type Quiz<'a> = Vec<&'a Pack>;

/// What both pages share.
pub(crate) struct Partners<'a> {
    publication: &'a Publication,
    style: String,
    configurator: String,
    check: String,
    policy: String,
}

impl<'a> Partners<'a> {
    pub(crate) fn new(publication: &'a Publication) -> Self {
        let (style, configurator, check) = (styles::partners(), scripts::configurator(), scripts::check());
        let policy = policy::partners(&[&configurator, &check], &style);
        Self { publication, style, configurator, check, policy }
    }

    /// The policy that both pages carry.
    pub(crate) fn policy(&self) -> &str {
        &self.policy
    }

    /// Where a quiz, its look and its language are chosen, and the code for them is to be had.
    pub(crate) async fn configurator(&self, quizzes: &[Quiz<'_>]) -> String {
        let mode = self.publication.counting.as_ref().map_or(CountingMode::Off, |counting: &Counting| counting.mode);
        let address = self.publication.address.as_ref().map(Address::to_string);
        let known = json!({
            "quizzes": listed(quizzes),
            "version": embed::folder(),
            "integrity": embed::integrity(),
            "address": address,
        });
        let body = render(configurator::view(quizzes, address.as_deref(), mode)).await;
        let page = Page { title: configurator::TITLE, summary: configurator::ABOUT, path: "embed/", root: "../" };
        self.document(&page, &body, &known, &self.configurator)
    }

    /// Where a visitor's own browser tries what a quiz in a frame needs.
    pub(crate) async fn check(&self, quizzes: &[Quiz<'_>]) -> String {
        let body = render(check::view()).await;
        let known = json!({ "quizzes": listed(quizzes) });
        let page = Page { title: check::TITLE, summary: check::ABOUT, path: "embed/check/", root: "../../" };
        self.document(&page, &body, &known, &self.check)
    }

    fn document(&self, page: &Page<'_>, body: &str, known: &Value, script: &str) -> String {
        let Page { title, summary, path, root } = *page;
        let known = inline(&known.to_string());
        let body = format!(
            "{body}\n<script type=\"application/json\" id=\"unmyth-known\" data-root=\"{}\">{known}</script>\n\
             <script type=\"module\">{script}</script>",
            attribute(root),
        );
        let address = self.publication.address.as_ref();
        let head = &Preview { title, summary, address, path, picture: PICTURE, root }.to_html();
        Document { lang: "en", title, summary, policy: &self.policy, style: &self.style, head, body: &body }.to_html()
    }
}

/// What is known of a page besides its content: `path` leads from the site's root to it, and `root` back.
struct Page<'a> {
    title: &'a str,
    summary: &'a str,
    path: &'a str,
    root: &'a str,
}

fn listed(quizzes: &[Quiz<'_>]) -> Value {
    let language = |pack: &&Pack| json!({ "lang": pack.lang(), "title": pack.title().as_str() });
    let quiz = |quiz: &Quiz<'_>| {
        json!({
            "id": quiz.first().map_or("", |pack| pack.id()),
            "languages": quiz.iter().map(language).collect::<Vec<_>>(),
        })
    };
    quizzes.iter().map(quiz).collect()
}
