//! The page that says what becomes of a visitor's answers, before any quiz is opened.

use quiz::Link;
use yew::{Html, html};

use super::contacts;
use crate::{Text, Website};
use counting::CountingMode;

/// What holds on a website whose pages count in this `mode`. Its list of quizzes is at `home`.
pub fn privacy(text: &Text, mode: CountingMode, home: &str, contacts: &[Link]) -> Html {
    let site = Website::of(text.lang());
    let part = |heading: &'static str, words: &'static str| {
        html! { <section><h2 class="unmyth-privacy__heading">{ heading }</h2><p>{ words }</p></section> }
    };
    html! {
        <main class="unmyth-page unmyth-privacy" data-screen="privacy">
            <h1 class="unmyth-privacy__title">{ site.privacy }</h1>
            <p class="unmyth-privacy__lead">{ if mode < CountingMode::Off { text.promise() } else { text.counts_nothing() } }</p>
            { part(site.device, site.device_about) }
            { counted(text, site, mode) }
            { part(site.elsewhere, site.elsewhere_about) }
            { part(site.limits, site.limits_about) }
            { contacts::of_operator(text, contacts) }
            <p><a class="unmyth-button unmyth-button--main" href={home.to_owned()}>{ text.to_quizzes() }</a></p>
        </main>
    }
}

fn counted(text: &Text, site: &Website, mode: CountingMode) -> Html {
    let one = |(label, about): (&'static str, &'static str)| html! { <><dt>{ label }</dt><dd>{ about }</dd></> };
    html! {
        <section>
            <h2 class="unmyth-privacy__heading">{ text.counted() }</h2>
            if mode < CountingMode::Off {
                if mode == CountingMode::Ask {
                    <p>{ site.asked_first }</p>
                }
                <dl class="unmyth-privacy__counted">{ for text.counting().map(one) }</dl>
                <p>{ site.signals }</p>
            } else {
                <p>{ site.nothing_sent }</p>
            }
        </section>
    }
}
