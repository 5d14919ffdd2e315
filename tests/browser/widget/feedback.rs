//! What a card says once it is answered, taken in in one look.

use anyhow::{Result, ensure};

use crate::support::pack::{Answer, Pack};
use crate::support::page::{Page, plain};

/// Each text as it is in sight, plain; empty where there is none. Several of a kind are joined by "and".
#[derive(Debug)]
pub(crate) struct Feedback {
    pub(crate) label: String,
    pub(crate) statement: String,
    /// The whole feedback.
    pub(crate) all: String,
    pub(crate) verdict: String,
    pub(crate) fact: String,
    pub(crate) myth: String,
    pub(crate) because: String,
    /// What the answer reads at which the card is open.
    pub(crate) open: String,
    /// What a screen reader is told.
    pub(crate) announced: String,
    /// What has the focus.
    pub(crate) focus: String,
}

impl Page {
    /// What the card at hand says now.
    pub(crate) async fn feedback(&self) -> Result<Feedback> {
        let seen = self.run(include_str!("scripts/feedback.js"), vec![]).await?;
        let text = |name: &str| plain(seen[name].as_str().unwrap_or_default());
        Ok(Feedback {
            label: text("label"),
            statement: text("statement"),
            all: text("all"),
            verdict: text("verdict"),
            fact: text("fact"),
            myth: text("myth"),
            because: text("because"),
            open: text("open"),
            announced: text("announced"),
            focus: text("focus"),
        })
    }

    /// Fails where the player shows anything but the feedback to this answer.
    pub(crate) async fn tells_of(&self, answer: Answer) -> Result<Feedback> {
        self.until_screen("feedback").await?;
        let told = self.feedback().await?;
        let verdict = Pack::read()?.question(&told.statement)?.verdict(answer);
        ensure!(told.verdict == verdict && told.open == answer.label(), "{answer:?} was answered: {told:?}");
        Ok(told)
    }
}
