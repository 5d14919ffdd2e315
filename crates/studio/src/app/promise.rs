//! Asks the browser to keep what is saved, once something is.

use yew::platform::spawn_local;
use yew::{hook, use_effect_with, use_state_eq};

use crate::device;

/// Whether the browser has promised to delete nothing by itself; none before it has answered. It is asked for that when the
/// first change is saved: before, nobody knows what the question is about.
#[hook]
pub(super) fn use_promise(is_saved: bool) -> Option<bool> {
    let promise = use_state_eq(|| None);
    let set = promise.setter();
    use_effect_with(is_saved, move |is_saved| {
        let asks = *is_saved;
        spawn_local(async move { set.set(Some(device::promise(asks).await)) });
    });
    *promise
}
