//! The way back to the quiz from a page over the play.

use yew::{Callback, Html, MouseEvent, html};

use crate::Text;

/// The button that says `words`.
pub fn back(words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="unmyth-button unmyth-button--main" {onclick}>{ words }</button> }
}

/// As plain HTML: to the `card` of that id, from what stands under it.
pub(crate) fn still(text: &Text, card: &str) -> Html {
    html! { <a class="unmyth-button unmyth-button--main unmyth-still__back" href={format!("#{card}")}>{ text.back() }</a> }
}
