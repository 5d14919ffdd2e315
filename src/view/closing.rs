//! The words at the end, as somebody's opinion, and where to turn next.

use quiz::{Link, Pack};
use yew::{Html, html};

use crate::Text;

/// The closing with its attribution, the contact and the resources where the pack has them, and the credit.
pub(crate) fn closing(text: &Text, pack: &Pack) -> Html {
    // A page opens beside the quiz, which would lose the play; a mail or a call opens a program anyway.
    let target = |link: &Link| link.url.starts_with("https:").then_some("_blank");
    let link = |link: &Link| {
        html! { <a href={link.url.clone()} rel="noreferrer" target={target(link)}>{ &link.label }</a> }
    };
    html! {
        <section class="unmyth-closing" aria-label={text.closing}>
            { words(pack) }
            if let Some(contact) = pack.contact() {
                <p class="unmyth-closing__contact"><b>{ text.contact }</b>{ " " }{ link(contact) }</p>
            }
            if !pack.resources().is_empty() {
                <h3 class="unmyth-closing__heading">{ text.resources }</h3>
                <ul class="unmyth-closing__resources" role="list">
                    { for pack.resources().iter().map(|resource| html! { <li>{ link(resource) }</li> }) }
                </ul>
            }
            <p class="unmyth-closing__credit">{ pack.credit() }</p>
        </section>
    }
}

/// The words with their attribution.
pub fn words(pack: &Pack) -> Html {
    html! {
        <figure class="unmyth-closing__words">
            <blockquote>{ &pack.closing().text }</blockquote>
            <figcaption>{ &pack.closing().attribution }</figcaption>
        </figure>
    }
}
