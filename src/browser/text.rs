//! The words of the interface, which the page carries in its language.

use gloo::utils::document;
use js_sys::{Array, JSON};
use wasm_bindgen::JsCast;
use web_sys::Document;

use views::Text;

/// The words in this page.
///
/// # Errors
///
/// Those of [`text_of`].
pub(crate) fn text() -> Result<&'static Text, String> {
    text_of(&document())
}

/// The words in `page`. They are kept as long as the browser shows this one.
///
/// # Errors
///
/// That the page is none for this player.
pub(super) fn text_of(page: &Document) -> Result<&'static Text, String> {
    let words = page.get_element_by_id("unmyth-text").and_then(|element| element.text_content());
    let words = words.and_then(|words| JSON::parse(&words).ok()?.dyn_into::<Array>().ok()).unwrap_or_default();
    let mut words = words.iter();
    let mut is_whole = true;
    let text = Text::read(|| {
        let word = words.next().and_then(|word| word.as_string());
        is_whole &= word.is_some();
        word.unwrap_or_default().leak()
    });
    if is_whole && words.next().is_none() {
        Ok(Box::leak(Box::new(text)))
    } else {
        Err("This page has not the words of its player. Make the page again with `unmyth build`.".to_owned())
    }
}
