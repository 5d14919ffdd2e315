//! Shows the page's own template for trouble: it must work when Yew no longer does.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement, console};

use super::found;

/// What happened.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Trouble {
    /// The pack is missing or broken.
    Pack,
    /// The program panicked.
    Stopped,
}

/// Puts the template's content in the place of the quiz, with `detail` for whoever runs the page.
///
/// A still page that is there yet is a whole quiz, and better than any words about trouble: it goes on alone, and the
/// browser's console has the detail.
pub(crate) fn show(trouble: Trouble, detail: &str) {
    let Some(root) = found::root() else { return };
    if let Ok(Some(_)) = root.query_selector(".unmyth-still") {
        let _ = root.set_attribute("data-alone", "");
        console::error_1(&detail.into());
        return;
    }
    if fill(&root, trouble, detail).is_none() {
        // A page without the template still says what is the matter.
        root.set_text_content(Some(detail));
    }
}

fn fill(root: &Element, trouble: Trouble, detail: &str) -> Option<()> {
    let template = gloo::utils::document().get_element_by_id("unmyth-trouble")?;
    let content = template.dyn_into::<HtmlTemplateElement>().ok()?.content();
    root.replace_children_with_node_1(&content.clone_node_with_deep(true).ok()?);
    // For whoever watches over the page.
    let _ = root.set_attribute("data-trouble", "");
    let words = match trouble {
        Trouble::Pack => "[data-trouble=pack]",
        Trouble::Stopped => "[data-trouble=stopped]",
    };
    root.query_selector(words).ok()??.remove_attribute("hidden").ok()?;
    root.query_selector("pre").ok()??.set_text_content(Some(detail));
    let heading = root.query_selector("h1").ok()??.dyn_into::<web_sys::HtmlElement>().ok()?;
    super::focus_on(&heading);
    Some(())
}
