//! What comes after the result: closing words, whom to turn to, where to read on.

use yew::{Html, html};

use super::field::{Kind, field, label};
use super::heading;
use super::item::{add, item};
use super::stage::Stage;
use crate::state::{Field, LeadField, List};

/// The form.
pub(super) fn ending(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let one = |it: Field, kind, label: &'static str, hint| field(stage, &it, kind, label.into(), hint);
    let lead = |it: Field, kind, words, whose: &str, hint| field(stage, &it, kind, label(words, whose), hint);
    let count = List::Resources.len(&stage.desk.now);
    let resource = |at: usize| {
        let name = (text.place_of)(text.resource, at + 1, count);
        let form = html! {
            <>
                <h3 class="unmyth-item__name">{ &name }</h3>
                { lead(Field::Resource(at, LeadField::Label), Kind::Line, text.contact_label, &name, "") }
                { lead(Field::Resource(at, LeadField::Url), Kind::Url, text.url, &name, text.url_hint) }
            </>
        };
        item(stage, List::Resources, at, &name, form)
    };
    html! {
        <>
            { heading(text.part_ending.into(), text.part_ending_hint) }
            { one(Field::ClosingText, Kind::Text, text.closing, text.closing_hint) }
            { one(Field::ClosingAttribution, Kind::Line, text.closing_by, text.closing_by_hint) }
            <h2 class="unmyth-desk__heading">{ text.contact }</h2>
            <p class="unmyth-field__hint">{ text.contact_hint }</p>
            { lead(Field::Contact(LeadField::Label), Kind::Line, text.contact_label, text.contact, text.contact_label_hint) }
            { lead(Field::Contact(LeadField::Url), Kind::Url, text.url, text.contact, text.url_hint) }
            <h2 class="unmyth-desk__heading">{ text.resources }</h2>
            <ul class="unmyth-desk__list" role="list">{ for (0..count).map(resource) }</ul>
            { add(stage, List::Resources, text.add_resource) }
        </>
    }
}
