//! What a card says once it is answered: verdict, fact, because, principle, source, in this order.

use quiz::{Answer, Card, Form, Pack, Reference};
use yew::{Html, classes, html};

use super::room::room;
use super::words::words;
use super::{icon, motif};
use crate::Text;

/// The feedback to `answer` on the card at place `card`, asked in `form`; `leads` says whether what leads elsewhere can be
/// followed.
pub(crate) fn feedback(text: &Text, pack: &Pack, card: usize, form: Form, answer: Answer, leads: bool) -> Html {
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
                <p>{ words(pack, &pack.principles()[*place].text) }</p>
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
                <p class="unmyth-feedback__fact">{ words(pack, &card.fact) }</p>
            } else {
                <p class="unmyth-feedback__myth"><b>{ text.myth_label() }</b>{ " " }{ words(pack, &card.myth) }</p>
            }
            <p class="unmyth-feedback__because"><b>{ text.error_in_myth() }{ ": " }{ text.mistake(card.error) }{ ". " }</b>{ words(pack, &card.because) }</p>
            <div class="unmyth-feedback__behind">
                <p class="unmyth-feedback__label">{ text.principle_behind() }</p>
                { for card.principles.iter().map(principle) }
            </div>
            { sources(text, pack, card, leads) }
        </div>
    }
}

/// What the fact rests on, how far that goes, and where to read of it; the pack's own credit where the card says nothing.
fn sources(text: &Text, pack: &Pack, card: &Card, leads: bool) -> Html {
    let one = |source: &Reference| {
        let title = if leads {
            html! { <a href={source.url.clone()} rel="noreferrer" target="_blank">{ &source.title }</a> }
        } else {
            (&source.title).into()
        };
        let year = source.year.map(|year| format!(", {year}"));
        // Names and titles are not translated; which way they run is theirs.
        html! { <bdi>{ &source.by }{ ", " }<cite>{ title }</cite>{ year }</bdi> }
    };
    html! {
        <div class="unmyth-feedback__sources">
            <p>
                { text.kind(card.kind) }
                { for card.note.iter().map(|note| html! { <>{ " " }{ words(pack, note) }</> }) }
            </p>
            if card.sources.is_empty() {
                <p>{ text.source() }{ ": " }{ words(pack, pack.credit()) }</p>
            }
            { for card.sources.iter().map(|source| html! { <p>{ text.source() }{ ": " }{ one(source) }</p> }) }
        </div>
    }
}
