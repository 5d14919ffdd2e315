//! The kiosk as one component: it holds the state, picks the view for the scene, and tells the device what to do.

mod aloud;
mod attendant;
mod attract;
mod corner;
mod devices;
mod visit;

use std::rc::Rc;

use views::Text as Words;
use views::text_elements;
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_memo, use_mut_ref, use_reducer, use_state_eq,
};

use crate::Text;
use crate::device::{Found, Tries};
use crate::state::{Event, Kiosk, Scene};
use crate::view::{Tools, idle_prompt, tools};
use aloud::use_aloud;
use attendant::AttendantScene;
use attract::AttractScene;
use corner::Corner;
use devices::{use_behind, use_heart, use_idle, use_outboxes, use_page, use_rest, use_saving};

/// What was read from the page and the device.
#[derive(Clone, Properties)]
pub(crate) struct AppProps {
    pub(crate) found: Rc<Found>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        // A page is read once.
        Rc::ptr_eq(&self.found, &other.found)
    }
}

/// The kiosk.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let found = &props.found;
    let kiosk = use_reducer(|| Kiosk::new(found.config.clone()));
    let (heading, stay) = (use_memo((), |()| NodeRef::default()), use_memo((), |()| NodeRef::default()));
    let dispatch = {
        let dispatcher = kiosk.dispatcher();
        Callback::from(move |event| dispatcher.dispatch(event))
    };
    let lang = kiosk.pack().lang().to_owned();
    let (text, words) = (Text::of(&lang), Words::of(&lang));
    let (keeping, kept) = use_outboxes(&kiosk, (found.tally.clone(), found.code.clone()), &dispatch);
    use_heart();
    use_rest(&kiosk, kept);
    let at = use_state_eq(|| 0);
    let aloud = use_aloud(&kiosk, &lang, *at);
    let is_reading = aloud.speaks == Some(true);
    let is_waiting = use_state_eq(|| false);
    let tries = {
        let set = is_waiting.setter();
        use_memo((), |()| Tries::open(Callback::from(move |waiting| set.set(waiting))))
    };
    // Whoever listens is there, and so is whoever waits to try a PIN again.
    let is_held = is_reading || (*is_waiting && *kiosk.scene() == Scene::Attendant);
    use_idle(&kiosk, is_held, &dispatch, &stay);
    let is_behind = use_behind(kiosk.is_idle());
    let is_saving = use_saving(&kiosk, kept);
    visit::use_focus(&kiosk, is_saving, &heading);
    use_page(&lang, text, Words::dir(&lang), kiosk.is_larger());

    let shown = use_mut_ref(Html::default);
    let event = |event: Event| dispatch.reform(move |_: MouseEvent| event.clone());
    let scene = match kiosk.scene() {
        Scene::Attract => html! {
            <>
                <Corner {text} on_held={dispatch.reform(|()| Event::Keep)} />
                <AttractScene
                    {text}
                    pack={kiosk.pack().clone()}
                    {is_reading}
                    on_shown={let at = at.setter(); Callback::from(move |shown| at.set(shown))}
                    on_begin={dispatch.clone()}
                />
            </>
        },
        Scene::Visit(_) if is_saving => shown.borrow().clone(),
        Scene::Visit(visit) => visit::screen(&visit::Stage {
            text,
            words,
            pack: kiosk.pack(),
            visit,
            group: kiosk.config().group,
            sends: found.tally.is_some(),
            link: &found.link,
            heading: &heading,
            dispatch: &dispatch,
        }),
        Scene::Attendant => html! {
            <AttendantScene
                {text}
                {lang}
                site={found.site.clone()}
                is_read={found.is_read}
                version={found.version.clone()}
                sends={found.tally.is_some()}
                open_plays={kiosk.open_plays() + kept.unkept}
                tries={(*tries).clone()}
                is_waiting={*is_waiting}
                on_zero={dispatch.reform(|()| Event::Zero)}
                {kept}
                {keeping}
                on_back={dispatch.reform(|()| Event::Leave)}
            />
        },
    };
    shown.borrow_mut().clone_from(&scene);
    let bar = Tools {
        languages: kiosk.config().languages.iter().map(|language| &language.pack).collect(),
        lang: kiosk.lang(),
        on_language: dispatch.reform(Event::Language),
        is_larger: kiosk.is_larger(),
        on_larger: event(Event::Larger),
        speaks: aloud.speaks,
        on_speak: aloud.on_speak,
        on_done: matches!(kiosk.scene(), Scene::Visit(_)).then(|| event(Event::Leave)),
    };
    // Firefox makes whatever scrolls a stop for Tab, without a name, and only while a long fact stands there.
    text_elements(html! {
        <div class="unmyth-kiosk">
            <div class="unmyth-kiosk__all" inert={is_behind}>
                <div key={kiosk.visits()} class="unmyth-kiosk__screen" tabindex="-1">{ scene }</div>
                { tools(text, &bar) }
            </div>
            if kiosk.is_idle() {
                { idle_prompt(text, &event(Event::Stay), &stay, is_reading) }
            }
        </div>
    })
}
