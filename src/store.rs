//! The one place where Yew meets the play's state machine.

use std::rc::Rc;

use quiz::{Action, Phase, Play};
use yew::Reducible;

/// What the visitor is at: the play, and the page that lies over it, if one does.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Store {
    play: Play,
    aside: Option<Aside>,
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
    pub(crate) fn new(play: Play) -> Self {
        Self { play, aside: None }
    }

    pub(crate) fn play(&self) -> &Play {
        &self.play
    }

    pub(crate) fn screen(&self) -> Screen {
        self.aside.map_or_else(|| Screen::Play(self.play.phase()), Screen::Aside)
    }

    fn after(&self, choice: Choice) -> Option<Self> {
        match choice {
            Choice::Play(action) => self.play.after(action).map(Self::new),
            Choice::Open(aside) if self.aside == Some(aside) => None,
            Choice::Open(aside) => Some(Self { aside: Some(aside), ..self.clone() }),
            Choice::Back => self.aside.map(|_| Self::new(self.play.clone())),
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
    use quiz::{Action, Answer, Deck, Form, Phase, Play, Question};

    use super::{Aside, Choice, Screen, Store};

    fn store() -> Store {
        struct First;
        impl quiz::Random for First {
            fn below(&mut self, _end: usize) -> usize {
                0
            }
        }
        Store::new(Play::new(Deck::draw(3, Some(Question { card: 0, form: Form::Myth }), &mut First)))
    }

    #[test]
    fn a_page_over_the_play_leaves_it_as_it_was() {
        let told = store().after(Choice::Play(Action::Answer(Answer::Fact))).expect("answers");
        let open = told.after(Choice::Open(Aside::Principles(0))).expect("opens");
        let leafed = open.after(Choice::Open(Aside::Principles(1))).expect("leafs");
        assert_eq!(leafed.screen(), Screen::Aside(Aside::Principles(1)));
        assert_eq!(leafed.after(Choice::Back), Some(told));
    }

    #[test]
    fn what_means_nothing_now_changes_nothing() {
        let asking = store();
        assert_eq!(asking.after(Choice::Back), None);
        assert_eq!(asking.after(Choice::Play(Action::Next)), None);
        let about = asking.after(Choice::Open(Aside::About)).expect("opens");
        assert_eq!(about.after(Choice::Open(Aside::About)), None);
        assert!(matches!(asking.screen(), Screen::Play(Phase::Asking(_))));
    }
}
