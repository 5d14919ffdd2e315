//! The page that says that something is wrong, never a blank one.
//!
//! It is rendered into each page as a `<template>`, so that it can be shown when there is no WebAssembly left to
//! draw it.

use yew::{Html, html};

use crate::Text;

/// The template's content: one text a kind of trouble, all hidden, and one thing to do next, which needs no script.
pub fn trouble(text: &'static Text) -> Html {
    html! {
        <main class="unmyth-page unmyth-trouble" data-screen="trouble">
            <h1 class="unmyth-trouble__title" tabindex="-1">{ text.trouble() }</h1>
            <p data-trouble="pack" hidden=true>{ text.trouble_pack() }</p>
            <p data-trouble="stopped" hidden=true>{ text.trouble_stopped() }</p>
            <p><a class="unmyth-button unmyth-button--main" href="">{ text.start_again() }</a></p>
            <details class="unmyth-trouble__detail">
                <summary>{ text.trouble_detail() }</summary>
                <pre></pre>
            </details>
        </main>
    }
}
