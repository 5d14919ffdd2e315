//! What is counted at a kiosk: the promise in plain words, and a way to be left out.

use counting::SendStatus;
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::Text;

/// What the page shows of the play at hand.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    pub(crate) send_status: SendStatus,
    /// How many plays are written down together.
    pub(crate) group: usize,
    /// Whether sums are sent anywhere.
    pub(crate) sends: bool,
    /// The visitor wants to be left out, or counted again.
    pub(crate) on_withhold: Callback<MouseEvent>,
    /// The way back to the quiz.
    pub(crate) back: Html,
}

/// The page, with its heading at `heading`.
pub(crate) fn counted(text: &'static Text, counted: &Counted, heading: &NodeRef) -> Html {
    let Counted { send_status, group, sends, on_withhold, back } = counted;
    let sent = if *sends { text.sent_sums } else { text.sent_nowhere };
    let counts = *send_status != SendStatus::Never;
    let term = |label: &'static str, words: String| {
        html! { <><dt class="unmyth-counted__label">{ label }</dt><dd>{ words }</dd></> }
    };
    html! {
        <section class="unmyth-counted">
            <h2 class="unmyth-counted__title" lang={text.lang} dir={text.dir()} tabindex="-1" ref={heading}>
                <span class="unmyth-counted__label">{ text.counted }</span>
                <span class="unmyth-counted__promise">{ if counts { text.promise } else { text.counts_nothing } }</span>
            </h2>
            if counts {
                <dl class="unmyth-counted__terms" lang={text.lang} dir={text.dir()}>
                    { for text.terms.iter().map(|(label, words)| term(label, (*words).to_owned())) }
                    { term(text.kept_label, (text.kept)(*group)) }
                    { term(text.sent_label, sent.to_owned()) }
                </dl>
                if *send_status == SendStatus::Sent {
                    <p class="unmyth-counted__stands" lang={text.lang} dir={text.dir()}>{ (text.in_sum)(*group) }</p>
                } else {
                    <label class="unmyth-counted__switch" lang={text.lang} dir={text.dir()}>
                        <input type="checkbox" checked={*send_status == SendStatus::Withheld} onclick={on_withhold} />
                        <span>{ text.leave_out }</span>
                    </label>
                    if *send_status == SendStatus::Withheld {
                        <p class="unmyth-counted__note" lang={text.lang} dir={text.dir()}>{ text.left_out }</p>
                    }
                }
            } else {
                <p class="unmyth-counted__stands" lang={text.lang} dir={text.dir()}>{ text.nothing_counted }</p>
            }
            { back.clone() }
        </section>
    }
}
