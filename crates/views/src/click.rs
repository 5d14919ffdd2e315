//! Clicks that count once: the second click of a double click would hit what has just taken the first one's place.

use yew::{Callback, MouseEvent};

/// Tells `on_click` of single clicks, with `what` they mean; it keeps the browser from acting on any of them.
pub(crate) fn single<T: Copy + 'static>(on_click: &Callback<T>, what: T) -> Callback<MouseEvent> {
    let on_click = on_click.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        // 0 from a keyboard or a screen reader, 1 from a single click or tap.
        if event.detail() <= 1 {
            on_click.emit(what);
        }
    })
}
