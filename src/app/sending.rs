//! What goes out: the messages in the store, each handed to the shell once.

use yew::{Callback, UseReducerHandle, hook, use_effect_with, use_memo};

use crate::browser::{Leaving, Outbox};
use crate::state::{Choice, Store};

/// Sends the store's messages to the address `tally`, and tells the store when the visitor turns away from the page.
#[hook]
pub(super) fn use_sending(store: &UseReducerHandle<Store>, tally: Option<&str>) {
    let outbox = use_memo((), |()| Outbox::new(tally));
    let counting = store.counting();
    // By how many there are: two plays that end in one drawing have a message each.
    use_effect_with((counting.out().len(), counting.is_withheld()), {
        let (outbox, messages) = (outbox.clone(), counting.out().to_vec());
        move |(_, withheld)| outbox.keep_up(&messages, *withheld)
    });
    use_memo((), |()| {
        let store = store.clone();
        Leaving::new(&Callback::from(move |()| {
            store.dispatch(Choice::Leave);
            // Without the drawing, which comes too late where the page around a frame takes it away.
            outbox.keep_up(store.counting().out(), store.counting().is_withheld());
        }))
    });
}
