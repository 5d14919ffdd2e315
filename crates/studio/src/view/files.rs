//! All that there is to mend, each with the way to it, and the files to take along.

use check::Severity;
use yew::{Html, classes, html};

use super::stage::Stage;
use super::{heading, naming, remarks};
use crate::Text;
use crate::state::{Event, HEADING, Part, Remark};

/// The form.
pub(super) fn files(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let count = |severity: Severity| stage.remarks.iter().filter(|remark| remark.severity == severity).count();
    let (done, of) = stage.progress();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    // "Ready" is a promise: what is open stands below.
    let standing = match (errors, warnings) {
        (0, 0) => Some(text.all_well.to_owned()),
        (0, warnings) => Some((text.help.look_first)(warnings)),
        _ => None,
    };
    html! {
        <>
            { heading(text.part_files.into(), "") }
            if let Some(words) = standing {
                <p class="unmyth-files__standing">{ words }</p>
            }
            <p>{ (text.help.cards_complete)(done, of) }</p>
            { of_severity(stage, Severity::Error, (text.mend)(errors)) }
            { of_severity(stage, Severity::Warning, (text.look_at)(warnings)) }
            { of_severity(stage, Severity::Info, text.info.trim_end_matches(':').to_owned()) }
            { waivers(stage) }
            { downloads(stage, errors) }
        </>
    }
}

fn of_severity(stage: &Stage<'_>, severity: Severity, title: String) -> Html {
    // In the order of the parts and their forms.
    let parts = Part::all(&stage.draft.now);
    let mut remarks = Vec::new();
    for remark in stage.remarks.iter().filter(|remark| remark.severity == severity) {
        let place = (parts.iter().position(|part| *part == Part::of_path(&remark.path)), rank(&remark.path));
        remarks.insert(remarks.partition_point(|(before, _)| *before <= place), (place, remark));
    }
    if remarks.is_empty() {
        return Html::default();
    }
    let one = |(key, (_, remark)): (usize, &(_, &Remark))| {
        let part = match remark.path.as_str() {
            "cards" => stage.text.all_cards.to_owned(),
            path => {
                let part = super::parts::name(stage, Part::of_path(path));
                let called = naming::called(stage.text, &stage.draft.now, path);
                match called.strip_prefix(&part) {
                    Some(_) => called,
                    None if called.is_empty() => part,
                    None => format!("{part}: {called}"),
                }
            }
        };
        html! {
            <li key={key} class={classes!("unmyth-remarks__one", remarks::kind(severity))}>
                <button type="button" class="unmyth-remarks__go" onclick={stage.click(Event::Find(remark.path.clone()))}>
                    <span class="unmyth-remarks__part">{ part }</span>
                    <span>{ &remark.words }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="unmyth-draft__section">
            <h2 class="unmyth-draft__heading">{ title }</h2>
            <ul class="unmyth-remarks" role="list">{ for remarks.iter().enumerate().map(one) }</ul>
        </section>
    }
}

/// Where a field stands in the form of its part; what has no place there comes first.
fn rank(path: &str) -> Option<usize> {
    let field = path.strip_prefix("cards[").and_then(|rest| rest.split_once("].")).map_or(path, |(_, field)| field);
    let name = field.split(['.', '[']).next();
    FIELDS.iter().position(|known| Some(*known) == name)
}

/// The fields of all forms, in their order.
const FIELDS: [&str; 20] = [
    "title",
    "summary",
    "credit",
    "introduction",
    "lang",
    "deck",
    "id",
    "myth",
    "fact",
    "error",
    "because",
    "principles",
    "kind",
    "sources",
    "checked_on",
    "review_by",
    "note",
    "closing",
    "contacts",
    "resources",
];

/// Words that stay although there are better ones.
fn waivers(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let waivers = &stage.draft.now.pack.waivers;
    if waivers.is_empty() {
        return Html::default();
    }
    let one = |(at, waiver): (usize, &wire::Object<wire::source_pack::Waiver>)| {
        let (words, place) = (waiver.words.join(", "), naming::called(text, &stage.draft.now, &waiver.at));
        html! {
            <li key={at} class="unmyth-item">
                <p>{ &words }<span class="unmyth-field__hint">{ " " }{ &place }</span></p>
                <button type="button" class="unmyth-item__do" onclick={stage.click(Event::Unwaive(at, HEADING.to_owned()))}>
                    { text.waiver_remove }{ " " }<span class="unmyth-page__said">{ words }{ " " }{ place }</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="unmyth-draft__section">
            <h2 class="unmyth-draft__heading">{ text.waivers }</h2>
            <ul class="unmyth-draft__list" role="list">{ for waivers.iter().enumerate().map(one) }</ul>
        </section>
    }
}

fn downloads(stage: &Stage<'_>, errors: usize) -> Html {
    let text = stage.text;
    let folder = &stage.draft.now;
    let langs = std::iter::once(&folder.pack.lang).chain(folder.translations.iter().map(|it| &it.lang));
    let one = |((name, content), lang): ((String, String), &String)| {
        let (file, on_take) = ((name.clone(), content.into_bytes()), stage.on_take.clone());
        let onclick = yew::Callback::from(move |_| on_take.emit(file.clone()));
        html! {
            <li key={name.clone()} class="unmyth-files__one">
                <button type="button" class="unmyth-button" {onclick}>{ text.take }{ " " }{ &name }</button>
                <span class="unmyth-field__hint">{ Text::language(lang) }</span>
            </li>
        }
    };
    let name = folder.name().to_owned();
    let take_all = {
        let (folder, on_take) = (folder.clone(), stage.on_take.clone());
        yew::Callback::from(move |_| on_take.emit((format!("{}.zip", folder.name()), folder.archive())))
    };
    html! {
        <section class="unmyth-files unmyth-draft__section">
            <h2 class="unmyth-draft__heading">{ text.files }</h2>
            if errors > 0 {
                <p>{ text.files_unfit }</p>
            }
            <p>{ (text.help.take_all_hint)(&name) }</p>
            <button type="button" class="unmyth-button unmyth-button--main" onclick={take_all}>
                { text.help.take_all }{ " " }{ format!("{name}.zip") }
            </button>
            <p>{ text.help.one_by_one }</p>
            if !folder.pack.id.is_empty() {
                <p class="unmyth-field__hint">{ (text.into_folder)(&folder.pack.id) }</p>
            }
            if let Some(is_promised) = stage.promise {
                <p class="unmyth-field__hint">{ super::start::promise(text, is_promised) }</p>
            }
            <ul class="unmyth-draft__list" role="list">{ for folder.files().into_iter().zip(langs).map(one) }</ul>
        </section>
    }
}
