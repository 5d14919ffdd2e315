//! The list of quizzes at the root of a site, and the page for an address that leads nowhere.

use quiz::{Link, Pack};
use yew::{Html, html};

use super::contacts;
use super::languages::languages;
use super::motif;
use super::words::words;
use crate::{Text, Website};

/// The place of the arrangement that stands for all quizzes together: the one with the most circles.
pub const ALL_QUIZZES: usize = 6;

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

/// What this is and for whom, the quizzes, and below them what else there is: where the operator can be reached is among
/// it where they have set `contacts`.
pub fn home(text: &Text, quizzes: &[Entry<'_>], contacts: &[Link]) -> Html {
    let site = Website::of(text.lang());
    let other = |address: &'static str, name: &'static str, about: &'static str| {
        html! {
            <li>
                <a class="unmyth-home__other" href={address}>{ name }</a>
                <p class="unmyth-home__about">{ about }</p>
            </li>
        }
    };
    html! {
        <main class="unmyth-page unmyth-home" data-screen="home">
            <header class="unmyth-home__head">
                { motif::motif(ALL_QUIZZES) }
                <h1 class="unmyth-home__title">{ site.title }</h1>
                <p class="unmyth-home__lead">{ site.about }</p>
                <p class="unmyth-home__about">{ site.for_whom }</p>
            </header>
            <h2 class="unmyth-home__choose">{ site.choose }</h2>
            <ul class="unmyth-home__list" role="list">
                { for quizzes.iter().enumerate().map(|(place, quiz)| one(text, place, quiz)) }
            </ul>
            <footer class="unmyth-home__foot">
                <ul class="unmyth-home__others" role="list">
                    { other("privacy/", site.privacy, site.privacy_about) }
                    { other("embed/", site.embed_it, site.embed_about) }
                </ul>
                { contacts::of_operator(text, contacts) }
            </footer>
        </main>
    }
}

fn one(text: &Text, place: usize, Entry { pack, address, languages: langs }: &Entry<'_>) -> Html {
    html! {
        <li key={address.clone()} class="unmyth-home__one" lang={pack.lang().to_owned()} dir={Text::dir(pack.lang())}>
            { motif::motif(place) }
            <h3><a class="unmyth-home__link" href={address.clone()}>{ words(pack, pack.title()) }</a></h3>
            <p class="unmyth-home__about">{ words(pack, pack.summary()) }</p>
            <p class="unmyth-home__takes" lang={text.lang()} dir={Text::dir(text.lang())}>{ text.takes(pack.deck()) }</p>
            { languages("", langs) }
        </li>
    }
}

/// Says that there is nothing here, and leads to the list at `home`.
pub fn missing(text: &Text, home: &str) -> Html {
    let site = Website::of(text.lang());
    html! {
        <main class="unmyth-page unmyth-trouble" data-screen="missing">
            <h1 class="unmyth-trouble__title">{ site.missing }</h1>
            <p>{ site.missing_about }</p>
            <p><a class="unmyth-button unmyth-button--main" href={home.to_owned()}>{ text.to_quizzes() }</a></p>
        </main>
    }
}
