//! The bar over the desk: whose desk it is, steps back and again, and whether all is kept.

use yew::{Callback, Html, MouseEvent, html};

use super::stage::Stage;
use crate::state::Event;

/// How what is on the desk is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// There is nothing to keep.
    Nothing,
    /// It is about to be.
    Soon,
    /// It is.
    Kept,
    /// The device has no room.
    Full,
    /// The browser keeps nothing.
    Forbidden,
}

/// The bar.
pub fn bar(stage: &Stage<'_>, kept: Kept) -> Html {
    let text = stage.text;
    let title = &stage.desk.now.pack.title;
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
        Kept::Full => ("failed", text.unkept_full),
        Kept::Forbidden => ("failed", text.unkept_forbidden),
    };
    // What fails is said at once; that all is well again and again would be a nuisance.
    let failed = if state == "failed" { words } else { "" };
    html! {
        <header class="unmyth-bar">
            <button type="button" class="unmyth-bar__do" onclick={stage.click(Event::Leave)}>{ text.all_quizzes }</button>
            <p class="unmyth-bar__title">{ text.title_of(title) }</p>
            <div class="unmyth-bar__steps">
                { step(Event::Undo, text.undo, stage.desk.can_undo()) }
                { step(Event::Redo, text.redo, stage.desk.can_redo()) }
            </div>
            <p class="unmyth-bar__kept" data-kept={state}>{ words }</p>
            <p class="unmyth-page__said" role="status">{ failed }</p>
        </header>
    }
}
