//! Keeps each draft on the device a moment after it has changed, or is left, and says whether that went well.

use std::collections::HashMap;

use quiz::Day;
use yew::platform::spawn_local;
use yew::{Callback, MouseEvent, hook, use_callback, use_effect_with, use_force_update, use_mut_ref};

use crate::device;
use crate::state::{Draft, Event, Failure, Record, Studio};
use crate::view::Kept;

/// How long nobody types before what is there is kept, in milliseconds.
const QUIET: u32 = 500;

/// By their keys: after how many changes a draft was kept last, or could not be, and why.
type Outcomes = HashMap<u32, (u32, Result<(), Failure>)>;

/// How the drafts are kept.
pub(super) struct Keeping {
    /// The one that is worked on.
    pub(super) kept: Kept,
    /// Those that could not be, by their keys.
    pub(super) unkept: Vec<(u32, Failure)>,
    /// Whether something that was written here is on the disk.
    pub(super) is_saved: bool,
    /// Whom to tell to keep the one that is worked on as one by itself.
    pub(super) on_part: Callback<MouseEvent>,
}

/// See the module.
#[hook]
pub(super) fn use_keeping(studio: &Studio, dispatch: &Callback<Event>) -> Keeping {
    let outcomes = use_mut_ref(Outcomes::new);
    let update = use_force_update();
    // What is not kept yet.
    let pending = use_mut_ref(|| None::<(Draft, Day)>);
    // The draft that was being edited when this was drawn before.
    let before = use_mut_ref(|| None::<u32>);
    // With whom to tell when it is kept.
    let keep: Callback<(Draft, Day, Callback<()>)> = {
        let outcomes = outcomes.clone();
        use_callback((), move |(draft, today, then): (Draft, Day, Callback<()>), ()| {
            let (outcomes, update) = (outcomes.clone(), update.clone());
            spawn_local(async move {
                let outcome = device::keep(draft.key, Record::of(&draft, today)).await;
                outcomes.borrow_mut().insert(draft.key, (draft.changes, outcome));
                update.force_update();
                if outcome.is_ok() {
                    then.emit(());
                }
            });
        })
    };
    let keep_pending: Callback<()> = {
        let (pending, keep) = (pending.clone(), keep.clone());
        use_callback((), move |(), ()| {
            let waiting = pending.take();
            if let Some((draft, today)) = waiting {
                keep.emit((draft, today, Callback::noop()));
            }
        })
    };
    let outcomes = outcomes.borrow();
    let draft = studio.draft();
    let changed = draft.filter(|draft| is_pending(&outcomes, draft)).map(|draft| (draft.clone(), studio.today));
    {
        let keep_pending = keep_pending.clone();
        use_effect_with(draft.map(|draft| (draft.key, draft.changes)), move |_| {
            let timer = changed.map(|changed| {
                pending.replace(Some(changed));
                // A field that loses the focus with its page changes the draft once more, and nobody types there then.
                let quiet = if device::is_in_use() { QUIET } else { 0 };
                device::after(quiet, move || keep_pending.emit(()))
            });
            move || drop(timer)
        });
    }
    {
        // A draft that is left does not wait. It was settled at that, so it is looked at anew.
        let left = before.borrow().and_then(|key| studio.draft_store.drafts.iter().find(|draft| draft.key == key));
        let left = left.filter(|draft| Some(draft.key) != studio.at && is_pending(&outcomes, draft));
        let left = left.map(|draft| (Draft::clone(draft), studio.today));
        let keep = keep.clone();
        use_effect_with(studio.at, move |at| {
            before.replace(*at);
            if let Some((draft, today)) = left {
                keep.emit((draft, today, Callback::noop()));
            }
        });
    }
    // Nor does a page that goes out of sight.
    use_effect_with((), move |()| {
        let listening = device::on_hidden(keep_pending);
        move || drop(listening)
    });
    use_effect_with(studio.draft_store.drafts.iter().any(|draft| is_pending(&outcomes, draft)), |is_pending| {
        let listening = is_pending.then(device::unkept);
        move || drop(listening)
    });
    let on_part = {
        let (dispatch, draft) = (dispatch.clone(), draft.map(|draft| (draft.clone(), studio.today)));
        Callback::from(move |_: MouseEvent| {
            let Some((draft, today)) = draft.clone() else { return };
            let (dispatch, keep) = (dispatch.clone(), keep.clone());
            spawn_local(async move {
                device::part(draft.key).await;
                keep.emit((draft, today, dispatch.reform(|()| Event::Parted)));
            });
        })
    };
    let kept = draft.map_or(Kept::Nothing, |draft| kept(&outcomes, draft));
    let unkept = studio.draft_store.drafts.iter().filter_map(|draft| match self::kept(&outcomes, draft) {
        Kept::Failed(why) => Some((draft.key, why)),
        _ => None,
    });
    let is_saved = outcomes.values().any(|(_, outcome)| outcome.is_ok());
    Keeping { kept, unkept: unkept.collect(), is_saved, on_part }
}

fn is_pending(outcomes: &Outcomes, draft: &Draft) -> bool {
    draft.changes > 0 && outcomes.get(&draft.key) != Some(&(draft.changes, Ok(())))
}

fn kept(outcomes: &Outcomes, draft: &Draft) -> Kept {
    match outcomes.get(&draft.key) {
        _ if draft.changes == 0 => {
            if draft.is_blank {
                Kept::Nothing
            } else {
                Kept::Kept
            }
        }
        _ if !is_pending(outcomes, draft) => Kept::Kept,
        // It stays in sight while it is tried again.
        Some((_, Err(why))) => Kept::Failed(*why),
        _ => Kept::Soon,
    }
}
