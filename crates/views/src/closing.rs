//! The words at the end, as somebody's opinion, and the credit.

use quiz::{Closing, Pack};
use yew::{Html, html};

use super::words::words;
use crate::Text;

/// The closing with its attribution where the pack has one, and the credit.
pub(crate) fn closing(text: &Text, pack: &Pack) -> Html {
    html! {
        <section class="unmyth-closing" aria-label={text.closing()}>
            { remark(pack) }
            <p class="unmyth-closing__credit">{ words(pack, pack.credit()) }</p>
        </section>
    }
}

/// The closing words with their attribution, where the pack has any.
pub fn remark(pack: &Pack) -> Html {
    let one = |closing: &Closing| {
        html! {
            <figure class="unmyth-closing__words">
                <blockquote>{ words(pack, &closing.text) }</blockquote>
                <figcaption>{ words(pack, &closing.attribution) }</figcaption>
            </figure>
        }
    };
    pack.closing().map(one).unwrap_or_default()
}
