//! The whole quiz in a frame of a phone's size, to be played before it is published.

use std::rc::Rc;

use quiz::Today;
use views::text_elements;
use yew::{
    Callback, Html, MouseEvent, NodeRef, Properties, component, html, use_effect_with, use_memo, use_mut_ref,
    use_state, use_state_eq,
};

use super::frame::use_frame;
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
    let at = use_state_eq(|| 0);
    let heading = use_memo((), |()| NodeRef::default());
    let pack = use_memo((folder.clone(), *at), |(folder, at)| folder.published(*at, *days));
    let play = use_state(|| (*pack).as_ref().map(|pack| Play::new(pack.draw(None, &mut device::Chance))));
    let lang = (*pack).as_ref().map(|pack| pack.lang().to_owned()).unwrap_or_default();
    let frame = use_frame(lang, "light dark");
    // Another screen begins at its top, and an answer shows what it teaches.
    let now = (*play).as_ref().map(|play| (play.play.phase(), play.panel));
    let before = use_mut_ref(|| now);
    use_effect_with(now, {
        let (frame, heading) = (frame.at.clone(), heading.clone());
        move |now| {
            if before.replace(*now) != *now {
                device::turn(&frame, &heading, matches!(now, Some((quiz::Phase::Answered(..), None))));
            }
        }
    });
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
        let at = frame.at.clone();
        Callback::from(move |_: MouseEvent| device::print(&at))
    };
    let screen = (*pack).as_ref().zip((*play).as_ref());
    let screen = screen.map(|(pack, play)| rehearsal(pack, play, &on, &on_print, &on_start_over, &heading));
    let on_lang = {
        let set = at.setter();
        Callback::from(move |at| set.set(at))
    };
    text_elements(html! {
        <section class="unmyth-preview unmyth-preview--play" aria-labelledby="unmyth-studio-play">
            <h2 id="unmyth-studio-play" class="unmyth-preview__title">{ text.help.play }</h2>
            if let Some(screen) = screen {
                <p class="unmyth-preview__hint">{ text.help.play_hint }</p>
                { languages(text, folder, *at, &on_lang) }
                { frame.with(text.help.play, "unmyth-preview__frame--phone", screen) }
                <button type="button" class="unmyth-button" onclick={on_start_over}>{ text.help.play_again }</button>
            } else {
                <p class="unmyth-preview__hint">{ text.help.play_needs }</p>
            }
        </section>
    })
}
