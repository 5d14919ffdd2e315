//! The list of quizzes at the root of a site, and the page for an address that leads nowhere.

use quiz::Pack;
use yew::{Html, html};

use super::languages::languages;
use super::motif;
use super::words::words;
use crate::Text;

/// One line a pack, each with the address of its quiz, and under it the quiz in all `langs` that it has.
pub fn home(text: &Text, packs: &[(&Pack, String, Vec<(&str, String)>)]) -> Html {
    let one = |(place, (pack, url, langs)): (usize, &(&Pack, String, Vec<(&str, String)>))| {
        html! {
            <li key={url.clone()} class="unmyth-home__one" lang={pack.lang().to_owned()}>
                { motif::motif(place) }
                <a class="unmyth-home__link" href={url.clone()}>{ words(pack, pack.title()) }</a>
                <p class="unmyth-home__summary">{ words(pack, pack.summary()) }</p>
                { languages("", langs) }
            </li>
        }
    };
    html! {
        <main class="unmyth-page unmyth-home" data-screen="home">
            <h1 class="unmyth-home__title">{ text.quizzes() }</h1>
            <p class="unmyth-home__about">{ text.quizzes_about() }</p>
            <ul class="unmyth-home__list" role="list">{ for packs.iter().enumerate().map(one) }</ul>
        </main>
    }
}

/// Says that there is nothing here, and leads to the list at `home`.
pub fn missing(text: &Text, home: &str) -> Html {
    html! {
        <main class="unmyth-page unmyth-trouble" data-screen="missing">
            <h1 class="unmyth-trouble__title">{ text.missing() }</h1>
            <p>{ text.missing_about() }</p>
            <p><a class="unmyth-button unmyth-button--main" href={home.to_owned()}>{ text.to_quizzes() }</a></p>
        </main>
    }
}
