//! The one place where Yew meets the play's state machine.

use std::rc::Rc;

use quiz::{Action, Answer, Deck, Phase, Play};
use yew::Reducible;

/// What the visitor is at: the play, and the page that lies over it, if one does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Store {
    play: Play,
    aside: Option<Aside>,
    /// Whether all is as the still page left it: nothing may move or be announced a second time.
    calm: bool,
}

/// A page that can be opened at any time and leaves the play as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aside {
    /// One principle, by its place in the pack.
    Principles(usize),
    /// What the quiz is about.
    About,
}

/// What a visitor did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    /// Something in the play.
    Play(Action),
    /// Opened a page over it, or leafed to another principle.
    Open(Aside),
    /// Went back to the play.
    Back,
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Screen {
    /// The play itself.
    Play(Phase),
    /// A page over it.
    Aside(Aside),
}

impl Store {
    /// The store as it begins: a new play, or one whose first answer was given to the still page already.
    pub(crate) fn new(deck: Deck, answered: Option<Answer>, aside: Option<Aside>) -> Self {
        let play = Play::new(deck);
        let answered = answered.and_then(|answer| play.after(Action::Answer(answer)));
        Self { calm: answered.is_some(), play: answered.unwrap_or(play), aside }
    }

    pub(crate) fn play(&self) -> &Play {
        &self.play
    }

    pub(crate) fn is_calm(&self) -> bool {
        self.calm
    }

    pub(crate) fn screen(&self) -> Screen {
        self.aside.map_or_else(|| Screen::Play(self.play.phase()), Screen::Aside)
    }

    fn after(&self, choice: Choice) -> Option<Self> {
        match choice {
            Choice::Play(action) => self.play.after(action).map(|play| Self { play, aside: None, calm: false }),
            Choice::Open(aside) if self.aside == Some(aside) => None,
            Choice::Open(aside) => Some(Self { aside: Some(aside), ..self.clone() }),
            // What was said of the play was said before the page was opened.
            Choice::Back => self.aside.map(|_| Self { play: self.play.clone(), aside: None, calm: true }),
        }
    }
}

impl Reducible for Store {
    type Action = Choice;

    fn reduce(self: Rc<Self>, choice: Choice) -> Rc<Self> {
        // The same `Rc` tells Yew 0.23 that there is nothing to draw.
        self.after(choice).map_or(self, Rc::new)
    }
}

#[cfg(test)]
mod tests {
    use quiz::{Action, Answer, Deck, Form, Phase, Question};

    use super::{Aside, Choice, Screen, Store};

    fn store(answered: Option<Answer>) -> Store {
        struct First;
        impl quiz::Random for First {
            fn below(&mut self, _end: usize) -> usize {
                0
            }
        }
        Store::new(Deck::draw(3, Some(Question { card: 0, form: Form::Myth }), &mut First), answered, None)
    }

    #[test]
    fn a_page_over_the_play_leaves_it_as_it_was() {
        let told = store(None).after(Choice::Play(Action::Answer(Answer::Fact))).expect("answers");
        let open = told.after(Choice::Open(Aside::Principles(0))).expect("opens");
        let leafed = open.after(Choice::Open(Aside::Principles(1))).expect("leafs");
        assert_eq!(leafed.screen(), Screen::Aside(Aside::Principles(1)));
        let back = leafed.after(Choice::Back).expect("goes back");
        assert_eq!((back.play(), back.screen()), (told.play(), told.screen()));
        assert!(back.is_calm() && !told.is_calm(), "the verdict is not announced again");
    }

    #[test]
    fn an_answer_from_the_still_page_is_the_first_and_stays_calm_until_the_next_choice() {
        let told = store(Some(Answer::Myth));
        assert!(matches!(told.screen(), Screen::Play(Phase::Told(_, Answer::Myth))) && told.is_calm());
        let next = told.after(Choice::Play(Action::Next)).expect("moves on");
        assert!(!next.is_calm());
        assert!(!store(None).is_calm());
    }

    #[test]
    fn what_means_nothing_now_changes_nothing() {
        let asking = store(None);
        assert_eq!(asking.after(Choice::Back), None);
        assert_eq!(asking.after(Choice::Play(Action::Next)), None);
        let about = asking.after(Choice::Open(Aside::About)).expect("opens");
        assert_eq!(about.after(Choice::Open(Aside::About)), None);
        assert!(matches!(asking.screen(), Screen::Play(Phase::Asking(_))));
    }
}
