//! Visitors in the frames of a partner's page, who play as that page asks: a whole play in one call.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::support::pack::Pack;
use crate::support::page::Page;

/// How a visitor answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Right,
    Missed,
    Unsure,
    /// The first card right, the second missed, and unsure of all others.
    Mixed,
}

impl Way {
    /// As scripts/visitor.js names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Missed => "missed",
            Self::Unsure => "unsure",
            Self::Mixed => "mixed",
        }
    }
}

/// What a frame has shown, once its page had given it the height that the quiz asked for. In CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    pub(super) screen: String,
    /// How much the quiz needs.
    pub(super) needed: f64,
    /// How much of it would have to be scrolled for.
    pub(super) hidden: f64,
    /// How much the frame has.
    pub(super) high: f64,
}

impl Step {
    pub(super) fn read(value: &Value) -> Result<Self> {
        let number = |name: &str| value[name].as_f64().with_context(|| format!("{name} is no number in {value}"));
        let screen = value["screen"].as_str().context("a screen has a name")?.to_owned();
        Ok(Self { screen, needed: number("needed")?, hidden: number("hidden")?, high: number("high")? })
    }
}

impl Page {
    /// Within a frame: has a visitor come, who waits to be asked by the page around it. What goes wrong is noted from now on.
    pub(super) async fn visitor_comes(&self, pack: &Pack) -> Result<()> {
        let script = concat!(include_str!("scripts/visitor.js"), include_str!("scripts/complain.js"));
        let truths: BTreeMap<_, _> = pack.questions().map(|(text, question)| (text, question.truth as usize)).collect();
        self.run(script, vec![serde_json::to_value(truths)?]).await.map(drop)
    }

    /// Asks the visitor in the n-th frame for one of the acts in scripts/visitor.js.
    pub(super) async fn ask(&self, n: usize, act: &str, wishes: &[Value]) -> Result<Value> {
        let script = "const [n, act, wishes] = arguments; return watch.ask(n, act, ...wishes)";
        let asked = self.run_async_with(script, vec![json!(n), json!(act), json!(wishes)]).await;
        asked.with_context(|| format!("the visitor was to {act} {wishes:?}"))
    }

    /// Has the visitor in the n-th frame play to the result: all that was shown, in order.
    pub(super) async fn plays(&self, n: usize, way: Way) -> Result<Vec<Step>> {
        let shown = self.ask(n, "play", &[json!(way.name()), json!(100)]).await?;
        shown.as_array().context("steps are a list")?.iter().map(Step::read).collect()
    }

    /// Makes the quizzes as wide as each of the widths, one after the other: what the page hears from each quiz.
    pub(super) async fn sweep(&self, widths: &[u32]) -> Result<Vec<Value>> {
        self.sweep_closely(widths, 0, 1).await
    }

    /// The same; after each width there are the heights that the quiz would have at others, down to less than `between` pixels
    /// below it.
    pub(super) async fn sweep_closely(&self, widths: &[u32], between: usize, step: usize) -> Result<Vec<Value>> {
        let script = include_str!("scripts/sweep.js");
        let heard = self.run_async_with(script, vec![json!(widths), json!(between), json!(step)]).await?;
        Ok(heard.as_array().context("one list for each quiz")?.clone())
    }
}
