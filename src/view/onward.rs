//! The one control that leads on from the feedback: a button, or on a still page a link to the next card.

use quiz::Then;
use yew::{AttrValue, Callback, Html, html};

use super::{click, icon};
use crate::Text;

/// Where the control leads.
#[derive(Clone, Debug)]
pub enum Onward {
    /// On a still page: to the card with this id, or to the principles after the last card.
    Still(Option<AttrValue>),
    /// Under the WebAssembly: to what comes then, and whom to tell.
    Live(Then, Callback<()>),
}

/// The control; it is shown once its card is answered.
pub fn onward(text: &Text, onward: &Onward) -> Html {
    let class = "unmyth-button unmyth-button--main";
    let control = match onward {
        Onward::Still(Some(card)) => {
            html! { <a {class} href={format!("#{card}")}>{ text.next_card() }{ icon::onward() }</a> }
        }
        Onward::Still(None) => {
            html! { <a {class} href="#unmyth-principles">{ text.see_principles() }{ icon::onward() }</a> }
        }
        Onward::Live(then, on_next) => {
            let words = match then {
                Then::Card => text.next_card().into(),
                Then::SecondLooks(of) => AttrValue::from(text.with_number(text.look_again(), *of, None)),
                Then::Result => text.see_result().into(),
            };
            html! {
                <button type="button" {class} onclick={click::single(on_next, ())}>{ words }{ icon::onward() }</button>
            }
        }
    };
    html! { <div class="unmyth-onward">{ control }</div> }
}
