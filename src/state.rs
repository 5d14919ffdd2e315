//! The one place where Yew meets the play's state machine.

use std::rc::Rc;

use quiz::{Action, Answer, Deck, MessageId, Phase, Play};
use yew::Reducible;

use counting::{Counting, SendStatus};

/// What the visitor is at: the play, the page that lies over it, if one does, and what of it is counted.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Store {
    play: Play,
    panel: Option<Panel>,
    /// Whether all is as the still page left it: nothing may move or be announced a second time.
    calm: bool,
    counting: Counting,
}

/// A page that can be opened at any time and leaves the play as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    /// One principle, by its place in the pack.
    Principles(usize),
    /// What the quiz is about.
    About,
    /// What is counted.
    Counted,
}

impl Panel {
    /// What it is called in the browser's history.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Principles(_) => "principles",
            Self::About => "about",
            Self::Counted => "counted",
        }
    }

    /// The one of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Principles(0), Self::About, Self::Counted].into_iter().find(|panel| panel.name() == name)
    }
}

/// What a visitor did.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice {
    /// Said what the statement is.
    Answer(Answer),
    /// Left the feedback.
    Next,
    /// Left the play for a new one with this deck, whose message has this id.
    StartOver(Deck, Option<MessageId>),
    /// Chose another language, by its tag: the play stays as it is.
    Read(String),
    /// Opened a page over the play, or leafed to another principle.
    Open(Panel),
    /// Went back to the play.
    Back,
    /// Agreed to the play's being counted.
    Agree,
    /// Chose to send nothing, or to send again.
    Withhold(bool),
    /// Turned away from the page, perhaps for good.
    Leave,
}

/// What is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Screen {
    /// The play itself.
    Play(Phase),
    /// A page over it.
    Panel(Panel),
}

impl Store {
    /// The store as it begins: a new play, or one whose first answer was given to the still page already.
    pub(crate) fn new(deck: Deck, answered: Option<Answer>, panel: Option<Panel>, counting: Counting) -> Self {
        let play = Play::new(deck);
        let answered = answered.and_then(|answer| play.after(Action::Answer(answer)));
        Self { calm: answered.is_some(), play: answered.unwrap_or(play), panel, counting }
    }

    pub(crate) fn play(&self) -> &Play {
        &self.play
    }

    /// Whether there are answers that could be lost.
    pub(crate) fn has_answers(&self) -> bool {
        self.play.first_answers().next().is_some()
    }

    pub(crate) fn is_calm(&self) -> bool {
        self.calm
    }

    pub(crate) fn counting(&self) -> &Counting {
        &self.counting
    }

    /// Where the message of the play stands.
    pub(crate) fn send_status(&self) -> SendStatus {
        self.counting.send_status(&self.play)
    }

    /// The page over the play, if one is open.
    pub(crate) fn panel(&self) -> Option<Panel> {
        self.panel
    }

    pub(crate) fn screen(&self) -> Screen {
        self.panel.map_or_else(|| Screen::Play(self.play.phase()), Screen::Panel)
    }

    /// The store after `choice`; `None` where it changes nothing.
    fn after(&self, choice: Choice) -> Option<Self> {
        let leaves = matches!(choice, Choice::Leave);
        let mut next = self.clone();
        match choice {
            Choice::Answer(answer) => next.act(Action::Answer(answer))?,
            Choice::Next => next.act(Action::Next)?,
            Choice::StartOver(deck, id) => {
                next.act(Action::StartOver(deck))?;
                next.counting.begin_anew(id);
            }
            Choice::Read(lang) => next.counting.read_in(&lang),
            Choice::Open(panel) if self.panel == Some(panel) => return None,
            Choice::Open(panel) => next.panel = Some(panel),
            Choice::Back => {
                next.panel.take()?;
                // What was said of the play was said before the page was opened.
                next.calm = true;
            }
            Choice::Agree => next.counting.agree(),
            Choice::Withhold(withheld) => next.counting.withhold(withheld),
            Choice::Leave => {}
        }
        next.counting.settle(&next.play, leaves);
        // Whoever leaves where nothing is to be sent has changed nothing.
        (!leaves || next.counting.out().len() > self.counting.out().len()).then_some(next)
    }

    fn act(&mut self, action: Action) -> Option<()> {
        self.play = self.play.after(action)?;
        self.panel = None;
        self.calm = false;
        Some(())
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
    use quiz::{Answer, Deck, Form, Phase, Question};

    use super::{Choice, Panel, Screen, Store};
    use counting::{Counting, CountingPolicy};

    fn store(answered: Option<Answer>) -> Store {
        struct First;
        impl quiz::Random for First {
            fn below(&mut self, _end: usize) -> usize {
                0
            }
        }
        let deck = Deck::draw(3, 3, Some(Question { card: 0, form: Form::Myth }), &mut First);
        Store::new(deck, answered, None, Counting::new(CountingPolicy::Never, None))
    }

    #[test]
    fn a_page_over_the_play_leaves_it_as_it_was() {
        let told = store(None).after(Choice::Answer(Answer::Fact)).expect("answers");
        let open = told.after(Choice::Open(Panel::Principles(0))).expect("opens");
        let leafed = open.after(Choice::Open(Panel::Principles(1))).expect("leafs");
        assert_eq!(leafed.screen(), Screen::Panel(Panel::Principles(1)));
        let back = leafed.after(Choice::Back).expect("goes back");
        assert_eq!((back.play(), back.screen()), (told.play(), told.screen()));
        assert!(back.is_calm() && !told.is_calm(), "the verdict is not announced again");
    }

    #[test]
    fn another_language_leaves_the_play_and_the_page_over_it_as_they_were() {
        let told = store(None).after(Choice::Answer(Answer::Fact)).expect("answers");
        let open = told.after(Choice::Open(Panel::Principles(2))).expect("opens");
        for before in [store(None), told, open] {
            let read = before.after(Choice::Read("es".to_owned())).expect("changes the language");
            assert_eq!((read.play(), read.screen()), (before.play(), before.screen()));
            assert_eq!((read.is_calm(), read.has_answers()), (before.is_calm(), before.has_answers()));
        }
    }

    #[test]
    fn there_are_answers_from_the_first_to_a_new_play() {
        assert!(!store(None).has_answers() && store(Some(Answer::Myth)).has_answers());
        let told = store(None).after(Choice::Answer(Answer::NotSure)).expect("answers");
        let next = told.after(Choice::Next).expect("moves on");
        assert!(told.has_answers() && next.has_answers());
        let anew = next.after(Choice::StartOver(next.play().deck().clone(), None)).expect("starts over");
        assert!(!anew.has_answers());
    }

    #[test]
    fn an_answer_from_the_still_page_is_the_first_and_stays_calm_until_the_next_choice() {
        let told = store(Some(Answer::Myth));
        assert!(matches!(told.screen(), Screen::Play(Phase::Answered(_, Answer::Myth))) && told.is_calm());
        let next = told.after(Choice::Next).expect("moves on");
        assert!(!next.is_calm());
        assert!(!store(None).is_calm());
    }

    #[test]
    fn what_means_nothing_now_changes_nothing() {
        let asking = store(None);
        assert_eq!(asking.after(Choice::Back), None);
        assert_eq!(asking.after(Choice::Next), None);
        let about = asking.after(Choice::Open(Panel::About)).expect("opens");
        assert_eq!(about.after(Choice::Open(Panel::About)), None);
        assert!(matches!(asking.screen(), Screen::Play(Phase::Asking(_))));
    }
}
