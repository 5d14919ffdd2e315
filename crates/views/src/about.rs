//! What the quiz is about: the pack's introduction, and where its content comes from.

use quiz::Pack;
use yew::{Html, NodeRef, html};

use super::words::words;

/// The introduction, with its heading at `heading` and the way `back` from it.
pub fn about(pack: &Pack, back: Html, heading: &NodeRef) -> Html {
    let introduction = pack.introduction();
    html! {
        <section id="unmyth-about" class="unmyth-about">
            // In a block of its own: of a bare text that takes focus Orca 43 says "clickable" too.
            <h2 class="unmyth-about__title" tabindex="-1" ref={heading}>
                <span class="unmyth-about__name">{ words(pack, &introduction.title) }</span>
            </h2>
            { for introduction.paragraphs.iter().map(|paragraph| html! { <p>{ words(pack, paragraph) }</p> }) }
            <p class="unmyth-about__credit">{ words(pack, pack.credit()) }</p>
            { back }
        </section>
    }
}
