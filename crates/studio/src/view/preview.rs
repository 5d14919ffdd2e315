//! A card as visitors see it, made of what there is so far.

use quiz::{Answer, Attempt, Form, Kind, Pack, Question, Step, Then, UncheckedPack};
use views::Text as Words;
use views::{Asked, card};
use wire::SourcePack;
use yew::{Callback, Html, NodeRef, html};

use crate::Text;
use crate::state::Folder;

/// How the page around the card is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Dark ink on light paper.
    Light,
    /// The other way round.
    Dark,
}

impl Look {
    /// As CSS names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// In which state the card is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// As its myth or as its fact.
    pub form: Form,
    /// What was answered, if anything.
    pub answer: Option<Answer>,
    /// In which look.
    pub look: Look,
    /// In which of the quiz's languages: 0 for its own, then the translations.
    pub lang: usize,
}

/// The pack with one card alone, the one at a place, in one of its languages. What is not there yet is stood in for, so
/// that there is something to see from the first word on.
pub fn draft(text: &Text, folder: &Folder, at: usize, lang: usize) -> Option<Pack> {
    let translation = lang.checked_sub(1).and_then(|at| folder.translations.get(at));
    let mut pack = folder.pack.clone();
    let card = pack.cards.get(at)?.clone();
    pack.cards = vec![card];
    let mut draft = match translation {
        Some(translation) => translation.apply(pack),
        None => UncheckedPack::from(pack),
    };
    let UncheckedPack { principles, cards, credit, .. } = &mut draft;
    let card = cards.first_mut()?;
    card.principles.retain(|id| principles.iter().any(|principle| principle.id == *id));
    let is_chosen = !card.principles.is_empty();
    if !is_chosen {
        principles.push(quiz::Principle { id: "unmyth".to_owned(), text: text.no_principle.into() });
        card.principles.push("unmyth".to_owned());
    }
    if !quiz::Mistake::NAMED.iter().any(|(name, _)| *name == card.error) {
        "unchecked".clone_into(&mut card.error);
    }
    for (words, other) in [
        (&mut card.myth, text.no_myth),
        (&mut card.fact, text.no_fact),
        (&mut card.because, text.no_because),
        (credit, text.no_credit),
    ] {
        if words.trim().is_empty() {
            *words = other.into();
        }
    }
    if card.kind == Kind::Definition && card.note.as_ref().is_some_and(|note| note.trim().is_empty()) {
        card.note = None;
    }
    "unmyth-preview".clone_into(&mut card.id);
    Pack::of(draft)
}

/// The card, as it is in the quiz; an answer in it can be chosen too.
pub fn seen(pack: &Pack, shown: &Shown, on_answer: Callback<Answer>) -> Html {
    let text = Words::of(pack.lang());
    let question = Question { card: 0, form: shown.form };
    let step = Step { question, attempt: Attempt::First, place: 0, of: 1, then: Then::Card };
    let asked = Asked::Live { answer: shown.answer, on_answer, leads: false };
    html! {
        <div class="unmyth-page">
            { card(text, pack, step, &asked, &Html::default(), &NodeRef::default()) }
        </div>
    }
}

/// What can be chosen around it.
pub fn choices(text: &Text, folder: &Folder, shown: &Shown, on: &Callback<Shown>) -> Html {
    let with = |change: &dyn Fn(&mut Shown)| {
        let mut other = shown.clone();
        change(&mut other);
        other
    };
    let pack: &SourcePack = &folder.pack;
    let langs = std::iter::once(&pack.lang).chain(folder.translations.iter().map(|it| &it.lang));
    // Right stays right where the card is asked the other way.
    let as_form = |form: Form| {
        with(&|it| {
            if it.form != form {
                it.answer = it.answer.map(|answer| match answer {
                    Answer::Myth => Answer::Fact,
                    Answer::Fact => Answer::Myth,
                    Answer::NotSure => Answer::NotSure,
                });
            }
            it.form = form;
        })
    };
    let by_outcome = |answer: Option<Answer>| {
        with(&|it| {
            it.answer = answer.map(|answer| match (it.form, answer) {
                // The two that are meant by right and missed change with the form.
                (Form::Fact, Answer::Myth) => Answer::Fact,
                (Form::Fact, Answer::Fact) => Answer::Myth,
                (_, answer) => answer,
            });
        })
    };
    let answers = [
        (text.question, None),
        (text.right, Some(Answer::Myth)),
        (text.missed, Some(Answer::Fact)),
        (text.not_sure, Some(Answer::NotSure)),
    ];
    html! {
        <>
            { group(on, text.preview_form, "form", [
                (text.as_myth.to_owned(), as_form(Form::Myth), shown.form == Form::Myth),
                (text.as_fact.to_owned(), as_form(Form::Fact), shown.form == Form::Fact),
            ]) }
            { group(on, text.preview_state, "state", answers.map(|(words, answer)| {
                let other = by_outcome(answer);
                let is_now = other.answer == shown.answer;
                (words.to_owned(), other, is_now)
            })) }
            { group(on, text.preview_look, "look", [
                (text.light.to_owned(), with(&|it| it.look = Look::Light), shown.look == Look::Light),
                (text.dark.to_owned(), with(&|it| it.look = Look::Dark), shown.look == Look::Dark),
            ]) }
            if !folder.translations.is_empty() {
                { group(on, text.preview_lang, "lang", langs.enumerate().map(|(at, lang)| {
                    (Text::language(lang), with(&|it| it.lang = at), shown.lang == at)
                })) }
            }
        </>
    }
}

/// The languages of the quiz to choose from, by their places; nothing where there is one alone.
pub fn languages(text: &Text, folder: &Folder, now: usize, on: &Callback<usize>) -> Html {
    if folder.translations.is_empty() {
        return Html::default();
    }
    let langs = std::iter::once(&folder.pack.lang).chain(folder.translations.iter().map(|it| &it.lang));
    group(on, text.preview_lang, "play-lang", langs.enumerate().map(|(at, lang)| (Text::language(lang), at, at == now)))
}

fn group<T: Clone + 'static>(
    on: &Callback<T>,
    label: &'static str,
    name: &'static str,
    choices: impl IntoIterator<Item = (String, T, bool)>,
) -> Html {
    let one = |(words, other, checked): (String, T, bool)| {
        let onchange = on.reform(move |_: yew::Event| other.clone());
        html! {
            <label class="unmyth-preview__choice">
                <input type="radio" name={format!("unmyth-preview-{name}")} {checked} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <fieldset class="unmyth-preview__group">
            <legend>{ label }</legend>
            <div class="unmyth-preview__row">{ for choices.into_iter().map(one) }</div>
        </fieldset>
    }
}
