//! The scripts that need no program: what watches over the kiosk, and what reads and writes the device's disk.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// `assets/kiosk/watch.js`.
const WATCH: &str = "unmythWatch";
/// `assets/kiosk/files.js`.
const FILES: &str = "unmythFiles";
/// `assets/kiosk/outbox.js`.
pub(super) const OUTBOX: &str = "unmythOutbox";

/// Calls a function of one of the scripts.
pub(super) fn call(of: &str, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let script = Reflect::get(&js_sys::global(), &of.into())?;
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;
    function.apply(&script, &arguments.iter().collect::<Array>())
}

/// The same, of one that takes its time.
pub(super) async fn ask(of: &str, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(call(of, name, arguments)?.dyn_into::<Promise>()?).await
}

fn tell(name: &str, arguments: &[JsValue]) {
    // Without the script nobody watches; the kiosk plays on.
    let _ = call(WATCH, name, arguments);
}

/// The program runs.
pub(crate) fn beat() {
    tell("beat", &[]);
}

/// Nobody plays, and so many plays are in memory alone.
pub(crate) fn rest(open_plays: usize) {
    tell("rest", &[JsValue::from_f64(count(open_plays))]);
}

/// Somebody has come.
pub(crate) fn busy() {
    tell("busy", &[]);
}

/// The program has stopped, as `words` say.
pub(crate) fn start_again(words: &str) {
    tell("startAgain", &[words.into()]);
}

/// Whether all files are here to start without a network.
pub(crate) async fn is_ready() -> bool {
    ask(FILES, "isReady", &[]).await.is_ok_and(|ready| ready == JsValue::TRUE)
}

/// Whether the browser has promised to keep what is on its disk.
pub(crate) async fn persists() -> bool {
    ask(WATCH, "persists", &[]).await.is_ok_and(|persists| persists == JsValue::TRUE)
}

/// Has the browser save all counts as a file of this kind: `csv` or `json`.
pub(crate) async fn export(kind: &str) -> bool {
    ask(OUTBOX, "exported", &[kind.into()]).await.is_ok()
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
