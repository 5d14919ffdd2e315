//! What a card says once it is answered: verdict, fact, because, principle, source, in this order.

use quiz::{Answer, Form, Pack};
use yew::{Html, classes, html};

use super::room::room;
use super::{icon, motif};
use crate::Text;

/// The feedback to `answer` on the card at place `card`, asked in `form`.
pub(crate) fn feedback(text: &Text, pack: &Pack, card: usize, form: Form, answer: Answer) -> Html {
    let card = &pack.cards()[card];
    let outcome = form.outcome(answer);
    let kind = match outcome {
        quiz::Outcome::Right => "unmyth-feedback__verdict--right",
        quiz::Outcome::Wrong => "unmyth-feedback__verdict--missed",
        quiz::Outcome::NotSure => "unmyth-feedback__verdict--not-sure",
    };
    let principle = |place: &usize| {
        html! {
            <div key={*place} class="unmyth-feedback__principle">
                { motif::motif(*place) }
                <p>{ &pack.principles()[*place].text }</p>
            </div>
        }
    };
    let others = outcome.others().map(|other| text.verdict(form, other).to_owned());
    html! {
        <div class="unmyth-feedback">
            <p class={classes!("unmyth-feedback__verdict", kind)}>
                { icon::outcome(outcome) }{ room(text.verdict(form, outcome), others) }
            </p>
            // Each form tells of the other: the fact in the statement's size, the myth small and behind its label.
            // The statement itself stands above already: the same words twice would be noise.
            if form == Form::Myth {
                <p class="unmyth-feedback__fact">{ &card.fact }</p>
            } else {
                <p class="unmyth-feedback__myth"><b>{ text.myth_label }</b>{ " " }{ &card.myth }</p>
            }
            <p class="unmyth-feedback__because"><b>{ text.error_in_myth }{ ": " }{ text.mistake(card.error) }{ ". " }</b>{ &card.because }</p>
            <div class="unmyth-feedback__behind">
                <p class="unmyth-feedback__label">{ text.principle_behind }</p>
                { for card.principles.iter().map(principle) }
            </div>
            <p class="unmyth-feedback__source">{ text.source }{ ": " }{ pack.credit() }</p>
        </div>
    }
}
