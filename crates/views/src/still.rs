//! The whole quiz as plain HTML: what is there before the WebAssembly, and stays where it never comes.

use quiz::{Attempt, Form, Pack, Question, Step, Then};
use yew::{Html, NodeRef, html};

use super::about::about;
use super::back;
use super::card::{Asked, card, id};
use super::closing::closing;
use super::contacts::{Medium, contacts};
use super::counted;
use super::onward::{Onward, onward};
use super::page::{Frame, Menu, page};
use super::principles;
use super::progress::progress_of;
use crate::Text;

/// The pack as a page: its first card, and under it, where there are no scripts, everything else.
///
/// `first` is the question that the page opens with; the rest alternate in form from there. `counts` says whether the
/// player will count; `more` leads to other quizzes, and the player takes it over for its result.
pub fn still(text: &'static Text, pack: &Pack, first: Question, counts: bool, more: Html) -> Html {
    let none = NodeRef::default();
    let of = pack.cards().len();
    let rest = (0..of).filter(|place| *place != first.card).enumerate().map(|(i, card)| {
        let form = if i % 2 == 0 { other(first.form) } else { first.form };
        Question { card, form }
    });
    let questions: Vec<Question> = std::iter::once(first).chain(rest).collect();
    let one = |place: usize| {
        let next = questions.get(place + 1).map(|next| id(&pack.cards()[next.card]).into());
        let step = Step { question: questions[place], attempt: Attempt::First, place, of, then: Then::Card };
        let on = onward(text, &Onward::Still(next));
        // The first card is there before the player, which asks some of the cards only.
        let drawn = Some(pack.deck()).filter(|drawn| place == 0 && *drawn < of);
        let asked = Asked::Still(drawn);
        html! { <>{ progress_of(text, step, drawn) }{ card(text, pack, step, &asked, &on, &none) }</> }
    };
    let card = id(&pack.cards()[first.card]);
    let screen = html! {
        <>
            { one(0) }
            <div class="unmyth-still">
                <p id="unmyth-note" class="unmyth-still__note">{ text.not_counted() }</p>
                { for (1..of).map(one) }
                { principles::all(text, pack, back::still(text, &card)) }
                { about(pack, back::still(text, &card), &none) }
                { counted::still(text, counts) }
                { contacts(text, pack, Medium::Screen) }
                { more }
                { closing(text, pack) }
            </div>
        </>
    };
    let frame = Frame { name: "question", calm: false, menu: Menu::Still, counts, link: "" };
    page(text, pack, &frame, screen)
}

fn other(form: Form) -> Form {
    match form {
        Form::Myth => Form::Fact,
        Form::Fact => Form::Myth,
    }
}
