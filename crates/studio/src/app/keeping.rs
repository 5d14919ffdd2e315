//! Keeps each desk on the device a moment after it has changed, or is left, and says whether that went well.

use std::rc::Rc;

use quiz::Day;
use yew::{Callback, hook, use_callback, use_effect_with, use_mut_ref, use_state_eq};

use crate::device::{self, Failure};
use crate::state::{Desk, Record, Studio};
use crate::view::Kept;

/// How long nobody types before what is there is kept, in milliseconds.
const QUIET: u32 = 500;

/// A desk as it is after so many changes.
type Version = (u32, u32);

/// See the module; how the desk that is worked on is kept.
#[hook]
pub(super) fn use_keeping(studio: &Studio) -> Kept {
    // What was kept last, or could not be, and why.
    let last = use_state_eq(|| None::<(Version, Result<(), Failure>)>);
    // What is not kept yet.
    let pending = use_mut_ref(|| None::<(Desk, Day)>);
    let desk = studio.desk();
    let wanted = desk.map(|desk| (desk.key, desk.changes));
    let is_kept = matches!(*last, Some((of, Ok(()))) if Some(of) == wanted);
    let is_pending = wanted.is_some_and(|(_, changes)| changes > 0) && !is_kept;
    let keep: Callback<()> = {
        let (pending, set) = (pending.clone(), last.setter());
        use_callback((), move |(), ()| {
            let Some((desk, today)) = pending.take() else { return };
            let set = set.clone();
            yew::platform::spawn_local(async move {
                let outcome = device::keep(desk.key, Record::of(&desk, today)).await;
                set.set(Some(((desk.key, desk.changes), outcome)));
            });
        })
    };
    let changed = desk.filter(|_| is_pending).map(|desk| (desk.clone(), studio.today));
    {
        let keep = keep.clone();
        use_effect_with(wanted, move |_| {
            let timer = changed.map(|changed| {
                pending.replace(Some(changed));
                device::after(QUIET, move || keep.emit(()))
            });
            move || drop(timer)
        });
    }
    {
        // A desk that is left, and a page that is, do not wait.
        let (left, hidden) = (keep.clone(), keep);
        use_effect_with(studio.at, move |_| move || left.emit(()));
        use_effect_with((), move |()| {
            let listening = Rc::new(device::on_hidden(hidden));
            move || drop(listening)
        });
    }
    use_effect_with(is_pending, |is_pending| {
        let listening = is_pending.then(device::unkept);
        move || drop(listening)
    });
    match *last {
        _ if desk.is_none_or(|desk| desk.is_blank && desk.changes == 0) => Kept::Nothing,
        _ if wanted.is_some_and(|(_, changes)| changes == 0) => Kept::Kept,
        Some((of, Ok(()))) if Some(of) == wanted => Kept::Kept,
        // It stays in sight while it is tried again.
        Some((_, Err(Failure::Full))) => Kept::Full,
        Some((_, Err(Failure::Forbidden))) => Kept::Forbidden,
        _ => Kept::Soon,
    }
}
