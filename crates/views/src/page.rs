//! The frame around every screen: the quiz's name, the pages that are always in reach, and the screen itself.

use quiz::Pack;
use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use super::handout::handout;
use super::words::words;
use crate::Text;

/// What the controls at the edge do.
#[derive(Clone, Debug)]
pub enum Menu {
    /// As plain HTML: they lead to places further down the page.
    Still,
    /// By the WebAssembly: they open the principles, the page about the quiz, and the one about what is counted.
    Live {
        /// The principles were asked for.
        on_principles: Callback<MouseEvent>,
        /// The page about the quiz was asked for.
        on_about: Callback<MouseEvent>,
        /// The page about what is counted was asked for.
        on_counted: Callback<MouseEvent>,
        /// Where the button for the principles can be found for focus.
        principles: NodeRef,
        /// Where the button for the page about the quiz can be found for focus.
        about: NodeRef,
        /// Where the button for the page about what is counted can be found for focus.
        counted: NodeRef,
    },
}

/// What stands around a screen.
#[derive(Clone, Debug)]
pub struct Frame<'a> {
    /// Which screen it is, for styles and tests.
    pub name: &'static str,
    /// The screen was there before, as it is: nothing may move.
    pub calm: bool,
    /// The controls at the edge.
    pub menu: Menu,
    /// Whether the page counts answers.
    pub counts: bool,
    /// Where the quiz is, for paper.
    pub link: &'a str,
}

/// A screen in its frame.
pub fn page(text: &'static Text, pack: &Pack, frame: &Frame, screen: Html) -> Html {
    let Frame { name, calm, menu, counts, link } = frame;
    let name = *name;
    let entry = |words: &'static str, leads: &'static str| match menu {
        Menu::Still => {
            html! { <a class="unmyth-page__entry" href={format!("#unmyth-{leads}")}>{ words }</a> }
        }
        Menu::Live { on_principles, on_about, on_counted, principles, about, counted } => {
            let (place, onclick) = match leads {
                "principles" => (principles, on_principles),
                "about" => (about, on_about),
                _ => (counted, on_counted),
            };
            html! {
                <button
                    ref={place}
                    type="button"
                    class="unmyth-page__entry"
                    aria-current={(name == leads).then_some("page")}
                    {onclick}
                >{ words }</button>
            }
        }
    };
    let (promise, more) =
        if *counts { (text.promise(), text.counted()) } else { (text.counts_nothing(), text.what_that_means()) };
    html! {
        <main class={classes!("unmyth-page", "unmyth-page--quiz", calm.then_some("unmyth-page--calm"))} data-screen={name}>
            <header class="unmyth-page__head">
                <h1 class="unmyth-page__title">{ words(pack, pack.title()) }</h1>
                <nav class="unmyth-page__menu" aria-label={text.menu()}>
                    { entry(text.principles(), "principles") }
                    { entry(text.about(), "about") }
                </nav>
            </header>
            { screen }
            if matches!(menu, Menu::Still) {
                // `still.js` writes the feedback here: a live region is announced only if it was on the page before.
                <div class="unmyth-page__said" aria-live="polite" />
            }
            <p key="foot" class="unmyth-page__foot">
                <span>{ promise }</span>
                { entry(more, "counted") }
            </p>
            { handout(text, pack, link) }
        </main>
    }
}
