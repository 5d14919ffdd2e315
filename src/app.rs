//! The widget as one component: it holds the store, picks the view for the screen, and moves focus with it.

use std::sync::Arc;

use quiz::{Action, Answer, Deck, Pack, Phase, Play};
use yew::{
    AttrValue, Callback, Html, NodeRef, Properties, UseReducerHandle, component, html, use_effect_with, use_memo,
    use_reducer, use_state_eq,
};

use crate::shell::{self, Random};
use crate::store::{Aside, Choice, Screen, Store};
use crate::view::{Asked, Leaf, Menu, Onward, Results, Shared};
use crate::{Text, view};

/// What the shell found on the page.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The content of the quiz.
    pub(crate) pack: Arc<Pack>,
    /// The words of the interface.
    pub(crate) text: &'static Text,
    /// The deck of the first play.
    pub(crate) deck: Deck,
    /// The answer that was given before the WebAssembly was there.
    pub(crate) answered: Option<Answer>,
    /// Where the quiz can be found, for sharing.
    pub(crate) link: AttrValue,
}

/// Places that focus moves to.
#[derive(Clone, Default, PartialEq)]
struct Places {
    heading: NodeRef,
    buttons: [NodeRef; 2],
}

/// The widget.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let AppProps { pack, text, deck, answered, link } = props;
    let text: &'static Text = text;
    let store = use_reducer(|| {
        let play = Play::new(deck.clone());
        let answered = answered.and_then(|answer| play.after(Action::Answer(answer)));
        Store::new(answered.unwrap_or(play))
    });
    let places = use_memo((), |()| Places::default());
    let shared = use_state_eq(Shared::default);
    use_focus(&store, &places);

    let choose = |choice: Choice| {
        let dispatch = store.dispatcher();
        Callback::from(move |_| dispatch.dispatch(choice.clone()))
    };
    let principles = choose(Choice::Open(Aside::Principles(0)));
    let menu = Menu::Live {
        on_principles: principles.clone(),
        on_about: choose(Choice::Open(Aside::About)),
        buttons: places.buttons.clone(),
    };
    let heading = &places.heading;
    let mut said = String::new();
    // Taken over with its answer, the card looks and sounds as it did: nothing moves or is announced once more.
    let calm = answered.is_some() && matches!(store.screen(), Screen::Play(Phase::Told(step, _)) if step.place == 0);
    let (name, screen) = match store.screen() {
        Screen::Play(Phase::Asking(step)) => {
            let dispatch = store.dispatcher();
            let on_answer = Callback::from(move |answer| dispatch.dispatch(Choice::Play(Action::Answer(answer))));
            let card = view::card(text, pack, step.question, &Asked::Live(None, on_answer), heading);
            ("question", html! { <>{ view::progress(text, step) }{ card }</> })
        }
        Screen::Play(Phase::Told(step, answer)) => {
            if !calm {
                said = view::spoken(text, pack, step.question, answer);
            }
            let asked = Asked::Live(Some(answer), Callback::noop());
            let card = view::card(text, pack, step.question, &asked, heading);
            let on_next = choose(Choice::Play(Action::Next));
            let onward = view::onward(text, &Onward::Live { last: step.last, on_next });
            ("feedback", html! { <>{ view::progress(text, step) }{ card }{ onward }</> })
        }
        Screen::Play(Phase::Done) => {
            if *shared == Shared::Copied {
                text.copied.clone_into(&mut said);
            }
            let results = Results {
                on_share: {
                    let facts = view::share_text(text, pack, link);
                    let (title, shared) = (pack.title().to_owned(), shared.setter());
                    Callback::from(move |_| shell::share(&title, &facts, shared.clone()))
                },
                on_print: Callback::from(|_| shell::print()),
                on_principles: principles,
                on_start_over: {
                    let (dispatch, shared, cards) = (store.dispatcher(), shared.setter(), pack.cards().len());
                    Callback::from(move |_| {
                        shared.set(Shared::Quiet);
                        let deck = Deck::draw(cards, None, &mut Random);
                        dispatch.dispatch(Choice::Play(Action::StartOver(deck)));
                    })
                },
                shared: *shared,
            };
            ("results", view::results(text, pack, store.play(), &results, link, heading))
        }
        Screen::Aside(Aside::Principles(place)) => {
            let dispatch = store.dispatcher();
            let on_leaf = Callback::from(move |at| dispatch.dispatch(Choice::Open(Aside::Principles(at))));
            let leaf = Leaf { place, on_leaf, on_back: choose(Choice::Back) };
            ("principles", view::principles(text, pack, &leaf, heading))
        }
        Screen::Aside(Aside::About) => ("about", view::about(text, pack, Some(choose(Choice::Back)), heading)),
    };
    view::page(text, pack.title(), name, calm, &menu, &said, screen)
}

/// Moves focus when the screen changes: to its heading, or back to the button that opened the page just left.
///
/// An answer and leafing through the principles leave focus where it is.
#[yew::hook]
fn use_focus(store: &UseReducerHandle<Store>, places: &Places) {
    let screen = store.screen();
    let last = yew::use_mut_ref(|| screen);
    let places = places.clone();
    use_effect_with(screen, move |screen| {
        let before = last.replace(*screen);
        match (before, *screen) {
            (before, now) if before == now => {}
            (Screen::Aside(Aside::Principles(_)), Screen::Aside(Aside::Principles(_)))
            | (Screen::Play(Phase::Asking(_)), Screen::Play(Phase::Told(..))) => {}
            (Screen::Aside(Aside::Principles(_)), Screen::Play(_)) => shell::focus(&places.buttons[0]),
            (Screen::Aside(Aside::About), Screen::Play(_)) => shell::focus(&places.buttons[1]),
            _ => shell::focus(&places.heading),
        }
    });
}
