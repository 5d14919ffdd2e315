//! What the checks say of a field, under it.

use check::Level;
use wire::manuscript::{Waiver, Why};
use yew::{Html, classes, html};

use super::naming;
use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Remark, waivers_of};

/// The remarks on the field at a path.
pub(super) fn remarks(stage: &Stage<'_>, path: &str, said: &[&Remark]) -> Html {
    let kept: Vec<_> =
        waivers_of(&stage.desk.now.pack, path).map(|(at, waiver)| kept(stage, path, at, waiver)).collect();
    if said.is_empty() && kept.is_empty() {
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
    html! { <ul class="unmyth-remarks" role="list">{ for said.iter().map(one) }{ for kept }</ul> }
}

/// That words stay in the text at a path although there are better ones, and the way to take that back.
fn kept(stage: &Stage<'_>, path: &str, at: usize, waiver: &Waiver) -> Html {
    let text = stage.text;
    let words = waiver.words.join(", ");
    let onclick = stage.click(Event::Unwaive(at, path.to_owned()));
    html! {
        <li class={classes!("unmyth-remarks__one", kind(Level::Info))}>
            <p>{ (text.kept_word)(&words, waiver.why == Why::Quoted) }</p>
            <button type="button" class="unmyth-remarks__do" {onclick}>
                { text.waiver_remove }{ " " }<span class="unmyth-page__said">{ words }{ " " }{ naming::called(text, &stage.desk.now, path) }</span>
            </button>
        </li>
    }
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
