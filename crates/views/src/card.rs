//! One card: a statement, three answers, and the feedback after them.
//!
//! As plain HTML the answers are exclusive disclosures, each of which opens its own feedback. Under the WebAssembly they are
//! buttons, with one feedback after them. Both look the same, so that one can take the other's place unseen.

use quiz::{Answer, Attempt, Card, Form, Pack, Question, Step};
use yew::{AttrValue, Callback, Html, NodeRef, classes, html};

use super::feedback::{self, Told};
use super::progress::place;
use super::words::words;
use super::{click, motif};
use crate::Text;

/// How a card is shown.
#[derive(Clone, Debug)]
pub enum Asked {
    /// As plain HTML: all three feedbacks are there, and the browser opens them. With how many cards the player will
    /// ask, where those are not all of the page's.
    Still(Option<usize>),
    /// By the WebAssembly.
    Live {
        /// The answer so far.
        answer: Option<Answer>,
        /// Whom to tell about one.
        on_answer: Callback<Answer>,
        /// Whether what leads elsewhere can be followed.
        leads: bool,
    },
}

impl Asked {
    fn drawn(&self) -> Option<usize> {
        match self {
            Self::Still(drawn) => *drawn,
            Self::Live { .. } => None,
        }
    }
}

/// The card of `step`, with the way `on` from it; `heading` is where its heading can be found for focus.
pub fn card(text: &'static Text, pack: &Pack, step: Step, asked: &Asked, on: &Html, heading: &NodeRef) -> Html {
    let Question { card: at, form } = step.question;
    let card = &pack.cards()[at];
    let id = id(card);
    let is_answered = matches!(asked, Asked::Live { answer: Some(_), .. });
    let is_still = matches!(asked, Asked::Still(_));
    let class = classes!(
        "unmyth-card",
        (form == Form::Myth).then_some("unmyth-card--myth"),
        is_answered.then_some("unmyth-card--answered"),
        (step.attempt == Attempt::Second).then_some("unmyth-card--again")
    );
    html! {
        // Its key, and that of the progress beside it, keep its buttons and their focus from screen to screen.
        <article key={id.clone()} {class} aria-labelledby={id.clone()}>
            <h2 id={id.clone()} class="unmyth-card__question" tabindex="-1" ref={heading}>
                // Screen readers skip the visible progress: the heading says which card it is.
                <span class="unmyth-card__place">{ place(text, step, asked.drawn()) }{ ". " }</span>
                if !is_answered {
                    <span class="unmyth-card__ask">{ text.ask() }</span>
                }
                if is_answered || is_still {
                    <span class="unmyth-card__label">{ text.label(form) }</span>
                }
                <span class="unmyth-card__statement">{ words(pack, card.statement(form)) }</span>
            </h2>
            { answers(text, pack, step.question, asked, on, &id) }
            if !is_answered {
                <div class="unmyth-card__motif" aria-hidden="true">{ motif::motif(card.principles[0]) }</div>
            }
        </article>
    }
}

/// The three answer buttons and the feedback after them.
fn answers(text: &'static Text, pack: &Pack, question: Question, asked: &Asked, on: &Html, id: &str) -> Html {
    let Asked::Live { answer: answered, on_answer, leads } = asked else {
        return disclosures(text, pack, question, on, id);
    };
    let button = |answer: Answer| {
        let is_chosen = *answered == Some(answer);
        html! {
            <button
                // By its place: in another language it is the same button.
                key={answer as usize}
                type="button"
                class={classes!("unmyth-card__choice", is_chosen.then_some("unmyth-card__choice--chosen"))}
                // Orca 43 says "blank" of a button whose `aria-pressed` comes with the press.
                aria-current={is_chosen.then_some("true")}
                // Screen readers and the keyboard skip the answers that were not chosen.
                inert={answered.is_some() && !is_chosen}
                onclick={click::single(on_answer, answer)}
            >{ text.answer(answer) }</button>
        }
    };
    let told = answered.map(|answer| Told { question, answer, leads: *leads, on: on.clone() });
    html! {
        <>
            <div class="unmyth-card__answers" role="group" aria-label={text.answers()}>
                { for Answer::ALL.into_iter().map(button) }
            </div>
            { feedback::live(text, pack, told) }
        </>
    }
}

/// The same without scripts.
fn disclosures(text: &Text, pack: &Pack, question: Question, on: &Html, id: &str) -> Html {
    let name = AttrValue::from(format!("{id}-answer"));
    let disclosure = |answer: Answer| {
        let told = Told { question, answer, leads: true, on: on.clone() };
        html! {
            <details key={text.answer(answer)} class="unmyth-card__answer" name={&name}>
                <summary class="unmyth-card__choice">{ text.answer(answer) }</summary>
                { feedback::still(text, pack, told) }
            </details>
        }
    };
    html! {
        <div class="unmyth-card__answers" role="group" aria-label={text.answers()}>
            { for Answer::ALL.into_iter().map(disclosure) }
        </div>
    }
}

/// The id of a card's heading, for links to it.
pub fn id(card: &Card) -> String {
    format!("unmyth-{}", card.id)
}
