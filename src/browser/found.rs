//! What the page holds when the WebAssembly arrives: the pack, the still card, and what was done to it already.

use gloo::utils::{document, window};
use js_sys::{Function, Promise, Reflect};
use quiz::{Answer, Form, Pack, Question};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, NodeList, Response, Url};

use super::edition::{self, Edition};
use super::tally;
use counting::CountingPolicy;
use counting::fragment;
use views::Text;

/// What can have focus in the still page and in the live one alike: where it is in the one, and where in the other. Of
/// each kind the first ones are the same.
const CONTROLS: [(&str, &str); 5] = [
    (".unmyth-page__entry", ".unmyth-page__entry"),
    (".unmyth-card__question", ".unmyth-card__question"),
    (".unmyth-card__choice", ".unmyth-card__choice"),
    // The still page has them with each answer.
    ("[open] .unmyth-onward .unmyth-button", ".unmyth-onward .unmyth-button"),
    ("[open] .unmyth-feedback__sources a", ".unmyth-feedback__sources a"),
];

/// A control of the live page by its kind, as a selector, and its place among those of that kind.
pub(crate) type Focused = (&'static str, u32);

/// All that the widget needs to begin.
pub(crate) struct Found {
    /// The quiz as the page has it.
    pub(crate) edition: Edition,
    /// The question that the still card asks, if there is one.
    pub(crate) first: Option<Question>,
    /// The answer that was given to it already.
    pub(crate) answered: Option<Answer>,
    /// Whether the visitor has asked what is counted.
    pub(crate) wants_counted: bool,
    /// Which control has focus.
    pub(crate) focused: Option<Focused>,
    /// How far the page is scrolled, in CSS pixels.
    pub(crate) scroll: f64,
    /// Which cards an earlier play had, and in which forms, where the address says so.
    pub(crate) earlier: Option<String>,
    /// Whether this visit's plays may be counted.
    pub(crate) policy: CountingPolicy,
    /// Where messages go, if the page says so: a whole address, since the page's own changes with its language.
    pub(crate) tally: Option<String>,
}

/// The element that the quiz is in; none where the visitor has gone on without the WebAssembly.
pub(crate) fn root() -> Option<Element> {
    document().get_element_by_id("unmyth").filter(|root| !root.has_attribute("data-alone"))
}

/// Waits until nothing on the page is pressed, as the still page tells it: a control that is replaced between a press
/// and its release never learns of either.
pub(crate) async fn rest() {
    let rest = || {
        let still = still()?;
        let rest: Function = Reflect::get(&still, &"rest".into())?.dyn_into()?;
        rest.call0(&still)?.dyn_into::<Promise>()
    };
    // The player's own page has nothing to press yet.
    if let Ok(promise) = rest() {
        let _ = JsFuture::from(promise).await;
    }
}

/// What the still page has left for the player.
fn still() -> Result<JsValue, JsValue> {
    Reflect::get(&window(), &"unmythStill".into())
}

/// What is on the page, beside its `pack` and its `text`; `None` where the visitor has gone on without the WebAssembly.
pub(crate) fn found(pack: Pack, text: &'static Text) -> Option<Found> {
    let root = root()?;
    let first = first(&root, &pack);
    let answered = answered(&root).filter(|_| first.is_some());
    let active = document().active_element();
    let among = |(still, live)| Some((live, place(&root.query_selector_all(still).ok()?, active.as_ref()?)?));
    let focused = CONTROLS.into_iter().find_map(among);
    let scroll = super::scrolled();
    let policy = CountingPolicy::new(&pack, |name| root.get_attribute(name), &fragment(), tally::refuses());
    let tally = root.get_attribute("data-tally").map(whole);
    let wants_counted = window().location().hash().is_ok_and(|hash| hash == "#unmyth-counted");
    let earlier = fragment::named(&fragment(), "again").map(str::to_owned);
    let edition = Edition::new(&document(), &here(), pack, text);
    Some(Found { edition, first, answered, wants_counted, focused, scroll, earlier, policy, tally })
}

/// The pack: inline in a page that `unmyth build` made, else in the file that the page names.
///
/// # Errors
///
/// Why there is no pack, for whoever runs the page.
pub(crate) async fn pack(root: &Element) -> Result<Pack, String> {
    if let Some(inline) = edition::pack(&document()) {
        return inline;
    }
    let Some(url) = root.get_attribute("data-pack") else {
        return Err("This page has no pack. Make the page again with `unmyth build`.".to_owned());
    };
    let text = fetch(&url).await.map_err(|error| format!("{url}: {error}. Put the pack's file there."))?;
    super::pack::read(&text, fragment::named(&fragment(), "site")).map_err(|error| format!("{url}: {error}"))
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

/// What the page's address said behind its `#` when the page was opened: links of the still page write over it.
pub(super) fn fragment() -> String {
    let noted = still().and_then(|still| Reflect::get(&still, &"fragment".into()));
    let noted = noted.ok().and_then(|noted| noted.as_string());
    noted.or_else(|| window().location().hash().ok()).unwrap_or_default()
}

/// The place of `element` in `list`.
fn place(list: &NodeList, element: &Element) -> Option<u32> {
    (0..list.length()).find(|i| list.get(*i).is_some_and(|node| node == **element))
}

/// An address as it is wherever the page is.
fn whole(address: String) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new_with_base(&address, &base).map_or(address, |url| url.href())
}

/// Where this page is, without anything that the visitor's address bar may hold beside it.
fn here() -> String {
    let location = window().location();
    format!("{}{}", location.origin().unwrap_or_default(), location.pathname().unwrap_or_default())
}
