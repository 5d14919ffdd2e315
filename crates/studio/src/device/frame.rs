//! The frame in which a card is shown as visitors see it: a document of its own, with the page's own styles.

use gloo::utils::document;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, HtmlIFrameElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// What the card is drawn into.
pub(crate) type Body = Element;

/// The frame's document. Its styles are the page's very own: the page's policy, which holds in it too, knows no others.
pub(crate) fn sheet() -> String {
    let styles = document().query_selector("style").ok().flatten().and_then(|style| style.text_content());
    format!("<!doctype html><html><head><style>{}</style></head><body></body></html>", styles.unwrap_or_default())
}

/// The body of the frame's document, once it is loaded.
pub(crate) fn page(frame: &NodeRef) -> Option<Body> {
    let document = frame.cast::<HtmlIFrameElement>()?.content_document()?;
    document.body().map(Into::into)
}

/// Has the document in the frame be in a language and a look.
pub(crate) fn look(body: &Body, lang: &str, dir: &str, scheme: &str) {
    let Some(html) = body.owner_document().and_then(|document| document.document_element()) else { return };
    // What a browser does not take leaves the preview as it was.
    let _ = html.set_attribute("lang", lang);
    let _ = html.set_attribute("dir", dir);
    // An element of another document is, to some browsers, none of this one's kinds: it is not asked for its own.
    let html: HtmlElement = html.unchecked_into();
    let _ = html.style().set_property("color-scheme", scheme);
    // The frame is as high as what is in it: no bar is to have room.
    let _ = html.style().set_property("scrollbar-gutter", "auto");
}

/// Shows what is new in the frame: a screen from its top, with its heading in focus, or what an answer teaches.
pub(crate) fn turn(frame: &NodeRef, heading: &NodeRef, is_answer: bool) {
    let Some(window) = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_window()) else { return };
    if !is_answer {
        window.scroll_to_with_x_and_y(0.0, 0.0);
        if let Some(heading) = heading.cast::<HtmlElement>() {
            // An element that cannot take focus leaves it where it was, which is no reason to stop.
            let _ = heading.focus();
        }
        return;
    }
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    // As much of it as there is room for, from the verdict on.
    for part in [".unmyth-onward", ".unmyth-feedback__verdict"] {
        if let Some(part) = window.document().and_then(|page| page.query_selector(part).ok().flatten()) {
            part.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }
}

/// Prints what is in the frame.
pub(crate) fn print(frame: &NodeRef) {
    if let Some(window) = frame.cast::<HtmlIFrameElement>().and_then(|frame| frame.content_window()) {
        // Where the browser prints nothing, it says so itself.
        let _ = window.print();
    }
}

/// Makes the frame as high as what is in it.
pub(crate) fn fit(frame: &NodeRef) {
    let Some(frame) = frame.cast::<HtmlIFrameElement>() else { return };
    let Some(html) = frame.content_document().and_then(|document| document.document_element()) else { return };
    // A page is as high as its window at the least: a low window tells how high the page itself is.
    frame.set_height("1");
    frame.set_height(&html.scroll_height().to_string());
}
