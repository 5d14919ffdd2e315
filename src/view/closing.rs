//! The words at the end, as somebody's opinion, and where to turn next.

use quiz::{Closing, Link, Pack};
use yew::{Html, html};

use super::words::words;
use crate::Text;

/// The closing with its attribution where the pack has one, the contact and the resources likewise, and the credit.
pub(crate) fn closing(text: &Text, pack: &Pack) -> Html {
    // A page opens beside the quiz, which would lose the play; a mail or a call opens a program anyway.
    let target = |link: &Link| link.url.starts_with("https:").then_some("_blank");
    let link = |link: &Link| {
        html! { <a href={link.url.to_string()} rel="noreferrer" target={target(link)}>{ words(pack, &link.label) }</a> }
    };
    html! {
        <section class="unmyth-closing" aria-label={text.closing()}>
            { remark(pack) }
            if let Some(contact) = pack.contact() {
                <p class="unmyth-closing__contact"><b>{ text.contact() }</b>{ " " }{ link(contact) }</p>
            }
            if !pack.resources().is_empty() {
                <h3 class="unmyth-closing__heading">{ text.resources() }</h3>
                <ul class="unmyth-closing__resources" role="list">
                    { for pack.resources().iter().map(|resource| html! { <li>{ link(resource) }</li> }) }
                </ul>
            }
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
