//! The result on a kiosk: the score and the facts, and codes in the place of links.

use quiz::{Link, Pack, Play};
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::qr::qr;
use crate::Text;

/// What can be done with a result here.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The visitor goes.
    pub(crate) on_done: Callback<MouseEvent>,
    /// The visitor wants another play.
    pub(crate) on_again: Callback<MouseEvent>,
    /// The visitor wants to see the principles.
    pub(crate) on_principles: Callback<MouseEvent>,
    /// The question whether the play may be counted, where it is asked.
    pub(crate) consent: Html,
    /// Where the quiz is, for other devices.
    pub(crate) link: String,
    /// Where each card is asked in its other form.
    pub(crate) again: String,
}

/// The result of `play`, with its heading at `heading`; `words` are the quiz's own.
pub(crate) fn outcome(
    text: &'static Text,
    words: &'static views::Text,
    pack: &Pack,
    play: &Play,
    props: &Outcome,
    heading: &NodeRef,
) -> Html {
    let Outcome { on_done, on_again, on_principles, consent, link, again } = props;
    let code = |link: &Link| {
        html! {
            <li>
                { qr(text, &link.label, &link.url) }
                { views::about_link(pack, link) }
            </li>
        }
    };
    html! {
        <div class="unmyth-outcome">
            { views::score(words, play, heading) }
            { consent.clone() }
            <div class="unmyth-outcome__actions">
                <button type="button" class="unmyth-button unmyth-button--main" lang={text.lang} dir={text.dir()} onclick={on_done}>{ text.done }</button>
                <button type="button" class="unmyth-button" lang={text.lang} dir={text.dir()} onclick={on_again}>{ text.again }</button>
                <button type="button" class="unmyth-button" onclick={on_principles}>{ words.see_principles() }</button>
            </div>
            { views::facts(words, pack, play) }
            if !pack.contacts().is_empty() {
                <section class="unmyth-outcome__along">
                    <h3 class="unmyth-outcome__heading">{ words.contacts() }</h3>
                    <ul class="unmyth-outcome__codes" role="list">{ for pack.contacts().iter().map(code) }</ul>
                </section>
            }
            <section class="unmyth-outcome__along">
                <h3 class="unmyth-outcome__heading" lang={text.lang} dir={text.dir()}>{ text.take_along }</h3>
                <p lang={text.lang} dir={text.dir()}>{ text.take_along_about }</p>
                <ul class="unmyth-outcome__codes" role="list">
                    <li lang={text.lang}>{ qr(text, text.take_quiz, link) }</li>
                    { for pack.resources().iter().map(code) }
                </ul>
            </section>
            <section class="unmyth-outcome__along">
                <p>{ words.again_about() }</p>
                <ul class="unmyth-outcome__codes" role="list"><li>{ qr(text, words.again_link(), again) }</li></ul>
            </section>
            { views::remark(pack) }
        </div>
    }
}
