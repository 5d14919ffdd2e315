//! The attendant's menu at work: the PIN, and what the menu shows and does.

use std::rc::Rc;

use views::text_elements;
use yew::platform::spawn_local;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, NodeRef, Properties, SubmitEvent, component, use_effect_with,
    use_memo, use_reducer, use_state_eq,
};

use crate::Text;
use crate::device::{self, Keeping, Kept, LastSent, Tried, Tries};
use crate::state::{Digits, Press};
use crate::view::{self, Attendant, Device, Keypad, Pin, Sent, Storage};

#[derive(Clone, Properties)]
pub(super) struct AttendantProps {
    pub(super) text: &'static Text,
    pub(super) site: String,
    pub(super) version: String,
    pub(super) sends: bool,
    pub(super) open_plays: usize,
    pub(super) kept: Kept,
    pub(super) keeping: Rc<Keeping>,
    pub(super) tries: Tries,
    /// All counts in memory are to go as well.
    pub(super) on_zero: Callback<()>,
    pub(super) on_back: Callback<()>,
}

impl PartialEq for AttendantProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.text, other.text) && self.open_plays == other.open_plays && self.kept == other.kept
    }
}

/// See the module.
#[component]
pub(super) fn AttendantScene(props: &AttendantProps) -> Html {
    let text = props.text;
    let (is_open, said) = (use_state_eq(|| false), use_state_eq(|| ""));
    let digits = use_reducer(Digits::default);
    let (note, device) = (use_state_eq(|| ""), use_state_eq(|| (false, false)));
    let (heading, field) = (use_memo((), |()| NodeRef::default()), use_memo((), |()| NodeRef::default()));

    // A kiosk without a PIN is open to whoever finds the corner.
    let (open, tries) = (is_open.setter(), props.tries.clone());
    use_effect_with((), move |()| {
        spawn_local(async move {
            if tries.are_needless().await {
                open.set(true);
            }
        });
    });
    let (set, at) = (device.setter(), heading.clone());
    use_effect_with(*is_open, move |is_open| {
        device::arrive(&at);
        if *is_open {
            spawn_local(async move { set.set((device::persists().await, device::is_ready().await)) });
        }
    });
    let press = {
        let dispatcher = digits.dispatcher();
        Callback::from(move |press| dispatcher.dispatch(press))
    };
    let keypad = |label: &'static str, is_secret: bool| Keypad {
        label: label.into(),
        digits: AttrValue::from(digits.as_str().to_owned()),
        is_secret,
        on_digit: press.reform(Press::Digit),
        on_back: press.reform(|_: MouseEvent| Press::Back),
        on_input: press.reform(|event: InputEvent| Press::Typed(device::typed(&event))),
        field: (*field).clone(),
    };
    let on_back = props.on_back.reform(|_: MouseEvent| ());

    if !*is_open {
        let on_try = {
            let (open, said, press, pin) = (is_open.setter(), said.setter(), press.clone(), digits.as_str().to_owned());
            let tries = props.tries.clone();
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                let (open, said, press, pin) = (open.clone(), said.clone(), press.clone(), pin.clone());
                let tries = tries.clone();
                spawn_local(async move {
                    let tried = tries.attempt(&pin).await;
                    match tried {
                        Tried::Opens => open.set(true),
                        Tried::Misses => said.set(text.pin_missed),
                        Tried::Waits => said.set(text.pin_wait),
                        Tried::Unread => said.set(text.export_fails),
                    }
                    press.emit(Press::Clear);
                });
            })
        };
        let pin = Pin { keypad: keypad(text.pin, true), on_try, said: *said, on_back };
        return text_elements(view::pin(text, &pin, &heading));
    }

    let keeping = &props.keeping;
    let on_line = {
        let (keeping, note) = (keeping.clone(), note.setter());
        Callback::from(move |_: MouseEvent| {
            let (keeping, note) = (keeping.clone(), note.clone());
            spawn_local(async move {
                note.set(if keeping.is_heard().await { text.line_works } else { text.line_fails });
            });
        })
    };
    let export = |kind: &'static str| {
        let note = note.setter();
        Callback::from(move |_: MouseEvent| {
            let note = note.clone();
            spawn_local(async move {
                note.set(if device::export(kind).await { "" } else { text.export_fails });
            });
        })
    };
    let on_send = {
        let keeping = keeping.clone();
        Callback::from(move |_: MouseEvent| keeping.send_now())
    };
    let on_reset = {
        let (keeping, on_zero, press, note) = (keeping.clone(), props.on_zero.clone(), press.clone(), note.setter());
        Callback::from(move |_: MouseEvent| {
            on_zero.emit(());
            keeping.clear();
            note.set(text.reset_done);
            press.emit(Press::Clear);
        })
    };
    let kept = props.kept;
    let attendant = Attendant {
        device: Device {
            kept: kept.plays,
            unsent: kept.unsent,
            sent: match kept.last_sent {
                _ if !props.sends => Sent::Nowhere,
                LastSent::At(at) => Sent::Ago(minutes(device::now() - at)),
                LastSent::Starts(starts) => Sent::Starts(starts),
                LastSent::Never => Sent::Never,
            },
            refused: kept.refused,
            storage: match (kept.is_well, device.0) {
                (false, _) => Storage::Fails,
                (true, false) => Storage::MayGo,
                (true, true) => Storage::Persists,
            },
            is_ready: device.1,
            version: props.version.clone().into(),
        },
        site: props.site.clone().into(),
        open_plays: props.open_plays,
        // A deletion is done when the disk has done it.
        note: match (kept.clears, kept.is_well) {
            (true, false) => text.reset_fails,
            (true, true) => "",
            (false, _) => *note,
        },
        on_csv: export("csv"),
        on_json: export("json"),
        on_line,
        on_send,
        on_back,
        keypad: keypad(text.reset_number, false),
        on_reset,
    };
    text_elements(view::attendant(text, &attendant, &heading))
}

/// Whole minutes in so many milliseconds.
fn minutes(milliseconds: f64) -> u32 {
    // A page is not open for 8,000 years.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let minutes = (milliseconds / 60_000.0) as u32;
    minutes
}
