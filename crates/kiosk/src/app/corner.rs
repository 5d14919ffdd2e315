//! The way to the attendant's menu: a corner that is held for three seconds, so that nobody finds it by chance.

use std::rc::Rc;

use yew::{Callback, Html, KeyboardEvent, PointerEvent, Properties, component, html, use_state};

use crate::Text;
use crate::device;

/// How long it is held, in milliseconds.
const HELD: u32 = 3_000;

#[derive(Clone, Properties)]
pub(super) struct CornerProps {
    pub(super) text: &'static Text,
    pub(super) on_held: Callback<()>,
}

impl PartialEq for CornerProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.text, other.text)
    }
}

/// See the module.
#[component]
pub(super) fn Corner(props: &CornerProps) -> Html {
    let held = use_state(|| None);
    let start = {
        let (held, on_held) = (held.setter(), props.on_held.clone());
        move || {
            let on_held = on_held.clone();
            held.set(Some(Rc::new(device::after(HELD, move || on_held.emit(())))));
        }
    };
    let end = {
        let held = held.setter();
        move || held.set(None)
    };
    let on_key_down = {
        let start = start.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                if !event.repeat() {
                    start();
                }
            }
        })
    };
    let (on_up, on_key_up) = (end.clone(), end.clone());
    let on_end = Callback::from(move |_: PointerEvent| end());
    html! {
        <button
            type="button"
            class="unmyth-kiosk__corner"
            lang={props.text.lang}
            aria-label={props.text.attendant_corner}
            onpointerdown={Callback::from(move |_| start())}
            onpointerup={Callback::from(move |_| on_up())}
            onpointerleave={on_end.clone()}
            onpointercancel={on_end}
            onkeydown={on_key_down}
            onkeyup={Callback::from(move |_| on_key_up())}
        />
    }
}
