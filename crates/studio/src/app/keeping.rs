//! Keeps each desk on the device a moment after it has changed, and says whether that went well.

use yew::{hook, use_effect_with, use_state_eq};

use crate::device::{self, Failure};
use crate::state::{Record, Studio};
use crate::view::Kept;

/// How long nobody types before what is there is kept, in milliseconds.
const QUIET: u32 = 500;

/// See the module; how the desk that is worked on is kept.
#[hook]
pub(super) fn use_keeping(studio: &Studio) -> Kept {
    // Which desk was kept last, as it was after so many changes; or which could not be, and why.
    let last = use_state_eq(|| None::<((u32, u32), Result<(), Failure>)>);
    let desk = studio.desk();
    let wanted = desk.map(|desk| (desk.key, desk.changes));
    let is_kept = matches!(*last, Some((of, Ok(()))) if Some(of) == wanted);
    let is_pending = wanted.is_some_and(|(_, changes)| changes > 0) && !is_kept;
    let record = desk.filter(|_| is_pending).map(|desk| (desk.clone(), studio.today));
    let set = last.setter();
    use_effect_with(wanted, move |wanted| {
        let wanted = *wanted;
        let timer = record.map(|(desk, today)| {
            device::after(QUIET, move || {
                yew::platform::spawn_local(async move {
                    let outcome = device::keep(desk.key, Record::of(&desk, today)).await;
                    set.set(wanted.map(|of| (of, outcome)));
                });
            })
        });
        move || drop(timer)
    });
    use_effect_with(is_pending, |is_pending| {
        let listening = is_pending.then(device::unkept);
        move || drop(listening)
    });
    match *last {
        _ if wanted.is_none_or(|(_, changes)| changes == 0) => Kept::Nothing,
        Some((of, Ok(()))) if Some(of) == wanted => Kept::Kept,
        // It stays in sight while it is tried again.
        Some((_, Err(Failure::Full))) => Kept::Full,
        Some((_, Err(Failure::Forbidden))) => Kept::Forbidden,
        _ => Kept::Soon,
    }
}
