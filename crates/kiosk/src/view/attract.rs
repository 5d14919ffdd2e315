//! What the screen shows while nobody plays: facts and principles, one at a time, and never a myth.

use quiz::{Pack, Words};
use views::{motif, words};
use yew::{Callback, Classes, Html, MouseEvent, classes, html};

use crate::Text;

/// What is shown, and whom to tell.
#[derive(Clone, Debug, Default)]
pub struct Attract {
    /// Which of the pack's facts and principles, from 0; any number will do.
    pub at: usize,
    /// Whether it stays until somebody wants it to go on; none as long as nobody has asked for either.
    pub is_paused: Option<bool>,
    /// Somebody has come.
    pub on_begin: Callback<MouseEvent>,
    /// Somebody wants it to stay, or to go on.
    pub on_pause: Callback<MouseEvent>,
}

/// The screen. Where it was drawn for a page without a program, `still` says so and leads to the quiz.
pub fn attract(text: &'static Text, pack: &Pack, attract: &Attract, still: Option<&str>) -> Html {
    let Attract { at, is_paused, on_begin, on_pause } = attract;
    let (label, one, place) = shown(text, pack, *at);
    let stays = *is_paused == Some(true);
    html! {
        <main class="unmyth-attract" data-screen="attract">
            <h1 class="unmyth-attract__title">{ words(pack, pack.title()) }</h1>
            <div key={*at} class="unmyth-attract__shown">
                { motif(place) }
                <p class="unmyth-attract__label" lang={text.lang} dir={text.dir()}>{ label }</p>
                <p class={classes!("unmyth-attract__words", size(one))}>{ words(pack, one) }</p>
            </div>
            <div class="unmyth-attract__controls">
                if let Some(quiz) = still {
                    <noscript>
                        <p class="unmyth-attract__still" lang={text.lang} dir={text.dir()}>{ text.no_program }{ " " }<a href={quiz.to_owned()} lang={pack.lang().to_owned()}>{ words(pack, pack.title()) }</a></p>
                    </noscript>
                } else {
                    // It covers the screen: a touch anywhere begins.
                    <button type="button" class="unmyth-button unmyth-button--main unmyth-attract__begin" lang={text.lang} dir={text.dir()} aria-label={text.begin_heard} onclick={on_begin}>
                        { text.begin }
                    </button>
                    <button type="button" class="unmyth-button unmyth-attract__pause" lang={text.lang} dir={text.dir()} onclick={on_pause}>
                        { if stays { text.go_on } else { text.pause } }
                    </button>
                    // Who does not see it hears what became of the press.
                    <p class="unmyth-page__said" lang={text.lang} dir={text.dir()} aria-live="polite">
                        if is_paused.is_some() {
                            { if stays { text.paused } else { text.goes_on } }
                        }
                    </p>
                }
            </div>
        </main>
    }
}

/// How large words can be, by how many letters they have.
fn size(words: &Words) -> Option<Classes> {
    match words.as_str().chars().count() {
        ..=75 => Some(classes!("unmyth-attract__words--short")),
        76..=135 => Some(classes!("unmyth-attract__words--middle")),
        136..=190 => Some(classes!("unmyth-attract__words--long")),
        _ => None,
    }
}

/// Facts and principles in turn: what it is, its words, and the place of the principle whose circles stand beside it.
pub(crate) fn shown<'a>(text: &'static Text, pack: &'a Pack, at: usize) -> (&'static str, &'a Words, usize) {
    let (cards, principles) = (pack.cards(), pack.principles());
    let round = at / 2;
    if at.is_multiple_of(2) {
        let card = &cards[round % cards.len()];
        (text.fact, &card.fact, card.principles[0])
    } else {
        let place = round % principles.len();
        (text.principle, &principles[place].text, place)
    }
}
