//! Everything that touches the browser: the device's disk, its line to the server, its voice, and whoever touches it.

mod found;
mod idle;
mod keeping;
mod kept;
mod pin;
mod refusals;
mod speech;
mod watch;

use gloo::utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{InputEvent, MouseEvent, NodeRef, TargetCast as _};

pub(crate) use found::{Found, found};
pub(crate) use idle::{Idle, after, every, on_any_key, on_sign};
pub(crate) use keeping::Keeping;
pub(crate) use kept::{Kept, LastSent};
pub(crate) use pin::{Tried, Tries};
pub(crate) use speech::Voice;
pub(crate) use watch::{beat, busy, export, files, knows_site, missing, persists, rest, set_up, start_again, sums};

/// The element that the kiosk is in.
pub(crate) fn root() -> Option<Element> {
    document().get_element_by_id("unmyth-kiosk")
}

/// Has the page read in a language and called by its title, and its text in the usual size or a larger one.
pub(crate) fn suit(lang: &str, dir: &str, is_larger: bool, title: &str) {
    document().set_title(title);
    let Some(html) = document().document_element() else { return };
    // Attributes that a browser does not take leave the page as it was.
    let _ = html.set_attribute("lang", lang);
    let _ = html.set_attribute("dir", dir);
    let _ = html.toggle_attribute_with_force("data-larger", is_larger);
}

/// Begins a new screen: at its top, with focus on its heading.
pub(crate) fn arrive(heading: &NodeRef) {
    if let Ok(Some(scroller)) = document().query_selector(".unmyth-kiosk__screen") {
        scroller.set_scroll_top(0);
    }
    // Where letters are large for the window, the page scrolls as a whole.
    window().scroll_to_with_x_and_y(0.0, 0.0);
    unmyth_widget::browser::focus(heading);
}

/// What has focus.
pub(crate) type Focused = HtmlElement;

/// What has focus now.
pub(crate) fn focused() -> Option<Focused> {
    document().active_element()?.dyn_into().ok()
}

/// Moves focus back to what had it, if it is still there.
pub(crate) fn refocus(element: &Focused) {
    // What cannot take focus leaves it where it was.
    let _ = element.focus();
}

/// What stands in the field that was typed into.
pub(crate) fn typed(event: &InputEvent) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// Whether the box that was ticked or not is ticked now.
pub(crate) fn is_ticked(event: &MouseEvent) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|field| field.checked())
}

/// An address as other devices need it: whole.
pub(crate) fn whole(address: &str) -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(address, &base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// Whether the browser asks, for its user, not to be counted.
pub(crate) fn refuses() -> bool {
    unmyth_widget::browser::refuses()
}

/// Milliseconds since the page was opened, by a clock that nobody can set.
pub(crate) fn now() -> f64 {
    window().performance().map(|clock| clock.now()).unwrap_or_default()
}
