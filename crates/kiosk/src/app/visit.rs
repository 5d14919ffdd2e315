//! The screens of a visit: the quiz's own views, with what is a kiosk's around them.

use std::rc::Rc;
use std::sync::Arc;

use quiz::{Answer, Pack, Phase};
use unmyth_widget::Text as Words;
use unmyth_widget::counting::Standing;
use unmyth_widget::shell::{self, Random};
use unmyth_widget::view::{self, AGAIN, Asked, Consent, Frame, Leaf, Menu, Onward};
use yew::{Callback, Html, MouseEvent, NodeRef, hook, html, use_effect_with, use_mut_ref};

use crate::Text;
use crate::device;
use crate::state::{Aside, Event, Kiosk, Scene, Visit};
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
    let (name, inner) = match (visit.aside(), visit.play().phase()) {
        (Some(aside), phase) => over(stage, aside, phase),
        (None, Phase::Asking(step)) => {
            let on_answer: Callback<Answer> = stage.dispatch.reform(Event::Answer);
            let card = view::card(
                words,
                pack,
                step,
                &Asked::Live { answer: None, on_answer, leads: false },
                &Html::default(),
                heading,
            );
            ("question", html! { <>{ view::progress(words, step) }{ card }</> })
        }
        (None, Phase::Told(step, answer)) => {
            let on =
                view::onward(words, &Onward::Live(step.then, pack.deck(), stage.dispatch.reform(|()| Event::Next)));
            let card = view::card(
                words,
                pack,
                step,
                &Asked::Live { answer: Some(answer), on_answer: Callback::noop(), leads: false },
                &on,
                heading,
            );
            ("feedback", html! { <>{ view::progress(words, step) }{ card }</> })
        }
        (None, Phase::Done) => ("results", result(stage)),
    };
    let menu = Menu::Live {
        on_principles: stage.on(Event::Open(Aside::Principles(0))),
        on_about: stage.on(Event::Open(Aside::About)),
        on_counted: stage.on(Event::Open(Aside::Counted)),
        principles: NodeRef::default(),
        about: NodeRef::default(),
        counted: NodeRef::default(),
    };
    let counts = visit.standing() != Standing::Never;
    let frame = Frame { name, calm: visit.is_calm(), menu, counts, link: stage.link };
    view::page(words, pack, &frame, inner)
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

fn over(stage: &Stage, aside: Aside, phase: Phase) -> (&'static str, Html) {
    let Stage { text, words, pack, visit, heading, .. } = stage;
    let back = if phase == Phase::Done { words.back_to_result() } else { words.back() };
    let way_back = || view::back(back, stage.on(Event::Back));
    match aside {
        Aside::Principles(place) => {
            let on_leaf = stage.dispatch.reform(|place| Event::Open(Aside::Principles(place)));
            let leaf = Leaf { place, on_leaf, on_back: stage.on(Event::Back), back };
            ("principles", view::principles(words, pack, &leaf, heading))
        }
        Aside::About => ("about", view::about(pack, way_back(), heading)),
        Aside::Counted => {
            let on_withhold = stage.on(Event::Withhold(!visit.is_withheld()));
            let shown = Counted {
                standing: visit.standing(),
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
        view::consent(words, &Consent { standing: visit.standing(), on_agree, on_decline, words: NodeRef::default() })
    } else {
        Html::default()
    };
    let props = Outcome {
        on_done: stage.on(Event::Leave),
        on_again: stage.on_again(),
        on_principles: stage.on(Event::Open(Aside::Principles(0))),
        consent,
        link: (*link).to_owned(),
        again: view::address_again(&format!("{link}{}/{AGAIN}", pack.lang()), pack, visit.play().deck()),
    };
    outcome(text, words, pack, visit.play(), &props, heading)
}

/// What focus follows: another screen moves it to its heading, an answer and leafing through the principles do not.
#[hook]
pub(super) fn use_focus(kiosk: &Kiosk, heading: &Rc<NodeRef>) {
    let now = match kiosk.scene() {
        Scene::Visit(visit) => Some((visit.play().phase(), visit.aside())),
        Scene::Attract | Scene::Keeper => None,
    };
    let last = use_mut_ref(|| now);
    let heading = heading.clone();
    use_effect_with(now, move |now| {
        let before = last.replace(*now);
        match (before, *now) {
            (before, now) if before == now => {}
            (Some((Phase::Asking(_), None)), Some((Phase::Told(..), None))) => shell::show_feedback(),
            (Some((_, Some(Aside::Principles(_)))), Some((_, Some(Aside::Principles(_))))) | (_, None) => {}
            (_, Some(_)) => device::arrive(&heading),
        }
    });
}
