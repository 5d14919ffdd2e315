//! The widget as one component: it holds the store, picks the view for the screen, and moves focus with it.

mod edition;
mod focus;
mod history;
mod sending;

use quiz::{Answer, Deck, Phase};
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_effect_with, use_memo, use_reducer,
    use_state_eq,
};

use crate::browser::edition::Edition;
use crate::browser::{self, Random};
use crate::state::{Choice, Panel, Screen, Store};
use counting::{Counting, SendStatus};
use edition::use_edition;
use focus::{Places, use_focus};
pub(crate) use history::opened;
use history::use_history;
use sending::use_sending;
use views::Text;
use views::{Asked, Consent, Counted, Frame, Leaf, Menu, Onward, Results, Shared};

/// What was read from the page.
#[derive(Clone, Debug, Properties)]
pub(crate) struct AppProps {
    /// The quiz in the language of the page.
    pub(crate) edition: Edition,
    /// The deck of the first play.
    pub(crate) deck: Deck,
    /// The answer that was given before the WebAssembly was there.
    pub(crate) answered: Option<Answer>,
    /// The page over the quiz that was opened before the WebAssembly was there.
    pub(crate) panel: Option<Panel>,
    /// What of the visit may be counted.
    pub(crate) counting: Counting,
    /// Where messages go.
    pub(crate) tally: Option<String>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // A page is read once.
        self.edition == other.edition
    }
}

/// The widget.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let AppProps { edition, deck, answered, panel, counting, tally } = props;
    let store = use_reducer(|| Store::new(deck.clone(), *answered, *panel, counting.clone()));
    let places = use_memo((), |()| Places::default());
    let opener = use_state_eq(NodeRef::default);
    let shared = use_state_eq(Shared::default);
    let Edition { pack, text, link, again, more } = &use_edition(edition, &store);
    let text: &'static Text = text;
    // One per result, whatever else is drawn: an entry that is taken twice is one entry.
    let is_over = store.play().phase() == Phase::Done;
    let reminder = use_memo((store.play().deck().clone(), again.clone(), is_over), |(deck, again, is_over)| {
        let page = again.as_ref().filter(|_| *is_over)?;
        Some(browser::again(text, views::address_again(page, pack, deck)))
    });
    use_focus(&store, &places, &opener);
    use_history(&store);
    use_sending(&store, tally.as_deref());
    use_effect_with((*shared, places.by_hand.clone()), |(shared, by_hand)| {
        if *shared == Shared::ByHand {
            browser::select(by_hand);
        }
    });

    let choose = |choice: Choice| {
        let dispatch = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(choice.clone()))
    };
    let open = |panel: Panel, by: &NodeRef| {
        let (choose, opener, shared, by) = (choose(Choice::Open(panel)), opener.setter(), shared.setter(), by.clone());
        let (places, is_over) = (places.clone(), store.panel().is_some());
        Callback::from(move |event| {
            opener.set(by.clone());
            if !is_over {
                places.scroll.set(browser::scrolled());
            }
            shared.set(Shared::Quiet);
            choose.emit(event);
        })
    };
    let menu = Menu::Live {
        on_principles: open(Panel::Principles(0), &places.principles),
        on_about: open(Panel::About, &places.about),
        on_counted: open(Panel::Counted, &places.counted),
        principles: places.principles.clone(),
        about: places.about.clone(),
        counted: places.counted.clone(),
    };
    let heading = &places.heading;
    let send_status = store.send_status();
    let back = if store.play().phase() == Phase::Done { text.back_to_result() } else { text.back() };
    let (name, screen) = match store.screen() {
        Screen::Play(Phase::Asking(step)) => {
            let dispatch = store.dispatcher();
            let on_answer = Callback::from(move |answer| dispatch.dispatch(Choice::Answer(answer)));
            let asked = Asked::Live { answer: None, on_answer, leads: true };
            let card = views::card(text, pack, step, &asked, &Html::default(), heading);
            ("question", html! { <>{ views::progress(text, step) }{ card }</> })
        }
        Screen::Play(Phase::Answered(step, answer)) => {
            let asked = Asked::Live { answer: Some(answer), on_answer: Callback::noop(), leads: true };
            let dispatch = store.dispatcher();
            let on_next = Callback::from(move |()| dispatch.dispatch(Choice::Next));
            let on = views::onward(text, &Onward::Live(step.then, pack.deck(), on_next));
            let card = views::card(text, pack, step, &asked, &on, heading);
            ("feedback", html! { <>{ views::progress(text, step) }{ card }</> })
        }
        Screen::Play(Phase::Done) => {
            let results = Results {
                on_share: {
                    let facts = views::share_text(text, pack, store.play(), link);
                    let (title, shared) = (pack.title().to_owned(), shared.setter());
                    let on_shared = Callback::from(move |outcome| shared.set(outcome));
                    Callback::from(move |_| browser::share(&title, &facts, on_shared.clone()))
                },
                on_print: Callback::from(|_| browser::print()),
                on_principles: open(Panel::Principles(0), &places.result),
                principles: places.result.clone(),
                on_start_over: {
                    let (dispatch, shared, pack) = (store.dispatcher(), shared.setter(), pack.clone());
                    Callback::from(move |_| {
                        shared.set(Shared::Quiet);
                        let deck = pack.draw(None, &mut Random);
                        dispatch.dispatch(Choice::StartOver(deck, browser::message_id()));
                    })
                },
                by_hand: places.by_hand.clone(),
                shared: *shared,
                again: (*reminder).clone(),
                more: more.clone(),
                consent: if store.counting().asks() {
                    let (on_agree, on_decline) = (choose(Choice::Agree), choose(Choice::Withhold(true)));
                    let words = places.consent.clone();
                    views::consent(text, &Consent { send_status, on_agree, on_decline, words })
                } else {
                    Html::default()
                },
            };
            ("results", views::results(text, pack, store.play(), &results, link, heading))
        }
        Screen::Panel(Panel::Principles(place)) => {
            let dispatch = store.dispatcher();
            let on_leaf = Callback::from(move |at| dispatch.dispatch(Choice::Open(Panel::Principles(at))));
            let leaf = Leaf { place, on_leaf, on_back: choose(Choice::Back), back };
            ("principles", views::principles(text, pack, &leaf, heading))
        }
        Screen::Panel(Panel::Counted) => {
            let counted = Counted {
                send_status,
                asks: store.counting().asks(),
                message: store.counting().message(store.play()),
                answers: store.play().first_answers().map(|(_, outcome)| outcome).collect(),
                withheld: store.counting().is_withheld(),
                on_withhold: choose(Choice::Withhold(!store.counting().is_withheld())),
                on_back: choose(Choice::Back),
                back,
            };
            ("counted", views::counted(text, &counted, heading))
        }
        Screen::Panel(Panel::About) => ("about", views::about(pack, views::back(back, choose(Choice::Back)), heading)),
    };
    let counts = send_status != SendStatus::Never;
    let frame = Frame { name, calm: store.is_calm(), menu, counts, link };
    views::text_elements(views::page(text, pack, &frame, screen))
}
