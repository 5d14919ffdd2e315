//! A text with the room of those that could stand in its place.

use yew::{Html, html};

/// The `words`, and in a frame the room that any of the `others` would take: its page sees how high it is, and is to tell
/// none from another by its lines. The others are in attributes, so that nobody reads them without styles.
pub(super) fn room(words: &str, others: impl IntoIterator<Item = String>) -> Html {
    let other = |other: String| html! { <span class="unmyth-room__other" data-other={other} /> };
    html! {
        <span class="unmyth-room">
            <span class="unmyth-room__words">{ words }</span>
            { for others.into_iter().map(other) }
        </span>
    }
}
