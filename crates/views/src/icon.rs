//! The few signs that stand beside words; each has a shape of its own, so that none depends on color.

use quiz::Outcome;
use yew::{Html, html};

/// A sign for how an answer came out: a tick, a lamp for what is new, or a question's dot and hook.
pub(crate) fn outcome(outcome: Outcome) -> Html {
    match outcome {
        Outcome::Right => icon("M4 12.5 9.5 18 20 7"),
        Outcome::Wrong => icon(
            "M9.5 18.5h5 M10.5 21.5h3 M12 2.5a6 6 0 0 0-3.7 10.7c.8.7 1.2 1.4 1.2 2.3h5c0-.9.4-1.6 1.2-2.3A6 6 0 0 0 12 2.5z",
        ),
        Outcome::NotSure => html! {
            <span class="unmyth-icon--asks">
                { icon("M8 9a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3v.6 M12 19.4v.1") }
            </span>
        },
    }
}

/// An arrow that points to what comes next; it turns round in right-to-left languages.
pub(crate) fn onward() -> Html {
    html! { <span class="unmyth-icon--onward">{ icon("M5 12h14 M13 6l6 6-6 6") }</span> }
}

/// An arrow that points to what came before; it turns round in right-to-left languages.
pub(crate) fn back() -> Html {
    html! { <span class="unmyth-icon--onward">{ icon("M19 12H5 M11 6l-6 6 6 6") }</span> }
}

fn icon(path: &'static str) -> Html {
    html! {
        <svg class="unmyth-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path} /></svg>
    }
}
