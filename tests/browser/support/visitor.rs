//! A visitor at play: reads the statement, answers, reads the feedback, goes on.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use crate::support::engine::Setting;
use crate::support::hand::Hand;
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::{Page, plain};
use crate::support::words;

/// Where a statement stands, asked or answered.
pub(crate) const STATEMENT: &str = ".unmyth-card__statement";
/// The answer that was given.
pub(crate) const OPEN: &str = ".unmyth-card__choice--chosen, .unmyth-card__answer[open] > .unmyth-card__choice";

impl Page {
    /// What is being asked.
    pub(crate) async fn question(&self, pack: &Pack) -> Result<Question> {
        pack.question(&self.text(STATEMENT).await?)
    }

    /// The place in the pack of the card that is asked or answered, and what it is asked as, in whatever language.
    pub(crate) async fn asked_card(&self, pack: &Pack) -> Result<(Option<usize>, Answer)> {
        let question = self.question(pack).await?;
        Ok((pack.place(&question), question.truth))
    }

    /// Answers, and waits for the feedback.
    pub(crate) async fn answer(&self, hand: Hand, answer: Answer) -> Result<()> {
        let lang = self.text_of("document.documentElement.lang").await?;
        self.press(hand, answer.label_in(&lang)).await?;
        self.until_screen("feedback").await?;
        self.settles().await
    }

    /// Waits until the verdict has come into sight: the next click must not miss.
    pub(crate) async fn settles(&self) -> Result<()> {
        if self.session.setting() == Setting::NoScripts {
            return Ok(());
        }
        self.perform(include_str!("scripts/settle.js"), vec![]).await
    }

    /// What the button that leaves the feedback reads.
    pub(crate) async fn way_on(&self) -> Result<String> {
        self.text(".unmyth-onward button").await
    }

    /// Leaves the feedback, and waits for the next card or the result.
    pub(crate) async fn go_on(&self, hand: Hand) -> Result<()> {
        let way = self.way_on().await?;
        self.press(hand, &way).await?;
        let is_last = ["en", "es", "ar"].iter().any(|lang| plain(words::quiz(lang).see_result()) == way);
        self.until_screen(if is_last { "results" } else { "question" }).await
    }

    /// Fails where the focus is anywhere but on the heading of what has just come.
    pub(crate) async fn focus_is_on_the_heading(&self) -> Result<()> {
        let on_heading = self.run("return document.activeElement.matches('main h2[tabindex=\"-1\"]')", vec![]).await?;
        ensure!(on_heading == true, "the focus is not on the heading\n{}", self.describe().await);
        let (heading, statement) = (self.focused().await?, self.texts(STATEMENT).await?.concat());
        ensure!(heading.contains(&statement), "the heading {heading:?} does not hold the statement {statement:?}");
        Ok(())
    }

    /// Plays from the question shown to the result; `choose` gets each question and its place among all, from 0.
    pub(crate) async fn play_on(
        &self,
        hand: Hand,
        pack: &Pack,
        choose: impl Fn(usize, &Question) -> Answer,
    ) -> Result<()> {
        if hand == Hand::Script {
            return self.play_by_script(pack, choose).await;
        }
        for place in 0.. {
            if self.screen().await? == "results" {
                break;
            }
            let question = self.question(pack).await?;
            self.answer(hand, choose(place, &question)).await?;
            self.go_on(hand).await?;
        }
        Ok(())
    }

    /// The same in one go, by a script in the page. From the third question on `choose` is taken to answer alike.
    async fn play_by_script(&self, pack: &Pack, choose: impl Fn(usize, &Question) -> Answer) -> Result<()> {
        let answers = |question: &Question| [0, 1, 2].map(|place| choose(place, question) as usize);
        let choices: BTreeMap<_, _> = pack.questions().map(|(text, question)| (text, answers(&question))).collect();
        self.perform(include_str!("scripts/play.js"), vec![serde_json::to_value(choices)?]).await
    }
}

/// Answers the first card right, misses the second, is not sure of the third and of all that comes after.
pub(crate) fn mixed(place: usize, question: &Question) -> Answer {
    match place {
        0 => question.truth,
        1 => question.miss(),
        _ => Answer::NotSure,
    }
}
