//! The PIN, tried one after the other, and not without end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::watch::{OUTBOX, ask};

/// How often it may be missed before the next try waits, and how long, in milliseconds.
const MOST: u32 = 5;
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
    /// There was a PIN, and the disk has lost it.
    Gone,
    /// The disk does not say.
    Unread,
}

/// Tries since the last right PIN, whoever went away and whatever was started anew in between.
#[derive(Clone)]
pub(crate) struct Tries(Rc<State>);

struct State {
    missed: Cell<u32>,
    is_shut: Cell<bool>,
    wait: RefCell<Option<Timeout>>,
    /// Told whether a minute has to pass.
    on_wait: Callback<bool>,
}

impl Tries {
    /// Looks at how many wrong PINs the disk knows of. Whoever was to wait as the kiosk was started anew waits a whole minute
    /// from now: no clock says how much of it had passed.
    pub(crate) fn open(on_wait: Callback<bool>) -> Self {
        let tries = Self(Rc::new(State {
            missed: Cell::default(),
            is_shut: Cell::new(true),
            wait: RefCell::default(),
            on_wait,
        }));
        let opening = tries.clone();
        spawn_local(async move {
            // A disk that cannot be read opens nothing.
            let missed = ask(OUTBOX, "missed", &[]).await.ok().and_then(|missed| missed.as_f64()).unwrap_or_default();
            // A number that was counted, one by one.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            opening.0.missed.set(missed as u32);
            opening.go_on();
        });
        tries
    }

    /// Tries a PIN; one that cannot be looked at opens nothing.
    pub(crate) async fn attempt(&self, pin: &str) -> Tried {
        if self.0.is_shut.replace(true) {
            return Tried::Waits;
        }
        let before = self.0.missed.get();
        // Before it is looked at: whoever loads the page anew meanwhile has tried too.
        self.count(before + 1).await;
        let tried = opens(pin).await;
        match tried {
            Tried::Misses => {}
            Tried::Opens => self.count(0).await,
            _ => self.count(before).await,
        }
        if self.go_on() { tried } else { Tried::Waits }
    }

    /// Whether there is no PIN: then whoever finds the corner may come in. Else why that is not so.
    pub(crate) async fn without(&self) -> Tried {
        opens("").await
    }

    /// Where the disk refuses, the number is in memory alone.
    async fn count(&self, missed: u32) {
        self.0.missed.set(missed);
        let _ = ask(OUTBOX, "setMissed", &[missed.into()]).await;
    }

    /// Lets the next one try, now or after a minute; says whether now.
    fn go_on(&self) -> bool {
        let may = self.0.missed.get() < MOST;
        self.0.is_shut.set(!may);
        if !may {
            self.0.on_wait.emit(true);
            let state = Rc::downgrade(&self.0);
            let wait = super::after(PAUSE, move || {
                let Some(state) = state.upgrade() else { return };
                let tries = Self(state);
                spawn_local(async move {
                    tries.count(0).await;
                    tries.0.is_shut.set(false);
                    tries.0.on_wait.emit(false);
                });
            });
            self.0.wait.replace(Some(wait));
        }
        may
    }
}

async fn opens(pin: &str) -> Tried {
    match ask(OUTBOX, "opens", &[pin.into()]).await.ok().and_then(|said| said.as_string()).as_deref() {
        Some("opens") => Tried::Opens,
        Some("misses") => Tried::Misses,
        Some("gone") => Tried::Gone,
        _ => Tried::Unread,
    }
}
