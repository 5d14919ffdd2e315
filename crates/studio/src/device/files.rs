//! Files that the device's user opens, and files that they take along.

use gloo::utils::document;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url};
use yew::TargetCast as _;

use crate::state::File;

/// Larger files are no packs; the rest of one is not read.
const LARGEST: f64 = 4_000_000.0;

/// The files that were chosen in a field, which is then empty again: who has mended a file opens the same once more.
pub(crate) async fn chosen_files(event: Event) -> Vec<File> {
    let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return Vec::new() };
    let list = field.files();
    let chosen: Vec<web_sys::File> =
        list.iter().flat_map(|list| (0..list.length()).filter_map(|at| list.get(at))).collect();
    let mut files = Vec::new();
    for file in chosen {
        let start = file.slice_with_f64_and_f64(0.0, file.size().min(LARGEST));
        let Ok(start) = start else { continue };
        // What cannot be read any more, as from a stick that was pulled out, is told as a file that is cut off.
        let bytes = JsFuture::from(start.array_buffer()).await.map(|buffer| Uint8Array::new(&buffer).to_vec());
        files.push(File { name: file.name(), bytes: bytes.unwrap_or_default() });
    }
    field.set_value("");
    files
}

/// Has the browser save bytes as a file.
pub(crate) fn download(name: &str, content: &[u8]) {
    // Where the browser lets nothing be saved, it says so itself.
    let _ = save(name, content);
}

fn save(name: &str, content: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/octet-stream");
    let bytes = Uint8Array::from(content);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken it up by then.
    gloo::timers::callback::Timeout::new(10_000, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
