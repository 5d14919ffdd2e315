//! Where the visitor stands in the play, in words and as a row of marks.

use quiz::{Look, Step};
use yew::{Html, classes, html};

use crate::Text;

/// The words say all there is to know; the marks are for the eye alone.
pub fn progress(text: &Text, step: Step) -> Html {
    let words = match step.look {
        Look::First => Text::place_of(text.card_of(), step.place + 1, step.of),
        Look::Second => Text::place_of(text.second_look_of(), step.place + 1, step.of),
    };
    // More marks than this would be too fine to tell apart.
    let marks = if step.of > 12 { 0 } else { step.of };
    let mark = |place: usize| {
        let state = (place <= step.place).then_some("unmyth-progress__mark--reached");
        html! { <span key={place} class={classes!("unmyth-progress__mark", state)} /> }
    };
    html! {
        <div key="progress" class="unmyth-progress">
            <p class="unmyth-progress__words">{ words }</p>
            <div class="unmyth-progress__marks" aria-hidden="true">{ for (0..marks).map(mark) }</div>
        </div>
    }
}
