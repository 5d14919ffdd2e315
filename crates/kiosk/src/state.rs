//! What the kiosk shows and what it counts: one value, changed by what happens and by nothing else.

mod digits;
#[cfg(test)]
mod tests;
mod visit;

use std::rc::Rc;
use std::sync::Arc;

use counting::CountingMode;
use quiz::kiosk::Groups;
use quiz::{Action, Answer, Deck, Pack, Tally, TallyKey};
use yew::Reducible;

pub(crate) use digits::{Digits, Press};
pub(crate) use visit::{Panel, Visit};

/// What holds for as long as the kiosk stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KioskConfig {
    /// The quiz in each of its languages; never empty.
    pub(crate) languages: Vec<Language>,
    /// The place of the language in which each visit begins.
    pub(crate) home: usize,
    /// Whether plays are counted.
    pub(crate) mode: CountingMode,
    /// How many plays reach the device's disk together.
    pub(crate) group: usize,
}

/// The quiz in one language.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Language {
    pub(crate) pack: Arc<Pack>,
    /// What its plays are counted under.
    pub(crate) key: TallyKey,
}

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kiosk {
    config: Rc<KioskConfig>,
    scene: Scene,
    lang: usize,
    is_larger: bool,
    /// Nobody has touched anything for a while.
    is_idle: bool,
    /// How many visits there were: what is drawn for one is never used for the next.
    visits: usize,
    groups: Groups,
    /// Sums of enough plays that the device is to keep, in order.
    closed: Vec<(TallyKey, Tally)>,
}

/// What is to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scene {
    /// Facts and principles, until somebody comes.
    Attract,
    /// Somebody plays.
    Visit(Visit),
    /// The attendant looks after the kiosk.
    Attendant,
}

/// What happened, or what somebody chose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Event {
    /// Somebody has come; they get this deck.
    Begin(Deck),
    /// They said what the statement is.
    Answer(Answer),
    /// They left the feedback.
    Next,
    /// They want another play, with this deck.
    StartOver(Deck),
    /// They opened a page over the play, or leafed to another principle.
    Open(Panel),
    /// They went back to the play.
    Back,
    /// They agreed to the play's being counted.
    Agree,
    /// They chose to have it left out, or counted again.
    Withhold(bool),
    /// They want to read in this language.
    Language(usize),
    /// They want larger text, or the usual one again.
    Larger,
    /// Nobody has touched anything for a while.
    Idle,
    /// Somebody is still there.
    Stay,
    /// Nobody is, or they have said that they are done.
    Leave,
    /// The attendant has come.
    Keep,
    /// The device has taken so many sums.
    Handed(usize),
    /// The attendant wants to start from zero.
    Zero,
}

impl Kiosk {
    /// A kiosk that nobody has come to yet.
    pub(crate) fn new(config: Rc<KioskConfig>) -> Self {
        let groups = Groups::new(config.group);
        let lang = config.home;
        let closed = Vec::new();
        Self { config, scene: Scene::Attract, lang, is_larger: false, is_idle: false, visits: 0, groups, closed }
    }

    pub(crate) fn scene(&self) -> &Scene {
        &self.scene
    }

    pub(crate) fn config(&self) -> &KioskConfig {
        &self.config
    }

    /// The place of the language that is read just now.
    pub(crate) fn lang(&self) -> usize {
        self.lang
    }

    /// The quiz as it is read just now.
    pub(crate) fn pack(&self) -> &Arc<Pack> {
        &self.config.languages[self.lang].pack
    }

    pub(crate) fn is_larger(&self) -> bool {
        self.is_larger
    }

    pub(crate) fn is_idle(&self) -> bool {
        self.is_idle
    }

    /// The number of this visit, from 0.
    pub(crate) fn visits(&self) -> usize {
        self.visits
    }

    /// How many plays are in memory alone, as far as the device has not been handed them.
    pub(crate) fn open_plays(&self) -> usize {
        self.groups.plays() + self.closed.iter().map(|(_, sum)| sum.plays()).sum::<usize>()
    }

    /// Sums that the device is to keep, in order.
    pub(crate) fn closed(&self) -> &[(TallyKey, Tally)] {
        &self.closed
    }

    /// The kiosk after `event`; `None` where it changes nothing.
    pub(crate) fn after(&self, event: Event) -> Option<Self> {
        let mut next = self.clone();
        match event {
            Event::Handed(count) => drop(next.closed.drain(..count.min(next.closed.len()))),
            Event::Begin(deck) if self.scene == Scene::Attract => {
                next.scene = Scene::Visit(Visit::new(deck, self.config.mode));
            }
            Event::Language(lang) if lang < self.config.languages.len() && lang != self.lang => next.lang = lang,
            Event::Larger => next.is_larger = !self.is_larger,
            Event::Idle if self.scene != Scene::Attract && !self.is_idle => next.is_idle = true,
            Event::Stay if self.is_idle => next.is_idle = false,
            Event::Leave => next.leave(),
            Event::Zero => {
                next.groups = Groups::new(self.config.group);
                next.closed.clear();
            }
            Event::Keep if self.scene == Scene::Attract => next.scene = Scene::Attendant,
            Event::Begin(_) | Event::Language(_) | Event::Idle | Event::Stay | Event::Keep => return None,
            event => next.visited(event)?,
        }
        Some(next)
    }

    /// Something that only whoever plays can do.
    fn visited(&mut self, event: Event) -> Option<()> {
        let Scene::Visit(visit) = &mut self.scene else { return None };
        match event {
            Event::Answer(answer) => visit.act(Action::Answer(answer))?,
            Event::Next => visit.act(Action::Next)?,
            Event::StartOver(deck) => visit.start_over(deck)?,
            Event::Open(panel) => visit.open(panel)?,
            Event::Back => visit.back()?,
            Event::Agree => visit.agree()?,
            Event::Withhold(withheld) => visit.withhold(withheld)?,
            _ => return None,
        }
        let Language { pack, key } = &self.config.languages[self.lang];
        if let Some(play) = visit.count(pack.cards().len())
            && let Some(group) = self.groups.count(key, &play)
        {
            self.closed.push((key.clone(), group));
        }
        Some(())
    }

    /// All is as if nobody had come, but for what was counted.
    fn leave(&mut self) {
        self.scene = Scene::Attract;
        self.lang = self.config.home;
        self.is_larger = false;
        self.is_idle = false;
        self.visits += 1;
    }
}

impl Reducible for Kiosk {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        // The same `Rc` tells Yew 0.23 that there is nothing to draw.
        self.after(event).map_or(self, Rc::new)
    }
}
