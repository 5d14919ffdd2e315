//! One of a list: its form, and the buttons that move it and take it out.

use yew::{Html, html};

use super::stage::Stage;
use crate::state::{Event, List, Way};

/// The one at a place in a list, called `name`.
pub(super) fn item(stage: &Stage<'_>, list: List, at: usize, name: &str, form: Html) -> Html {
    html! {
        <li key={at} class="unmyth-item">
            { form }
            { tools(stage, list, at, name) }
        </li>
    }
}

/// Its buttons. Those at an end stay where they are, so that focus does.
pub(super) fn tools(stage: &Stage<'_>, list: List, at: usize, name: &str) -> Html {
    let last = list.len(&stage.draft.now).saturating_sub(1);
    let way = |way: Way| {
        let is_end = if way == Way::Up { at == 0 } else { at == last };
        html! {
            <button
                id={way.id(list, at)}
                type="button"
                class="unmyth-item__do"
                aria-disabled={is_end.then_some("true")}
                onclick={stage.click(Event::Move(list, at, way))}
            >{ stage.way(way) }{ " " }<span class="unmyth-page__said">{ name }</span></button>
        }
    };
    html! {
        <div class="unmyth-item__tools">
            if last > 0 {
                { way(Way::Up) }
                { way(Way::Down) }
            }
            <button type="button" class="unmyth-item__do" onclick={stage.click(Event::Remove(list, at))}>
                { stage.text.remove }{ " " }<span class="unmyth-page__said">{ name }</span>
            </button>
        </div>
    }
}

/// What adds one more.
pub(super) fn add(stage: &Stage<'_>, list: List, words: &'static str) -> Html {
    let is_full = list.len(&stage.draft.now) >= list.most();
    html! {
        <button
            type="button"
            class="unmyth-button"
            aria-disabled={is_full.then_some("true")}
            onclick={stage.click(Event::Add(list))}
        >{ words }</button>
    }
}
