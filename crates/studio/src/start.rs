//! Begins: reads what this device has kept, and mounts the studio in its place.

use yew::Renderer;
use yew::platform::spawn_local;

use crate::app::{App, AppProps};
use crate::device;
use crate::state::{DraftStore, Studio};

/// Mounts the studio. A page without a place for it is left as it is.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| device::halt(&panic.to_string())));
    spawn_local(async {
        let Some(root) = device::root() else { return };
        let Some(today) = device::today() else {
            return device::halt("this device's clock does not give a valid date. Set it and reload the page");
        };
        let days = device::days().unwrap_or_else(|| today.into());
        let draft_store = device::kept().await.ok().map(DraftStore::read);
        let studio = Studio { days, ..Studio::new(today, draft_store) };
        root.set_inner_html("");
        Renderer::<App>::with_root_and_props(root, AppProps { studio: studio.into() }).render();
    });
}
