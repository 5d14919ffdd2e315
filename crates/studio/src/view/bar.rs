//! The bar above the draft: whose draft it is, steps back and again, and whether all is kept.

use yew::{Callback, Html, MouseEvent, html};

use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Failure};

/// How the draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is nothing to keep.
    Nothing,
    /// It is about to be.
    Soon,
    /// It is.
    Kept,
    /// It could not be.
    Failed(Failure),
}

/// That something is not kept, why, and what to do.
pub(super) fn unkept(text: &Text, why: Failure) -> &'static str {
    match why {
        Failure::Full => text.unkept_full,
        Failure::Forbidden => text.unkept_forbidden,
        Failure::Changed => text.unkept_changed,
        Failure::Forgotten => text.unkept_forgotten,
    }
}

/// The bar; `on_part` is told to keep the draft as one by itself.
pub fn bar(stage: &Stage<'_>, kept: Kept, on_part: &Callback<MouseEvent>) -> Html {
    let text = stage.text;
    let title = &stage.draft.now.pack.title;
    let step = |event: Event, words: &'static str, can: bool| -> Html {
        let onclick: Callback<MouseEvent> = stage.click(event);
        html! {
            <button type="button" class="unmyth-bar__do" aria-disabled={(!can).then_some("true")} {onclick}>{ words }</button>
        }
    };
    let (state, words) = match kept {
        Kept::Nothing => ("nothing", text.not_yet),
        Kept::Soon => ("soon", text.keeping),
        Kept::Kept => ("kept", text.kept),
        Kept::Failed(why) => ("failed", unkept(text, why)),
    };
    let is_another = matches!(kept, Kept::Failed(Failure::Changed | Failure::Forgotten));
    // What fails is said at once; that all is well again and again would be a nuisance.
    let failed = if state == "failed" { words } else { "" };
    html! {
        <header class="unmyth-bar">
            <button type="button" class="unmyth-bar__do" onclick={stage.click(Event::Leave)}>{ text.all_quizzes }</button>
            <p class="unmyth-bar__title">{ text.title_of(title) }</p>
            <div class="unmyth-bar__steps">
                { step(Event::Undo, text.undo, stage.draft.can_undo()) }
                { step(Event::Redo, text.redo, stage.draft.can_redo()) }
            </div>
            <p class="unmyth-bar__kept" data-kept={state}>{ words }</p>
            if is_another {
                <button type="button" class="unmyth-button" onclick={on_part}>{ text.part }</button>
            }
            <p class="unmyth-page__said" role="status">{ failed }</p>
        </header>
    }
}
