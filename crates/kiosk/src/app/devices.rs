//! What the device does alongside: it keeps and sends, notices that nobody is there, and tells its watch of all this.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{
    Callback, NodeRef, UseReducerHandle, UseStateHandle, hook, use_effect_with, use_mut_ref, use_state, use_state_eq,
};

use crate::device::{self, Idle, Keeping, Kept};
use crate::state::{Event, Kiosk, Scene};

/// How long nothing happens before anybody is asked, and how long they have to answer, in milliseconds.
const QUIET: u32 = 60_000;
const ANSWER: u32 = 25_000;
/// How often the program says that it runs.
const BEAT: u32 = 4_000;

/// What the device keeps and how that fares; nothing before it has been read.
pub(super) type Accounts = (Option<Rc<Keeping>>, Kept);

/// Hands what was counted to the device.
#[hook]
pub(super) fn use_accounts(
    kiosk: &UseReducerHandle<Kiosk>,
    tally: Option<String>,
    dispatch: &Callback<Event>,
) -> Accounts {
    let keeping: UseStateHandle<Option<Rc<Keeping>>> = use_state(|| None);
    let kept = use_state_eq(Kept::default);
    let (set, set_kept) = (keeping.setter(), kept.setter());
    use_effect_with((), move |()| {
        let on_change = Callback::from(move |kept| set_kept.set(kept));
        spawn_local(async move { set.set(Some(Keeping::open(tally, on_change).await)) });
    });
    let (dispatch, closed, with) = (dispatch.clone(), kiosk.closed().to_vec(), (*keeping).clone());
    use_effect_with((closed.len(), with.is_some()), move |(count, _)| {
        if let Some(keeping) = with.filter(|_| *count > 0) {
            keeping.take(closed);
            dispatch.emit(Event::Handed(*count));
        }
    });
    ((*keeping).clone(), *kept)
}

/// Tells the watch, again and again, that the program runs.
#[hook]
pub(super) fn use_heart() {
    use_effect_with((), |()| {
        let beating = device::every(BEAT, device::beat);
        move || drop(beating)
    });
}

/// Tells the watch whether anybody plays: it changes nothing under their hands.
#[hook]
pub(super) fn use_rest(kiosk: &Kiosk) {
    let now = (*kiosk.scene() == Scene::Attract).then(|| kiosk.open_plays());
    use_effect_with(now, |now| now.map_or_else(device::busy, device::rest));
}

/// Asks whether anybody is still there when nothing has happened for a while, and begins anew where nobody answers.
///
/// Focus goes to the one thing to press, at `button`, and back to where it was when somebody has answered.
#[hook]
pub(super) fn use_idle(kiosk: &Kiosk, dispatch: &Callback<Event>, button: &Rc<NodeRef>) {
    let (is_attract, is_in_doubt) = (*kiosk.scene() == Scene::Attract, kiosk.is_in_doubt());
    let before = use_mut_ref(|| None);
    let (dispatch, button) = (dispatch.clone(), button.clone());
    use_effect_with((is_attract, is_in_doubt), move |(is_attract, is_in_doubt)| {
        let (is_attract, is_in_doubt) = (*is_attract, *is_in_doubt);
        let tell = |event: Event| dispatch.reform(move |()| event.clone());
        let (idle, answer, sign) = if is_in_doubt {
            unmyth_widget::shell::focus(&button);
            let leave = tell(Event::Leave);
            (None, Some(device::after(ANSWER, move || leave.emit(()))), device::on_sign(&tell(Event::Stay)))
        } else {
            if let Some(element) = before.take() {
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
                dispatch.emit(Event::Doubt);
            });
            (Some(Idle::new(QUIET, &on_quiet)), None, Vec::new())
        };
        move || drop((idle, answer, sign))
    });
}

/// Has the page read as its text is written.
#[hook]
pub(super) fn use_page(lang: &str, dir: &'static str, is_larger: bool) {
    use_effect_with((lang.to_owned(), is_larger), move |(lang, is_larger)| device::suit(lang, dir, *is_larger));
}
