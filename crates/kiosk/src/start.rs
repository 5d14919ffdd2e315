//! Begins: reads page and device, and mounts the app over the first screen.

use yew::Renderer;
use yew::platform::spawn_local;

use crate::app::{App, AppProps};
use crate::device;

/// How much memory is kept free for the largest visit, in bytes; over sixteen hours 64 KiB more came to be needed.
const HEADROOM: usize = 256 * 1024;

/// Looks at the page and the device, and mounts the kiosk.
///
/// A page without a place for it is left as it is. What keeps it from beginning has it start again, and after some times
/// shows the screen from which the counts can be taken.
pub fn start() {
    // What the largest visit needs is taken now, and not in the middle of the third day, when a device may have no more.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(HEADROOM)));
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
