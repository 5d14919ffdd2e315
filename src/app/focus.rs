//! Where focus goes when the screen changes.

use std::cell::Cell;
use std::rc::Rc;

use quiz::Phase;
use yew::{NodeRef, UseReducerHandle, hook, use_effect_with, use_mut_ref};

use crate::browser;
use crate::state::{Panel, Screen, Store};
use counting::SendStatus;

/// Places that focus moves to.
#[derive(Default)]
pub(super) struct Places {
    pub(super) heading: NodeRef,
    /// What opens a page over the play: in the menu, at the foot, and on the result.
    pub(super) about: NodeRef,
    pub(super) principles: NodeRef,
    pub(super) counted: NodeRef,
    pub(super) result: NodeRef,
    /// The text to copy by hand.
    pub(super) by_hand: NodeRef,
    /// What was said to being counted.
    pub(super) consent: NodeRef,
    /// How far the play was scrolled when a page was opened over it, in CSS pixels.
    pub(super) scroll: Cell<f64>,
}

/// Moves focus when the screen changes: to its heading, or back to the button that opened the page just left.
///
/// An answer and leafing through the principles leave focus where it is. An answer to the question on the result takes
/// its buttons away, and so moves focus to what stands there then.
#[hook]
pub(super) fn use_focus(store: &UseReducerHandle<Store>, places: &Rc<Places>, opener: &NodeRef) {
    let now = (store.screen(), store.send_status());
    let last = use_mut_ref(|| now);
    let (places, opener) = (places.clone(), opener.clone());
    use_effect_with(now, move |now| {
        let before = last.replace(*now);
        match (before.0, now.0) {
            (before, now) if before == now => {}
            (Screen::Panel(Panel::Principles(_)), Screen::Panel(Panel::Principles(_))) => {}
            // Also from the feedback before: a quick answer comes before this effect has run for the question.
            (Screen::Play(_), Screen::Play(Phase::Answered(..))) => browser::show_feedback(),
            // A page that was open when the WebAssembly came has no opener: then the heading must do.
            (Screen::Panel(_), Screen::Play(_)) if browser::come_back(&opener, places.scroll.get()) => {}
            _ => browser::arrive(&places.heading),
        }
        if before == (Screen::Play(Phase::Done), SendStatus::Asking) && now.0 == before.0 && now.1 != before.1 {
            browser::focus(&places.consent);
        }
    });
}
