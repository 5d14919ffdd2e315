//! Begins: reads page and device, and mounts the app over the first screen.

use yew::Renderer;
use yew::platform::spawn_local;

use crate::app::{App, AppProps};
use crate::device;

/// Looks at the page and the device, and mounts the kiosk.
///
/// A page without a place for it is left as it is. What keeps it from beginning has it start again, and after some times
/// shows the screen from which the counts can be taken.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| device::start_again(&panic.to_string())));
    spawn_local(async {
        let Some(root) = device::root() else { return };
        match device::found().await {
            Ok(found) => {
                root.set_inner_html("");
                Renderer::<App>::with_root_and_props(root, AppProps { found: found.into() }).render();
            }
            Err(words) => device::start_again(&words),
        }
    });
}
