//! What has been measured so far: a figure for each thing, page and condition.

use std::collections::BTreeMap;

use crate::condition::Condition;
use crate::figure::Figure;
use crate::subject::Who;

/// A thing that is measured in a browser. Times are in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// From the navigation to the first frame on which the first card's answers are there to be tapped.
    Answerable,
    /// From the navigation to the feedback, for someone who taps at that moment.
    FirstFeedback,
    /// From that tap to its feedback.
    EarlyFeedback,
    /// Taps at that moment that were lost: 0 or 1 each.
    EarlyLost,
    /// Taps at moments from then until after the takeover that were lost: 0 or 1 each.
    Lost,
    /// From an answer to its feedback, while the player is held back: of each answer.
    StillFeedback,
    /// The same: the slowest of a play.
    StillWorst,
    /// From an answer to its feedback, once the page is at rest: of each answer.
    Feedback,
    /// The same: the slowest of a play.
    FeedbackWorst,
    /// From the navigation to the takeover by the player.
    Live,
    /// How long tasks kept the page beyond 50 ms each, from the first paint to rest.
    Blocked,
    /// The longest task in that time.
    Longest,
    /// The longest task of the whole load, the browser's own work for it included.
    LongestOfAll,
    /// How far things moved by themselves, as browsers score it.
    Shift,
    /// Bytes over the network, headers included.
    Transferred,
    /// Files over the network.
    Requests,
}

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Sheet(BTreeMap<(Condition, Who, Measure), Figure>);

impl Sheet {
    /// Takes in what a round came to.
    pub(crate) fn add(&mut self, condition: Condition, who: Who, measure: Measure, value: f64) {
        self.0.entry((condition, who, measure)).or_default().add(value);
    }

    /// All that was measured of a thing.
    pub(crate) fn figure(&self, condition: Condition, who: Who, measure: Measure) -> Figure {
        self.0.get(&(condition, who, measure)).cloned().unwrap_or_default()
    }
}
