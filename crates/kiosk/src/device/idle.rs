//! Whether anybody is there: any touch, key or move of focus says so.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::{Interval, Timeout};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

/// What tells that somebody is there.
const SIGNS: [&str; 8] = ["pointerdown", "pointermove", "touchstart", "keydown", "wheel", "input", "focusin", "scroll"];

/// Tells once when nothing has happened for a while; it stops when dropped.
pub(crate) struct Idle {
    _listeners: Vec<EventListener>,
    _timer: Rc<RefCell<Option<Timeout>>>,
}

impl Idle {
    /// Begins to wait for `milliseconds` without a sign; then tells `on_quiet`.
    pub(crate) fn new(milliseconds: u32, on_quiet: &Callback<()>) -> Self {
        let timer = Rc::new(RefCell::new(None));
        let start = {
            let (timer, on_quiet) = (timer.clone(), on_quiet.clone());
            move || {
                let on_quiet = on_quiet.clone();
                // The one before is dropped, and so never runs.
                timer.replace(Some(after(milliseconds, move || on_quiet.emit(()))));
            }
        };
        start();
        let listen = |kind: &'static str| {
            let start = start.clone();
            // Before anything can keep it from going on.
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), kind, options, move |_| start())
        };
        let mut listeners: Vec<_> = SIGNS.map(listen).into();
        // A device that has slept has counted no time: whoever was there before may be gone for a night.
        let on_quiet = on_quiet.clone();
        listeners.push(EventListener::new(&document(), "visibilitychange", move |_| {
            if !document().hidden() {
                on_quiet.emit(());
            }
        }));
        Self { _listeners: listeners, _timer: timer }
    }
}

/// Runs something later, unless what is returned is dropped before.
pub(crate) fn after(milliseconds: u32, run: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, run)
}

/// Runs something again and again until what is returned is dropped.
pub(crate) fn every(milliseconds: u32, run: impl FnMut() + 'static) -> Interval {
    Interval::new(milliseconds, run)
}

/// Tells of every touch and every key, until what is returned is dropped: when it is over, so that it cannot mean anything
/// else to what comes into sight. Focus that a script moves is no sign.
pub(crate) fn on_sign(on_sign: &Callback<()>) -> Vec<EventListener> {
    let listen = |kind: &'static str| {
        let on_sign = on_sign.clone();
        EventListener::new(&window(), kind, move |_| on_sign.emit(()))
    };
    ["click", "keyup", "wheel"].map(listen).into()
}

/// Tells of every key that means nothing by itself: not one that moves focus, and not one that presses a control.
pub(crate) fn on_any_key(on_key: Callback<()>) -> EventListener {
    EventListener::new(&window(), "keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_spare = ["Tab", "Shift", "Control", "Alt", "Meta", "Escape"].contains(&event.key().as_str());
        let is_shortcut = event.ctrl_key() || event.alt_key() || event.meta_key();
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_on_control = target.is_some_and(|element| matches!(element.closest("button, a"), Ok(Some(_))));
        if !is_spare && !is_shortcut && !is_on_control {
            on_key.emit(());
        }
    })
}
