//! Reading the screen aloud, where the device has a voice of its own.

use quiz::{Pack, Phase};
use views::Text as Words;
use views::spoken;
use yew::{Callback, MouseEvent, hook, use_effect_with, use_mut_ref, use_state, use_state_eq};

use crate::Text;
use crate::device::Voice;
use crate::state::{Kiosk, Panel, Scene, Visit};
use crate::view;

/// What the bar needs to know of it.
pub(super) struct Aloud {
    /// Whether it is being read, where that is possible.
    pub(super) speaks: Option<bool>,
    pub(super) on_speak: Callback<MouseEvent>,
}

/// Offers to read what the kiosk shows in the language `lang`, while nobody plays the fact or principle at the place `at`;
/// what is being read ends with its screen. Whoever has had something read is asked aloud whether they are still there.
#[hook]
pub(super) fn use_aloud(kiosk: &Kiosk, lang: &str, at: usize) -> Aloud {
    let voice = use_state_eq(|| Voice::find(lang));
    let reading = use_state(|| None);
    let set_voice = voice.setter();
    use_effect_with(lang.to_owned(), move |lang| {
        set_voice.set(Voice::find(lang));
        let lang = lang.clone();
        let listening = Voice::listen(Callback::from(move |()| set_voice.set(Voice::find(&lang))));
        move || drop(listening)
    });
    // The visit in which something was read last.
    let (listens_in, visit) = (use_mut_ref(|| None), kiosk.visits());
    let said = said(kiosk, at);
    let is_reading = reading.is_some();
    let begin = {
        let (set, with, said) = (reading.setter(), (*voice).clone(), said.clone());
        move || {
            let over = set.clone();
            with.as_ref().and_then(|voice| voice.say(&said, &Callback::from(move |()| over.set(None))))
        }
    };
    let (set, asks) = (reading.setter(), begin.clone());
    let is_asked = kiosk.is_idle() && *listens_in.borrow() == Some(visit);
    // Nobody is asked while something is being read.
    use_effect_with(said, move |_| set.set(is_asked.then(asks).flatten()));
    let set = reading.setter();
    let on_speak = Callback::from(move |_| {
        listens_in.replace(Some(visit));
        set.set((!is_reading).then(&begin).flatten());
    });
    Aloud { speaks: voice.as_ref().map(|_| is_reading), on_speak }
}

/// What is on the screen, in words to be heard.
fn said(kiosk: &Kiosk, at: usize) -> String {
    let pack = kiosk.pack();
    let (text, words) = (Text::of(pack.lang()), Words::of(pack.lang()));
    if kiosk.is_idle() {
        let about = (text.still_there_about)(view::ANSWER);
        return [text.still_there, &about, text.still_here].join(" ");
    }
    match kiosk.scene() {
        Scene::Attract => {
            let (label, words, _) = view::shown(text, pack, at);
            format!("{label}: {words} {}.", text.begin)
        }
        Scene::Attendant => text.attendant.to_owned(),
        Scene::Visit(visit) => match visit.panel() {
            Some(Panel::Principles(place)) => pack.principles()[place].text.to_string(),
            Some(Panel::About) => {
                pack.introduction().paragraphs.iter().map(quiz::Words::as_str).collect::<Vec<_>>().join(" ")
            }
            Some(Panel::Counted) => words.promise().to_owned(),
            None => of_play(text, words, pack, visit),
        },
    }
}

fn of_play(text: &'static Text, words: &'static Words, pack: &Pack, visit: &Visit) -> String {
    match visit.play().phase() {
        Phase::Asking(step) => {
            let statement = pack.cards()[step.question.card].statement(step.question.form);
            [words.ask(), statement, text.answers].join(" ")
        }
        Phase::Answered(step, answer) => spoken(words, pack, step.question, answer),
        Phase::Done => {
            let facts: Vec<&str> = pack.cards().iter().map(|card| card.fact.as_str()).collect();
            format!("{} {}", words.score(visit.play().score()), facts.join(" "))
        }
    }
}
