//! The whole quiz in a frame of a phone's size, to be played before it is published.

use std::rc::Rc;

use quiz::Today;
use views::Text as Words;
use views::text_elements;
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, create_portal, html, use_effect_with, use_memo,
    use_mut_ref, use_state, use_state_eq,
};

use crate::state::{Folder, Rehearsal as Play, Tap};
use crate::view::{languages, rehearsal};
use crate::{Text, device};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RehearsalProps {
    pub(super) folder: Rc<Folder>,
    pub(super) days: Today,
}

/// See the module. It begins anew where the folder is another one.
#[component]
pub(super) fn Rehearsal(props: &RehearsalProps) -> Html {
    let RehearsalProps { folder, days } = props;
    let text = Text::of("en");
    let lang = use_state_eq(|| 0);
    let frame = use_memo((), |()| NodeRef::default());
    let heading = use_memo((), |()| NodeRef::default());
    let sheet = use_memo((), |()| device::sheet());
    let body = use_state(|| None::<device::Body>);
    let pack = use_memo((folder.clone(), *lang), |(folder, lang)| folder.published(*lang, *days));
    let play = use_state(|| (*pack).as_ref().map(|pack| Play::new(pack.draw(None, &mut device::Chance))));
    let tag = (*pack).as_ref().map(|pack| pack.lang().to_owned()).unwrap_or_default();
    use_effect_with((body.is_some(), tag), {
        let body = body.clone();
        move |(_, lang)| {
            if let Some(body) = &*body {
                device::look(body, lang, Words::dir(lang), "light dark");
            }
        }
    });
    // Another screen begins at its top, and an answer shows what it teaches.
    let now = (*play).as_ref().map(|play| (play.play.phase(), play.panel));
    let before = use_mut_ref(|| now);
    use_effect_with(now, {
        let (frame, heading) = (frame.clone(), heading.clone());
        move |now| {
            if before.replace(*now) != *now {
                device::turn(&frame, &heading, matches!(now, Some((quiz::Phase::Answered(..), None))));
            }
        }
    });
    let onload = {
        let (frame, body) = ((*frame).clone(), body.setter());
        Callback::from(move |_: yew::Event| body.set(device::page(&frame)))
    };
    let on = {
        let play = play.clone();
        Callback::from(move |tap: Tap| play.set((*play).as_ref().map(|now| now.after(tap))))
    };
    let on_start_over = {
        let (on, pack) = (on.clone(), pack.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(pack) = &*pack {
                on.emit(Tap::StartOver(pack.draw(None, &mut device::Chance)));
            }
        })
    };
    let on_print = {
        let frame = frame.clone();
        Callback::from(move |_: MouseEvent| device::print(&frame))
    };
    let screen = match (&*body, &*pack, &*play) {
        (Some(body), Some(pack), Some(play)) => {
            let screen = rehearsal(pack, play, &on, &on_print, &on_start_over, &heading);
            create_portal(text_elements(screen), body.clone())
        }
        _ => Html::default(),
    };
    let is_there = pack.is_some();
    let on_lang = {
        let lang = lang.setter();
        Callback::from(move |at| lang.set(at))
    };
    text_elements(html! {
        <section class="unmyth-preview unmyth-preview--play" aria-labelledby="unmyth-studio-play">
            <h2 id="unmyth-studio-play" class="unmyth-preview__title">{ text.help.play }</h2>
            if is_there {
                <p class="unmyth-preview__hint">{ text.help.play_hint }</p>
                { languages(text, folder, *lang, &on_lang) }
                <iframe
                    ref={(*frame).clone()} class="unmyth-preview__frame unmyth-preview__frame--phone"
                    title={text.help.play} srcdoc={(*sheet).clone()} {onload}
                />
                { screen }
                <button type="button" class="unmyth-button" onclick={on_start_over}>{ text.help.play_again }</button>
            } else {
                <p class="unmyth-preview__hint">{ text.help.play_needs }</p>
            }
        </section>
    })
}
