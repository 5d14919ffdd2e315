//! What stands in the studio's place: before it is there, where it is open twice, where it has stopped; and what is said
//! of files that cannot be read and of a device that does not do as it is told.

use yew::{Html, html};

use crate::Text;
use crate::state::{Failure, NOTICE, Notice, UNFORGOTTEN};

/// Before the program is there.
pub fn waiting(text: &Text) -> Html {
    html! {
        <main class="unmyth-page unmyth-start" data-screen="waiting">
            <h1 class="unmyth-start__title">{ text.title }</h1>
            <p class="unmyth-start__about">{ text.about }</p>
            <noscript><p>{ text.needs_scripts }</p></noscript>
            <p class="unmyth-start__waiting">{ text.loading }</p>
        </main>
    }
}

/// Where another tab has the drafts.
pub fn elsewhere(text: &Text) -> Html {
    html! {
        <main class="unmyth-page unmyth-start" data-screen="elsewhere">
            <h1 class="unmyth-start__title">{ text.elsewhere }</h1>
            <p class="unmyth-start__about">{ text.elsewhere_about }</p>
        </main>
    }
}

/// Where the program has stopped.
pub fn halted(text: &Text) -> Html {
    html! {
        <main class="unmyth-page unmyth-start" data-screen="halted">
            <h1 class="unmyth-start__title" tabindex="-1">{ text.halted }</h1>
            <p class="unmyth-start__about">{ text.halted_about }</p>
            <p><a href="" class="unmyth-button unmyth-button--main">{ text.again }</a></p>
            <details class="unmyth-start__detail">
                <summary>{ text.halted_detail }</summary>
                <pre></pre>
            </details>
        </main>
    }
}

/// What is told of a file: that it could not be read, or what of it could not be taken; and why.
pub(super) fn told(text: &Text, Notice { file, is_taken, words }: &Notice) -> Html {
    let (title, end) = if *is_taken { (text.taken_but, text.and_taken) } else { (text.cannot_open, text.and_stays) };
    let list = html! {
        <ul class="unmyth-refused__list">{ for words.iter().map(|words| html! { <li>{ words }</li> }) }</ul>
    };
    section(NOTICE, title(file), html! { <>{ list }<p>{ end }</p></> })
}

/// The device does not say what it keeps: an empty list would look as if all were gone.
pub(super) fn blind(text: &Text) -> Html {
    let rest = html! {
        <>
            <p>{ text.blind_about }</p>
            <p><a href="" class="unmyth-button">{ text.blind_again }</a></p>
        </>
    };
    section("unmyth-studio-blind", text.blind.to_owned(), rest)
}

/// Something was to be forgotten, and is there still.
pub(super) fn unforgotten(text: &Text, why: Failure) -> Html {
    let words = if why == Failure::Changed { text.unforgotten_changed } else { text.unforgotten_about };
    section(UNFORGOTTEN, text.unforgotten.to_owned(), html! { <p>{ words }</p> })
}

fn section(id: &'static str, title: String, rest: Html) -> Html {
    html! {
        <section class="unmyth-refused" role="group" aria-labelledby={id}>
            <h2 {id} class="unmyth-refused__title" tabindex="-1">{ title }</h2>
            { rest }
        </section>
    }
}
