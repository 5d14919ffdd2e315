//! What comes after the result: closing words, where to turn, what to read next.

use yew::{Html, html};

use super::field::{Kind, field, label};
use super::heading;
use super::item::{add, item};
use super::stage::Stage;
use crate::state::{Field, LeadField, Links, List};

/// The form.
pub(super) fn ending(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let one = |it: Field, kind, label: &'static str, hint| field(stage, &it, kind, label.into(), hint);
    html! {
        <>
            { heading(text.part_ending.into(), text.part_ending_hint) }
            { one(Field::ClosingText, Kind::Text, text.closing, text.closing_hint) }
            { one(Field::ClosingAttribution, Kind::Line, text.closing_by, text.closing_by_hint) }
            <h2 class="unmyth-draft__heading">{ text.contacts }</h2>
            <p class="unmyth-field__hint">{ text.contact_hint }</p>
            { links(stage, Links::Contacts) }
            <h2 class="unmyth-draft__heading">{ text.resources }</h2>
            { links(stage, Links::Resources) }
        </>
    }
}

/// A list of links: each has a label, an address and a day; of a contact also for whom it is, and when.
fn links(stage: &Stage<'_>, links: Links) -> Html {
    let text = stage.text;
    let (called, more, fields): (_, _, &[LeadField]) = match links {
        Links::Contacts => {
            use LeadField::{Area, Hours, Label, ReviewBy, Url};
            (text.contact, text.add_contact, &[Label, Url, Area, Hours, ReviewBy])
        }
        Links::Resources => {
            (text.resource, text.add_resource, &[LeadField::Label, LeadField::Url, LeadField::ReviewBy])
        }
    };
    let list = List::Links(links);
    let count = list.len(&stage.draft.now);
    let one = |at: usize| {
        let name = (text.place_of)(called, at + 1, count);
        let entry = |which: &LeadField| {
            let (kind, words, hint) = match which {
                LeadField::Label if links == Links::Contacts => {
                    (Kind::Line, text.contact_label, text.contact_label_hint)
                }
                LeadField::Label => (Kind::Line, text.contact_label, ""),
                LeadField::Url => (Kind::Url, text.url, text.url_hint),
                LeadField::Area => (Kind::Line, text.contact_area, text.contact_area_hint),
                LeadField::Hours => (Kind::Line, text.contact_hours, text.contact_hours_hint),
                LeadField::ReviewBy => (Kind::Day, text.link_review_by, text.link_review_by_hint),
            };
            field(stage, &Field::Link(links, at, *which), kind, label(words, &name), hint)
        };
        let form = html! {
            <>
                <h3 class="unmyth-item__name">{ &name }</h3>
                { for fields.iter().map(entry) }
            </>
        };
        item(stage, list, at, &name, form)
    };
    html! {
        <>
            <ul class="unmyth-draft__list" role="list">{ for (0..count).map(one) }</ul>
            { add(stage, list, more) }
        </>
    }
}
