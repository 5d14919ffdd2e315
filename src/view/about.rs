//! What the quiz is about: the pack's introduction, and where its content comes from.

use quiz::Pack;
use yew::{Callback, Html, MouseEvent, NodeRef, html};

/// The introduction, with its heading at `heading`; `back` is for where there is a quiz to go back to.
pub fn about(pack: &Pack, back: Option<(&'static str, Callback<MouseEvent>)>, heading: &NodeRef) -> Html {
    let introduction = pack.introduction();
    html! {
        <section id="unmyth-about" class="unmyth-about">
            <h2 class="unmyth-about__title" tabindex="-1" ref={heading}>{ &introduction.title }</h2>
            { for introduction.paragraphs.iter().map(|paragraph| html! { <p>{ paragraph }</p> }) }
            <p class="unmyth-about__credit">{ pack.credit() }</p>
            if let Some((words, onclick)) = back {
                <button type="button" class="unmyth-button unmyth-button--main" {onclick}>{ words }</button>
            }
        </section>
    }
}
