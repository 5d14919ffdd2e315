//! The principles, one at a time to leaf through, or all of them as a list.

use quiz::Pack;
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use super::words::words;
use super::{back, icon, motif};
use crate::Text;

/// Which principle is open, and whom to tell when the visitor leafs on.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// The place of the open one in the pack.
    pub place: usize,
    /// The visitor wants the one at this place.
    pub on_leaf: Callback<usize>,
    /// The visitor wants the quiz again.
    pub on_back: Callback<MouseEvent>,
    /// What the button for that says.
    pub back: &'static str,
}

/// One principle; after the last comes the first, so that neither button ever goes dead under the finger.
pub fn principles(text: &'static Text, pack: &Pack, leaf: &Leaf, heading: &NodeRef) -> Html {
    let Leaf { place, on_leaf, on_back, back: way } = leaf;
    let (place, of) = (*place, pack.principles().len());
    let to = |place: usize| on_leaf.reform(move |_| place);
    html! {
        <section class="unmyth-principles">
            <h2 class="unmyth-principles__title" tabindex="-1" ref={heading} aria-describedby="unmyth-principle">
                { text.principles() }
            </h2>
            // Another principle, or another language, takes the place of this one as a whole, and so is announced once.
            <div aria-live="polite">
                <div key={format!("{place} {}", pack.lang())} id="unmyth-principle" class="unmyth-principles__one">
                    { motif::motif(place) }
                    <p class="unmyth-principles__place">{ Text::place_of(text.principle_of(), place + 1, of) }</p>
                    <p class="unmyth-principles__text">{ words(pack, &pack.principles()[place].text) }</p>
                </div>
            </div>
            <div class="unmyth-principles__leaf">
                <button type="button" class="unmyth-button" onclick={to((place + of - 1) % of)}>
                    { icon::back() }{ text.previous() }
                </button>
                <button type="button" class="unmyth-button" onclick={to((place + 1) % of)}>
                    { text.next() }{ icon::onward() }
                </button>
            </div>
            { back::back(way, on_back.clone()) }
        </section>
    }
}

/// All principles, for still pages, with the way `back` from them.
pub(crate) fn all(text: &Text, pack: &Pack, back: Html) -> Html {
    html! {
        <section id="unmyth-principles" class="unmyth-principles">
            <h2 class="unmyth-principles__title">{ text.principles() }</h2>
            { list(pack) }
            { back }
        </section>
    }
}

/// All principles as a list.
pub(crate) fn list(pack: &Pack) -> Html {
    html! {
        <ol class="unmyth-principles__list" role="list">
            { for pack.principles().iter().enumerate().map(|(place, principle)| html! {
                <li key={place}>{ motif::motif(place) }<span>{ words(pack, &principle.text) }</span></li>
            }) }
        </ol>
    }
}
