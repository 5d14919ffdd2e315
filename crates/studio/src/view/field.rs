//! A field of a form: its label and a hint above it, below it how much room is left and what the checks say.

use yew::{Callback, Html, InputEvent, html};

use super::remarks::{describing, remarks};
use super::stage::Stage;
use crate::Text;
use crate::state::{CardField, Event, Field, LeadField};

/// How a field is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// In one line.
    Line,
    /// In as many as it takes.
    Text,
    /// A short one: a number or a tag.
    Short,
    /// A day.
    Day,
    /// An address.
    Url,
}

/// A field of this kind; `label` and `hint` say what belongs in it.
pub(super) fn field(stage: &Stage<'_>, field: &Field, kind: Kind, label: Html, hint: &'static str) -> Html {
    let path = field.path();
    let value = stage.read(field);
    let said = stage.said_of(&path);
    let left = field.most().map(|most| (most, value.chars().count()));
    let is_over = left.is_some_and(|(most, there)| there > most);
    let odd = stage.odd(field);
    let day = (kind == Kind::Day).then(|| quick_day(stage, field));
    let is_wrong = is_over || odd.is_some() || said.iter().any(|remark| remark.severity == check::Severity::Error);
    let id = |what: &str| format!("{path}-{what}");
    let described = format!("{} {} {} {}", id("hint"), id("count"), id("odd"), describing(stage, &path, &said));
    let oninput = {
        let field = field.clone();
        stage.on_type.reform(move |event: InputEvent| (field.clone(), event))
    };
    let onfocusout = settled(stage);
    let class = match kind {
        Kind::Short | Kind::Day => "unmyth-field__entry unmyth-field__entry--short",
        _ => "unmyth-field__entry",
    };
    let invalid = is_wrong.then_some("true");
    let mode = match kind {
        Kind::Short if matches!(field, Field::Lang) => None,
        Kind::Short => Some("numeric"),
        Kind::Url => Some("url"),
        _ => None,
    };
    let is_name = matches!(kind, Kind::Url | Kind::Short);
    let (lang, dir) = stage.language_of(field, is_name || kind == Kind::Day);
    let entry = if kind == Kind::Text {
        html! {
            <textarea
                id={path.clone()} {class} rows="2" {lang} {dir} {value} {oninput} {onfocusout}
                aria-describedby={described} aria-invalid={invalid}
            />
        }
    } else {
        html! {
            <input
                id={path.clone()} {class} type={if kind == Kind::Day { "date" } else { "text" }} inputmode={mode}
                list={matches!(field, Field::Lang).then_some(super::languages::NAMES)}
                {lang} {dir} autocomplete="off" autocapitalize={is_name.then_some("none")} spellcheck={is_name.then_some("false")}
                {value} {oninput} {onfocusout} aria-describedby={described} aria-invalid={invalid}
            />
        }
    };
    html! {
        <div class="unmyth-field">
            <label id={id("name")} class="unmyth-field__label" for={path.clone()}>{ label }</label>
            <p id={id("hint")} class="unmyth-field__hint">{ hint }</p>
            { entry }
            { for day.map(|(day, words)| quick(stage, field, &path, &day, words)) }
            <p id={id("count")} class="unmyth-field__count">
                if let Some((most, there)) = left {
                    { count(stage, most, there) }
                }
            </p>
            <div id={id("said")}>
                if let Some(odd) = odd {
                    <p id={id("odd")} class="unmyth-remarks__one unmyth-remarks__one--error">
                        <b>{ stage.text.error }</b>{ " " }{ odd }
                    </p>
                }
                { remarks(stage, &path, &said) }
            </div>
        </div>
    }
}

/// What a day usually is: of what was done today, of what is to be done again in a year.
fn quick_day(stage: &Stage<'_>, field: &Field) -> (String, &'static str) {
    let help = &stage.text.help;
    match field {
        Field::Card(_, CardField::ReviewBy) | Field::Link(_, _, LeadField::ReviewBy) => {
            (stage.today.in_a_year().to_string(), help.in_a_year)
        }
        _ => (stage.today.to_string(), help.today),
    }
}

fn quick(stage: &Stage<'_>, field: &Field, path: &str, day: &str, words: &'static str) -> Html {
    let onclick = stage.click(Event::Choose(field.clone(), day.to_owned()));
    // With the field's name, since there may be several days on a page.
    let id = format!("{path}-quick");
    let named = format!("{id} {path}-name");
    html! {
        <button {id} type="button" class="unmyth-field__quick" aria-labelledby={named} {onclick}>
            { words }{ " " }<span class="unmyth-page__said">{ Text::day(day) }</span>
        </button>
    }
}

/// A label with words behind it that tell the field from others of that label, for those who do not see where it stands.
pub(super) fn label(words: &'static str, whose: &str) -> Html {
    html! { <>{ words }{ " " }<span class="unmyth-page__said">{ whose }</span></> }
}

/// Tells that a field was left.
pub(super) fn settled<E>(stage: &Stage<'_>) -> Callback<E> {
    stage.on.reform(|_: E| Event::Settle)
}

/// How much room is left, once that is worth saying.
fn count(stage: &Stage<'_>, most: usize, there: usize) -> Html {
    if there > most {
        html! { <strong>{ (stage.text.count_over)(there - most) }</strong> }
    } else if 10 * there >= 6 * most {
        (stage.text.count_left)(most - there).into()
    } else {
        Html::default()
    }
}
