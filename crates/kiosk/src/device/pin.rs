//! The PIN, tried one after the other, and not without end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsValue;

use super::watch::{OUTBOX, ask};

/// How often it may be missed before the next try waits, and how long, in milliseconds.
const MOST: usize = 5;
const PAUSE: u32 = 60_000;

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    /// It opens the menu.
    Opens,
    /// It does not.
    Misses,
    /// Nobody may try for a while, or another is under way.
    Waits,
    /// The disk does not say.
    Unread,
}

/// Tries since the kiosk was started, whoever went away in between.
#[derive(Clone, Default)]
pub(crate) struct Tries(Rc<State>);

#[derive(Default)]
struct State {
    missed: Cell<usize>,
    is_shut: Cell<bool>,
    wait: RefCell<Option<Timeout>>,
}

impl Tries {
    /// Tries a PIN; one that cannot be looked at opens nothing.
    pub(crate) async fn attempt(&self, pin: &str) -> Tried {
        if self.0.is_shut.replace(true) {
            return Tried::Waits;
        }
        let opens = opens(pin).await;
        let missed = if opens == Some(false) { self.0.missed.get() + 1 } else { 0 };
        self.0.missed.set(missed % MOST);
        if missed < MOST {
            self.0.is_shut.set(false);
            return opens.map_or(Tried::Unread, |opens| if opens { Tried::Opens } else { Tried::Misses });
        }
        let state = Rc::downgrade(&self.0);
        let wait = super::after(PAUSE, move || {
            if let Some(state) = state.upgrade() {
                state.is_shut.set(false);
            }
        });
        self.0.wait.replace(Some(wait));
        Tried::Waits
    }

    /// Whether there is no PIN: then whoever finds the corner may come in.
    pub(crate) async fn are_needless(&self) -> bool {
        opens("").await == Some(true)
    }
}

async fn opens(pin: &str) -> Option<bool> {
    ask(OUTBOX, "opens", &[pin.into()]).await.ok().map(|opens| opens == JsValue::TRUE)
}
