//! Back, Forward and Escape: what they do to the page over the play.

use yew::{UseReducerHandle, hook, use_effect_with, use_memo};

use crate::browser::history;
use crate::state::{Choice, Panel, Store};

/// Keeps the browser's history and the store in step.
#[hook]
pub(super) fn use_history(store: &UseReducerHandle<Store>) {
    use_effect_with(store.panel().map(Panel::name), |name| history::follow(*name));
    use_memo((), |()| {
        let (travel, escape) = (store.dispatcher(), store.dispatcher());
        history::listen(
            move || travel.dispatch(opened().map_or(Choice::Back, Choice::Open)),
            move || escape.dispatch(Choice::Back),
        )
    });
}

/// The page over the play that the place in the history names.
pub(crate) fn opened() -> Option<Panel> {
    Panel::named(&history::place()?)
}
