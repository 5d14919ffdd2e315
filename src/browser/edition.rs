//! The quiz in one language, as one page has it; and in another, whose page `languages.js` has fetched.

use std::sync::Arc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use js_sys::Reflect;
use quiz::Pack;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Document, Event, Url};
use yew::{AttrValue, Html};

use super::found::fragment;
use super::text::text_of;
use counting::fragment;
use views::Text;
use views::above_again;

/// What differs from language to language.
#[derive(Clone, Debug)]
pub(crate) struct Edition {
    /// The content of the quiz.
    pub(crate) pack: Arc<Pack>,
    /// The words of the interface.
    pub(crate) text: &'static Text,
    /// Where the quiz can be found by somebody who has not played it, for sharing.
    pub(crate) link: AttrValue,
    /// The page that begins with its first card as the fact; none on the player's own page.
    pub(crate) again: Option<String>,
    /// The way to other quizzes, as the page has it.
    pub(crate) more: Html,
}

impl Edition {
    /// The edition of `page`, which is at `address`, with the pack and the words that were read from it.
    pub(super) fn new(page: &Document, address: &str, pack: Pack, text: &'static Text) -> Self {
        let root = page.get_element_by_id("unmyth");
        let again = root.and_then(|root| root.get_attribute("data-again"));
        let again = again.and_then(|again| Some(Url::new_with_base(&again, address).ok()?.href()));
        // A page that asks each card in its other form is for those who have played.
        let lasting = if again.as_deref() == Some(address) { above_again(address) } else { address };
        // A copy: the page's own goes when the player takes the page over.
        let more = page.query_selector(".unmyth-more").ok().flatten();
        let more = more.and_then(|more| document().import_node_with_deep(&more, true).ok());
        Self {
            pack: pack.into(),
            text,
            link: lasting.to_owned().into(),
            again,
            more: more.map(Html::VRef).unwrap_or_default(),
        }
    }
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
    Some(
        super::pack::read(&inline, fragment::named(&fragment(), "site"))
            .map_err(|error| format!("the pack in this page: {error}")),
    )
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
    Some(Edition::new(&page, &link, pack(&page)?.ok()?, text_of(&page).ok()?))
}
