//! What is counted: the promise in plain words, what this play's message says, its very bytes, and a switch to send nothing.

use quiz::Outcome;
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::back;
use crate::Text;
use counting::SendStatus;

/// What the page shows of the play at hand.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Where the play's message stands.
    pub send_status: SendStatus,
    /// Whether the visitor is asked before it goes.
    pub asks: bool,
    /// Its bytes so far; none where there will be no message.
    pub message: Option<String>,
    /// How each card came out at its first answer, in the order in which they were asked.
    pub answers: Vec<Outcome>,
    /// Whether the visitor wants nothing to be sent.
    pub withheld: bool,
    /// The visitor wants that changed.
    pub on_withhold: Callback<MouseEvent>,
    /// The visitor wants the quiz again.
    pub on_back: Callback<MouseEvent>,
    /// What the button for that says.
    pub back: &'static str,
}

/// The page, with its heading at `heading`.
pub fn counted(text: &'static Text, counted: &Counted, heading: &NodeRef) -> Html {
    let Counted { send_status, asks, message, answers, withheld, on_withhold, on_back, back: words } = counted;
    let stands = match send_status {
        SendStatus::Never => text.nothing_goes(),
        SendStatus::Refused => text.refused(),
        SendStatus::Withheld => text.withheld(),
        SendStatus::SoFar if *asks => text.so_far_asks(),
        SendStatus::SoFar => text.so_far(),
        SendStatus::Ready | SendStatus::Asking if *asks => text.asks(),
        SendStatus::Ready | SendStatus::Asking => text.ready(),
        SendStatus::Sent => text.sent(),
    };
    html! {
        <section class="unmyth-counted">
            { title(text, *send_status != SendStatus::Never, heading) }
            if message.is_none() {
                <p class="unmyth-counted__stands">{ stands }</p>
            }
            if *send_status != SendStatus::Never {
                { terms(&text.counting()[..1]) }
            }
            if let Some(message) = message {
                <div class="unmyth-counted__message">
                    <h3 class="unmyth-counted__label">{ text.message() }</h3>
                    <p class="unmyth-counted__stands">{ stands }</p>
                    { said(text, answers) }
                    <details class="unmyth-counted__exact">
                        <summary>{ text.exact_message() }</summary>
                        // As it travels: in one direction, and in no other language; lines end where they can.
                        <pre class="unmyth-counted__bytes" dir="ltr" translate="no">
                            { for message.split_inclusive(',').map(|part| html! { <>{ part }<wbr /></> }) }
                        </pre>
                    </details>
                    <label class="unmyth-counted__switch">
                        <input type="checkbox" checked={*withheld} onclick={on_withhold} />
                        // What was sent can only be kept from being sent again.
                        <span>{ if *send_status == SendStatus::Sent { text.send_no_more() } else { text.send_nothing() } }</span>
                    </label>
                    <p class="unmyth-counted__note">{ text.send_nothing_until() }</p>
                </div>
            }
            if *send_status != SendStatus::Never {
                { terms(&text.counting()[1..]) }
            }
            { back::back(words, on_back.clone()) }
        </section>
    }
}

/// What the message says of the answers, each on a line of its own: no page around a frame sees by its height which is which.
fn said(text: &Text, answers: &[Outcome]) -> Html {
    let one = |(place, outcome): (usize, &Outcome)| {
        let outcome = match outcome {
            Outcome::Right => text.answer_right(),
            Outcome::Wrong => text.answer_missed(),
            Outcome::NotSure => text.answer_unsure(),
        };
        html! { <li key={place}>{ Text::place_of(text.card_answer(), place + 1, answers.len()) }<b>{ outcome }</b></li> }
    };
    html! {
        if answers.is_empty() {
            <p>{ text.no_answers() }</p>
        } else {
            <ul class="unmyth-counted__answers" role="list">{ for answers.iter().enumerate().map(one) }</ul>
        }
    }
}

/// The same as plain HTML, for a page that counts or does not, before the player or without it.
pub(crate) fn still(text: &'static Text, counts: bool) -> Html {
    html! {
        <section id="unmyth-counted" class="unmyth-counted">
            { title(text, counts, &NodeRef::default()) }
            <p class="unmyth-counted__stands">{ if counts { text.nothing_goes_yet() } else { text.nothing_goes() } }</p>
            if counts {
                { terms(&text.counting()) }
            }
        </section>
    }
}

fn title(text: &Text, counts: bool, heading: &NodeRef) -> Html {
    html! {
        <h2 class="unmyth-counted__title" tabindex="-1" ref={heading}>
            <span class="unmyth-counted__label">{ text.counted() }</span>
            <span class="unmyth-counted__promise">{ if counts { text.promise() } else { text.counts_nothing() } }</span>
        </h2>
    }
}

/// What is sent, what never is, and what becomes of it.
fn terms(terms: &[(&'static str, &'static str)]) -> Html {
    let one = |(label, words): &(&'static str, &'static str)| {
        html! { <><dt class="unmyth-counted__label">{ *label }</dt><dd>{ *words }</dd></> }
    };
    html! { <dl class="unmyth-counted__terms">{ for terms.iter().map(one) }</dl> }
}
