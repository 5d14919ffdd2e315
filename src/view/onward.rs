//! The one button that leads on from the feedback.

use yew::{Callback, Html, MouseEvent, html};

use super::icon;
use crate::Text;

/// Leads to the next card, or to the result where the card was the `last`.
pub fn onward(text: &Text, last: bool, on_next: Callback<MouseEvent>) -> Html {
    html! {
        <div class="unmyth-onward">
            <button type="button" class="unmyth-button unmyth-button--main" onclick={on_next}>
                { if last { text.see_result } else { text.next_card } }{ icon::onward() }
            </button>
        </div>
    }
}
