//! Sharing the facts: through the browser's own sheet, else the clipboard, else by hand.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Navigator;
use yew::Callback;

use views::Shared;

/// Offers `facts` under `title`, and tells `on_shared` what came of it.
pub(crate) fn share(title: &str, facts: &str, on_shared: Callback<Shared>) {
    // In a frame a browser allows neither of the others, and says so in the console of the page around it.
    if gloo::utils::document_element().has_attribute("data-framed") {
        return on_shared.emit(Shared::ByHand);
    }
    let navigator = gloo::utils::window().navigator();
    // Both must begin in the click itself: browsers allow neither later.
    if let Some(sheet) = sheet(&navigator, title, facts) {
        let facts = facts.to_owned();
        spawn_local(async move {
            match JsFuture::from(sheet).await {
                Ok(_) => on_shared.emit(Shared::Quiet),
                Err(error) if was_closed(&error) => {}
                Err(_) => copy(&navigator, &facts, on_shared).await,
            }
        });
    } else {
        let facts = facts.to_owned();
        spawn_local(async move { copy(&navigator, &facts, on_shared).await });
    }
}

/// The browser's share sheet, where it has one (web-sys 0.3 counts `navigator.share` as always there).
fn sheet(navigator: &Navigator, title: &str, facts: &str) -> Option<Promise> {
    let share: Function = Reflect::get(navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let data = Object::new();
    for (key, value) in [("title", title), ("text", facts)] {
        Reflect::set(&data, &key.into(), &value.into()).ok()?;
    }
    share.call1(navigator, &data).ok()?.dyn_into().ok()
}

/// Whether the visitor closed the sheet, which is an answer and no failure.
fn was_closed(error: &JsValue) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}

async fn copy(navigator: &Navigator, facts: &str, on_shared: Callback<Shared>) {
    // `clipboard` is missing in an insecure context, and may refuse.
    let clipboard = Reflect::get(navigator, &"clipboard".into()).ok().filter(JsValue::is_object);
    let written = match clipboard {
        Some(clipboard) => {
            JsFuture::from(clipboard.unchecked_into::<web_sys::Clipboard>().write_text(facts)).await.is_ok()
        }
        None => false,
    };
    on_shared.emit(if written { Shared::Copied } else { Shared::ByHand });
}
