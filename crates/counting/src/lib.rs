//! Whether a play's message may go out: what the page allows, what the browser asks for, what the visitor wants.

pub mod fragment;
#[cfg(test)]
mod tests;

use std::rc::Rc;

use quiz::{Attempt, Message, MessageId, Pack, Phase, Play, Revision, Step, TallyKey};

/// How a page counts; each mode is stricter than the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountingMode {
    /// Each play, unless the visitor wants otherwise.
    On,
    /// The plays whose visitors say so when they see their result.
    Ask,
    /// Nothing.
    Off,
}

impl CountingMode {
    /// Every mode with the name by which pages and addresses call it.
    pub const NAMED: [(&str, Self); 3] = [("on", Self::On), ("ask", Self::Ask), ("off", Self::Off)];

    /// The mode of that name. An unknown name means off.
    pub fn named(name: &str) -> Self {
        Self::NAMED.iter().find(|(named, _)| *named == name).map_or(Self::Off, |(_, mode)| *mode)
    }
}

/// What holds for all plays of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CountingPolicy {
    /// The page counts nothing.
    Never,
    /// The browser asks, for its visitor, not to be counted.
    Refused,
    /// Plays may be counted.
    Open {
        /// Where they are played, and what.
        key: TallyKey,
        /// How many cards the pack has.
        cards: usize,
        /// Whether the visitor is to be asked first.
        asks: bool,
    },
}

impl CountingPolicy {
    /// Reads what `page` says under the names of its attributes, and the `fragment` of its address, with or without
    /// its `#`: that may name another site, and be stricter than the page, never looser.
    pub fn new(pack: &Pack, page: impl Fn(&str) -> Option<String>, fragment: &str, refused: bool) -> Self {
        let (Some(_), Some(digits)) = (page("data-tally"), page("data-revision")) else { return Self::Never };
        let Some(revision) = Revision::parse(&digits) else { return Self::Never };
        let from = |site: &str| TallyKey::new(site, pack.id(), revision, pack.lang()).ok();
        let mut mode = CountingMode::named(&page("data-counting").unwrap_or_default());
        let mut key = None;
        for wish in fragment::all(fragment) {
            match wish {
                ("counting", name) => mode = mode.max(CountingMode::named(name)),
                ("site", site) => key = key.or_else(|| from(site)),
                _ => {}
            }
        }
        match key.or_else(|| from(&page("data-site").unwrap_or_else(|| "unlisted".to_owned()))) {
            Some(_) if mode < CountingMode::Off && refused => Self::Refused,
            Some(key) if mode < CountingMode::Off => {
                Self::Open { key, cards: pack.cards().len(), asks: mode == CountingMode::Ask }
            }
            _ => Self::Never,
        }
    }
}

/// Where the message of the play at hand stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendStatus {
    /// There is none: the page counts nothing.
    Never,
    /// There is none: the browser asks for that.
    Refused,
    /// It stays here: the visitor wants nothing to be sent.
    Withheld,
    /// Some cards have no first answer yet.
    SoFar,
    /// All first answers are in it, and the visitor reads the feedback to the last.
    Ready,
    /// It waits for the visitor's leave.
    Asking,
    /// It is among the messages to be sent.
    Sent,
}

/// The counting of a visit's plays. Nothing of it outlives the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counting {
    policy: Rc<CountingPolicy>,
    /// Names the message of the play at hand; none where the browser has no chance to draw one from.
    id: Option<MessageId>,
    /// The visitor has agreed to this play's being counted.
    agreed: bool,
    withheld: bool,
    /// All messages so far, in order: none is ever taken out or changed.
    out: Vec<Rc<str>>,
    /// Whether the last of them is the one of the play at hand.
    sent: bool,
}

impl Counting {
    /// The counting of a visit that begins, whose first play's message has this `id`.
    pub fn new(policy: CountingPolicy, id: Option<MessageId>) -> Self {
        Self { policy: policy.into(), id, agreed: false, withheld: false, out: Vec::new(), sent: false }
    }

    /// Turns to the next play: a "yes" was meant for one play, a "no" for all.
    pub fn begin_anew(&mut self, id: Option<MessageId>) {
        self.id = id;
        self.agreed = false;
        self.sent = false;
    }

    /// The visitor reads on in another language. A play is counted in the one in which its message goes out.
    pub fn read_in(&mut self, lang: &str) {
        if let CountingPolicy::Open { key, .. } = Rc::make_mut(&mut self.policy)
            && let Ok(read) = key.in_language(lang)
        {
            *key = read;
        }
    }

    /// The visitor agrees to this play's being counted.
    pub fn agree(&mut self) {
        self.agreed = true;
        self.withheld = false;
    }

    /// The visitor chooses to send nothing, or to send again.
    pub fn withhold(&mut self, withheld: bool) {
        self.withheld = withheld;
        self.agreed &= !withheld;
    }

    /// Puts the message of `play` among those to be sent, once it is whole and may go.
    ///
    /// `leaves` says that the visitor turns away from the page, perhaps for good.
    pub fn settle(&mut self, play: &Play, leaves: bool) {
        let goes = match self.send_status(play) {
            SendStatus::Ready => leaves && !self.asks(),
            SendStatus::Asking => self.agreed || !self.asks(),
            _ => false,
        };
        if let Some(message) = self.message(play).filter(|_| goes) {
            self.out.push(message.into());
            self.sent = true;
        }
    }

    /// Where the message of `play` stands.
    pub fn send_status(&self, play: &Play) -> SendStatus {
        match &*self.policy {
            CountingPolicy::Refused => SendStatus::Refused,
            CountingPolicy::Open { .. } if self.id.is_some() => match play.phase() {
                _ if self.sent => SendStatus::Sent,
                _ if self.withheld => SendStatus::Withheld,
                _ if play.score().of() < play.deck().questions().len() => SendStatus::SoFar,
                Phase::Answered(Step { attempt: Attempt::First, .. }, _) => SendStatus::Ready,
                _ => SendStatus::Asking,
            },
            CountingPolicy::Never | CountingPolicy::Open { .. } => SendStatus::Never,
        }
    }

    /// The bytes of the message of `play` so far; none where there will be no message.
    pub fn message(&self, play: &Play) -> Option<String> {
        // What was sent stays as it was, whatever language it is read in since.
        if self.sent {
            return self.out.last().map(ToString::to_string);
        }
        match (&*self.policy, self.id) {
            (CountingPolicy::Open { key, cards, .. }, Some(id)) => Message::so_far(id, key, play, *cards),
            _ => None,
        }
    }

    /// Whether the visitor is asked before anything is sent.
    pub fn asks(&self) -> bool {
        matches!(*self.policy, CountingPolicy::Open { asks: true, .. })
    }

    /// Whether the visitor wants nothing to be sent.
    pub fn is_withheld(&self) -> bool {
        self.withheld
    }

    /// The messages to be sent, in order; a later look has at least these.
    pub fn out(&self) -> &[Rc<str>] {
        &self.out
    }
}
