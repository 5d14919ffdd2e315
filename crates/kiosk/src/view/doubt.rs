//! "Still there?": said before anything is cleared.

use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use crate::Text;

/// How long there is to answer, in seconds; the style sheet shows it running out.
pub(crate) const ANSWER: u32 = 25;

/// The question over the screen; its button is found at `button` for focus. While it is being read aloud, no time runs.
pub(crate) fn doubt(text: &'static Text, on_stay: &Callback<MouseEvent>, button: &NodeRef, is_read: bool) -> Html {
    html! {
        <div class="unmyth-doubt" role="alertdialog" aria-modal="true" aria-labelledby="unmyth-doubt" aria-describedby="unmyth-doubt-about">
            <div class="unmyth-doubt__box" lang={text.lang} dir={text.dir()}>
                <h2 id="unmyth-doubt" class="unmyth-doubt__title">{ text.still_there }</h2>
                <p id="unmyth-doubt-about">{ (text.still_there_about)(ANSWER) }</p>
                <button ref={button} type="button" class="unmyth-button unmyth-button--main" onclick={on_stay}>{ text.still_here }</button>
                // As long as there is time to say so.
                <span key={is_read.to_string()} class={classes!("unmyth-doubt__time", is_read.then_some("unmyth-doubt__time--stands"))} aria-hidden="true" />
            </div>
        </div>
    }
}
