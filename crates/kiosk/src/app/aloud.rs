//! Reading the screen aloud, where the device has a voice of its own.

use quiz::{Pack, Phase};
use unmyth_widget::Text as Words;
use unmyth_widget::view::spoken;
use yew::{Callback, MouseEvent, hook, use_effect_with, use_state, use_state_eq};

use crate::device::Voice;
use crate::state::{Aside, Kiosk, Scene, Visit};

/// What the bar needs to know of it.
pub(super) struct Aloud {
    /// Whether it is being read, where that is possible.
    pub(super) speaks: Option<bool>,
    pub(super) on_speak: Callback<MouseEvent>,
}

/// Offers to read what the kiosk shows in the language `lang`; what is being read ends with its screen.
#[hook]
pub(super) fn use_aloud(kiosk: &Kiosk, lang: &str) -> Aloud {
    let voice = use_state_eq(|| Voice::find(lang));
    let reading = use_state(|| None);
    let set_voice = voice.setter();
    use_effect_with(lang.to_owned(), move |lang| {
        set_voice.set(Voice::find(lang));
        let lang = lang.clone();
        let listening = Voice::listen(Callback::from(move |()| set_voice.set(Voice::find(&lang))));
        move || drop(listening)
    });
    let said = said(kiosk);
    let set = reading.setter();
    use_effect_with(said.clone(), move |_| set.set(None));
    let (is_reading, set, with) = (reading.is_some(), reading.setter(), (*voice).clone());
    let on_speak = Callback::from(move |_| {
        let over = set.clone();
        let begun = with
            .as_ref()
            .filter(|_| !is_reading)
            .and_then(|voice| voice.say(&said, &Callback::from(move |()| over.set(None))));
        set.set(begun);
    });
    Aloud { speaks: voice.as_ref().map(|_| is_reading), on_speak }
}

/// What is on the screen, in words to be heard.
fn said(kiosk: &Kiosk) -> String {
    let pack = kiosk.pack();
    let words = Words::of(pack.lang());
    match kiosk.scene() {
        Scene::Attract | Scene::Keeper => pack.title().to_string(),
        Scene::Visit(visit) => match visit.aside() {
            Some(Aside::Principles(place)) => pack.principles()[place].text.to_string(),
            Some(Aside::About) => {
                pack.introduction().paragraphs.iter().map(quiz::Words::as_str).collect::<Vec<_>>().join(" ")
            }
            Some(Aside::Counted) => words.promise().to_owned(),
            None => of_play(words, pack, visit),
        },
    }
}

fn of_play(words: &'static Words, pack: &Pack, visit: &Visit) -> String {
    match visit.play().phase() {
        Phase::Asking(step) => {
            format!("{} {}", words.ask(), pack.cards()[step.question.card].statement(step.question.form))
        }
        Phase::Told(step, answer) => {
            format!("{} {}", spoken(words, pack, step.question, answer), pack.cards()[step.question.card].because)
        }
        Phase::Done => {
            let facts: Vec<&str> = pack.cards().iter().map(|card| card.fact.as_str()).collect();
            format!("{} {}", words.score(visit.play().score()), facts.join(" "))
        }
    }
}
