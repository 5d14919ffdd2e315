//! Begins: reads the page, and mounts the app over the still card.

use yew::Renderer;
use yew::platform::spawn_local;

use crate::app::{self, App, AppProps};
use crate::counting::Counting;
use crate::shell::{self, Found, Random, Trouble};
use crate::store::Aside;

/// Looks at the page, reads its pack and mounts the widget over the still card.
///
/// A page without a place for the quiz is left as it is. Whatever goes wrong is shown in that place.
pub fn start() {
    yew::set_custom_panic_hook(Box::new(|panic| shell::show(Trouble::Stopped, &panic.to_string())));
    spawn_local(async move {
        let Some(root) = shell::root() else { return };
        let pack = match shell::pack(&root).await {
            Ok(pack) => pack,
            Err(error) => return shell::show(Trouble::Pack, &error),
        };
        // From here to the first drawing there are microtasks alone: nothing can be pressed in between.
        shell::rest().await;
        let text = match shell::text() {
            Ok(text) => text,
            Err(error) => return shell::show(Trouble::Pack, &error),
        };
        // Looked at only now: while the pack was on its way the visitor could act.
        let Some(found) = shell::found(pack, text) else { return };
        let (focused, scroll) = (found.focused, found.scroll);
        Renderer::<App>::with_root_and_props(root.clone(), props(found)).render();
        // After the microtask in which Yew draws.
        spawn_local(async move { shell::taken_over(&root, focused, scroll) });
    });
}

fn props(found: Found) -> AppProps {
    let Found { edition, first, answered, wants_counted, earlier, terms, tally, .. } = found;
    let aside = wants_counted.then_some(Aside::Counted).or_else(app::opened);
    shell::history::leave_still_page();
    let deck = match earlier {
        Some(earlier) => edition.pack.draw_again(&earlier, first, &mut Random),
        None => edition.pack.draw(first, &mut Random),
    };
    let counting = Counting::new(terms, shell::message_id());
    AppProps { edition, deck, answered, aside, counting, tally }
}
