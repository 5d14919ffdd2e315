//! The way on to other quizzes: a list after the result, and a line at the foot of the page.

use quiz::Pack;
use yew::{Html, html};

use super::words::words;
use crate::Text;

/// Some other quizzes of the website, each with its address, and the page at `start` with all of them.
pub fn more(text: &Text, others: &[(&Pack, String)], start: &str) -> Html {
    let one = |(pack, address): &(&Pack, String)| {
        html! {
            <li lang={pack.lang().to_owned()} dir={Text::dir(pack.lang())}>
                <a class="unmyth-more__link" href={address.clone()}>{ words(pack, pack.title()) }</a>
            </li>
        }
    };
    html! {
        <nav class="unmyth-more" aria-label={text.more_quizzes()}>
            if !others.is_empty() {
                <h3 class="unmyth-more__heading">{ text.more_quizzes() }</h3>
            }
            <ul class="unmyth-more__list" role="list">
                { for others.iter().map(one) }
                <li><a class="unmyth-more__link" href={start.to_owned()}>{ text.to_quizzes() }</a></li>
            </ul>
        </nav>
    }
}

/// The line at the foot of the page: its languages, and the way to all quizzes at `start`.
pub fn foot(text: &Text, languages: Html, start: &str) -> Html {
    html! {
        <div class="unmyth-foot">
            { languages }
            <a class="unmyth-foot__start" href={start.to_owned()}>{ text.to_quizzes() }</a>
        </div>
    }
}
