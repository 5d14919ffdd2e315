//! What goes out: the messages in the store, each handed to the shell once.

use yew::{Callback, UseReducerHandle, hook, use_effect_with, use_memo};

use crate::shell::Outbox;
use crate::store::{Choice, Store};

/// Sends the store's messages to the address `tally`, and tells the store when the visitor turns away from the page.
#[hook]
pub(super) fn use_sending(store: &UseReducerHandle<Store>, tally: Option<&str>) {
    let dispatch = store.dispatcher();
    let on_leave = Callback::from(move |()| dispatch.dispatch(Choice::Leave));
    let outbox = use_memo((), |()| Outbox::new(tally, &on_leave));
    let counting = store.counting();
    let messages = counting.out().to_vec();
    // By how many there are: two plays that end in one drawing have a message each.
    use_effect_with((messages.len(), counting.is_withheld()), move |(_, withheld)| {
        outbox.keep_up(&messages, *withheld);
    });
}
