//! Where the visitor stands in the play, in words and as a row of marks.

use quiz::{Attempt, Step};
use yew::{Html, classes, html};

use crate::Text;

/// Hidden from screen readers: the card's heading says the same.
pub fn progress(text: &Text, step: Step) -> Html {
    // More marks than this would be too fine to tell apart.
    let marks = if step.of > 12 { 0 } else { step.of };
    let mark = |place: usize| {
        let state = (place <= step.place).then_some("unmyth-progress__mark--reached");
        html! { <span key={place} class={classes!("unmyth-progress__mark", state)} /> }
    };
    html! {
        <div key="progress" class="unmyth-progress" aria-hidden="true">
            <p class="unmyth-progress__words">{ place(text, step) }</p>
            <div class="unmyth-progress__marks">{ for (0..marks).map(mark) }</div>
        </div>
    }
}

/// The same in words: which card of how many, or which second look.
pub(super) fn place(text: &Text, step: Step) -> String {
    let words = match step.attempt {
        Attempt::First => text.card_of(),
        Attempt::Second => text.second_attempt_of(),
    };
    Text::place_of(words, step.place + 1, step.of)
}
