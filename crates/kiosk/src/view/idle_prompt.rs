//! "Still there?": said before anything is cleared.

use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use crate::Text;

/// How long there is to answer, in seconds; the style sheet shows it running out.
pub(crate) const ANSWER: u32 = 25;

/// The question over the screen; its button is found at `button` for focus. While it is being read aloud, no time runs.
pub(crate) fn idle_prompt(
    text: &'static Text,
    on_stay: &Callback<MouseEvent>,
    button: &NodeRef,
    is_read: bool,
) -> Html {
    html! {
        <div class="unmyth-idle-prompt" role="alertdialog" aria-modal="true" aria-labelledby="unmyth-idle-prompt" aria-describedby="unmyth-idle-prompt-about">
            <div class="unmyth-idle-prompt__box" lang={text.lang} dir={text.dir()}>
                <h2 id="unmyth-idle-prompt" class="unmyth-idle-prompt__title">{ text.still_there }</h2>
                <p id="unmyth-idle-prompt-about">{ (text.still_there_about)(ANSWER) }</p>
                <button ref={button} type="button" class="unmyth-button unmyth-button--main" onclick={on_stay}>{ text.still_here }</button>
                // As long as there is time to say so.
                <span key={is_read.to_string()} class={classes!("unmyth-idle-prompt__time", is_read.then_some("unmyth-idle-prompt__time--stands"))} aria-hidden="true" />
            </div>
        </div>
    }
}
