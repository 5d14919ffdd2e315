//! The languages of the quiz, and a way to one more.

use wire::translation::State;
use yew::{Html, html};

use super::heading;
use super::stage::Stage;
use crate::Text;
use crate::state::{Event, Folder, NEW_LANGUAGE as NEW, Part, is_address};

/// The list of names that fields for languages offer.
pub(super) const NAMES: &str = "unmyth-studio-languages";

/// The form.
pub(super) fn languages(stage: &Stage<'_>) -> Html {
    let text = stage.text;
    let folder = &stage.draft.now;
    let one = |at: usize| {
        let (there, of) = progress(folder, at);
        html! {
            <li key={at} class="unmyth-item">
                <button type="button" class="unmyth-item__open" onclick={stage.click(Event::Show(Part::Translation(at)))}>
                    { Text::language(&folder.translations[at].lang) }
                    { " " }<span class="unmyth-page__said">{ text.open_language }</span>
                </button>
                <p class="unmyth-field__hint">{ (text.translated_of)(there, of) }</p>
            </li>
        }
    };
    let add = stage.on_translate.reform(|_| ());
    html! {
        <>
            { heading(text.part_languages.into(), text.part_languages_hint) }
            if folder.translations.is_empty() {
                <p>{ text.no_languages }</p>
            }
            <ul class="unmyth-draft__list" role="list">{ for (0..folder.translations.len()).map(one) }</ul>
            <div class="unmyth-field">
                <label class="unmyth-field__label" for={NEW}>{ text.new_language }</label>
                <p id="unmyth-studio-language-hint" class="unmyth-field__hint">{ text.new_language_hint }</p>
                <input
                    id={NEW} class="unmyth-field__entry unmyth-field__entry--short" type="text" list={NAMES}
                    value={stage.language.to_owned()} oninput={stage.on_language}
                    autocomplete="off" autocapitalize="none" spellcheck="false"
                    aria-describedby="unmyth-studio-language-hint unmyth-studio-language-said"
                    aria-invalid={stage.unknown.is_some().then_some("true")}
                />
                <div id="unmyth-studio-language-said">
                    if let Some(lang) = stage.unknown {
                        <p class="unmyth-remarks__one unmyth-remarks__one--error">
                            <b>{ text.error }</b>{ " " }{ (text.no_language)(lang) }
                        </p>
                    }
                </div>
                { names() }
            </div>
            <button type="button" class="unmyth-button" onclick={add}>{ text.add_language }</button>
        </>
    }
}

/// What fields for languages offer.
pub(super) fn names() -> Html {
    let option = |(tag, name, own): &(&'static str, &'static str, &'static str)| {
        let label = if name == own { (*name).to_owned() } else { format!("{name} ({own})") };
        html! { <option value={*tag} {label} /> }
    };
    html! { <datalist id={NAMES}>{ for Text::languages().iter().map(option) }</datalist> }
}

/// How many texts are translated as they are now, and of how many.
pub(super) fn progress(folder: &Folder, at: usize) -> (usize, usize) {
    let texts = folder.pack.texts();
    let texts: Vec<_> = texts.iter().filter(|(name, text)| !is_address(name) && !text.is_empty()).collect();
    let Some(translation) = folder.translations.get(at) else { return (0, texts.len()) };
    let is_there = |(name, text): &&&(String, String)| translation.state(name, text) == State::Current;
    (texts.iter().filter(is_there).count(), texts.len())
}
