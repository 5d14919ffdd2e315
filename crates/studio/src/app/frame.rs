//! A frame with a document of its own, in which something is shown as visitors see it.

use views::Text as Words;
use views::text_elements;
use yew::{AttrValue, Callback, Html, NodeRef, create_portal, hook, html, use_effect_with, use_memo, use_state};

use crate::device;

/// The frame of one component.
pub(super) struct Frame {
    /// Where it is.
    pub(super) at: NodeRef,
    body: Option<device::Body>,
    sheet: AttrValue,
    onload: Callback<yew::Event>,
}

/// A frame in whose document the language is `lang`, and CSS's `color-scheme` is `scheme`.
#[hook]
pub(super) fn use_frame(lang: String, scheme: &'static str) -> Frame {
    let at = (*use_memo((), |()| NodeRef::default())).clone();
    let sheet = (*use_memo((), |()| AttrValue::from(device::sheet()))).clone();
    let body = use_state(|| None::<device::Body>);
    let onload = {
        let (at, body) = (at.clone(), body.setter());
        Callback::from(move |_: yew::Event| body.set(device::page(&at)))
    };
    let body = (*body).clone();
    use_effect_with((body.is_some(), lang, scheme), {
        let body = body.clone();
        move |(_, lang, scheme)| {
            if let Some(body) = &body {
                device::look(body, lang, Words::dir(lang), scheme);
            }
        }
    });
    Frame { at, body, sheet, onload }
}

impl Frame {
    /// The frame, with a title and one more class, and what is in it.
    pub(super) fn with(self, title: &'static str, class: &'static str, inside: Html) -> Html {
        let Self { at, body, sheet, onload } = self;
        // One node in either case: with one more, Yew would make the frame anew.
        let inside = body.map_or_else(Html::default, |body| create_portal(text_elements(inside), body));
        html! {
            <>
                <iframe ref={at} class={format!("unmyth-preview__frame {class}")} {title} srcdoc={sheet} {onload} />
                { inside }
            </>
        }
    }
}
