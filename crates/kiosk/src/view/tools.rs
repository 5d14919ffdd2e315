//! The bar at the foot of the screen: what helps with reading, and the way out.

use quiz::Pack;
use std::sync::Arc;
use views::Text as Words;
use yew::{Callback, Html, MouseEvent, html};

use crate::Text;

/// What the bar offers, and whom to tell.
#[derive(Clone, Debug)]
pub(crate) struct Tools<'a> {
    /// The quiz in each language that it has here.
    pub(crate) languages: Vec<&'a Arc<Pack>>,
    /// The place of the one that is read.
    pub(crate) lang: usize,
    pub(crate) on_language: Callback<usize>,
    pub(crate) is_larger: bool,
    pub(crate) on_larger: Callback<MouseEvent>,
    /// Whether it is being read aloud, where this device can do that.
    pub(crate) speaks: Option<bool>,
    pub(crate) on_speak: Callback<MouseEvent>,
    /// The way out, for whoever plays.
    pub(crate) on_done: Option<Callback<MouseEvent>>,
}

/// The bar.
pub(crate) fn tools(text: &'static Text, tools: &Tools) -> Html {
    let language = |(place, pack): (usize, &&Arc<Pack>)| {
        let lang = pack.lang().to_owned();
        let onclick = tools.on_language.reform(move |_: MouseEvent| place);
        html! {
            <button key={lang.clone()} type="button" class="unmyth-tools__one" aria-pressed={(place == tools.lang).to_string()} {onclick}>
                <span {lang} dir={Words::dir(pack.lang())}>{ Words::name_of(pack.lang()).to_owned() }</span>
            </button>
        }
    };
    let (larger, speaks) = (tools.is_larger, tools.speaks);
    html! {
        <footer class="unmyth-tools" lang={text.lang}>
            if tools.languages.len() > 1 {
                <div class="unmyth-tools__group" role="group" aria-label={text.languages}>
                    { for tools.languages.iter().enumerate().map(language) }
                </div>
            }
            <div class="unmyth-tools__group" role="group" aria-label={text.tools}>
                <button type="button" class="unmyth-tools__one" onclick={&tools.on_larger}>
                    { if larger { text.usual } else { text.larger } }
                </button>
                if let Some(speaks) = speaks {
                    <button type="button" class="unmyth-tools__one" onclick={&tools.on_speak}>
                        { if speaks { text.hush } else { text.aloud } }
                    </button>
                }
            </div>
            if let Some(on_done) = &tools.on_done {
                <button type="button" class="unmyth-tools__one unmyth-tools__one--done" onclick={on_done}>{ text.done }</button>
            }
        </footer>
    }
}
