//! One translation: each text under the one that it is made from, who has reviewed it, and tables for translators.

use yew::{Callback, Event as Changed, Html, KeyboardEvent, html};

use super::field::{Kind, field};
use super::pair::pair;
use super::stage::Stage;
use super::{filter, heading, naming, parts};
use crate::Text;
use crate::state::{Event, Field, List, Part, Translatable};

/// The form of the translation at a place.
pub(super) fn translation(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let folder = &stage.draft.now;
    let Some(translation) = folder.translations.get(at) else { return Html::default() };
    let texts = folder.translatable(at);
    // From a field, without the way to the button below all of them.
    let on = stage.on.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            on.emit(Event::Onward(at));
        }
    });
    let shown: Vec<&Translatable> = texts.iter().filter(|it| stage.draft.filter.shows(&it.name)).collect();
    let is_of_one = |one: &&Translatable, other: &&Translatable| {
        naming::part_of(folder, &one.name) == naming::part_of(folder, &other.name)
    };
    html! {
        <>
            { heading(Text::language(&translation.lang).into(), text.translation_hint) }
            <div class="unmyth-filter" {onkeydown}>
                { filter::choices(stage, at, &texts) }
                if shown.is_empty() {
                    <p class="unmyth-filter__none">{ text.sifted_none }</p>
                }
                // In an element of their own: what stands beside them keeps its place, and with it the focus.
                <div class="unmyth-filter__groups">
                    { for shown.chunk_by(is_of_one).map(|texts| group(stage, at, texts)) }
                </div>
                { filter::onward(stage, at, &texts) }
            </div>
            { review(stage, at) }
            { tables(stage, at) }
            <button type="button" class="unmyth-item__do" onclick={stage.click(Event::Remove(List::Translations, at))}>
                { text.remove_language }
            </button>
        </>
    }
}

/// The texts of one card, or of another part.
fn group(stage: &Stage<'_>, at: usize, texts: &[&Translatable]) -> Html {
    let Some(first) = texts.first() else { return Html::default() };
    let part = naming::part_of(&stage.draft.now, &first.name);
    let lang = stage.draft.now.pack.lang.clone();
    let dir = views::Text::dir(&lang);
    html! {
        <section key={parts::screen(part)} class="unmyth-filter__group">
            <h2 class="unmyth-draft__heading">
                { parts::name(stage, part) }
                if let Part::Card(card) = part {
                    { ": " }<span {lang} {dir}>{ parts::start_of(stage, card) }</span>
                }
            </h2>
            <ul class="unmyth-draft__list" role="list">{ for texts.iter().map(|text| pair(stage, at, text)) }</ul>
        </section>
    }
}

fn review(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let (by, on) = (Field::ReviewedBy(at), Field::ReviewedOn(at));
    let unread = stage.draft.now.translations.get(at).map_or(0, |it| it.changed_since_review().count());
    let is_reviewed = !stage.read(&by).is_empty() && !stage.read(&on).is_empty();
    html! {
        <section class="unmyth-draft__section">
            <h2 class="unmyth-draft__heading">{ text.reviewed }</h2>
            <p class="unmyth-field__hint">{ text.reviewed_hint }</p>
            if !is_reviewed {
                <p><b>{ text.not_reviewed }</b></p>
            }
            if unread > 0 {
                <p><b>{ (text.help.changed_count)(unread) }</b></p>
                <button type="button" class="unmyth-button" onclick={stage.click(Event::Reviewed(at))}>
                    { text.help.review_all }
                </button>
            }
            { field(stage, &by, Kind::Line, text.reviewed_by.into(), text.reviewed_by_hint) }
            { field(stage, &on, Kind::Day, text.reviewed_on.into(), "") }
        </section>
    }
}

fn tables(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let folder = &stage.draft.now;
    let take = |end: &'static str, words: &'static str| {
        let folder = folder.clone();
        let table = move || {
            let translation = folder.translations.get(at)?;
            let content = match end {
                "po" => translate::to_po(&folder.pack, translation),
                _ => translate::to_csv(&folder.pack, translation),
            };
            Some((format!("{}.{}.{end}", folder.pack.id, translation.lang), content.into_bytes()))
        };
        let on_take = stage.on_take.clone();
        let onclick = Callback::from(move |_| table().into_iter().for_each(|file| on_take.emit(file)));
        html! { <button type="button" class="unmyth-button" {onclick}>{ words }</button> }
    };
    let bring = stage.on_files.reform(move |event: Changed| (Some(at), event));
    html! {
        <section class="unmyth-draft__section">
            <h2 class="unmyth-draft__heading">{ text.tables }</h2>
            <p class="unmyth-field__hint">{ text.tables_hint }</p>
            <div class="unmyth-draft__row">
                { take("csv", text.take_csv) }
                { take("po", text.take_po) }
                { super::start::picker("unmyth-studio-table", text.bring_table, false, bring) }
            </div>
        </section>
    }
}
