//! The whole quiz as plain HTML: what is there before the WebAssembly, and stays where it never comes.

use quiz::{Form, Look, Pack, Question, Step};
use yew::{Html, NodeRef, html};

use super::about::about;
use super::card::{Asked, card};
use super::closing::closing;
use super::page::{Menu, page};
use super::principles;
use super::progress::progress;
use crate::Text;

/// The pack as a page: its first card, and under it, where there are no scripts, everything else.
///
/// `first` is the question that the page opens with; the rest alternate in form from there.
pub fn still(text: &'static Text, pack: &Pack, first: Question) -> Html {
    let none = NodeRef::default();
    let one = |question| card(text, pack, question, &Asked::Still, &none);
    let rest = (0..pack.cards().len()).filter(|place| *place != first.card).enumerate().map(|(i, card)| {
        let form = if i % 2 == 0 { other(first.form) } else { first.form };
        one(Question { card, form })
    });
    let of = pack.cards().len();
    let step = Step { question: first, look: Look::First, place: 0, of, last: of == 1 };
    let screen = html! {
        <>
            { progress(text, step) }
            { one(first) }
            <div class="unmyth-still">
                { for rest }
                { principles::all(text, pack) }
                { about(text, pack, None, &none) }
                { closing(text, pack) }
                <p class="unmyth-still__note">{ text.not_counted }</p>
            </div>
        </>
    };
    page(text, pack.title(), "question", &Menu::Still, "", screen)
}

fn other(form: Form) -> Form {
    match form {
        Form::Myth => Form::Fact,
        Form::Fact => Form::Myth,
    }
}
