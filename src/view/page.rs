//! The frame around every screen: the quiz's name, the two pages that are always in reach, and the screen itself.

use quiz::Pack;
use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use super::handout::handout;
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

/// What stands around a screen.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Which screen it is, for styles and tests.
    pub name: &'static str,
    /// The screen was there before, as it is: nothing may move.
    pub calm: bool,
    /// The two controls at the edge.
    pub menu: Menu,
    /// What is announced to screen readers.
    pub said: &'a str,
    /// Where the quiz is, for paper.
    pub link: &'a str,
}

/// A screen in its frame.
pub fn page(text: &'static Text, pack: &Pack, frame: &Frame, screen: Html) -> Html {
    let Frame { name, calm, menu, said, link } = frame;
    let name = *name;
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
                <h1 class="unmyth-page__title">{ pack.title() }</h1>
                <nav class="unmyth-page__menu" aria-label={text.menu}>{ entries }</nav>
            </header>
            { screen }
            <p class="unmyth-page__said" role="status">{ *said }</p>
            { handout(text, pack, link) }
        </main>
    }
}
