//! One card: a statement, three answers as exclusive disclosures, and the feedback under them.
//!
//! The same markup works as plain HTML, where each disclosure opens its own feedback, and under the WebAssembly,
//! which opens the one that was chosen and leaves the others empty.

use quiz::{Answer, Card, Form, Pack, Question};
use yew::{AttrValue, Callback, Html, NodeRef, classes, html};

use super::click;
use super::feedback::feedback;
use super::words::words;
use crate::Text;

/// How a card is shown.
#[derive(Clone, Debug)]
pub enum Asked {
    /// As plain HTML: all three feedbacks are there, and the browser opens them.
    Still,
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

/// The card that `question` asks, with the way `on` from it; `heading` is where its heading can be found for focus.
pub fn card(text: &'static Text, pack: &Pack, question: Question, asked: &Asked, on: Html, heading: &NodeRef) -> Html {
    let Question { card: place, form } = question;
    let card = &pack.cards()[place];
    let id = id(card);
    let name = AttrValue::from(format!("{id}-answer"));
    let choice = |answer: Answer| {
        let (open, told, onclick) = match asked {
            Asked::Still => (false, true, None),
            Asked::Live { answer: answered, on_answer, .. } => {
                let chosen = *answered == Some(answer);
                // Yew opens the disclosure itself: left to the browser, it would be opened twice, and so be shut.
                (chosen, chosen, Some(click::single(on_answer, answer)))
            }
        };
        let passed_over = matches!(asked, Asked::Live { answer: Some(_), .. }) && !open;
        let leads = !matches!(asked, Asked::Live { leads: false, .. });
        html! {
            <details key={text.answer(answer)} class="unmyth-card__answer" name={&name} {open}>
                <summary
                    class="unmyth-card__choice"
                    aria-disabled={passed_over.then_some("true")}
                    tabindex={passed_over.then_some("-1")}
                    {onclick}
                >{ text.answer(answer) }</summary>
                if told { { feedback(text, pack, place, form, answer, leads) } }
            </details>
        }
    };
    html! {
        // Its key, and that of the progress beside it, keep its buttons and their focus from screen to screen.
        <article
            key={id.clone()}
            class={classes!("unmyth-card", (form == Form::Myth).then_some("unmyth-card--myth"))}
            aria-labelledby={id.clone()}
        >
            <h2 {id} class="unmyth-card__question" tabindex="-1" ref={heading}>
                <span class="unmyth-card__ask">{ text.ask() }</span>
                <span class="unmyth-card__label">{ text.label(form) }</span>
                <span class="unmyth-card__statement">{ words(pack, card.statement(form)) }</span>
            </h2>
            <div class="unmyth-card__answers" role="group" aria-label={text.answers()}>
                { for Answer::ALL.into_iter().map(choice) }
            </div>
            { on }
        </article>
    }
}

/// The id of a card's heading, for links to it.
pub fn id(card: &Card) -> String {
    format!("unmyth-{}", card.id)
}

/// The verdict and the fact in one breath, for the live region: focus stays on the answer, so they must be spoken.
pub fn spoken(text: &Text, pack: &Pack, question: Question, answer: Answer) -> String {
    let verdict = text.verdict(question.form, question.form.outcome(answer));
    format!("{verdict} {}", pack.cards()[question.card].fact)
}
