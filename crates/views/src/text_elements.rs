//! Puts each text of a screen in an element of its own, so that it can be replaced whatever else has replaced it.

use std::rc::Rc;

use yew::virtual_dom::VNode;
use yew::{Html, html};

/// `html` with each text in an element of its own, which gives way to a new one when the text changes.
///
/// A browser that translates a page, and an extension that marks words, put elements of their own in the place of text
/// nodes. Yew 0.23 keeps the nodes that it has made: it writes to them and inserts before them although they are no longer
/// on the page, so that an old text stays, or the program stops. An element stays, whatever becomes of the text in it, and
/// one with another key is replaced as a whole.
pub fn text_elements(mut html: Html) -> Html {
    wrap(&mut html, 0);
    html
}

fn wrap(node: &mut VNode, place: usize) {
    match node {
        // Spaces are nobody's to translate, and an element for one would take room where items stand apart.
        VNode::VText(it) if !it.text.trim().is_empty() => {
            let text = it.text.clone();
            // The place keeps two equal texts of one list apart.
            *node = html! { <span key={format!("{place} {text}")}>{ text }</span> };
        }
        VNode::VTag(tag) => {
            if let Some(children) = Rc::make_mut(tag).children_mut() {
                wrap(children, 0);
            }
        }
        VNode::VList(list) => {
            for (place, child) in Rc::make_mut(list).iter_mut().enumerate() {
                wrap(child, place);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use yew::html;

    use super::text_elements;

    #[test]
    fn each_text_gets_an_element_with_a_key_of_its_own() {
        let screen = html! { <p class="a">{ "Card" }{ " " }<b>{ "Card" }</b>{ "Card" }</p> };
        let wanted = html! {
            <p class="a">
                <span key="0 Card">{ "Card" }</span>{ " " }<b><span key="0 Card">{ "Card" }</span></b>
                <span key="3 Card">{ "Card" }</span>
            </p>
        };
        assert_eq!(text_elements(screen), wanted);
    }
}
