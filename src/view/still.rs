//! The whole quiz as plain HTML: what is there before the WebAssembly, and stays where it never comes.

use quiz::{Form, Look, Pack, Question, Step};
use yew::{Html, NodeRef, html};

use super::about::about;
use super::card::{Asked, card, id};
use super::closing::closing;
use super::onward::{Onward, onward};
use super::page::{Menu, page};
use super::principles;
use super::progress::progress;
use crate::Text;

/// The pack as a page: its first card, and under it, where there are no scripts, everything else.
///
/// `first` is the question that the page opens with; the rest alternate in form from there.
pub fn still(text: &'static Text, pack: &Pack, first: Question) -> Html {
    let none = NodeRef::default();
    let of = pack.cards().len();
    let rest = (0..of).filter(|place| *place != first.card).enumerate().map(|(i, card)| {
        let form = if i % 2 == 0 { other(first.form) } else { first.form };
        Question { card, form }
    });
    let questions: Vec<Question> = std::iter::once(first).chain(rest).collect();
    let one = |place: usize| {
        let next = questions.get(place + 1).map(|next| id(&pack.cards()[next.card]).into());
        html! {
            <>
                { card(text, pack, questions[place], &Asked::Still, &none) }
                { onward(text, &Onward::Still(next)) }
            </>
        }
    };
    let step = Step { question: first, look: Look::First, place: 0, of, last: of == 1 };
    let screen = html! {
        <>
            { progress(text, step) }
            { one(0) }
            <div class="unmyth-still">
                <p class="unmyth-still__note">{ text.not_counted }</p>
                { for (1..of).map(one) }
                { principles::all(text, pack) }
                { about(text, pack, None, &none) }
                { closing(text, pack) }
            </div>
        </>
    };
    page(text, pack.title(), "question", false, &Menu::Still, "", screen)
}

fn other(form: Form) -> Form {
    match form {
        Form::Myth => Form::Fact,
        Form::Fact => Form::Myth,
    }
}
