//! One translation: each text under the one that it is made from, who has reviewed it, and tables for translators.

use wire::translation::State;
use yew::{Event as Changed, Html, html};

use super::field::{Kind, field};
use super::stage::Stage;
use super::{heading, languages};
use crate::Text;
use crate::state::{Event, Field, List, is_address};

/// The form of the translation at a place.
pub(super) fn translation(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let folder = &stage.desk.now;
    let Some(translation) = folder.translations.get(at) else { return Html::default() };
    let (there, of) = languages::progress(folder, at);
    let texts = folder.pack.texts().into_iter().filter(|(_, source)| !source.trim().is_empty());
    let one = |(name, source): (String, String)| {
        let state = translation.state(&name, &source);
        pair(stage, at, &name, &source, state)
    };
    html! {
        <>
            { heading(Text::language(&translation.lang).into(), text.translation_hint) }
            <p>{ (text.translated_of)(there, of) }</p>
            <ul class="unmyth-desk__list" role="list">{ for texts.map(one) }</ul>
            { review(stage, at) }
            { tables(stage, at) }
            <button type="button" class="unmyth-item__do" onclick={stage.click(Event::Remove(List::Translations, at))}>
                { text.remove_language }
            </button>
        </>
    }
}

/// A text of the source, and the field for what it is in the other language.
fn pair(stage: &Stage<'_>, at: usize, name: &str, source: &str, state: State) -> Html {
    let text = stage.text;
    let pack = &stage.desk.now.pack;
    let it = Field::Translated(at, name.to_owned());
    let kind = if is_address(name) { Kind::Url } else { Kind::Text };
    let id = format!("{}-source", it.path());
    let label = html! {
        <>
            <span class="unmyth-pair__name">{ called(text, &stage.desk.now, name) }</span>
            <span {id} class="unmyth-pair__source" lang={pack.lang.clone()} dir={unmyth_widget::Text::dir(&pack.lang)}>{ source }</span>
        </>
    };
    let confirm = stage.click(Event::Confirm(at, name.to_owned()));
    html! {
        <li key={name.to_owned()} class="unmyth-pair">
            { field(stage, &it, kind, label, "") }
            if state == State::Stale {
                <p class="unmyth-pair__state">
                    { text.stale }{ " " }
                    <button type="button" class="unmyth-remarks__do" onclick={confirm}>{ text.still_holds }</button>
                </p>
            } else if state == State::Missing && kind != Kind::Url {
                <p class="unmyth-pair__state">{ text.missing }</p>
            }
        </li>
    }
}

/// What a text is called: "Card 2: Myth".
pub(super) fn called(text: &Text, folder: &crate::state::Folder, name: &str) -> String {
    let field = match name.rsplit('.').next().unwrap_or_default() {
        "title" if name == "title" => text.quiz_title,
        "title" => text.introduction_title,
        "summary" => text.summary,
        "credit" => text.credit,
        "myth" => text.myth,
        "fact" => text.fact,
        "because" => text.because,
        "note" => text.note,
        "text" if name.starts_with("closing") => text.closing,
        "text" => text.principle,
        "attribution" => text.closing_by,
        "label" => text.contact_label,
        "url" => text.url,
        _ => text.paragraph,
    };
    let card = name.strip_prefix("cards.").and_then(|rest| rest.rsplit_once('.')).map(|(id, _)| id);
    let card = card.and_then(|id| folder.pack.cards.iter().position(|card| card.id == id));
    match card {
        Some(place) => format!("{} {}: {field}", text.card, place + 1),
        None => field.to_owned(),
    }
}

fn review(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let (by, on) = (Field::ReviewedBy(at), Field::ReviewedOn(at));
    let is_reviewed = !stage.read(&by).is_empty() && !stage.read(&on).is_empty();
    html! {
        <section class="unmyth-desk__section">
            <h2 class="unmyth-desk__heading">{ text.reviewed }</h2>
            <p class="unmyth-field__hint">{ text.reviewed_hint }</p>
            if !is_reviewed {
                <p><b>{ text.not_reviewed }</b></p>
            }
            { field(stage, &by, Kind::Line, text.reviewed_by.into(), text.reviewed_by_hint) }
            { field(stage, &on, Kind::Day, text.reviewed_on.into(), "") }
        </section>
    }
}

fn tables(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let folder = &stage.desk.now;
    let take = |end: &'static str, words: &'static str| {
        let folder = folder.clone();
        let table = move || {
            let translation = folder.translations.get(at)?;
            let content = match end {
                "po" => translate::to_po(&folder.pack, translation),
                _ => translate::to_csv(&folder.pack, translation),
            };
            Some((format!("{}.{}.{end}", folder.pack.id, translation.lang), content))
        };
        let on_take = stage.on_take.clone();
        let onclick = yew::Callback::from(move |_| table().into_iter().for_each(|file| on_take.emit(file)));
        html! { <button type="button" class="unmyth-button" {onclick}>{ words }</button> }
    };
    let bring = stage.on_files.reform(move |event: Changed| (Some(at), event));
    html! {
        <section class="unmyth-desk__section">
            <h2 class="unmyth-desk__heading">{ text.tables }</h2>
            <p class="unmyth-field__hint">{ text.tables_hint }</p>
            <div class="unmyth-desk__row">
                { take("csv", text.take_csv) }
                { take("po", text.take_po) }
                { super::start::picker("unmyth-studio-table", text.bring_table, ".csv,.po", false, bring) }
            </div>
        </section>
    }
}
