//! The one control that leads on from the feedback: a button, or on a still page a link to the next card.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::icon;
use crate::Text;

/// Where the control leads.
#[derive(Clone, Debug)]
pub enum Onward {
    /// On a still page: to the card with this id, or to the principles after the last card.
    Still(Option<AttrValue>),
    /// Under the WebAssembly: to the next card, or to the result where the card was the last.
    Live {
        /// Whether it was the last.
        last: bool,
        /// The visitor wants to go on.
        on_next: Callback<MouseEvent>,
    },
}

/// The control; a still page shows it once its card is answered.
pub fn onward(text: &Text, onward: &Onward) -> Html {
    let class = "unmyth-button unmyth-button--main";
    let control = match onward {
        Onward::Still(Some(card)) => {
            html! { <a {class} href={format!("#{card}")}>{ text.next_card }{ icon::onward() }</a> }
        }
        Onward::Still(None) => {
            html! { <a {class} href="#unmyth-principles">{ text.principles }{ icon::onward() }</a> }
        }
        Onward::Live { last, on_next } => html! {
            <button type="button" {class} onclick={on_next}>
                { if *last { text.see_result } else { text.next_card } }{ icon::onward() }
            </button>
        },
    };
    html! { <div key="onward" class="unmyth-onward">{ control }</div> }
}
