//! Which texts of a translation are shown, and the way to the next that is unfinished.

use yew::{Html, html};

use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Standing, Translatable};

/// What can be shown, each with how many there are now.
pub(super) fn choices(stage: &Stage<'_>, at: usize, texts: &[Translatable]) -> Html {
    let text = stage.text;
    let one = |standing: Option<Standing>| {
        let count = texts.iter().filter(|it| standing.is_none_or(|standing| it.standing == standing)).count();
        let is_now = stage.draft.filter.standing == standing;
        html! {
            <button
                type="button" class="unmyth-filter__choice" aria-pressed={if is_now { "true" } else { "false" }}
                onclick={stage.click(Event::Filter(at, standing))}
            >
                { called(text, standing) }{ " " }<span class="unmyth-filter__count">{ count }</span>
            </button>
        }
    };
    let all = [None, Some(Standing::Missing), Some(Standing::Stale), Some(Standing::Done)];
    html! {
        <div class="unmyth-filter__choices" role="group" aria-label={text.filter}>{ for all.map(one) }</div>
    }
}

/// The way on, which stays in sight, and how much is left.
pub(super) fn onward(stage: &Stage<'_>, at: usize, texts: &[Translatable]) -> Html {
    let text = stage.text;
    let left = texts.iter().filter(|it| it.standing != Standing::Done).count();
    html! {
        <div class="unmyth-filter__onward">
            <p>{ if left == 0 { text.all_done.to_owned() } else { (text.left_of)(left, texts.len()) } }</p>
            <button type="button" class="unmyth-button unmyth-button--main" onclick={stage.click(Event::Onward(at))}>
                { text.next_unfinished }
            </button>
        </div>
    }
}

/// What texts are called that stand so; all of them, without that.
pub(super) fn called(text: &Text, standing: Option<Standing>) -> &'static str {
    match standing {
        None => text.filter_all,
        Some(Standing::Missing) => text.filter_missing,
        Some(Standing::Stale) => text.filter_stale,
        Some(Standing::Done) => text.filter_done,
    }
}
