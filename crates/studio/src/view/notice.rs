//! What stands in the studio's place: before it is there, where it is open twice, where it has stopped; and what is said
//! of a file that could not be read.

use yew::{Html, html};

use crate::Text;
use crate::state::{NOTICE, Notice};

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

/// Where another tab has the desks.
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
    html! {
        <section class="unmyth-refused" role="group" aria-labelledby={NOTICE}>
            <h2 id={NOTICE} class="unmyth-refused__title" tabindex="-1">{ title(file) }</h2>
            <ul class="unmyth-refused__list">{ for words.iter().map(|words| html! { <li>{ words }</li> }) }</ul>
            <p>{ end }</p>
        </section>
    }
}
