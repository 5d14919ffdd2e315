//! The whole quiz as visitors play it: its screens, in the quiz's own frame.

use counting::SendStatus;
use quiz::{Answer, Pack, Phase};
use views::{Asked, Counted, Frame, Leaf, Menu, Onward, Results, Shared, Text as Words};
use yew::{Callback, Html, MouseEvent, NodeRef, html};

use crate::state::{Panel, Rehearsal, Tap};

/// The screen that it is at, with its heading at `heading`.
pub fn rehearsal(
    pack: &Pack,
    rehearsal: &Rehearsal,
    on: &Callback<Tap>,
    on_print: &Callback<MouseEvent>,
    on_start_over: &Callback<MouseEvent>,
    heading: &NodeRef,
) -> Html {
    let words = Words::of(pack.lang());
    let click = |tap: Tap| on.reform(move |_: MouseEvent| tap.clone());
    let play = &rehearsal.play;
    let back = if play.phase() == Phase::Done { words.back_to_result() } else { words.back() };
    let (name, screen) = match (rehearsal.panel, play.phase()) {
        (Some(Panel::Principles(place)), _) => {
            let on_leaf = on.reform(|at| Tap::Open(Panel::Principles(at)));
            let leaf = Leaf { place, on_leaf, on_back: click(Tap::Back), back };
            ("principles", views::principles(words, pack, &leaf, heading))
        }
        (Some(Panel::About), _) => ("about", views::about(pack, views::back(back, click(Tap::Back)), heading)),
        (Some(Panel::Counted), _) => {
            let counted = Counted {
                send_status: SendStatus::Never,
                asks: false,
                message: None,
                answers: play.first_answers().map(|(_, outcome)| outcome).collect(),
                withheld: false,
                on_withhold: Callback::noop(),
                on_back: click(Tap::Back),
                back,
            };
            ("counted", views::counted(words, &counted, heading))
        }
        (None, Phase::Asking(step)) => {
            let asked = Asked::Live { answer: None, on_answer: on.reform(Tap::Answer), leads: true };
            let card = views::card(words, pack, step, &asked, &Html::default(), heading);
            ("question", html! { <>{ views::progress(words, step) }{ card }</> })
        }
        (None, Phase::Answered(step, answer)) => {
            let on_answer: Callback<Answer> = Callback::noop();
            let asked = Asked::Live { answer: Some(answer), on_answer, leads: true };
            let onward = views::onward(words, &Onward::Live(step.then, pack.deck(), on.reform(|()| Tap::Next)));
            let card = views::card(words, pack, step, &asked, &onward, heading);
            ("feedback", html! { <>{ views::progress(words, step) }{ card }</> })
        }
        (None, Phase::Done) => {
            let results = Results {
                // There is no address yet: the text is shown as it will be shared.
                on_share: click(Tap::Share),
                on_print: on_print.clone(),
                on_principles: click(Tap::Open(Panel::Principles(0))),
                principles: NodeRef::default(),
                on_start_over: on_start_over.clone(),
                by_hand: NodeRef::default(),
                shared: if rehearsal.is_shared { Shared::ByHand } else { Shared::Quiet },
                consent: Html::default(),
                again: None,
                more: Html::default(),
            };
            ("results", views::results(words, pack, play, &results, "", heading))
        }
    };
    let menu = Menu::Live {
        on_principles: click(Tap::Open(Panel::Principles(0))),
        on_about: click(Tap::Open(Panel::About)),
        on_counted: click(Tap::Open(Panel::Counted)),
        principles: NodeRef::default(),
        about: NodeRef::default(),
        counted: NodeRef::default(),
    };
    let frame = Frame { name, calm: false, menu, counts: false, link: "" };
    views::page(words, pack, &frame, screen)
}
