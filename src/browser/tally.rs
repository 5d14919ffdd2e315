//! Sends messages to the tally: each a few times at most, always in the same bytes, and quietly where it fails.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Date, JSON, Promise, Reflect};
use quiz::Random as _;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::Callback;

use super::Random;

/// How a message goes out. Its text makes the browser call it `text/plain;charset=UTF-8`, which no server needs to be
/// asked about first; `keepalive` lets it outlive the page. (web-sys 0.3 does not know of `keepalive`.)
const HOW: &str = r#"{"method":"POST","credentials":"omit","referrerPolicy":"no-referrer","mode":"cors",
    "cache":"no-store","redirect":"error","keepalive":true}"#;

/// How long to wait after each sending that fails but the last, in seconds; chance makes it a quarter more or less.
const PAUSES: [usize; 5] = [10, 30, 90, 180, 360];

/// A message is forgotten after this, in milliseconds, as when a device wakes from a sleep.
const LIMIT: f64 = 15.0 * 60.0 * 1000.0;

/// What goes out from a page.
pub(crate) struct Outbox {
    tally: Option<Rc<str>>,
    /// How many messages it has taken.
    taken: Cell<usize>,
    /// How often the visitor has called back what had not arrived.
    recalls: Rc<Cell<u32>>,
}

impl Outbox {
    /// An outbox whose messages go to the address `tally`, or nowhere.
    pub(crate) fn new(tally: Option<&str>) -> Self {
        Self { tally: tally.map(Rc::from), taken: Cell::default(), recalls: Rc::default() }
    }

    /// Sends those of all messages so far that it does not have yet; or, `withheld`, none, and none again.
    pub(crate) fn keep_up(&self, messages: &[Rc<str>], withheld: bool) {
        let taken = self.taken.replace(messages.len());
        if withheld {
            self.recalls.set(self.recalls.get() + 1);
        } else if let Some(tally) = &self.tally {
            for message in messages.iter().skip(taken) {
                // Under way before this returns: in a page that is gone no task runs any more.
                let sending = send(tally, message);
                spawn_local(see_through(sending, tally.clone(), message.clone(), self.recalls.clone()));
            }
        }
    }
}

/// Listens for the visitor to turn away from the page, perhaps for good; until it is dropped.
pub(crate) struct Leaving {
    _listening: [EventListener; 2],
}

impl Leaving {
    /// Calls `on_leave` then. What that begins before it returns is the last that can go out.
    pub(crate) fn new(on_leave: &Callback<()>) -> Self {
        let listen = |kind: &'static str| {
            let on_leave = on_leave.clone();
            // Both reach the window, one from the document.
            EventListener::new(&window(), kind, move |_| {
                if kind == "pagehide" || document().hidden() {
                    on_leave.emit(());
                }
            })
        };
        Self { _listening: ["pagehide", "visibilitychange"].map(listen) }
    }
}

/// Begins to send; gives the promise of an answer.
fn send(tally: &str, message: &str) -> Promise {
    send_with(&JSON::parse(HOW).unwrap_or_default(), tally, message)
}

fn send_with(how: &JsValue, tally: &str, message: &str) -> Promise {
    let _ = Reflect::set(how, &"body".into(), &message.into());
    window().fetch_with_str_and_init(tally, how.unchecked_ref())
}

/// Waits for what came of a sending, and sends again where that did not get through.
async fn see_through(mut sending: Promise, tally: Rc<str>, message: Rc<str>, recalls: Rc<Cell<u32>>) {
    let (start, before) = (Date::now(), recalls.get());
    let mut pauses = PAUSES.into_iter();
    while !is_last_word(status(sending).await) {
        let Some(pause) = pauses.next() else { return };
        rest(pause * (750 + Random.below(501))).await;
        if recalls.get() != before || Date::now() - start > LIMIT {
            return;
        }
        sending = send(&tally, &message);
    }
}

/// Sends a message once to the address `tally`, with the code of a kiosk where there is one; the status of the answer,
/// where one came within half a minute: a line may take everything and answer nothing.
pub async fn post(tally: &str, message: &str, code: Option<&str>) -> Option<u16> {
    let (late, how) = (after(30_000), JSON::parse(HOW).unwrap_or_default());
    if let Some(code) = code {
        let headers = js_sys::Object::new();
        let _ = Reflect::set(&headers, &"authorization".into(), &format!("Bearer {code}").into());
        let _ = Reflect::set(&how, &"headers".into(), &headers);
    }
    status(Promise::race(&Array::of2(&send_with(&how, tally, message), &late))).await
}

/// Whether that was the last word, taken or refused for good.
fn is_last_word(status: Option<u16>) -> bool {
    status.is_some_and(|status| status != 429 && status < 500)
}

async fn status(sending: Promise) -> Option<u16> {
    let answer = JsFuture::from(sending).await;
    answer.and_then(JsCast::dyn_into::<Response>).map(|response| response.status()).ok()
}

/// Waits that many milliseconds, or longer where the browser has put the page to sleep.
async fn rest(milliseconds: usize) {
    let _ = JsFuture::from(after(i32::try_from(milliseconds).unwrap_or(i32::MAX))).await;
}

fn after(milliseconds: i32) -> Promise {
    Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds);
    })
}

/// Whether the browser asks, for its visitor, not to be counted: by Global Privacy Control, or by Do Not Track.
pub fn refuses() -> bool {
    let navigator = window().navigator();
    let says = |name: &str| Reflect::get(&navigator, &name.into()).unwrap_or_default();
    says("globalPrivacyControl") == JsValue::TRUE || says("doNotTrack") == "1"
}
