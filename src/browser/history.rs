//! The browser's history: a page over the play is a place of its own there, so that Back closes it and Forward opens it.
//!
//! What is played never stands in it. In a frame it belongs to the page around it, and is left as it is.

use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, KeyboardEvent, ScrollRestoration};

use super::found;

/// The history, where it is the quiz's own.
fn history() -> Option<History> {
    if document_element().has_attribute("data-framed") {
        return None;
    }
    window().history().ok()
}

/// Which page the place at hand is; none for the play itself.
pub(crate) fn place() -> Option<String> {
    history()?.state().ok()?.as_string()
}

/// The page `name` is open now, or none is: another place, or back from the one of before.
pub(crate) fn follow(name: Option<&str>) {
    let (Some(history), before) = (history(), place()) else { return };
    let _ = match (before.as_deref(), name) {
        (before, name) if before == name => Ok(()),
        (None, Some(name)) => {
            // The play is scrolled again by us: the browser knows only how far it was once the panel was there.
            let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
            history.push_state(&name.into(), "")
        }
        (Some(_), Some(name)) => history.replace_state(&name.into(), ""),
        (_, None) => history.back(),
    };
}

/// A place of the still page is no place of this one: who reloads should find the quiz where they are.
pub(crate) fn leave_still_page() {
    let is_still = |hash: &str| hash.starts_with("#unmyth-");
    let location = window().location();
    if let (Ok(hash), Ok(path), Some(history)) = (location.hash(), location.pathname(), history())
        && is_still(&hash)
    {
        let asked = Some(found::fragment()).filter(|asked| !is_still(asked)).unwrap_or_default();
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&(path + &asked)));
    }
}

/// Tells of the visitor's Back and Forward, and of Escape, for as long as what it gives is kept.
pub(crate) fn listen(on_travel: impl Fn() + 'static, on_escape: impl Fn() + 'static) -> [EventListener; 2] {
    [
        EventListener::new(&window(), "popstate", move |_| on_travel()),
        EventListener::new(&window(), "keydown", move |event| {
            if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
                on_escape();
            }
        }),
    ]
}
