//! A text of the pack: in the language of its page, or marked with the one that it is borrowed from.

use quiz::{Pack, Words};
use yew::{Html, html};

use crate::Text;

/// The text as visitors read it and screen readers pronounce it.
pub fn words(pack: &Pack, words: &Words) -> Html {
    let text = words.as_str();
    if words.is_borrowed() {
        let lang = pack.source_lang();
        html! { <span lang={lang.to_owned()} dir={Text::dir(lang)}>{ text }</span> }
    } else {
        text.into()
    }
}
