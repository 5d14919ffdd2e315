//! The draft: its bar, its parts and the form of one of them, with what the checks say a moment after each change.

use std::rc::Rc;

use views::text_elements;
use yew::{
    Callback, Event as Changed, Html, InputEvent, MouseEvent, Properties, component, html, use_effect_with, use_state,
    use_state_eq,
};

use super::preview::Preview;
use super::rehearsal::Rehearsal;
use crate::state::{Event, Field, Folder, Part, Remark, Studio, remarks};
use crate::view::{Kept, Stage, bar, part};
use crate::{Text, device};

/// How long nobody types before the checks look again, in milliseconds: a large pack takes them some.
const QUIET: u32 = 120;

#[derive(Clone, Properties)]
pub(super) struct DeskProps {
    pub(super) studio: Studio,
    pub(super) kept: Kept,
    pub(super) promise: Option<bool>,
    pub(super) on_part: Callback<MouseEvent>,
    pub(super) dispatch: Callback<Event>,
    pub(super) on_files: Callback<(Option<usize>, Changed)>,
    pub(super) on_take: Callback<(String, Vec<u8>)>,
}

impl PartialEq for DeskProps {
    fn eq(&self, _: &Self) -> bool {
        // It is drawn when the studio is, which is when something has happened.
        false
    }
}

/// See the module.
#[component]
pub(super) fn DeskScene(props: &DeskProps) -> Html {
    let DeskProps { studio, kept, promise, on_part, dispatch, on_files, on_take } = props;
    let is_open = use_state_eq(|| false);
    // What is typed as the name of a language is in the state, as all fields are: an element is used again for another
    // field, and whoever is asked what stands in it would tell what the last drawing has put there.
    let language = use_state_eq(String::new);
    let said = use_state(|| None::<(Rc<Folder>, Rc<Vec<Remark>>)>);
    let Some(draft) = studio.draft() else { return Html::default() };
    {
        let (folder, today, set, is_first) = (draft.now.clone(), studio.days, said.setter(), said.is_none());
        use_effect_with(folder.clone(), move |_| {
            let look = move || {
                let found = remarks(&folder, today);
                set.set(Some((folder, Rc::new(found))));
            };
            let timer = if is_first {
                look();
                None
            } else {
                Some(device::after(QUIET, look))
            };
            move || drop(timer)
        });
    }
    let found = said.as_ref().map(|(_, remarks)| remarks.clone()).unwrap_or_default();
    {
        // The list of parts has done its work where one was chosen.
        let (is_open, language) = (is_open.setter(), language.setter());
        use_effect_with(draft.part, move |_| {
            is_open.set(false);
            language.set(String::new());
        });
    }
    let on_type = dispatch.reform(|(field, event): (Field, InputEvent)| {
        let text = device::typed(&event);
        // Whoever writes the name of a language gets its short name.
        let tag = Text::tag(&text);
        let text = if field == Field::Lang && tag != text.trim() { tag } else { text };
        Event::Write(field, text)
    });
    let on_choose = dispatch.reform(|(field, event): (Field, Changed)| Event::Choose(field, device::chosen(&event)));
    let on_open = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };
    let on_language = {
        let language = language.setter();
        Callback::from(move |event: InputEvent| language.set(device::typed(&event)))
    };
    let tag = Text::tag(&language);
    let on_translate = dispatch.reform(move |()| Event::Translate(tag.clone()));
    let text = Text::of("en");
    let stage = Stage {
        text,
        draft,
        remarks: &found,
        today: studio.today,
        promise: *promise,
        notice: studio.notice.as_ref(),
        unknown: studio.unknown.as_deref(),
        on: dispatch,
        on_type: &on_type,
        on_choose: &on_choose,
        on_files,
        on_take,
        is_open: *is_open,
        on_open: &on_open,
        language: &language,
        on_language: &on_language,
        on_translate: &on_translate,
    };
    let preview = match draft.part {
        Part::Card(at) => html! { <Preview folder={draft.now.clone()} {at} /> },
        Part::Files => html! { <Rehearsal key={draft.changes} folder={draft.now.clone()} days={studio.days} /> },
        _ => Html::default(),
    };
    text_elements(html! {
        <>
            { bar(&stage, *kept, on_part) }
            { part(&stage, preview) }
        </>
    })
}
