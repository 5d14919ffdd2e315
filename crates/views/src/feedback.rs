//! What a card says once it is answered: verdict, fact, explanation and the way on; then the principle and the sources.

use quiz::{Answer, Card, Form, Outcome, Pack, Question, Reference};
use yew::{Html, classes, html};

use super::room::room;
use super::words::words;
use super::{icon, motif};
use crate::Text;

/// An answered question, and what its feedback needs.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// What was asked.
    pub(crate) question: Question,
    /// What was answered.
    pub(crate) answer: Answer,
    /// Whether what leads elsewhere can be followed.
    pub(crate) leads: bool,
    /// The way on.
    pub(crate) on: Html,
}

/// The feedback under the WebAssembly; nothing before there is an answer. What it tells comes into a live region that was
/// there before, so that screen readers speak it, and stays where it can be read again.
pub(crate) fn live(text: &Text, pack: &Pack, told: Option<Told>) -> Html {
    feedback(text, pack, told, Some("polite"))
}

/// The feedback as plain HTML.
pub(crate) fn still(text: &Text, pack: &Pack, told: Told) -> Html {
    feedback(text, pack, Some(told), None)
}

fn feedback(text: &Text, pack: &Pack, told: Option<Told>, live: Option<&'static str>) -> Html {
    let teaches = |told: &Told| teaches(text, pack, told.question, told.answer);
    html! {
        <div class="unmyth-feedback">
            <div class="unmyth-feedback__told" aria-live={live}>{ for told.as_ref().map(teaches) }</div>
            // What comes after the way on never stands between a reader and the next card, and so needs no folding.
            if let Some(Told { question, leads, on, .. }) = told {
                { on }
                { behind(text, pack, &pack.cards()[question.card], leads) }
            }
        </div>
    }
}

/// The verdict and the fact in one breath with why, for a voice.
pub fn spoken(text: &Text, pack: &Pack, question: Question, answer: Answer) -> String {
    let card = &pack.cards()[question.card];
    let verdict = text.verdict(question.form, question.form.outcome(answer));
    let other = match question.form {
        Form::Myth => card.fact.to_string(),
        Form::Fact => format!("{} {}", text.myth_label(), card.myth),
    };
    format!("{verdict} {other} {} {}", error(text, card), card.because)
}

fn error(text: &Text, card: &Card) -> String {
    format!("{}: {}.", text.error_in_myth(), text.mistake(card.error))
}

fn teaches(text: &Text, pack: &Pack, question: Question, answer: Answer) -> Html {
    let Question { card, form } = question;
    let card = &pack.cards()[card];
    let outcome = form.outcome(answer);
    let kind = match outcome {
        Outcome::Right => "unmyth-feedback__verdict--right",
        Outcome::Wrong => "unmyth-feedback__verdict--missed",
        Outcome::NotSure => "unmyth-feedback__verdict--not-sure",
    };
    let others = outcome.others().map(|other| text.verdict(form, other).to_owned());
    html! {
        <>
            <h3 class={classes!("unmyth-feedback__verdict", kind)}>
                { icon::outcome(outcome) }{ room(text.verdict(form, outcome), others) }
            </h3>
            // Each form tells of the other: the fact in the statement's size, the myth small and behind its label.
            // The statement itself stands above already: the same words twice would be noise.
            if form == Form::Myth {
                <p class="unmyth-feedback__fact">{ words(pack, &card.fact) }</p>
            } else {
                <p class="unmyth-feedback__myth"><b>{ text.myth_label() }</b>{ " " }{ words(pack, &card.myth) }</p>
            }
            <p class="unmyth-feedback__because"><b>{ error(text, card) }{ " " }</b>{ words(pack, &card.because) }</p>
        </>
    }
}

/// The principle, and what the fact rests on.
fn behind(text: &Text, pack: &Pack, card: &Card, leads: bool) -> Html {
    let principle = |place: &usize| {
        html! {
            <div key={*place} class="unmyth-feedback__principle">
                { motif::motif(*place) }
                <p>{ words(pack, &pack.principles()[*place].text) }</p>
            </div>
        }
    };
    html! {
        <div class="unmyth-feedback__behind">
            <p class="unmyth-feedback__label">{ text.principle_behind() }</p>
            { for card.principles.iter().map(principle) }
            { sources(text, pack, card, leads) }
        </div>
    }
}

/// A source without a link: author, title and year.
pub(super) fn reference(pack: &Pack, source: &Reference) -> Html {
    named(pack, source, (&source.title).into())
}

/// Names and titles are not translated: they are read, and run, as in the language that the pack was written in.
fn named(pack: &Pack, source: &Reference, title: Html) -> Html {
    let year = source.year.map(|year| format!(", {year}"));
    let lang = (pack.source_lang() != pack.lang()).then(|| pack.source_lang().to_owned());
    html! { <bdi {lang}>{ &source.by }{ ", " }<cite>{ title }</cite>{ year }</bdi> }
}

/// What the fact rests on, how far that goes, and where to read of it; the pack's own credit where the card says nothing.
fn sources(text: &Text, pack: &Pack, card: &Card, leads: bool) -> Html {
    let one = |source: &Reference| {
        let title = if leads {
            html! { <a href={source.url.clone()} rel="noreferrer" target="_blank">{ &source.title }</a> }
        } else {
            (&source.title).into()
        };
        named(pack, source, title)
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
