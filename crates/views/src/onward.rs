//! The one control that leads on from the feedback: a button, or on a still page a link to the next card.

use quiz::Then;
use yew::{AttrValue, Callback, Html, html};

use super::room::room;
use super::{click, icon};
use crate::Text;

/// Where the control leads.
#[derive(Clone, Debug)]
pub enum Onward {
    /// On a still page: to the card with this id, or to the principles after the last card.
    Still(Option<AttrValue>),
    /// Under the WebAssembly: to what comes then, of so many cards in a play, and whom to tell.
    Live(Then, usize, Callback<()>),
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
        Onward::Live(then, of, on_next) => {
            let again = |missed: usize| text.with_number(text.try_again(), missed, None);
            let (words, others) = match then {
                Then::Card => (text.next_card().to_owned(), Vec::new()),
                // They tell whether any card was missed, and how many.
                Then::SecondAttempts(missed) => (again(*missed), after_the_last(text, *of)),
                Then::Result => (text.see_result().to_owned(), after_the_last(text, *of)),
            };
            html! {
                <button type="button" {class} onclick={click::single(on_next, ())}>
                    { room(&words, others) }{ icon::onward() }
                </button>
            }
        }
    };
    html! { <div class="unmyth-onward">{ control }</div> }
}

/// All that the control can say after the last of so many cards.
fn after_the_last(text: &Text, of: usize) -> Vec<String> {
    let again = (1..=of).map(|missed| text.with_number(text.try_again(), missed, None));
    again.chain([text.see_result().to_owned()]).collect()
}
