//! The keys for steps back and again. The browser's own would undo what is typed behind the studio's back.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::KeyboardEvent;
use yew::Callback;

/// A step that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Take the last one back.
    Back,
    /// Take it again.
    Again,
}

/// Tells of steps asked for by keys, for as long as what it gives is kept.
pub(crate) fn on_steps(on_step: Callback<Step>) -> EventListener {
    EventListener::new_with_options(
        &document(),
        "keydown",
        EventListenerOptions::enable_prevent_default(),
        move |event| {
            let Some(keys) = event.dyn_ref::<KeyboardEvent>() else { return };
            if keys.alt_key() || !(keys.ctrl_key() || keys.meta_key()) {
                return;
            }
            let step = match keys.key().to_ascii_lowercase().as_str() {
                "z" if keys.shift_key() => Step::Again,
                "z" => Step::Back,
                "y" => Step::Again,
                _ => return,
            };
            event.prevent_default();
            on_step.emit(step);
        },
    )
}
