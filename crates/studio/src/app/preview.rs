//! The card as visitors see it, in a frame of its own: as wide as a phone, in each state, look and language.

use std::rc::Rc;

use quiz::{Answer, Form};
use views::Text as Words;
use views::text_elements;
use yew::{
    Callback, Html, NodeRef, Properties, component, create_portal, html, use_effect, use_effect_with, use_memo,
    use_state, use_state_eq,
};

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
    let frame = use_memo((), |()| NodeRef::default());
    let sheet = use_memo((), |()| device::sheet());
    let body = use_state(|| None::<device::Body>);
    let pack = draft(text, folder, *at, shown.lang);
    {
        let lang = pack.as_ref().map(|pack| pack.lang().to_owned()).unwrap_or_default();
        use_effect_with((body.is_some(), lang, shown.look), {
            let body = body.clone();
            move |(_, lang, look)| {
                if let Some(body) = &*body {
                    device::look(body, lang, Words::dir(lang), look.name());
                }
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect(move || device::fit(&frame));
    }
    let onload = {
        let (frame, body) = ((*frame).clone(), body.setter());
        Callback::from(move |_: yew::Event| body.set(device::page(&frame)))
    };
    let on_answer = {
        let shown = shown.clone();
        Callback::from(move |answer: Answer| shown.set(Shown { answer: Some(answer), ..(*shown).clone() }))
    };
    let on_choice = {
        let set = shown.setter();
        Callback::from(move |other| set.set(other))
    };
    let card = match (&*body, &pack) {
        (Some(body), Some(pack)) => create_portal(text_elements(seen(pack, &shown, on_answer)), body.clone()),
        _ => Html::default(),
    };
    text_elements(html! {
        <section class="unmyth-preview" aria-labelledby="unmyth-studio-preview">
            <h2 id="unmyth-studio-preview" class="unmyth-preview__title">{ text.preview }</h2>
            <div class="unmyth-preview__choices">{ choices(text, folder, &shown, &on_choice) }</div>
            <iframe
                ref={(*frame).clone()} class="unmyth-preview__frame" title={text.preview}
                srcdoc={(*sheet).clone()} {onload}
            />
            { card }
        </section>
    })
}
