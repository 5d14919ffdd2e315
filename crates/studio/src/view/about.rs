//! What the quiz is called, and what it is about.

use yew::{Html, html};

use super::field::{Kind, field};
use super::item::{add, item};
use super::remarks::remarks;
use super::stage::Stage;
use super::{heading, languages};
use crate::state::{Field, List};

/// The form.
pub(super) fn about(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let one = |it: Field, kind, label: &'static str, hint| field(stage, &it, kind, label.into(), hint);
    let count = List::Paragraphs.len(&stage.draft.now);
    let paragraph = |at: usize| {
        let name = (text.place_of)(text.paragraph, at + 1, count);
        item(stage, List::Paragraphs, at, &name, one_of(stage, at, &name))
    };
    html! {
        <>
            { heading(text.part_about.into(), text.part_about_hint) }
            { one(Field::Title, Kind::Line, text.quiz_title, text.quiz_title_hint) }
            { one(Field::Summary, Kind::Text, text.summary, text.summary_hint) }
            { one(Field::Credit, Kind::Text, text.credit, text.credit_hint) }
            <h2 class="unmyth-draft__heading">{ text.introduction }</h2>
            { one(Field::IntroductionTitle, Kind::Line, text.introduction_title, text.introduction_title_hint) }
            <ul class="unmyth-draft__list" role="list">{ for (0..count).map(paragraph) }</ul>
            { remarks(stage, "introduction.paragraphs", &stage.said_of("introduction.paragraphs")) }
            { add(stage, List::Paragraphs, text.add_paragraph) }
            <hr class="unmyth-draft__line" />
            <h2 class="unmyth-draft__heading">{ text.settings }</h2>
            { one(Field::Lang, Kind::Short, text.written_in, text.written_in_hint) }
            { languages::names() }
            { one(Field::Deck, Kind::Short, text.deck, text.deck_hint) }
            { one(Field::Id, Kind::Line, text.address, text.address_hint) }
        </>
    }
}

fn one_of(stage: &Stage<'_>, at: usize, name: &str) -> Html {
    field(stage, &Field::Paragraph(at), Kind::Text, name.to_owned().into(), "")
}
