//! What the checks say of a field, under it.

use check::Level;
use yew::{Html, classes, html};

use super::naming;
use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Remark};

/// The remarks on the field at a path.
pub(super) fn remarks(stage: &Stage<'_>, path: &str, said: &[&Remark]) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    let one = |remark: &&Remark| {
        let waive = |word: &String| {
            let onclick = stage.click(Event::Waive(path.to_owned(), word.clone()));
            html! {
                <button type="button" class="unmyth-remarks__do" {onclick}>
                    { stage.text.keep_word }{ " " }
                    <span class="unmyth-page__said">{ word }{ " " }{ naming::called(stage.text, &stage.desk.now, path) }</span>
                </button>
            }
        };
        // What a translation keeps is kept in its source.
        let word = remark.word.as_ref().filter(|_| !path.contains(':'));
        html! {
            <li class={classes!("unmyth-remarks__one", kind(remark.level))}>
                <p><b>{ level(stage.text, remark.level) }</b>{ " " }{ &remark.words }</p>
                { for word.map(waive) }
            </li>
        }
    };
    html! { <ul class="unmyth-remarks" role="list">{ for said.iter().map(one) }</ul> }
}

/// How grave it is, in words.
pub(super) fn level(text: &Text, level: Level) -> &'static str {
    match level {
        Level::Error => text.error,
        Level::Warning => text.warning,
        Level::Info => text.info,
    }
}

/// The same, as a class.
pub(super) fn kind(level: Level) -> &'static str {
    match level {
        Level::Error => "unmyth-remarks__one--error",
        Level::Warning => "unmyth-remarks__one--warning",
        Level::Info => "unmyth-remarks__one--info",
    }
}
