//! The way to the same quiz in its other languages: links at the foot of its page, by the languages' own names.
//!
//! `languages.js` makes them keep the play, and asks [`leave`](super::leave::leave) where they cannot.

use yew::{Html, html};

use crate::Text;

/// Links to the quiz in each of `langs`, each with its address; the one of the page itself, `own`, is marked. None where
/// there is but one.
pub fn languages(own: &str, langs: &[(&str, String)]) -> Html {
    if langs.len() < 2 {
        return Html::default();
    }
    let one = |(lang, address): &(&str, String)| {
        html! {
            <li>
                <a
                    class="unmyth-languages__one"
                    href={address.clone()}
                    lang={(*lang).to_owned()}
                    hreflang={(*lang).to_owned()}
                    dir={Text::dir(lang)}
                    aria-current={(*lang == own).then_some("true")}
                >{ Text::name_of(lang).to_owned() }</a>
            </li>
        }
    };
    html! {
        <nav class="unmyth-languages" aria-label={Text::of(own).languages()}>
            <ul class="unmyth-languages__list" role="list">{ for langs.iter().map(one) }</ul>
        </nav>
    }
}
