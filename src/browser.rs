//! Everything that touches the browser: what is on the page, focus, chance, sharing, sending, and what shows when it
//! ends.

mod again;
pub(crate) mod edition;
mod found;
pub(crate) mod history;
mod pack;
mod share;
mod tally;
mod text;
mod trouble;

use gloo::utils::{document, document_element, window};
use quiz::{Hex, MessageId};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

pub(crate) use again::again;
pub(crate) use found::{Focused, Found, found, pack, rest, root};
pub use pack::read as read_pack;
pub(crate) use share::share;
pub(crate) use tally::{Leaving, Outbox};
pub use tally::{post, refuses};
pub(crate) use text::text;
pub(crate) use trouble::{Trouble, show};

/// Tells the page that the widget has taken the still card's place; the control that had focus gets it back, and the
/// page is scrolled as far as it was.
pub(crate) fn taken_over(root: &Element, focused: Option<Focused>, scroll: f64) {
    if let Some((kind, place)) = focused
        && let Ok(controls) = root.query_selector_all(kind)
        && let Some(control) = controls.get(place).and_then(|node| node.dyn_into().ok())
    {
        focus_on(&control);
    }
    window().scroll_to_with_x_and_y(0.0, scroll);
    // Ends the still page's watch.
    let _ = root.set_attribute("data-live", "");
}

/// Moves focus to what `node` stands for; says whether it is on the page.
pub fn focus(node: &NodeRef) -> bool {
    let element = node.cast::<HtmlElement>();
    element.as_ref().inspect(|element| focus_on(element)).is_some()
}

fn focus_on(element: &HtmlElement) {
    // An element that cannot take focus leaves it where it was, which is no reason to stop.
    let _ = element.focus();
}

/// Notes on the page whether there are answers, for the script that changes its language: it asks before they are lost.
pub(crate) fn note_answers(are_there: bool) {
    if let Some(root) = root() {
        let _ = root.toggle_attribute_with_force("data-begun", are_there);
    }
}

/// How far the page is scrolled, in CSS pixels.
pub(crate) fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Goes back to a screen that was left at the control `opener`, as far as it was scrolled then; says whether it is there.
pub(crate) fn come_back(opener: &NodeRef, scroll: f64) -> bool {
    let Some(opener) = opener.cast::<HtmlElement>() else { return false };
    let stay = FocusOptions::new();
    stay.set_prevent_scroll(true);
    let _ = opener.focus_with_options(&stay);
    window().scroll_to_with_x_and_y(0.0, scroll);
    true
}

/// Begins a new screen: at the top of the page, with focus on its heading.
pub(crate) fn arrive(heading: &NodeRef) {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus(heading);
}

/// Brings what teaches into sight, from the verdict to the way on, in the frame after the one that shows it: a page that is
/// asked where things are before it is drawn is laid out twice, and the answer is shown late. In a frame its own script sees
/// to it.
pub fn show_feedback() {
    if !document_element().has_attribute("data-framed") {
        in_next_frame(|| in_next_frame(scroll_to_feedback));
    }
}

/// Scrolls as little as is needed to see the way on, and then the verdict, which comes first where both do not fit.
fn scroll_to_feedback() {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    for part in [".unmyth-onward", ".unmyth-feedback__verdict"] {
        if let Ok(Some(part)) = document().query_selector(part) {
            part.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }
}

fn in_next_frame(run: impl FnOnce() + 'static) {
    // A browser without frames has nothing in sight to scroll.
    let _ = window().request_animation_frame(Closure::once_into_js(run).unchecked_ref());
}

/// Moves focus to a text field and selects all of it.
pub(crate) fn select(field: &NodeRef) {
    if let Some(field) = field.cast::<HtmlTextAreaElement>() {
        focus_on(&field);
        field.select();
    }
}

/// Opens the browser's print dialog, where there is one.
pub(crate) fn print() {
    let _ = window().print();
}

/// A new message's id; none from a browser without chance.
pub fn message_id() -> Option<MessageId> {
    let mut bytes = [0; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    // What is left as it was has not been drawn.
    (bytes != [0; 16]).then_some(Hex(bytes))
}

/// The browser's own source of chance.
pub struct Random;

impl quiz::Random for Random {
    fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 4];
        // A browser without chance deals the same deck each time, which is still a quiz.
        if let Ok(crypto) = window().crypto() {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        // Taking the rest of so large a number favors the low ones by less than one part in a million.
        u32::from_le_bytes(bytes) as usize % end
    }
}
