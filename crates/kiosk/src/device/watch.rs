//! The scripts that need no program: what watches over the kiosk, and what reads and writes the device's disk.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// `assets/kiosk/watch.js`.
const WATCH: &str = "unmythWatch";
/// `assets/kiosk/files.js`.
const FILES: &str = "unmythFiles";
/// `assets/kiosk/missing.js`.
const MISSING: &str = "unmythMissing";
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

/// Whether all files are here to start without a network: a word, and the file that it is about.
pub(crate) async fn files() -> [String; 2] {
    let said = ask(FILES, "state", &[]).await.map(texts).unwrap_or_default();
    said.try_into().unwrap_or_default()
}

/// What the browser refuses on this device, by name; a voice is sought for `lang`.
pub(crate) async fn missing(lang: &str) -> Vec<String> {
    ask(MISSING, "list", &[lang.into()]).await.map(texts).unwrap_or_default()
}

/// All sums that are kept, as short texts.
pub(crate) async fn sums() -> Option<Vec<String>> {
    ask(OUTBOX, "shown", &[]).await.map(texts).ok()
}

/// Whether the website counts under this name; none where its page does not know.
pub(crate) async fn knows_site(site: &str) -> Option<bool> {
    ask(WATCH, "knows", &[site.into()]).await.ok()?.as_bool()
}

/// Leaves the kiosk for its set-up, which leads back by itself when nobody uses it.
pub(crate) fn set_up() {
    tell("setUp", &[]);
}

/// Whether the browser has promised to keep what is on its disk.
pub(crate) async fn persists() -> bool {
    ask(WATCH, "persists", &[]).await.is_ok_and(|persists| persists == JsValue::TRUE)
}

/// Has the browser save all counts as a file of this kind: `csv` or `json`.
pub(crate) async fn export(kind: &str) -> bool {
    ask(OUTBOX, "exported", &[kind.into()]).await.is_ok()
}

fn texts(list: JsValue) -> Vec<String> {
    list.dyn_into::<Array>().into_iter().flatten().filter_map(|text| text.as_string()).collect()
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}
