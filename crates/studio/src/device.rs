//! Everything that touches the browser: its page, its files, its clock, and what it keeps.

mod draft_store;
mod files;
mod frame;
mod keys;

use gloo::utils::{document, window};
use js_sys::Date;
use quiz::{Day, Today};
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::{InputEvent, TargetCast as _};

pub(crate) use draft_store::{forget, forget_all, keep, kept, on_hidden, part, promise, unkept};
pub(crate) use files::{chosen_files, download};
pub(crate) use frame::{Body, fit, look, page, print, sheet, turn};
pub(crate) use keys::{Step, on_steps};

/// A wait that ends when it is dropped.
pub(crate) type Timer = gloo::timers::callback::Timeout;

/// The element that the studio is in.
pub(crate) fn root() -> Option<Element> {
    document().get_element_by_id("unmyth-studio")
}

/// The day here, by the device's clock.
pub(crate) fn today() -> Option<Day> {
    let now = Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()).parse().ok()
}

/// The days that it is anywhere on earth, by the device's clock.
pub(crate) fn days() -> Option<Today> {
    #[expect(clippy::cast_possible_truncation, reason = "seconds of some centuries fit")]
    Today::at((Date::now() / 1000.0).floor() as i64)
}

/// After so many milliseconds.
pub(crate) fn after(milliseconds: u32, run: impl FnOnce() + 'static) -> Timer {
    Timer::new(milliseconds, run)
}

/// The browser's chance, for decks.
pub(crate) struct Chance;

impl quiz::Random for Chance {
    fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 4];
        // A browser without chance deals the same deck each time, which is still a quiz.
        if let Ok(crypto) = window().crypto() {
            let _ = crypto.get_random_values_with_u8_array(&mut bytes);
        }
        u32::from_le_bytes(bytes) as usize % end
    }
}

/// Whether somebody can type here: the page is in front, and no other window is.
pub(crate) fn is_in_use() -> bool {
    document().has_focus().unwrap_or(true)
}

/// Moves focus to the element of that id, with room around it; says whether there is one.
pub(crate) fn focus(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // An element that cannot take focus leaves it where it was, which is no reason to stop.
    let _ = element.focus();
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
    // A new part is read from its top.
    if element.tag_name() == "H1" {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
    true
}

/// What stands in the field that was typed into.
pub(crate) fn typed(event: &InputEvent) -> String {
    let input = event.target_dyn_into::<HtmlInputElement>().map(|field| field.value());
    input.or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value())).unwrap_or_default()
}

/// What was chosen.
pub(crate) fn chosen(event: &Event) -> String {
    let select = event.target().and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok());
    select.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Shows that the program has stopped, as `words` say.
pub(crate) fn halt(words: &str) {
    // Without the script there is nothing to show it with.
    let _ = draft_store::call("unmythStudio", "halt", &[words.into()]);
}
