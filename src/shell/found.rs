//! What the page holds when the WebAssembly arrives: the pack, the still card, and what was done to it already.

use gloo::utils::{document, window};
use js_sys::{Function, Promise, Reflect};
use quiz::{Answer, Form, Pack, Question};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, NodeList, Response};

/// What can have focus in the still page and in the live one alike, in the same order as far as the first card goes.
pub(super) const CONTROLS: &str = ".unmyth-page__entry, .unmyth-card__choice, .unmyth-onward .unmyth-button";

/// All that the widget needs to begin.
pub(crate) struct Found {
    /// The content of the quiz.
    pub(crate) pack: Pack,
    /// The question that the still card asks, if there is one.
    pub(crate) first: Option<Question>,
    /// The answer that was given to it already.
    pub(crate) answered: Option<Answer>,
    /// What the visitor has asked to see beside the card.
    pub(crate) wanted: Option<Wanted>,
    /// Which of [`CONTROLS`] has focus.
    pub(crate) focused: Option<u32>,
    /// How far the page is scrolled, in CSS pixels.
    pub(crate) scroll: f64,
    /// Where the quiz is, without anything that the visitor's address bar may hold beside it.
    pub(crate) link: String,
}

/// A page over the quiz.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wanted {
    /// The principles.
    Principles,
    /// What the quiz is about.
    About,
}

/// The element that the quiz is in; none where the visitor has gone on without the WebAssembly.
pub(crate) fn root() -> Option<Element> {
    document().get_element_by_id("unmyth").filter(|root| !root.has_attribute("data-alone"))
}

/// Waits until nothing on the page is pressed, as the still page tells it: a control that is replaced between a press
/// and its release never learns of either.
pub(crate) async fn rest() {
    let rest = || {
        let still = Reflect::get(&window(), &"unmythStill".into())?;
        let rest: Function = Reflect::get(&still, &"rest".into())?.dyn_into()?;
        rest.call0(&still)?.dyn_into::<Promise>()
    };
    // The player's own page has nothing to press yet.
    if let Ok(promise) = rest() {
        let _ = JsFuture::from(promise).await;
    }
}

/// What is on the page, beside its `pack`; `None` where the visitor has gone on without the WebAssembly.
pub(crate) fn found(pack: Pack) -> Option<Found> {
    let root = root()?;
    let first = first(&root, &pack);
    let answered = answered(&root).filter(|_| first.is_some());
    let controls = root.query_selector_all(CONTROLS).ok();
    let focused = document().active_element().zip(controls).and_then(|(active, controls)| place(&controls, &active));
    let scroll = window().scroll_y().unwrap_or_default();
    Some(Found { pack, first, answered, wanted: wanted(), focused, scroll, link: link() })
}

/// The pack: inline in a page that `unmyth build` made, else in the file that the page names.
///
/// # Errors
///
/// Why there is no pack, for whoever runs the page.
pub(crate) async fn pack(root: &Element) -> Result<Pack, String> {
    let (name, text) = if let Some(inline) = document().get_element_by_id("unmyth-pack") {
        ("the pack in this page".to_owned(), inline.text_content().unwrap_or_default())
    } else if let Some(url) = root.get_attribute("data-pack") {
        let text = fetch(&url).await.map_err(|error| format!("{url}: {error}. Put the pack's file there."))?;
        (url, text)
    } else {
        return Err("This page has no pack. Make the page again with `unmyth build`.".to_owned());
    };
    super::pack::read(&text).map_err(|error| format!("{name}: {error}"))
}

async fn fetch(url: &str) -> Result<String, String> {
    let said = |error: JsValue| error.as_string().unwrap_or_else(|| "it cannot be loaded".to_owned());
    let answer = JsFuture::from(window().fetch_with_str(url)).await.map_err(said)?;
    let response: Response = answer.dyn_into().map_err(said)?;
    if !response.ok() {
        return Err(format!("the server answers {}", response.status()));
    }
    let text = JsFuture::from(response.text().map_err(said)?).await.map_err(said)?;
    text.as_string().ok_or_else(|| "it is no text".to_owned())
}

/// The question that the still card asks, if there is one.
fn first(root: &Element, pack: &Pack) -> Option<Question> {
    let id = root.get_attribute("data-card")?;
    let form = if root.get_attribute("data-form")? == "myth" { Form::Myth } else { Form::Fact };
    let card = pack.cards().iter().position(|card| card.id == id)?;
    Some(Question { card, form })
}

/// The answer that was given first in the still card, as the page has noted it on the card.
fn answered(root: &Element) -> Option<Answer> {
    let card = root.query_selector(".unmyth-card").ok()??;
    let place: usize = card.get_attribute("data-answer")?.parse().ok()?;
    Answer::ALL.get(place).copied()
}

/// The page over the quiz that the visitor has followed a link of the still page to.
fn wanted() -> Option<Wanted> {
    match window().location().hash().ok()?.as_str() {
        "#unmyth-principles" => Some(Wanted::Principles),
        "#unmyth-about" => Some(Wanted::About),
        _ => None,
    }
}

/// The place of `element` in `list`.
fn place(list: &NodeList, element: &Element) -> Option<u32> {
    (0..list.length()).find(|i| list.get(*i).is_some_and(|node| node == **element))
}

fn link() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}
