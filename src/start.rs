//! Begins: reads the page, and mounts the app over the still card.

use yew::Renderer;
use yew::platform::spawn_local;

use crate::app::{self, App, AppProps};
use crate::browser::{self, Found, Random, Trouble};
use crate::state::Panel;
use counting::Counting;

/// Looks at the page, reads its pack and mounts the widget over the still card.
///
/// A page without a place for the quiz is left as it is. Whatever goes wrong is shown in that place.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| browser::show(Trouble::Stopped, &panic.to_string())));
    spawn_local(async move {
        let Some(root) = browser::root() else { return };
        let pack = match browser::pack(&root).await {
            Ok(pack) => pack,
            Err(error) => return browser::show(Trouble::Pack, &error),
        };
        // From here to the first drawing there are microtasks alone: nothing can be pressed in between.
        browser::rest().await;
        let text = match browser::text() {
            Ok(text) => text,
            Err(error) => return browser::show(Trouble::Pack, &error),
        };
        // Looked at only now: while the pack was on its way the visitor could act.
        let Some(found) = browser::found(pack, text) else { return };
        let (focused, scroll) = (found.focused, found.scroll);
        Renderer::<App>::with_root_and_props(root.clone(), props(found)).render();
        // After the microtask in which Yew draws.
        spawn_local(async move { browser::taken_over(&root, focused, scroll) });
    });
}

fn props(found: Found) -> AppProps {
    let Found { edition, first, answered, wants_counted, earlier, policy, tally, .. } = found;
    let panel = wants_counted.then_some(Panel::Counted).or_else(app::opened);
    browser::history::leave_still_page();
    let deck = match earlier {
        Some(earlier) => edition.pack.draw_again(&earlier, first, &mut Random),
        None => edition.pack.draw(first, &mut Random),
    };
    let counting = Counting::new(policy, browser::message_id());
    AppProps { edition, deck, answered, panel, counting, tally }
}
