//! The list of quizzes at the root of a site, and the page for an address that leads nowhere.

use quiz::Pack;
use yew::{Html, html};

use super::languages::languages;
use super::motif;
use super::words::words;
use crate::Text;

/// A quiz in the list.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What it asks.
    pub pack: &'a Pack,
    /// Where it is.
    pub address: String,
    /// The languages that it has, each with where it is in that.
    pub languages: Vec<(&'a str, String)>,
}

/// One line a quiz, and under it its languages.
pub fn home(text: &Text, quizzes: &[Entry<'_>]) -> Html {
    let one = |(place, Entry { pack, address: url, languages: langs }): (usize, &Entry<'_>)| {
        html! {
            <li key={url.clone()} class="unmyth-home__one" lang={pack.lang().to_owned()}>
                { motif::motif(place) }
                <a class="unmyth-home__link" href={url.clone()}>{ words(pack, pack.title()) }</a>
                <p class="unmyth-home__summary">{ words(pack, pack.summary()) }</p>
                <p class="unmyth-home__takes" lang={text.lang()} dir={Text::dir(text.lang())}>{ text.takes(pack.deck()) }</p>
                { languages("", langs) }
            </li>
        }
    };
    html! {
        <main class="unmyth-page unmyth-home" data-screen="home">
            <h1 class="unmyth-home__title">{ text.quizzes() }</h1>
            <p class="unmyth-home__about">{ text.quizzes_about() }</p>
            <ul class="unmyth-home__list" role="list">{ for quizzes.iter().enumerate().map(one) }</ul>
            <p class="unmyth-home__foot"><a href="embed/">{ text.embed_it() }</a></p>
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
