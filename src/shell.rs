//! Everything that touches the browser: what is on the page, focus, chance, sharing, and what shows when it ends.

mod found;
mod share;
mod trouble;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{NodeRef, Renderer};

use crate::app::App;
use found::Found;
pub(crate) use share::share;
use trouble::{Trouble, show};

/// Looks at the page, reads its pack and mounts the widget over the still card.
///
/// A page without a place for the quiz is left as it is. Whatever goes wrong is shown in that place.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| show(Trouble::Stopped, &panic.to_string())));
    let Some(root) = found::root() else { return };
    spawn_local(async move {
        match Found::on(&root).await {
            Ok(found) => mount(root, found),
            Err(error) => show(Trouble::Pack, &error.to_string()),
        }
    });
}

fn mount(root: Element, found: Found) {
    let Found { props, focused } = found;
    Renderer::<App>::with_root_and_props(root.clone(), props).render();
    // After the microtask in which Yew draws: the same control as before has focus, in the markup that took its place.
    spawn_local(async move {
        if let Some(focused) = focused
            && let Ok(controls) = root.query_selector_all(found::CONTROLS)
            && let Some(control) = controls.get(focused).and_then(|node| node.dyn_into().ok())
        {
            focus_on(&control);
        }
        // Tells styles and tests who draws now; nothing depends on its success.
        let _ = root.set_attribute("data-live", "");
    });
}

/// Moves focus to what `node` stands for, if it is on the page.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        focus_on(&element);
    }
}

fn focus_on(element: &HtmlElement) {
    // An element that cannot take focus leaves it where it was, which is no reason to stop.
    let _ = element.focus();
}

/// Opens the browser's print dialog, where there is one.
pub(crate) fn print() {
    let _ = gloo::utils::window().print();
}

/// The browser's own source of chance.
pub(crate) struct Random;

impl quiz::Random for Random {
    fn below(&mut self, end: usize) -> usize {
        let mut bytes = [0; 4];
        match gloo::utils::window().crypto() {
            // Taking the rest of so large a number favors the low ones by less than one part in a million.
            Ok(crypto) if crypto.get_random_values_with_u8_array(&mut bytes).is_ok() => {
                u32::from_le_bytes(bytes) as usize % end
            }
            _ => js_sys::Math::floor(js_sys::Math::random() * end as f64) as usize,
        }
    }
}
