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

/// The step that a key asks for together with Ctrl: by its letter, wherever that is on the keyboard; where the layout has no
/// Latin letters, by its place.
fn step(key: &str, code: &str, is_shifted: bool) -> Option<Step> {
    let letter = match key.to_ascii_lowercase() {
        key if key.len() == 1 && key.is_ascii() => key,
        _ => code.strip_prefix("Key")?.to_ascii_lowercase(),
    };
    match letter.as_str() {
        "z" if is_shifted => Some(Step::Again),
        "z" => Some(Step::Back),
        "y" => Some(Step::Again),
        _ => None,
    }
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
            let Some(step) = step(&keys.key(), &keys.code(), keys.shift_key()) else { return };
            event.prevent_default();
            on_step.emit(step);
        },
    )
}

#[cfg(test)]
mod tests {
    use super::{Step, step};

    #[test]
    fn steps_are_found_on_every_layout() {
        for (key, code, is_shifted, expected) in [
            ("z", "KeyZ", false, Some(Step::Back)),
            ("Z", "KeyZ", true, Some(Step::Again)),
            ("y", "KeyY", false, Some(Step::Again)),
            // German: the letters have changed places. French: "z" is where "w" is. Dvorak: it is where "/" is.
            ("z", "KeyY", false, Some(Step::Back)),
            ("y", "KeyZ", false, Some(Step::Again)),
            ("z", "KeyW", false, Some(Step::Back)),
            ("w", "KeyZ", false, None),
            (";", "KeyZ", false, None),
            ("z", "Slash", false, Some(Step::Back)),
            // Russian, Greek, Arabic, Hebrew.
            ("я", "KeyZ", false, Some(Step::Back)),
            ("Ζ", "KeyZ", true, Some(Step::Again)),
            ("ئ", "KeyZ", false, Some(Step::Back)),
            ("н", "KeyY", false, Some(Step::Again)),
            ("ж", "Semicolon", false, None),
            ("Enter", "Enter", false, None),
        ] {
            assert_eq!(step(key, code, is_shifted), expected, "{key} at {code}");
        }
    }
}
