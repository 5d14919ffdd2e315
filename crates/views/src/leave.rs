//! The question whether to leave a play for the quiz's page in another language, where that cannot be had in its place.
//!
//! It stands in each page that has other languages, and is hidden until `languages.js` has to ask it.

use yew::{Html, html};

use crate::Text;

/// The question; the script says where its link leads.
pub fn leave(text: &'static Text) -> Html {
    html! {
        <section class="unmyth-leave" aria-label={text.languages()} hidden=true>
            <p class="unmyth-leave__words" tabindex="-1">{ text.no_language() }</p>
            <div class="unmyth-leave__answers">
                <button type="button" class="unmyth-button">{ text.stay() }</button>
                <a class="unmyth-button">{ text.go_there() }</a>
            </div>
        </section>
    }
}
