//! The quiz in one language, as one page has it; and in another, whose page `languages.js` has fetched.

use std::sync::Arc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use js_sys::Reflect;
use quiz::Pack;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Document, Event};
use yew::AttrValue;

use super::text::text_of;
use crate::Text;

/// What differs from language to language.
#[derive(Clone, Debug)]
pub(crate) struct Edition {
    /// The content of the quiz.
    pub(crate) pack: Arc<Pack>,
    /// The words of the interface.
    pub(crate) text: &'static Text,
    /// Where the quiz can be found, for sharing.
    pub(crate) link: AttrValue,
}

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        // A page is read once, its pack and all else together.
        Arc::ptr_eq(&self.pack, &other.pack)
    }
}

/// The pack that a page made by `unmyth build` has in it; `None` in other pages.
pub(super) fn pack(page: &Document) -> Option<Result<Pack, String>> {
    let inline = page.get_element_by_id("unmyth-pack")?.text_content().unwrap_or_default();
    Some(super::pack::read(&inline).map_err(|error| format!("the pack in this page: {error}")))
}

/// Offers each edition that is fetched to `take`, which says whether it takes it, until what this gives is dropped. For one
/// that was taken, the script changes what is around the quiz.
pub(crate) fn listen(take: impl Fn(Edition) -> bool + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "unmyth-language", options, move |event| {
        if fetched(event).is_some_and(&take) {
            event.prevent_default();
        }
    })
}

/// The edition in the page that the event brings; `None` where the page is none of this player's.
fn fetched(event: &Event) -> Option<Edition> {
    let detail = event.dyn_ref::<CustomEvent>()?.detail();
    let page: Document = Reflect::get(&detail, &"page".into()).ok()?.dyn_into().ok()?;
    let link = Reflect::get(&detail, &"link".into()).ok()?.as_string()?;
    let pack = pack(&page)?.ok()?;
    Some(Edition { pack: pack.into(), text: text_of(&page).ok()?, link: link.into() })
}
