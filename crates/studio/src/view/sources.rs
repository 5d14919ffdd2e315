//! Where it can be read what a card says, and between which days the card may be played.

use wire::source_pack::Work;
use yew::{Html, html};

use super::field::{Kind, field, label};
use super::item::{add, item};
use super::remarks::remarks;
use super::stage::Stage;
use crate::state::{CardField, Event, Field, List, SourceField, last_source};

/// The sources of the card at a place.
pub(super) fn sources(stage: &Stage<'_>, card: usize) -> Html {
    let text = stage.text;
    let (list, path) = (List::Sources(card), format!("cards[{card}].sources"));
    let count = list.len(&stage.draft.now);
    let one = |at: usize| {
        let name = (text.place_of)(text.source, at + 1, count);
        let part = |it, kind, words, hint| field(stage, &Field::Source(card, at, it), kind, label(words, &name), hint);
        let form = html! {
            <>
                <h3 class="unmyth-item__name">{ &name }</h3>
                { part(SourceField::By, Kind::Line, text.source_by, text.source_by_hint) }
                { part(SourceField::Title, Kind::Line, text.source_title, "") }
                { part(SourceField::Year, Kind::Short, text.source_year, text.optional) }
                { part(SourceField::Url, Kind::Url, text.source_url, text.source_url_hint) }
            </>
        };
        item(stage, list, at, &name, form)
    };
    let day = |it, label: &'static str, hint| field(stage, &Field::Card(card, it), Kind::Day, label.into(), hint);
    let pack = &stage.draft.now.pack;
    let has_days = pack.cards.get(card).is_some_and(|card| card.checked_on.is_some() || card.review_by.is_some());
    html! {
        <section id={path.clone()} tabindex="-1" class="unmyth-draft__section" aria-labelledby={format!("{path}-name")}>
            <h2 id={format!("{path}-name")} class="unmyth-draft__heading">{ text.sources }</h2>
            <p class="unmyth-field__hint">{ text.sources_hint }</p>
            if count > 0 {
                <ul class="unmyth-draft__list" role="list">{ for (0..count).map(one) }</ul>
            }
            { remarks(stage, &path, &stage.said_of(&path)) }
            { add(stage, list, text.add_source) }
            { for last_source(&stage.draft.now, card).filter(|_| count < list.most()).map(|last| copy(stage, card, last)) }
            if count > 0 || has_days {
                { day(CardField::CheckedOn, text.checked_on, "") }
                { day(CardField::ReviewBy, text.review_by, text.review_by_hint) }
            }
        </section>
    }
}

/// What copies the last source.
fn copy(stage: &Stage<'_>, card: usize, Work { by, title, year, .. }: &Work) -> Html {
    let year = year.map(|year| format!(", {year}")).unwrap_or_default();
    let name = format!("{}{year}", if by.trim().is_empty() { title } else { by });
    html! {
        <button type="button" class="unmyth-item__do" onclick={stage.click(Event::CopySource(card))}>
            { (stage.text.help.copy_source)(&name) }
        </button>
    }
}
