//! What is counted: the promise in plain words, the very bytes that are sent, and a switch to send nothing.

use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::back;
use crate::Text;
use crate::counting::Standing;

/// What the page shows of the play at hand.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Where the play's message stands.
    pub standing: Standing,
    /// Whether the visitor is asked before it goes.
    pub asks: bool,
    /// Its bytes so far; none where there will be no message.
    pub message: Option<String>,
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
    let Counted { standing, asks, message, withheld, on_withhold, on_back, back: words } = counted;
    let stands = match standing {
        Standing::Never => text.nothing_goes(),
        Standing::Refused => text.refused(),
        Standing::Withheld => text.withheld(),
        Standing::SoFar if *asks => text.so_far_asks(),
        Standing::SoFar => text.so_far(),
        Standing::Ready | Standing::Asking if *asks => text.asks(),
        Standing::Ready | Standing::Asking => text.ready(),
        Standing::Sent => text.sent(),
    };
    html! {
        <section class="unmyth-counted">
            { title(text, *standing != Standing::Never, heading) }
            if message.is_none() {
                <p class="unmyth-counted__stands">{ stands }</p>
            }
            if *standing != Standing::Never {
                { terms(&text.counting()[..1]) }
            }
            if let Some(message) = message {
                <div class="unmyth-counted__message">
                    <h3 class="unmyth-counted__label">{ text.message() }</h3>
                    <p class="unmyth-counted__stands" aria-live="polite">{ stands }</p>
                    // As it travels: in one direction, and in no other language; lines end where they can.
                    <pre class="unmyth-counted__bytes" dir="ltr" translate="no">
                        { for message.split_inclusive(',').map(|part| html! { <>{ part }<wbr /></> }) }
                    </pre>
                    <label class="unmyth-counted__switch">
                        <input type="checkbox" checked={*withheld} onclick={on_withhold} />
                        <span>{ text.send_nothing() }</span>
                    </label>
                    <p class="unmyth-counted__note">{ text.send_nothing_until() }</p>
                </div>
            }
            if *standing != Standing::Never {
                { terms(&text.counting()[1..]) }
            }
            { back::back(words, on_back.clone()) }
        </section>
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
