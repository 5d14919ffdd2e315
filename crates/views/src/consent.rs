//! The one question on the result of a quiz that counts nobody unasked.

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::Text;
use counting::SendStatus;

/// What came of the question, and whom to tell of an answer.
#[derive(Clone, Debug)]
pub struct Consent {
    /// Where the play's message stands.
    pub send_status: SendStatus,
    /// The visitor agrees to being counted.
    pub on_agree: Callback<MouseEvent>,
    /// The visitor does not.
    pub on_decline: Callback<MouseEvent>,
    /// Where the words can be found for focus once the buttons are gone.
    pub words: NodeRef,
}

/// The question, or in its place what was answered; nothing where no message is there to be sent.
pub fn consent(text: &'static Text, consent: &Consent) -> Html {
    let Consent { send_status, on_agree, on_decline, words } = consent;
    let said = match send_status {
        SendStatus::Asking => text.asks_now(),
        SendStatus::Sent => text.agreed(),
        SendStatus::Withheld => text.declined(),
        _ => return Html::default(),
    };
    html! {
        <section class="unmyth-consent" aria-label={text.counted()}>
            <p class="unmyth-consent__words" tabindex="-1" ref={words}>{ said }</p>
            if *send_status == SendStatus::Asking {
                <p>{ text.promise() }</p>
                <div class="unmyth-consent__answers">
                    <button type="button" class="unmyth-button" onclick={on_agree}>{ text.agree() }</button>
                    <button type="button" class="unmyth-button" onclick={on_decline}>{ text.decline() }</button>
                </div>
            }
        </section>
    }
}
