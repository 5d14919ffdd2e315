//! The frame around every screen: the quiz's name, the two pages that are always in reach, and the screen itself.

use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use crate::Text;

/// What the two controls at the edge do.
#[derive(Clone, Debug)]
pub enum Menu {
    /// As plain HTML: they lead to places further down the page.
    Still,
    /// By the WebAssembly: they open the principles and the page about the quiz.
    Live {
        /// The principles were asked for.
        on_principles: Callback<MouseEvent>,
        /// The page about the quiz was asked for.
        on_about: Callback<MouseEvent>,
        /// Where the button for the principles can be found for focus.
        principles: NodeRef,
        /// Where the button for the page about the quiz can be found for focus.
        about: NodeRef,
    },
}

/// A screen in its frame. `name` tells styles and tests which screen it is, `calm` that it was there before and must
/// not move; `said` is announced to screen readers.
pub fn page(
    text: &'static Text,
    title: &str,
    name: &'static str,
    calm: bool,
    menu: &Menu,
    said: &str,
    screen: Html,
) -> Html {
    let entries = match menu {
        Menu::Still => html! {
            <>
                <a class="unmyth-page__entry" href="#unmyth-principles">{ text.principles }</a>
                <a class="unmyth-page__entry" href="#unmyth-about">{ text.about }</a>
            </>
        },
        Menu::Live { on_principles, on_about, principles, about } => html! {
            <>
                <button
                    ref={principles}
                    type="button"
                    class="unmyth-page__entry"
                    aria-current={(name == "principles").then_some("page")}
                    onclick={on_principles}
                >{ text.principles }</button>
                <button
                    ref={about}
                    type="button"
                    class="unmyth-page__entry"
                    aria-current={(name == "about").then_some("page")}
                    onclick={on_about}
                >{ text.about }</button>
            </>
        },
    };
    html! {
        <main class={classes!("unmyth-page", calm.then_some("unmyth-page--calm"))} data-screen={name}>
            <header class="unmyth-page__head">
                <h1 class="unmyth-page__title">{ title }</h1>
                <nav class="unmyth-page__menu" aria-label={text.menu}>{ entries }</nav>
            </header>
            { screen }
            <p class="unmyth-page__said" role="status">{ said }</p>
        </main>
    }
}
