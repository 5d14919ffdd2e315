//! The result as a small page worth keeping: the score as a sentence, then the facts to take along.

use quiz::{Card, Outcome, Pack, Play, Question, Score};
use yew::{Callback, Html, MouseEvent, NodeRef, classes, html};

use super::again::Again;
use super::closing::closing;
use super::contacts::{Medium, contacts};
use super::feedback::reference;
use super::room::room;
use super::words::words;
use super::{icon, motif};
use crate::Text;

/// What the result's buttons do.
#[derive(Clone, Debug)]
pub struct Results {
    /// The facts are to be shared.
    pub on_share: Callback<MouseEvent>,
    /// The page is to be printed.
    pub on_print: Callback<MouseEvent>,
    /// The principles are to be leafed through.
    pub on_principles: Callback<MouseEvent>,
    /// Where the button for that can be found for focus.
    pub principles: NodeRef,
    /// The visitor wants a new play.
    pub on_start_over: Callback<MouseEvent>,
    /// Where the text to copy by hand can be found for focus.
    pub by_hand: NodeRef,
    /// What came of sharing, so far.
    pub shared: Shared,
    /// The question whether the play may be counted, where it is asked.
    pub consent: Html,
    /// How somebody can come back, where there is a page for it.
    pub again: Option<Again>,
    /// The way to other quizzes, where there is one.
    pub more: Html,
}

/// What came of sharing the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nothing to tell: not asked for, or the browser showed it.
    #[default]
    Quiet,
    /// They are on the clipboard.
    Copied,
    /// The browser forbids it: the visitor can copy them by hand.
    ByHand,
}

/// The result of `play`.
pub fn results(text: &'static Text, pack: &Pack, play: &Play, props: &Results, link: &str, heading: &NodeRef) -> Html {
    html! {
        <div class="unmyth-results">
            { score(text, play, heading) }
            { props.consent.clone() }
            { facts(text, pack, play) }
            <div class="unmyth-results__actions">
                <button type="button" class="unmyth-button unmyth-button--main" onclick={&props.on_share}>
                    { text.share() }
                </button>
                <button type="button" class="unmyth-button unmyth-results__print" onclick={&props.on_print}>
                    { text.print() }
                </button>
                <button type="button" class="unmyth-button" onclick={&props.on_start_over}>{ text.start_over() }</button>
            </div>
            if props.shared == Shared::ByHand {
                <label class="unmyth-results__by-hand">
                    { text.copy_by_hand() }
                    <textarea ref={&props.by_hand} readonly=true rows="8" value={share_text(text, pack, play, link)} />
                </label>
            }
            <p class="unmyth-results__copied" aria-live="polite">
                if props.shared == Shared::Copied { { text.copied() } }
            </p>
            { for props.again.iter().map(|again| super::again::again(text, again)) }
            { contacts(text, pack, Medium::Screen) }
            { props.more.clone() }
            <section class="unmyth-results__behind">
                <div class="unmyth-results__motifs" aria-hidden="true">
                    { for (0..pack.principles().len()).map(motif::motif) }
                </div>
                <p>{ text.with_number(text.principles_stand_behind(), pack.principles().len(), None) }</p>
                <button ref={&props.principles} type="button" class="unmyth-button" onclick={&props.on_principles}>
                    { text.see_principles() }{ icon::onward() }
                </button>
            </section>
            { closing(text, pack) }
        </div>
    }
}

/// The score of `play` as a sentence, with its heading at `heading`.
pub fn score(text: &'static Text, play: &Play, heading: &NodeRef) -> Html {
    let score = play.score();
    html! {
        <section class="unmyth-score">
            <h2 class="unmyth-score__title" tabindex="-1" ref={heading}>
                <span class="unmyth-score__label">{ text.result() }</span>
                <span class="unmyth-score__words">{ room(&text.score(score), other_scores(text, score)) }</span>
            </h2>
        </section>
    }
}

/// The facts of `play` to take along, each with how its card went.
pub fn facts(text: &'static Text, pack: &Pack, play: &Play) -> Html {
    html! {
        <section class="unmyth-facts">
            <h3 class="unmyth-facts__title">{ text.facts() }</h3>
            <ul class="unmyth-facts__list" role="list">
                { for play.first_answers().map(|(question, outcome)| fact(text, pack, question, outcome)) }
            </ul>
        </section>
    }
}

/// What is shared: facts only, each with who says so, never a myth, never a score, and where the quiz is.
pub fn share_text(text: &Text, pack: &Pack, play: &Play, link: &str) -> String {
    // In the pack's order: how the play went is nobody's business.
    let is_asked = |place: usize| play.first_answers().any(|(question, _)| question.card == place);
    let cards = pack.cards().iter().enumerate().filter(|(place, _)| is_asked(*place));
    let fact = |(_, card): (usize, &Card)| match card.sources.first() {
        Some(source) => format!("\n• {} ({}: {})", card.fact, text.source(), source.by),
        None => format!("\n• {}", card.fact),
    };
    let facts: String = cards.map(fact).collect();
    format!("{}{facts}\n{link}", text.facts())
}

/// What any other score of as many cards would say.
fn other_scores(text: &Text, score: Score) -> Vec<String> {
    let of = score.of();
    let missed = (0..=of).map(|right| Score { right, wrong: of - right, not_sure: 0 });
    let unsure = Score { right: 0, wrong: 0, not_sure: of };
    let mut others: Vec<String> = missed.chain([unsure]).map(|score| text.score(score)).collect();
    others.dedup();
    others.retain(|other| *other != text.score(score));
    others
}

fn fact(text: &Text, pack: &Pack, question: Question, outcome: Outcome) -> Html {
    let card = &pack.cards()[question.card];
    let kind = match outcome {
        Outcome::Right => "unmyth-facts__outcome--right",
        Outcome::Wrong => "unmyth-facts__outcome--missed",
        Outcome::NotSure => "unmyth-facts__outcome--not-sure",
    };
    html! {
        <li key={card.id.clone()} class="unmyth-facts__one">
            { motif::motif(card.principles[0]) }
            <p class="unmyth-facts__fact">{ words(pack, &card.fact) }</p>
            { for card.sources.first().map(|source| html! {
                <p class="unmyth-facts__source">{ text.source() }{ ": " }{ reference(pack, source) }</p>
            }) }
            <p class={classes!("unmyth-facts__outcome", kind)}>
                { icon::outcome(outcome) }{ room(text.outcome(outcome), outcome.others().map(|other| text.outcome(other).to_owned())) }
            </p>
        </li>
    }
}
