//! The card as visitors see it, in a frame of its own: as wide as a phone, in each state, look and language.

use std::rc::Rc;

use quiz::{Answer, Form};
use views::text_elements;
use yew::{Callback, Html, Properties, component, html, use_effect, use_state_eq};

use super::frame::use_frame;
use crate::state::Folder;
use crate::view::{Look, Shown, choices, draft, seen};
use crate::{Text, device};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PreviewProps {
    pub(super) folder: Rc<Folder>,
    pub(super) at: usize,
}

/// See the module.
#[component]
pub(super) fn Preview(props: &PreviewProps) -> Html {
    let PreviewProps { folder, at } = props;
    let text = Text::of("en");
    let shown = use_state_eq(|| Shown { form: Form::Myth, answer: None, look: Look::Light, lang: 0 });
    let pack = draft(text, folder, *at, shown.lang);
    let lang = pack.as_ref().map(|pack| pack.lang().to_owned()).unwrap_or_default();
    let frame = use_frame(lang, shown.look.name());
    use_effect({
        let at = frame.at.clone();
        move || device::fit(&at)
    });
    let on_answer = {
        let shown = shown.clone();
        Callback::from(move |answer: Answer| shown.set(Shown { answer: Some(answer), ..(*shown).clone() }))
    };
    let on_choice = {
        let set = shown.setter();
        Callback::from(move |other| set.set(other))
    };
    let card = pack.as_ref().map(|pack| seen(pack, &shown, on_answer)).unwrap_or_default();
    text_elements(html! {
        <section class="unmyth-preview" aria-labelledby="unmyth-studio-preview">
            <h2 id="unmyth-studio-preview" class="unmyth-preview__title">{ text.preview }</h2>
            <div class="unmyth-preview__choices">{ choices(text, folder, &shown, &on_choice) }</div>
            { frame.with(text.preview, "", card) }
        </section>
    })
}
