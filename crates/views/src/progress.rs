//! Where the visitor stands in the play, in words and as a row of marks.

use quiz::{Attempt, Step};
use yew::{Html, classes, html};

use crate::Text;

/// What is shown only while the player is to come, and only where none comes: see `still.css`.
const DRAWN: &str = "unmyth-still__drawn";
const ALL: &str = "unmyth-still__all";

/// Hidden from screen readers: the card's heading says the same.
pub fn progress(text: &Text, step: Step) -> Html {
    progress_of(text, step, None)
}

/// The same on a static page, whose player will ask only `drawn` cards of those that the page has.
pub(super) fn progress_of(text: &Text, step: Step, drawn: Option<usize>) -> Html {
    let mark = |(place, shown): (usize, Option<&'static str>)| {
        let state = (place <= step.place).then_some("unmyth-progress__mark--reached");
        html! { <span key={place} class={classes!("unmyth-progress__mark", state, shown)} /> }
    };
    html! {
        <div key="progress" class="unmyth-progress" aria-hidden="true">
            <p class="unmyth-progress__words">{ place(text, step, drawn) }</p>
            <div class="unmyth-progress__marks">{ for marks(step.of, drawn).into_iter().enumerate().map(mark) }</div>
        </div>
    }
}

/// The marks for so many cards, each with when it is shown if not always.
fn marks(of: usize, drawn: Option<usize>) -> Vec<Option<&'static str>> {
    // More marks than this would be too fine to tell apart.
    let fine = |cards: usize| if cards > 12 { 0 } else { cards };
    let (all, drawn) = (fine(of), fine(drawn.unwrap_or(of)));
    let shown = |place: usize| match place {
        _ if place >= drawn => Some(ALL),
        _ if place >= all => Some(DRAWN),
        _ => None,
    };
    (0..all.max(drawn)).map(shown).collect()
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
                <span class={DRAWN}>{ place_of(drawn) }</span>
                <span class={ALL}>{ place_of(step.of) }</span>
            </>
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, DRAWN, marks};

    #[test]
    fn a_play_has_its_marks_before_the_player_and_the_plain_page_its_own() {
        assert_eq!(marks(3, None), [None; 3]);
        assert_eq!(marks(13, None), []);
        assert_eq!(marks(4, Some(2)), [None, None, Some(ALL), Some(ALL)]);
        assert_eq!(marks(20, Some(2)), [Some(DRAWN); 2]);
    }
}
