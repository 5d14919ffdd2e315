//! Keeps each desk on the device a moment after it has changed, or is left, and says whether that went well.

use std::collections::BTreeMap;

use quiz::Day;
use yew::platform::spawn_local;
use yew::{Callback, MouseEvent, hook, use_callback, use_effect_with, use_force_update, use_mut_ref};

use crate::device;
use crate::state::{Desk, Event, Failure, Record, Studio};
use crate::view::Kept;

/// How long nobody types before what is there is kept, in milliseconds.
const QUIET: u32 = 500;

/// By their keys: after how many changes a desk was kept last, or could not be, and why.
type Outcomes = BTreeMap<u32, (u32, Result<(), Failure>)>;

/// How the desks are kept.
pub(super) struct Keeping {
    /// The one that is worked on.
    pub(super) kept: Kept,
    /// Those that could not be, by their keys.
    pub(super) unkept: Vec<(u32, Failure)>,
    /// Whom to tell to keep the one that is worked on as one by itself.
    pub(super) on_part: Callback<MouseEvent>,
}

/// See the module.
#[hook]
pub(super) fn use_keeping(studio: &Studio, dispatch: &Callback<Event>) -> Keeping {
    let outcomes = use_mut_ref(Outcomes::new);
    let update = use_force_update();
    // What is not kept yet.
    let pending = use_mut_ref(|| None::<(Desk, Day)>);
    // The desk that was worked on when this was drawn before.
    let before = use_mut_ref(|| None::<u32>);
    // With whom to tell when it is kept.
    let keep: Callback<(Desk, Day, Callback<()>)> = {
        let outcomes = outcomes.clone();
        use_callback((), move |(desk, today, then): (Desk, Day, Callback<()>), ()| {
            let (outcomes, update) = (outcomes.clone(), update.clone());
            spawn_local(async move {
                let outcome = device::keep(desk.key, Record::of(&desk, today)).await;
                outcomes.borrow_mut().insert(desk.key, (desk.changes, outcome));
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
            if let Some((desk, today)) = waiting {
                keep.emit((desk, today, Callback::noop()));
            }
        })
    };
    let outcomes = outcomes.borrow();
    let desk = studio.desk();
    let changed = desk.filter(|desk| is_pending(&outcomes, desk)).map(|desk| (desk.clone(), studio.today));
    {
        let keep_pending = keep_pending.clone();
        use_effect_with(desk.map(|desk| (desk.key, desk.changes)), move |_| {
            let timer = changed.map(|changed| {
                pending.replace(Some(changed));
                // A field that loses the focus with its page changes the desk once more, and nobody types there then.
                let quiet = if device::is_in_use() { QUIET } else { 0 };
                device::after(quiet, move || keep_pending.emit(()))
            });
            move || drop(timer)
        });
    }
    {
        // A desk that is left does not wait. It was settled at that, so it is looked at anew.
        let left = before.borrow().and_then(|key| studio.shelf.desks.iter().find(|desk| desk.key == key));
        let left = left.filter(|desk| Some(desk.key) != studio.at && is_pending(&outcomes, desk));
        let left = left.map(|desk| (desk.clone(), studio.today));
        let keep = keep.clone();
        use_effect_with(studio.at, move |at| {
            before.replace(*at);
            if let Some((desk, today)) = left {
                keep.emit((desk, today, Callback::noop()));
            }
        });
    }
    // Nor does a page that goes out of sight.
    use_effect_with((), move |()| {
        let listening = device::on_hidden(keep_pending);
        move || drop(listening)
    });
    use_effect_with(studio.shelf.desks.iter().any(|desk| is_pending(&outcomes, desk)), |is_pending| {
        let listening = is_pending.then(device::unkept);
        move || drop(listening)
    });
    let on_part = {
        let (dispatch, desk) = (dispatch.clone(), desk.map(|desk| (desk.clone(), studio.today)));
        Callback::from(move |_: MouseEvent| {
            let Some((desk, today)) = desk.clone() else { return };
            let (dispatch, keep) = (dispatch.clone(), keep.clone());
            spawn_local(async move {
                device::part(desk.key).await;
                keep.emit((desk, today, dispatch.reform(|()| Event::Parted)));
            });
        })
    };
    let kept = desk.map_or(Kept::Nothing, |desk| kept(&outcomes, desk));
    let unkept = studio.shelf.desks.iter().filter_map(|desk| match self::kept(&outcomes, desk) {
        Kept::Failed(why) => Some((desk.key, why)),
        _ => None,
    });
    Keeping { kept, unkept: unkept.collect(), on_part }
}

fn is_pending(outcomes: &Outcomes, desk: &Desk) -> bool {
    desk.changes > 0 && outcomes.get(&desk.key) != Some(&(desk.changes, Ok(())))
}

fn kept(outcomes: &Outcomes, desk: &Desk) -> Kept {
    match outcomes.get(&desk.key) {
        _ if desk.changes == 0 => {
            if desk.is_blank {
                Kept::Nothing
            } else {
                Kept::Kept
            }
        }
        _ if !is_pending(outcomes, desk) => Kept::Kept,
        // It stays in sight while it is tried again.
        Some((_, Err(why))) => Kept::Failed(*why),
        _ => Kept::Soon,
    }
}
