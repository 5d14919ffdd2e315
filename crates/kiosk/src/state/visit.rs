//! One visit: a play, the page that lies over it, if one does, and whether it is counted.

use counting::{CountingMode, SendStatus};
use quiz::{Action, Attempt, Deck, Phase, Play, Step, Tally};

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Visit {
    play: Play,
    panel: Option<Panel>,
    /// All is as it was before: nothing may move or be announced a second time.
    is_calm: bool,
    mode: CountingMode,
    counting: Counting,
}

/// What was said of the play's being counted, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counting {
    /// Nothing yet.
    Open,
    /// Its visitor agrees.
    Agreed,
    /// Its visitor wants it left out.
    Withheld,
    /// It is in a sum.
    Done,
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

impl Visit {
    pub(super) fn new(deck: Deck, mode: CountingMode) -> Self {
        let play = Play::new(deck);
        Self { play, panel: None, is_calm: false, mode, counting: Counting::Open }
    }

    pub(crate) fn play(&self) -> &Play {
        &self.play
    }

    pub(crate) fn panel(&self) -> Option<Panel> {
        self.panel
    }

    pub(crate) fn is_calm(&self) -> bool {
        self.is_calm
    }

    /// Where the play stands: in a sum, on its way there, or left out.
    pub(crate) fn send_status(&self) -> SendStatus {
        match self.play.phase() {
            _ if self.mode == CountingMode::Off => SendStatus::Never,
            _ if self.counting == Counting::Done => SendStatus::Sent,
            _ if self.is_withheld() => SendStatus::Withheld,
            _ if self.play.score().of() < self.play.deck().questions().len() => SendStatus::SoFar,
            // Whoever stands before the last feedback can still have it left out.
            Phase::Answered(Step { attempt: Attempt::First, .. }, _) => SendStatus::Ready,
            _ => SendStatus::Asking,
        }
    }

    /// Whether the visitor is asked first.
    pub(crate) fn asks(&self) -> bool {
        self.mode == CountingMode::Ask
    }

    pub(crate) fn is_withheld(&self) -> bool {
        self.counting == Counting::Withheld
    }

    pub(super) fn act(&mut self, action: Action) -> Option<()> {
        self.play = self.play.after(action)?;
        self.panel = None;
        self.is_calm = false;
        Some(())
    }

    /// A "yes" was meant for one play, a "no" for the whole visit.
    pub(super) fn start_over(&mut self, deck: Deck) -> Option<()> {
        self.act(Action::StartOver(deck))?;
        if !self.is_withheld() {
            self.counting = Counting::Open;
        }
        Some(())
    }

    pub(super) fn open(&mut self, panel: Panel) -> Option<()> {
        (self.panel.replace(panel) != Some(panel)).then_some(())
    }

    pub(super) fn back(&mut self) -> Option<()> {
        self.panel.take()?;
        self.is_calm = true;
        Some(())
    }

    pub(super) fn agree(&mut self) -> Option<()> {
        self.settle(Counting::Agreed)
    }

    pub(super) fn withhold(&mut self, withheld: bool) -> Option<()> {
        if withheld == self.is_withheld() {
            return None;
        }
        self.settle(if withheld { Counting::Withheld } else { Counting::Open })
    }

    /// What is in a sum cannot be taken out of it again.
    fn settle(&mut self, counting: Counting) -> Option<()> {
        if self.counting == Counting::Done || self.counting == counting {
            return None;
        }
        self.counting = counting;
        Some(())
    }

    /// The play's answers, once: when they are all there and may be counted.
    pub(super) fn count(&mut self, cards: usize) -> Option<Tally> {
        let goes = self.send_status() == SendStatus::Asking && (self.counting == Counting::Agreed || !self.asks());
        let tally = Tally::of(&self.play, cards).filter(|_| goes)?;
        self.counting = Counting::Done;
        Some(tally)
    }
}
