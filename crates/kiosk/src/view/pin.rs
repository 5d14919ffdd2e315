//! The PIN that opens the attendant's menu.

use yew::{Callback, Html, MouseEvent, NodeRef, SubmitEvent, html};

use super::keypad::{Keypad, keypad};
use super::missing::{Missing, missing};
use crate::Text;

/// What was tried so far, and whom to tell.
#[derive(Clone, Debug)]
pub(crate) struct Pin {
    pub(crate) keypad: Keypad,
    /// Somebody wants these digits to be tried.
    pub(crate) on_try: Callback<SubmitEvent>,
    /// What came of the last try.
    pub(crate) said: &'static str,
    /// What the browser refuses, where it keeps the door shut: nobody can read it behind it.
    pub(crate) missing: Vec<Missing>,
    pub(crate) on_back: Callback<MouseEvent>,
}

/// The door.
pub(crate) fn pin(text: &'static Text, pin: &Pin, heading: &NodeRef) -> Html {
    html! {
        <main class="unmyth-attendant" data-screen="pin" lang={text.lang} dir={text.dir()}>
            <h1 class="unmyth-attendant__title" tabindex="-1" ref={heading}>{ text.attendant }</h1>
            { missing(text, &pin.missing) }
            <form class="unmyth-attendant__pin" onsubmit={&pin.on_try}>
                <p>{ text.pin_about }</p>
                { keypad(text, &pin.keypad) }
                <p class="unmyth-attendant__said" role="status">{ pin.said }</p>
                <div class="unmyth-attendant__actions">
                    <button class="unmyth-button unmyth-button--main">{ text.open }</button>
                    <button type="button" class="unmyth-button" onclick={&pin.on_back}>{ text.back }</button>
                </div>
            </form>
        </main>
    }
}
