//! What the device does alongside: it keeps and sends, notices that nobody is there, and tells its watch of all this.

use std::rc::Rc;

use yew::{Callback, NodeRef, UseReducerHandle, hook, use_effect_with, use_memo, use_mut_ref, use_state_eq};

use crate::Text;
use crate::device::{self, Idle, Keeping, Kept};
use crate::state::{Event, Kiosk, Scene};
use crate::view::ANSWER;

/// How long nothing happens before anybody is asked, in milliseconds.
const QUIET: u32 = 60_000;
/// How long after the focus has left the screen that is out of reach, in milliseconds: more than a browser needs to say so
/// on a slow device. With 200, on a busy machine, a screen reader said nothing of the question in one of three runs. Until
/// then the question lies over all that can be touched, and any key answers it.
const MOMENT: u32 = 2_000;
/// How long anybody waits for the disk at the most, in milliseconds.
const SAVING: u32 = 2_000;
/// How often the program says that it runs.
const BEAT: u32 = 4_000;

/// What the device keeps, and how that fares.
pub(super) type Outboxes = (Rc<Keeping>, Kept);

/// Hands what was counted to the device.
#[hook]
pub(super) fn use_outboxes(
    kiosk: &UseReducerHandle<Kiosk>,
    line: (Option<String>, Option<String>),
    dispatch: &Callback<Event>,
) -> Outboxes {
    let kept = use_state_eq(Kept::default);
    let set = kept.setter();
    let (tally, code) = line;
    let keeping = use_memo((), move |()| Keeping::open(tally, code, Callback::from(move |kept| set.set(kept))));
    let (dispatch, closed, with) = (dispatch.clone(), kiosk.closed().to_vec(), (*keeping).clone());
    use_effect_with(closed.len(), move |count| {
        if *count > 0 {
            with.take(closed);
            dispatch.emit(Event::Handed(*count));
        }
    });
    ((*keeping).clone(), *kept)
}

/// Whether the disk is just taking a group: what comes after the play that closes it is shown once it is there, so that
/// whoever sees their result is in no group that a crash can still take. A disk that refuses, or takes its time, holds up
/// nobody.
#[hook]
pub(super) fn use_saving(kiosk: &Kiosk, kept: Kept) -> bool {
    let is_saving = !kiosk.closed().is_empty() || (kept.unkept > 0 && kept.is_well);
    let is_late = use_state_eq(|| false);
    let set = is_late.setter();
    use_effect_with(is_saving, move |is_saving| {
        let timer = is_saving.then(|| device::after(SAVING, move || set.set(true)));
        move || drop(timer)
    });
    let set = is_late.setter();
    use_effect_with(is_saving, move |is_saving| {
        if !is_saving {
            set.set(false);
        }
    });
    is_saving && !*is_late
}

/// Tells the watch, again and again, that the program runs.
#[hook]
pub(super) fn use_heart() {
    use_effect_with((), |()| {
        let beating = device::every(BEAT, device::beat);
        move || drop(beating)
    });
}

/// Tells the watch whether anybody plays: it changes nothing under their hands, and nothing while the disk is still to do
/// what it was told.
#[hook]
pub(super) fn use_rest(kiosk: &Kiosk, kept: Kept) {
    let rests = *kiosk.scene() == Scene::Attract && kept.unkept == 0 && !kept.clears;
    let now = rests.then(|| kiosk.open_plays());
    use_effect_with(now, |now| now.map_or_else(device::busy, device::rest));
}

/// Asks whether anybody is still there when nothing has happened for a while, and begins anew where nobody answers.
///
/// While `is_held`, somebody is known to be there: they listen, or wait.
///
/// Focus goes to the one thing to press, at `button`, and back to where it was when somebody has answered.
#[hook]
pub(super) fn use_idle(kiosk: &Kiosk, is_held: bool, dispatch: &Callback<Event>, button: &Rc<NodeRef>) {
    let (is_attract, is_idle) = (*kiosk.scene() == Scene::Attract, kiosk.is_idle());
    let before = use_mut_ref(|| None);
    let (dispatch, button) = (dispatch.clone(), button.clone());
    use_effect_with((is_attract, is_idle, is_held), move |now| {
        let (is_attract, is_idle, is_held) = *now;
        let tell = |event: Event| dispatch.reform(move |()| event.clone());
        let (idle, answer, sign) = if is_idle {
            unmyth_widget::browser::focus(&button);
            let leave = tell(Event::Leave);
            // Whoever is still being asked has all the time to answer.
            let answer = (!is_held).then(|| device::after(1000 * ANSWER, move || leave.emit(())));
            (None, answer, device::on_sign(&tell(Event::Stay)))
        } else {
            // The next visitor finds the focus nowhere.
            if let Some(element) = before.take().filter(|_: &device::Focused| !is_attract) {
                device::refocus(&element);
            }
            let dispatch = dispatch.clone();
            let on_quiet = Callback::from(move |()| {
                // Where nobody plays there is nothing to ask about: another language and larger text are all that ends.
                if is_attract {
                    return dispatch.emit(Event::Leave);
                }
                // Looked at now: what is inert loses it.
                before.replace(device::focused());
                dispatch.emit(Event::Idle);
            });
            ((!is_held).then(|| Idle::new(QUIET, &on_quiet)), None, Vec::new())
        };
        move || drop((idle, answer, sign))
    });
}

/// Whether the screen lies behind a question and out of reach: a moment after focus has gone to the question.
///
/// Of what takes the place of something that vanishes with the focus in it, Orca 43 says nothing in Firefox 153.
#[hook]
pub(super) fn use_behind(is_idle: bool) -> bool {
    let is_behind = use_state_eq(|| false);
    let set = is_behind.setter();
    use_effect_with(is_idle, move |is_idle| {
        let timer = if *is_idle {
            Some(device::after(MOMENT, move || set.set(true)))
        } else {
            set.set(false);
            None
        };
        move || drop(timer)
    });
    is_idle && *is_behind
}

/// Has the page read as its text is written, and called by its title in that language.
#[hook]
pub(super) fn use_page(lang: &str, text: &'static Text, dir: &'static str, is_larger: bool) {
    use_effect_with((lang.to_owned(), is_larger), move |(lang, is_larger)| {
        device::suit(lang, dir, *is_larger, text.title);
    });
}
