//! One card: myth, fact and why; what stands behind it and what it rests on.

use yew::{Event as Changed, Html, html};

use super::field::{Kind, field, settled};
use super::remarks::{describing, remarks};
use super::stage::Stage;
use super::{heading, item, naming, sources};
use crate::state::{CardField, Event, Field, List, RESEARCH};

/// The form of the card at a place.
pub(super) fn card(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let cards = &stage.draft.now.pack.cards;
    let name = (text.place_of)(text.card, at + 1, cards.len());
    let one =
        |it: CardField, label: &'static str, hint| field(stage, &Field::Card(at, it), Kind::Text, label.into(), hint);
    html! {
        <>
            { heading(name.clone().into(), text.card_hint) }
            { one(CardField::Myth, text.myth, text.myth_hint) }
            { one(CardField::Fact, text.fact, text.fact_hint) }
            { mistake(stage, at) }
            { one(CardField::Because, text.because, text.because_hint) }
            { behind(stage, at) }
            { rests_on(stage, at) }
            { sources::sources(stage, at) }
            { one(CardField::Note, text.note, text.note_hint) }
            <div class="unmyth-draft__cards">
                { item::tools(stage, List::Cards, at, &name) }
                { item::add(stage, List::Cards, text.add_another_card) }
            </div>
        </>
    }
}

/// The error in the myth, of those that there are.
fn mistake(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let field = Field::Card(at, CardField::Error);
    let (path, chosen) = (field.path(), stage.read(&field));
    let said = stage.said_of(&path);
    let words = |name: &str| match name {
        "either-or" => text.either_or,
        "taken-for" => text.taken_for,
        "straw-man" => text.straw_man,
        "unchecked" => text.unchecked,
        _ => text.part_for_whole,
    };
    let option = |(name, _): &(&'static str, quiz::Mistake)| {
        html! { <option value={*name} selected={chosen == *name}>{ words(name) }</option> }
    };
    let onfocusout = settled(stage);
    let onchange = stage.on_choose.reform(move |event: Changed| (field.clone(), event));
    let is_wrong = said.iter().any(|remark| remark.severity == check::Severity::Error);
    // Once somebody has chosen in it, a list heeds no "selected" any more: after a step back it is a new one.
    let key = format!("{path} {}", stage.draft.turns);
    html! {
        <div class="unmyth-field">
            <label class="unmyth-field__label" for={path.clone()}>{ text.mistake }</label>
            <p id={format!("{path}-hint")} class="unmyth-field__hint">{ text.mistake_hint }</p>
            <select
                {key} id={path.clone()} class="unmyth-field__entry" {onchange} {onfocusout}
                aria-describedby={format!("{path}-hint {}", describing(stage, &path, &said))} aria-invalid={is_wrong.then_some("true")}
            >
                <option value="" selected={chosen.is_empty()}>{ text.choose }</option>
                { for quiz::Mistake::NAMED.iter().map(option) }
            </select>
            <div id={format!("{path}-said")}>{ remarks(stage, &path, &said) }</div>
        </div>
    }
}

/// The principles that stand behind it.
fn behind(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let pack = &stage.draft.now.pack;
    let path = format!("cards[{at}].principles");
    let said = stage.said_of(&path);
    let chosen = pack.cards.get(at).map(|card| card.principles.as_slice()).unwrap_or_default();
    let choosable: Vec<_> = pack.principles.iter().filter(|principle| !principle.id.is_empty()).collect();
    let one = |(place, principle): (usize, &&wire::Shared<wire::source_pack::Idea>)| {
        let id = principle.id.clone();
        let onchange = stage.on.reform(move |_: Changed| Event::Stand(at, id.clone()));
        let words = match principle.text.trim() {
            "" => naming::own(text, &stage.draft.now, &format!("principles.{}.text", principle.id)),
            words => words.to_owned(),
        };
        let checked = chosen.contains(&principle.id);
        html! {
            <label key={place} class="unmyth-field__tick">
                <input type="checkbox" {checked} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset
            id={path.clone()} class="unmyth-field" tabindex="-1" aria-describedby={format!("{path}-hint {}", describing(stage, &path, &said))}
        >
            <legend class="unmyth-field__label">{ text.behind }</legend>
            <p id={format!("{path}-hint")} class="unmyth-field__hint">
                { if choosable.is_empty() { text.behind_none } else { text.behind_hint } }
            </p>
            { for choosable.iter().enumerate().map(one) }
            <div id={format!("{path}-said")}>{ remarks(stage, &path, &said) }</div>
        </fieldset>
    }
}

/// What the fact rests on: one of two.
fn rests_on(stage: &Stage<'_>, at: usize) -> Html {
    let text = stage.text;
    let field = Field::Card(at, CardField::Kind);
    let (path, chosen) = (field.path(), stage.read(&field));
    let one = |value: &'static str, words: &'static str| {
        let field = field.clone();
        let onchange = stage.on.reform(move |_: Changed| Event::Choose(field.clone(), value.to_owned()));
        html! {
            <label class="unmyth-field__tick">
                <input type="radio" name={path.clone()} {value} checked={chosen == value} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset id={path.clone()} class="unmyth-field" tabindex="-1">
            <legend class="unmyth-field__label">{ text.rests_on }</legend>
            { one("", text.on_definition) }
            { one(RESEARCH, text.on_research) }
        </fieldset>
    }
}
