//! A text of the source, and the field for what it is in the other language.

use yew::{Html, html};

use super::field::{Kind, field};
use super::naming;
use super::stage::Stage;
use crate::state::{Event, Field, Standing, Translatable, is_address};

/// The text in the translation at a place.
pub(super) fn pair(stage: &Stage<'_>, at: usize, it: &Translatable) -> Html {
    let text = stage.text;
    let folder = &stage.draft.now;
    let Translatable { name, source, standing, is_changed } = it;
    let written = Field::Translated(at, name.clone());
    let kind = if is_address(name) { Kind::Url } else { Kind::Text };
    let id = format!("{}-source", written.path());
    let whose = naming::whose(text, folder, name);
    let lang = folder.pack.lang.clone();
    let label = html! {
        <>
            <span class="unmyth-pair__name">
                { naming::own(text, folder, name) }
                if let Some(whose) = whose {
                    { " " }<span class="unmyth-page__said">{ whose }</span>
                }
            </span>
            { " " }
            <span {id} class="unmyth-pair__source" dir={views::Text::dir(&lang)} {lang}>{ source }</span>
        </>
    };
    let state = match standing {
        Standing::Missing => text.missing,
        Standing::Stale => text.stale,
        Standing::Done if *is_changed => text.help.changed_since,
        Standing::Done if kind == Kind::Url && stage.read(&written).is_empty() => text.same_address,
        Standing::Done => "",
    };
    let onfocusin = {
        let name = name.clone();
        stage.on.reform(move |_: yew::FocusEvent| Event::Reach(name.clone()))
    };
    html! {
        <li key={name.clone()} class="unmyth-pair" data-standing={(*standing != Standing::Done).then_some("open")} {onfocusin}>
            { field(stage, &written, kind, label, state) }
            if *standing == Standing::Stale {
                <button type="button" class="unmyth-remarks__do" onclick={stage.click(Event::Confirm(at, name.clone()))}>
                    { text.still_holds }{ " " }
                    <span class="unmyth-page__said">{ naming::called(text, folder, name) }</span>
                </button>
            }
        </li>
    }
}
