//! The ideas behind the cards.

use yew::{Html, html};

use super::field::{Kind, field};
use super::heading;
use super::item::{add, item};
use super::remarks::remarks;
use super::stage::Stage;
use crate::state::{Field, List};

/// The form.
pub(super) fn principles(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let count = List::Principles.len(&stage.draft.now);
    let one = |at: usize| {
        let name = (text.place_of)(text.principle, at + 1, count);
        let form = field(stage, &Field::Principle(at), Kind::Text, name.clone().into(), "");
        item(stage, List::Principles, at, &name, form)
    };
    html! {
        <>
            { heading(text.part_principles.into(), text.part_principles_hint) }
            <ul class="unmyth-draft__list" role="list">{ for (0..count).map(one) }</ul>
            { remarks(stage, "principles", &stage.said_of("principles")) }
            { add(stage, List::Principles, text.add_principle) }
        </>
    }
}
