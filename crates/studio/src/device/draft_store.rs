//! What this device keeps, by `assets/studio/drafts.js`.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

use crate::state::Failure;

const DRAFTS: &str = "unmythDrafts";

/// Calls a function of one of the scripts.
pub(super) fn call(of: &str, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let script = Reflect::get(&js_sys::global(), &of.into())?;
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;
    function.apply(&script, &arguments.iter().collect::<Array>())
}

async fn ask(name: &str, arguments: &[JsValue]) -> Result<JsValue, Failure> {
    let failed = |error: JsValue| {
        let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("QuotaExceededError") => Failure::Full,
            Some("Changed") => Failure::Changed,
            Some("Forgotten") => Failure::Forgotten,
            _ => Failure::Forbidden,
        }
    };
    let promise: Promise = call(DRAFTS, name, arguments).and_then(wasm_bindgen::JsCast::dyn_into).map_err(failed)?;
    JsFuture::from(promise).await.map_err(failed)
}

/// What is kept, each with its key.
///
/// # Errors
///
/// Why it cannot be read, which is not to say that there is nothing.
pub(crate) async fn kept() -> Result<Vec<(u32, String)>, Failure> {
    let pairs: Array = ask("all", &[]).await?.dyn_into().map_err(|_| Failure::Forbidden)?;
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "keys are counted up from 1")]
        let key = pair.get(0).as_f64()? as u32;
        Some((key, pair.get(1).as_string()?))
    };
    Ok(pairs.iter().filter_map(pair).collect())
}

/// Keeps a text under a key; once it has answered, the text is on the disk.
///
/// # Errors
///
/// Why it is not.
pub(crate) async fn keep(key: u32, text: String) -> Result<(), Failure> {
    ask("keep", &[key.into(), text.into()]).await.map(drop)
}

/// Has what is under a key be one by itself from now on: what another tab has made of it stays as it is.
pub(crate) async fn part(key: u32) {
    // It asks nothing of the disk.
    let _ = ask("part", &[key.into()]).await;
}

/// Forgets what is kept under a key; once it has answered, the disk has.
///
/// # Errors
///
/// Why it has not.
pub(crate) async fn forget(key: u32) -> Result<(), Failure> {
    ask("forget", &[key.into()]).await.map(drop)
}

/// Forgets all that is kept.
///
/// # Errors
///
/// Why it is still there.
pub(crate) async fn forget_all() -> Result<(), Failure> {
    ask("forgetAll", &[]).await.map(drop)
}

/// Whether the browser promises not to delete by itself what is kept; `asks` has it asked for that.
pub(crate) async fn promise(asks: bool) -> bool {
    // A browser that does not answer has not promised.
    ask("promise", &[asks.into()]).await.is_ok_and(|answer| answer.is_truthy())
}

/// Tells when the page is out of sight, after which nothing may run any more; for as long as what it gives is kept.
pub(crate) fn on_hidden(on_hidden: Callback<()>) -> EventListener {
    EventListener::new(&document(), "visibilitychange", move |_| {
        if document().hidden() {
            on_hidden.emit(());
        }
    })
}

/// Has the browser ask before the page is left, for as long as what it gives is kept: not all is on the disk.
pub(crate) fn unkept() -> EventListener {
    let options = gloo::events::EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, yew::Event::prevent_default)
}
