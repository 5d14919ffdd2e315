//! What any screen prints: facts with a source each, and principles, and nothing of one person's answers.

use quiz::Pack;
use yew::{Html, html};

use super::closing::closing;
use super::contacts::{Medium, contacts};
use super::feedback::reference;
use super::principles;
use super::words::words;
use crate::Text;

/// The handout; `link` says where the quiz is, where that is known.
pub fn handout(text: &Text, pack: &Pack, link: &str) -> Html {
    let fact = |card: &quiz::Card| {
        html! {
            <li key={card.id.clone()}>
                { words(pack, &card.fact) }
                // The others are on the quiz's page, whose address stands above.
                { for card.sources.first().map(|source| html! {
                    <p class="unmyth-handout__source">{ text.source() }{ ": " }{ reference(pack, source) }</p>
                }) }
            </li>
        }
    };
    html! {
        <div key="handout" class="unmyth-handout" aria-hidden="true">
            <p class="unmyth-handout__title">{ words(pack, pack.title()) }</p>
            <p class="unmyth-handout__link">{ link }</p>
            <h2 class="unmyth-handout__heading">{ text.facts() }</h2>
            <ul class="unmyth-handout__facts">{ for pack.cards().iter().map(fact) }</ul>
            <h2 class="unmyth-handout__heading">{ text.principles() }</h2>
            { principles::list(pack) }
            { contacts(text, pack, Medium::Paper) }
            { closing(text, pack) }
        </div>
    }
}
