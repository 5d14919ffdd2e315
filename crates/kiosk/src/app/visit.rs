//! The screens of a visit: the quiz's own views, with what is a kiosk's around them.

use std::rc::Rc;
use std::sync::Arc;

use counting::SendStatus;
use quiz::{Answer, Pack, Phase};
use unmyth_widget::browser::{self, Random};
use views::Text as Words;
use views::{AGAIN, Asked, Consent, Frame, Leaf, Menu, Onward};
use yew::{Callback, Html, MouseEvent, NodeRef, hook, html, use_effect_with, use_mut_ref};

use crate::Text;
use crate::device;
use crate::state::{Event, Kiosk, Panel, Scene, Visit};
use crate::view::{Counted, Outcome, counted, outcome};

/// What the screens of a visit are made of.
pub(super) struct Stage<'a> {
    pub(super) text: &'static Text,
    pub(super) words: &'static Words,
    pub(super) pack: &'a Arc<Pack>,
    pub(super) visit: &'a Visit,
    /// How many plays are written down together.
    pub(super) group: usize,
    /// Whether sums are sent anywhere.
    pub(super) sends: bool,
    pub(super) link: &'a str,
    pub(super) heading: &'a NodeRef,
    pub(super) dispatch: &'a Callback<Event>,
}

/// The screen that the visit is at, in the quiz's frame.
pub(super) fn screen(stage: &Stage) -> Html {
    let Stage { words, pack, visit, heading, .. } = stage;
    let (name, inner) = match (visit.panel(), visit.play().phase()) {
        (Some(panel), phase) => over(stage, panel, phase),
        (None, Phase::Asking(step)) => {
            let on_answer: Callback<Answer> = stage.dispatch.reform(Event::Answer);
            let card = views::card(
                words,
                pack,
                step,
                &Asked::Live { answer: None, on_answer, leads: false },
                &Html::default(),
                heading,
            );
            ("question", html! { <>{ views::progress(words, step) }{ card }</> })
        }
        (None, Phase::Answered(step, answer)) => {
            let on =
                views::onward(words, &Onward::Live(step.then, pack.deck(), stage.dispatch.reform(|()| Event::Next)));
            let card = views::card(
                words,
                pack,
                step,
                &Asked::Live { answer: Some(answer), on_answer: Callback::noop(), leads: false },
                &on,
                heading,
            );
            ("feedback", html! { <>{ views::progress(words, step) }{ card }</> })
        }
        (None, Phase::Done) => ("results", result(stage)),
    };
    let menu = Menu::Live {
        on_principles: stage.on(Event::Open(Panel::Principles(0))),
        on_about: stage.on(Event::Open(Panel::About)),
        on_counted: stage.on(Event::Open(Panel::Counted)),
        principles: NodeRef::default(),
        about: NodeRef::default(),
        counted: NodeRef::default(),
    };
    let counts = visit.send_status() != SendStatus::Never;
    let frame = Frame { name, calm: visit.is_calm(), menu, counts, link: stage.link };
    views::page(words, pack, &frame, inner)
}

impl Stage<'_> {
    fn on(&self, event: Event) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| event.clone())
    }

    fn on_again(&self) -> Callback<MouseEvent> {
        let pack = self.pack.clone();
        self.dispatch.reform(move |_| Event::StartOver(pack.draw(None, &mut Random)))
    }
}

fn over(stage: &Stage, panel: Panel, phase: Phase) -> (&'static str, Html) {
    let Stage { text, words, pack, visit, heading, .. } = stage;
    let back = if phase == Phase::Done { words.back_to_result() } else { words.back() };
    let way_back = || views::back(back, stage.on(Event::Back));
    match panel {
        Panel::Principles(place) => {
            let on_leaf = stage.dispatch.reform(|place| Event::Open(Panel::Principles(place)));
            let leaf = Leaf { place, on_leaf, on_back: stage.on(Event::Back), back };
            ("principles", views::principles(words, pack, &leaf, heading))
        }
        Panel::About => ("about", views::about(pack, way_back(), heading)),
        Panel::Counted => {
            let on_withhold = stage.on(Event::Withhold(!visit.is_withheld()));
            let shown = Counted {
                send_status: visit.send_status(),
                group: stage.group,
                sends: stage.sends,
                on_withhold,
                back: way_back(),
            };
            ("counted", counted(text, &shown, heading))
        }
    }
}

fn result(stage: &Stage) -> Html {
    let Stage { text, words, pack, visit, link, heading, .. } = stage;
    let consent = if visit.asks() {
        let (on_agree, on_decline) = (stage.on(Event::Agree), stage.on(Event::Withhold(true)));
        views::consent(
            words,
            &Consent { send_status: visit.send_status(), on_agree, on_decline, words: NodeRef::default() },
        )
    } else {
        Html::default()
    };
    let props = Outcome {
        on_done: stage.on(Event::Leave),
        on_again: stage.on_again(),
        on_principles: stage.on(Event::Open(Panel::Principles(0))),
        consent,
        link: (*link).to_owned(),
        again: views::address_again(&format!("{link}{}/{AGAIN}", pack.lang()), pack, visit.play().deck()),
    };
    outcome(text, words, pack, visit.play(), &props, heading)
}

/// What focus follows: another screen moves it to its heading, an answer and leafing through the principles do not. While the
/// screen before is held, there is no other.
#[hook]
pub(super) fn use_focus(kiosk: &Kiosk, is_held: bool, heading: &Rc<NodeRef>) {
    let drawn = use_mut_ref(|| None);
    let now = match kiosk.scene() {
        Scene::Visit(_) if is_held => *drawn.borrow(),
        Scene::Visit(visit) => Some((visit.play().phase(), visit.panel())),
        Scene::Attract | Scene::Attendant => None,
    };
    drawn.replace(now);
    let last = use_mut_ref(|| now);
    let heading = heading.clone();
    use_effect_with(now, move |now| {
        let before = last.replace(*now);
        match (before, *now) {
            (before, now) if before == now => {}
            // Also from the feedback before: a quick answer comes before this effect has run for the question.
            (None | Some((_, None)), Some((Phase::Answered(..), None))) => browser::show_feedback(),
            (Some((_, Some(Panel::Principles(_)))), Some((_, Some(Panel::Principles(_))))) | (_, None) => {}
            (_, Some(_)) => device::arrive(&heading),
        }
    });
}
