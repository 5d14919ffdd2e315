//! The keeper's menu at work: the PIN, and what the menu shows and does.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::{
    AttrValue, Callback, Html, InputEvent, MouseEvent, NodeRef, Properties, SubmitEvent, component, use_effect_with,
    use_memo, use_mut_ref, use_reducer, use_state, use_state_eq,
};

use crate::Text;
use crate::device::{self, Keeping, Kept};
use crate::state::{Digits, Press};
use crate::view::{self, Device, Keeper, Keypad, Line, Pin, Sent, Storage};

/// How often a PIN may be missed before the next try waits, and how long, in milliseconds.
const TRIES: usize = 5;
const PAUSE: u32 = 60_000;

/// Tries of a PIN.
#[derive(Default)]
struct Tries {
    missed: usize,
    /// One is under way, or nobody may try for a while.
    is_shut: bool,
}

impl Tries {
    /// Whether one may begin.
    fn begin(&mut self) -> bool {
        !std::mem::replace(&mut self.is_shut, true)
    }

    /// One was missed; whether it was one too many.
    fn miss(&mut self) -> bool {
        self.missed += 1;
        self.is_shut = self.missed == TRIES;
        self.is_shut
    }

    /// The wait is over.
    fn end(&mut self) {
        *self = Self::default();
    }
}

#[derive(Clone, Properties)]
pub(super) struct KeeperProps {
    pub(super) text: &'static Text,
    pub(super) site: String,
    pub(super) version: String,
    pub(super) sends: bool,
    pub(super) open_plays: usize,
    pub(super) kept: Kept,
    pub(super) keeping: Option<Rc<Keeping>>,
    pub(super) on_back: Callback<()>,
}

impl PartialEq for KeeperProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.text, other.text)
            && self.open_plays == other.open_plays
            && self.kept == other.kept
            && self.keeping.is_some() == other.keeping.is_some()
    }
}

/// See the module.
#[component]
pub(super) fn KeeperScene(props: &KeeperProps) -> Html {
    let text = props.text;
    let (is_open, said) = (use_state_eq(|| false), use_state_eq(|| ""));
    let digits = use_reducer(Digits::default);
    let tries = use_mut_ref(Tries::default);
    let waiting = use_state(|| None);
    let (line, device) = (use_state_eq(|| Line::Untried), use_state_eq(|| (false, false)));
    let (heading, field) = (use_memo((), |()| NodeRef::default()), use_memo((), |()| NodeRef::default()));

    // A kiosk without a PIN is open to whoever finds the corner.
    let open = is_open.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            if device::opens("").await {
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
            let (tries, waiting) = (tries.clone(), waiting.setter());
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                // One after the other: a try takes its time, and each is counted.
                if tries.borrow_mut().begin() {
                    let (open, said, press, pin) = (open.clone(), said.clone(), press.clone(), pin.clone());
                    let (tries, waiting) = (tries.clone(), waiting.clone());
                    spawn_local(async move {
                        let opens = device::opens(&pin).await;
                        press.emit(Press::Clear);
                        if opens {
                            return open.set(true);
                        }
                        let is_over = tries.borrow_mut().miss();
                        said.set(if is_over { text.pin_wait } else { text.pin_missed });
                        if is_over {
                            let end = move || tries.borrow_mut().end();
                            waiting.set(Some(Rc::new(device::after(PAUSE, end))));
                        }
                    });
                }
            })
        };
        let pin = Pin { keypad: keypad(text.pin, true), on_try, said: *said, on_back };
        return view::pin(text, &pin, &heading);
    }

    let with = |act: fn(Rc<Keeping>)| {
        let keeping = props.keeping.clone();
        Callback::from(move |_: MouseEvent| keeping.iter().cloned().for_each(act))
    };
    let set_line = line.setter();
    let on_line = {
        let keeping = props.keeping.clone();
        Callback::from(move |_: MouseEvent| {
            let (keeping, line) = (keeping.clone(), set_line.clone());
            spawn_local(async move {
                let is_heard = match &keeping {
                    Some(keeping) => keeping.is_heard().await,
                    None => false,
                };
                line.set(if is_heard { Line::Works } else { Line::Fails });
            });
        })
    };
    let export = |kind: &'static str| {
        Callback::from(move |_: MouseEvent| {
            spawn_local(async move {
                device::export(kind).await;
            });
        })
    };
    let kept = props.kept;
    let keeper = Keeper {
        device: Device {
            kept: kept.plays,
            unsent: kept.unsent,
            sent: match kept.last_sent {
                _ if !props.sends => Sent::Nowhere,
                Some(at) => Sent::Ago(minutes(device::now() - at)),
                None => Sent::Never,
            },
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
        line: *line,
        on_csv: export("csv"),
        on_json: export("json"),
        on_line,
        on_send: with(|keeping| keeping.nudge()),
        on_back,
        keypad: keypad(text.reset_number, false),
        on_reset: with(|keeping| {
            spawn_local(async move {
                keeping.clear().await;
            });
        }),
    };
    view::keeper(text, &keeper, &heading)
}

/// Whole minutes in so many milliseconds.
fn minutes(milliseconds: f64) -> u32 {
    // A page is not open for 8,000 years.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let minutes = (milliseconds / 60_000.0) as u32;
    minutes
}
