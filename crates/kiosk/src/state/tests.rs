//! Visits one after the other: what is counted of them, and that nothing of one is left for the next.

use std::rc::Rc;
use std::sync::Arc;

use counting::{CountingMode, SendStatus};
use quiz::{Answer, Deck, Hex, Phase, Random, TallyKey};

use super::{Event, Kiosk, KioskConfig, Language, Panel, Scene};

/// Always the first of what there is.
struct First;

impl Random for First {
    fn below(&mut self, _end: usize) -> usize {
        0
    }
}

fn deck() -> Deck {
    Deck::draw(3, 3, None, &mut First)
}

fn kiosk(mode: CountingMode, group: usize) -> Kiosk {
    let pack = include_bytes!("../../../../packs/harm-reduction/en.json");
    let pack = Arc::new(wire::parse("en.json", pack).expect("is good"));
    let language = |lang: &str| Language {
        pack: pack.clone(),
        key: TallyKey::new("booth", "harm-reduction", Hex([7; 8]), lang).expect("is good"),
    };
    let languages = ["en", "es"].map(language).into();
    Kiosk::new(Rc::new(KioskConfig { languages, home: 0, mode, group }))
}

fn after(kiosk: &Kiosk, events: impl IntoIterator<Item = Event>) -> Kiosk {
    events.into_iter().fold(kiosk.clone(), |kiosk, event| {
        let said = format!("{event:?} means something now");
        kiosk.after(event).expect(&said)
    })
}

fn send_status(kiosk: &Kiosk) -> SendStatus {
    match kiosk.scene() {
        Scene::Visit(visit) => visit.send_status(),
        scene => panic!("nobody plays: {scene:?}"),
    }
}

/// From the first question to where every card has its first answer and the last feedback is left.
fn first_pass() -> impl Iterator<Item = Event> {
    (0..3).flat_map(|_| [Event::Answer(Answer::NotSure), Event::Next])
}

#[test]
fn a_group_of_visits_is_handed_on_and_no_visit_by_itself() {
    let mut kiosk = kiosk(CountingMode::On, 3);
    for visit in 1..=3 {
        kiosk = after(&kiosk, [Event::Begin(deck())].into_iter().chain(first_pass()));
        assert_eq!(send_status(&kiosk), SendStatus::Sent);
        kiosk = after(&kiosk, [Event::Leave]);
        // Until the device has been handed them they are in memory alone.
        assert_eq!((kiosk.open_plays(), kiosk.closed().len()), (visit, usize::from(visit == 3)));
    }
    let (key, sum) = &kiosk.closed()[0];
    assert_eq!((key.lang(), sum.plays(), sum.scores()), ("en", 3, [3, 0, 0, 0].as_slice()));
    let handed = after(&kiosk, [Event::Handed(1)]);
    assert_eq!((handed.open_plays(), handed.closed()), (0, [].as_slice()));
    let zero = after(&kiosk, [Event::Begin(deck())].into_iter().chain(first_pass()).chain([Event::Leave, Event::Zero]));
    assert_eq!((zero.open_plays(), zero.closed()), (0, [].as_slice()), "the attendant starts from zero");
}

#[test]
fn nothing_of_a_visit_is_there_for_the_next() {
    let fresh = kiosk(CountingMode::On, 5);
    let begun = after(&fresh, [Event::Begin(deck()), Event::Language(1), Event::Larger, Event::Answer(Answer::Myth)]);
    let idle = after(&begun, [Event::Open(Panel::Principles(2)), Event::Idle]);
    for leaves in [begun, idle] {
        let mut left = after(&leaves, [Event::Leave]);
        assert_eq!((left.visits(), left.open_plays()), (1, 0), "what is left halfway is not counted");
        left.visits = 0;
        assert_eq!(left, fresh);
    }
    let looked = after(&fresh, [Event::Language(1), Event::Leave]);
    assert_eq!(looked.lang(), 0, "whoever chose a language and went away");
}

#[test]
fn a_play_counts_in_the_language_in_which_it_ends() {
    let kiosk = after(&kiosk(CountingMode::On, 1), [Event::Begin(deck())]);
    let kiosk = after(&kiosk, [Event::Answer(Answer::Myth), Event::Language(1), Event::Next]);
    let kiosk = after(&kiosk, first_pass().skip(2));
    assert_eq!(kiosk.closed()[0].0.lang(), "es");
}

#[test]
fn a_play_is_left_out_where_its_visitor_wants_that() {
    let begun = after(&kiosk(CountingMode::On, 1), [Event::Begin(deck())]);
    let last = after(&begun, first_pass().take(5));
    assert_eq!(send_status(&last), SendStatus::Ready);
    let out = after(&last, [Event::Withhold(true), Event::Next]);
    assert_eq!((send_status(&out), out.closed().len()), (SendStatus::Withheld, 0));
    // Until its visitor thinks again.
    let again = after(&out, [Event::Open(Panel::Counted), Event::Withhold(false)]);
    assert_eq!((send_status(&again), again.closed().len()), (SendStatus::Sent, 1), "the first answers are all there");
    assert_eq!(again.after(Event::Withhold(true)), None, "what is in a sum stays there");
}

#[test]
fn whoever_is_asked_is_counted_after_a_yes_alone() {
    let done = |kiosk: Kiosk| after(&after(&kiosk, [Event::Begin(deck())]), first_pass());
    let asked = done(kiosk(CountingMode::Ask, 1));
    assert_eq!((send_status(&asked), asked.closed().len()), (SendStatus::Asking, 0));
    assert_eq!(after(&asked, [Event::Agree]).closed().len(), 1);
    assert_eq!(after(&asked, [Event::Withhold(true)]).closed().len(), 0);
    assert_eq!(done(kiosk(CountingMode::Off, 1)).closed().len(), 0);
    let twice = after(&asked, [Event::Agree]);
    assert_eq!(twice.after(Event::Agree), None);
}

#[test]
fn each_play_counts_once_however_often_its_result_is_looked_at() {
    let kiosk = after(&kiosk(CountingMode::On, 1), [Event::Begin(deck())].into_iter().chain(first_pass()));
    let kiosk = after(&kiosk, (0..3).flat_map(|_| [Event::Answer(Answer::Fact), Event::Next]));
    let Scene::Visit(visit) = kiosk.scene() else { panic!("somebody plays") };
    assert_eq!(visit.play().phase(), Phase::Done);
    let kiosk = after(&kiosk, [Event::Open(Panel::About), Event::Back]);
    assert_eq!(kiosk.closed().len(), 1);
    let kiosk = after(&kiosk, [Event::StartOver(deck())].into_iter().chain(first_pass()));
    assert_eq!(kiosk.closed().len(), 2);
}

#[test]
fn what_means_nothing_now_changes_nothing() {
    let attract = kiosk(CountingMode::On, 5);
    let visit = after(&attract, [Event::Begin(deck())]);
    let idle = after(&visit, [Event::Idle]);
    for (kiosk, events) in [
        (&attract, vec![Event::Next, Event::Idle, Event::Stay, Event::Back, Event::Language(0)]),
        (&attract, vec![Event::Language(2), Event::Answer(Answer::Myth), Event::Agree, Event::StartOver(deck())]),
        (&visit, vec![Event::Begin(deck()), Event::Keep, Event::Stay, Event::Next, Event::Back]),
        (&idle, vec![Event::Idle]),
    ] {
        for event in events {
            assert_eq!(kiosk.after(event.clone()), None, "{event:?}");
        }
    }
    assert!(!after(&idle, [Event::Stay]).is_idle());
}
