//! What the checks say of a field, under it.

use check::Severity;
use wire::source_pack::{Waiver, Why};
use yew::{Html, classes, html};

use super::naming;
use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Remark, waivers_of};

/// The remarks on the field at a path.
pub(super) fn remarks(stage: &Stage<'_>, path: &str, said: &[&Remark]) -> Html {
    let kept: Vec<_> = waivers_of(&stage.draft.now.pack, path)
        .enumerate()
        .map(|(place, (at, waiver))| kept(stage, path, id(path, said.len() + place), at, waiver))
        .collect();
    if said.is_empty() && kept.is_empty() {
        return Html::default();
    }
    let one = |(place, remark): (usize, &&Remark)| {
        let waive = |word: &String| {
            let onclick = stage.click(Event::Waive(path.to_owned(), word.clone()));
            html! {
                <button type="button" class="unmyth-remarks__do" {onclick}>
                    { stage.text.keep_word }{ " " }
                    <span class="unmyth-page__said">{ word }{ " " }{ naming::called(stage.text, &stage.draft.now, path) }</span>
                </button>
            }
        };
        // What a translation keeps is kept in its source.
        let word = remark.word.as_ref().filter(|_| !path.contains(':'));
        html! {
            <li class={classes!("unmyth-remarks__one", kind(remark.severity))}>
                <p id={id(path, place)}><b>{ severity(stage.text, remark.severity) }</b>{ " " }{ &remark.words }</p>
                { for word.map(waive) }
            </li>
        }
    };
    html! { <ul class="unmyth-remarks" role="list">{ for said.iter().enumerate().map(one) }{ for kept }</ul> }
}

/// The id of the words of a remark on the field at a path.
fn id(path: &str, place: usize) -> String {
    format!("{path}-said-{place}")
}

/// What describes the field at a path to those who do not see what stands below it: the words of remarks, without the buttons
/// beside them.
pub(super) fn describing(stage: &Stage<'_>, path: &str, said: &[&Remark]) -> String {
    let count = said.len() + waivers_of(&stage.draft.now.pack, path).count();
    let ids: Vec<String> = (0..count).map(|place| id(path, place)).collect();
    ids.join(" ")
}

/// That words stay in the text at a path although there are better ones, and the way to take that back.
fn kept(stage: &Stage<'_>, path: &str, id: String, at: usize, waiver: &Waiver) -> Html {
    let text = stage.text;
    let words = waiver.words.join(", ");
    let onclick = stage.click(Event::Unwaive(at, path.to_owned()));
    html! {
        <li class={classes!("unmyth-remarks__one", kind(Severity::Info))}>
            <p {id}>{ (text.kept_word)(&words, waiver.why == Why::Quoted) }</p>
            <button type="button" class="unmyth-remarks__do" {onclick}>
                { text.waiver_remove }{ " " }<span class="unmyth-page__said">{ words }{ " " }{ naming::called(text, &stage.draft.now, path) }</span>
            </button>
        </li>
    }
}

/// How grave it is, in words.
pub(super) fn severity(text: &Text, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => text.error,
        Severity::Warning => text.warning,
        Severity::Info => text.info,
    }
}

/// The same, as a class.
pub(super) fn kind(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "unmyth-remarks__one--error",
        Severity::Warning => "unmyth-remarks__one--warning",
        Severity::Info => "unmyth-remarks__one--info",
    }
}
