//! A quiz that counts: its host, a play with its first answers, and the message that must come of them.

use anyhow::{Context as _, Result, ensure};
use quiz::{Asked, Message, Outcome};
use serde_json::Value;

use crate::support::hand::Hand;
use crate::support::host::{Fault, Host, Plan};
use crate::support::pack::{Answer, Pack, Question};
use crate::support::page::{Page, plain};

/// In their order on a card.
pub(crate) const ANSWERS: [Answer; 3] = [Answer::Myth, Answer::Fact, Answer::NotSure];

/// A first answer: what was asked, and what was said to it.
pub(crate) type First = (Question, Answer);

impl Page {
    /// Opens a quiz that counts in this way: on, ask or off. `fragment` is the end of its address.
    pub(crate) async fn open_counting(&self, way: &'static str, fragment: &str) -> Result<Host> {
        let host = Host::start(Plan::counting(way).await?).await?;
        self.goto(&format!("{}{fragment}", host.quiz())).await?;
        self.until_live().await?;
        Ok(host)
    }

    /// Opens a quiz that counts each play, and whose WebAssembly is held back.
    pub(crate) async fn open_counting_early(&self, fragment: &str) -> Result<Host> {
        let host = Host::start(Plan { faults: vec![(".wasm", Fault::Held)], ..Plan::counting("on").await? }).await?;
        self.arrive(&format!("{}{fragment}", host.quiz())).await?;
        Ok(host)
    }

    /// Plays from the question shown to the result, and gives each first answer.
    pub(crate) async fn play_noting(&self, choose: impl Fn(usize, &Question) -> Answer) -> Result<Vec<First>> {
        self.note_answers().await?;
        self.play_on(Hand::Script, &Pack::read()?, choose).await?;
        self.noted().await
    }

    /// Notes each answer from now on.
    pub(crate) async fn note_answers(&self) -> Result<()> {
        self.run(include_str!("scripts/note_answers.js"), vec![]).await.map(drop)
    }

    /// The first answers that were noted.
    pub(crate) async fn noted(&self) -> Result<Vec<First>> {
        let pack = Pack::read()?;
        let noted = self.run("return window.noted", vec![]).await?;
        let first = |answer: &Value| {
            let question = pack.question(&plain(answer[0].as_str().unwrap_or_default()))?;
            let place = answer[1].as_u64().and_then(|place| usize::try_from(place).ok()).context("a place")?;
            Ok((question, *ANSWERS.get(place).context("a card has three answers")?))
        };
        noted.as_array().into_iter().flatten().take(pack.cards.len()).map(first).collect()
    }
}

/// Fails where a message counts anything but these first answers of one play in English.
pub(crate) fn counts(message: &Message, firsts: &[First]) -> Result<()> {
    counts_in("en", message, firsts)
}

/// The same in a language.
pub(crate) fn counts_in(lang: &str, message: &Message, firsts: &[First]) -> Result<()> {
    let pack = Pack::read()?;
    let mut cards = vec![Asked::default(); pack.cards.len()];
    let (mut scores, mut rights) = (vec![0; pack.cards.len() + 1], 0);
    for (question, answer) in firsts {
        let card = pack.place(question).context("is in the pack")?;
        let form = if question.truth == Answer::Myth { &mut cards[card].myth } else { &mut cards[card].fact };
        form.count(match answer {
            Answer::NotSure => Outcome::NotSure,
            answer if *answer == question.truth => Outcome::Right,
            _ => Outcome::Wrong,
        });
        rights += usize::from(*answer == question.truth);
    }
    scores[rights] = 1;
    let tally = &message.tally;
    ensure!(tally.plays() == 1 && tally.cards() == cards && tally.scores() == scores, "{firsts:?} gave {message:?}");
    let source = (message.key.site(), message.key.pack(), message.key.lang());
    ensure!(source == ("unlisted", "harm-reduction", lang), "it is from {source:?}");
    Ok(())
}
