//! Where the visitor stands in the play, in words and as a row of marks.

use quiz::{Attempt, Step};
use yew::{Html, classes, html};

use crate::Text;

/// What is shown only where no player comes: see `still.css`.
const ALL: &str = "unmyth-still__all";

/// Hidden from screen readers: the card's heading says the same.
pub fn progress(text: &Text, step: Step) -> Html {
    progress_of(text, step, None)
}

/// The same on a static page, whose player will ask only `drawn` cards of those that the page has.
pub(super) fn progress_of(text: &Text, step: Step, drawn: Option<usize>) -> Html {
    // More marks than this would be too fine to tell apart.
    let marks = if step.of > 12 { 0 } else { step.of };
    let mark = |place: usize| {
        let state = (place <= step.place).then_some("unmyth-progress__mark--reached");
        let all = drawn.is_some_and(|drawn| place >= drawn).then_some(ALL);
        html! { <span key={place} class={classes!("unmyth-progress__mark", state, all)} /> }
    };
    html! {
        <div key="progress" class="unmyth-progress" aria-hidden="true">
            <p class="unmyth-progress__words">{ place(text, step, drawn) }</p>
            <div class="unmyth-progress__marks">{ for (0..marks).map(mark) }</div>
        </div>
    }
}

/// The same in words: which card of how many, or which second attempt. Of those `drawn` while the player is to come.
pub(super) fn place(text: &Text, step: Step, drawn: Option<usize>) -> Html {
    let words = match step.attempt {
        Attempt::First => text.card_of(),
        Attempt::Second => text.second_attempt_of(),
    };
    let place_of = |of| Text::place_of(words, step.place + 1, of);
    match drawn {
        None => place_of(step.of).into(),
        Some(drawn) => html! {
            <>
                <span class="unmyth-still__drawn">{ place_of(drawn) }</span>
                <span class={ALL}>{ place_of(step.of) }</span>
            </>
        },
    }
}
