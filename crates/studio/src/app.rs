//! The studio as one component: it holds the state, shows start or draft, and tells the device what to do.

mod draft;
mod frame;
mod keeping;
mod preview;
mod promise;
mod rehearsal;
mod store;

use std::rc::Rc;

use views::text_elements;
use yew::{Callback, Html, Properties, component, hook, html, use_effect_with, use_reducer, use_state_eq};

use crate::state::{Event, HEADING, Part, Studio};
use crate::view::{self, Forgetting, Start, start};
use crate::{Text, device};
use draft::DeskScene;
use keeping::use_keeping;
use promise::use_promise;
use store::Store;

/// What the device had kept when the page was opened.
#[derive(Clone, Properties)]
pub(crate) struct AppProps {
    pub(crate) studio: Rc<Studio>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // A page is opened once.
        Rc::ptr_eq(&self.studio, &other.studio)
    }
}

/// The studio.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let store = use_reducer(|| Store((*props.studio).clone()));
    let text = Text::of("en");
    let asked = use_state_eq(|| None::<Forgetting>);
    let dispatch = {
        let (dispatcher, asked) = (store.dispatcher(), asked.setter());
        Callback::from(move |event: Event| {
            if !matches!(event, Event::Forget(_) | Event::ForgetAll) {
                return dispatcher.dispatch(event);
            }
            let (dispatcher, asked) = (dispatcher.clone(), asked.clone());
            yew::platform::spawn_local(async move {
                let outcome = match event {
                    Event::Forget(key) => device::forget(key).await,
                    _ => device::forget_all().await,
                };
                // It is forgotten when the disk says so. What comes of it takes focus from the question.
                asked.set(None);
                dispatcher.dispatch(outcome.err().map_or(event, Event::Unforgotten));
            });
        })
    };
    let keeping = use_keeping(&store.0, &dispatch);
    let promise = use_promise(keeping.is_saved);
    use_aim(store.0.aim.clone());
    use_steps(&dispatch);
    let on_files = {
        let dispatch = dispatch.clone();
        Callback::from(move |(at, event): (Option<usize>, yew::Event)| {
            let dispatch = dispatch.clone();
            yew::platform::spawn_local(async move {
                let mut files = device::chosen_files(event).await;
                match at {
                    _ if files.is_empty() => {}
                    Some(at) => dispatch.emit(Event::Table(at, files.remove(0))),
                    None => dispatch.emit(Event::Opened(files)),
                }
            });
        })
    };
    let on_take = Callback::from(|(name, content): (String, Vec<u8>)| device::download(&name, &content));
    let scene = if store.0.draft().is_some() {
        let (kept, on_part) = (keeping.kept, keeping.on_part);
        html! { <DeskScene studio={store.0.clone()} {kept} {promise} {on_part} {dispatch} {on_files} {on_take} /> }
    } else {
        let on_ask = {
            let asked = asked.clone();
            Callback::from(move |what: Option<Forgetting>| {
                let id = match (what, *asked) {
                    (None, Some(before)) => before.id(),
                    _ => view::SURE.to_owned(),
                };
                asked.set(what);
                // The question has taken the place of the button that had focus, or the other way round.
                device::after(0, move || {
                    if !device::focus(&id) {
                        device::focus(HEADING);
                    }
                })
                .forget();
            })
        };
        let it = Start {
            draft_store: &store.0.draft_store,
            is_blind: store.0.is_blind,
            unkept: &keeping.unkept,
            unforgotten: store.0.unforgotten,
            promise,
            today: store.0.today,
            notice: store.0.notice.as_ref(),
            asked: *asked,
            on: &dispatch,
            on_ask: &on_ask,
            on_files: &on_files,
            on_take: &on_take,
        };
        start(text, &it)
    };
    text_elements(html! {
        <>
            { scene }
            <p class={said_class(&store.0)} role="status">{ said(text, &store.0) }</p>
        </>
    })
}

/// At the foot of the window; above the way onward in a translation, which stays there.
fn said_class(studio: &Studio) -> &'static str {
    match studio.draft().map(|draft| draft.part) {
        Some(Part::Translation(_)) => "unmyth-said unmyth-said--above",
        _ => "unmyth-said",
    }
}

/// What is told of what was done last. The number makes it new where it is the same again.
fn said(text: &'static Text, studio: &Studio) -> Html {
    let Some((count, said)) = &studio.said else { return Html::default() };
    let folder = studio.draft().map(|draft| &*draft.now);
    html! { <span key={*count} class="unmyth-said__words">{ view::said(text, folder, said) }</span> }
}

/// Moves focus where the state wants it.
#[hook]
fn use_aim(aim: (u32, Option<String>)) {
    use_effect_with(aim, |(_, id)| {
        // What is said of a whole list has no field of its own.
        if id.as_ref().is_some_and(|id| !device::focus(id)) {
            device::focus(HEADING);
        }
    });
}

/// Steps back and again, by keys.
#[hook]
fn use_steps(dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let on_step = dispatch.reform(|step| match step {
            device::Step::Back => Event::Undo,
            device::Step::Again => Event::Redo,
        });
        let listening = device::on_steps(on_step);
        move || drop(listening)
    });
}
