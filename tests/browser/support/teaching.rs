//! What teaches, as somebody who never scrolls has it before them: verdict, fact and explanation, and then the way on.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use crate::support::engine::Engine;
use crate::support::page::Page;

/// What is asked of each answer's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    /// All of it is in the window together.
    Together,
    /// The verdict is, and the way on comes after all that teaches and lies over none of it.
    InOrder,
}

impl Page {
    /// Plays from the question shown to the result without a scroll, answering in each way by turns from `turn` on. Fails
    /// where an answer does not leave what teaches in sight.
    pub(crate) async fn is_taught(&self, turn: u32, seen: Seen) -> Result<()> {
        if self.session.engine == Engine::Chromium {
            // Without the turn, which every card would take its time for.
            self.media("", &[("prefers-reduced-motion", "reduce")]).await?;
        }
        let wanted: &[&str] = match seen {
            Seen::Together => &["verdict", "other", "because", "onward"],
            Seen::InOrder => &["verdict"],
        };
        let looks = self.run_async_with(include_str!("scripts/teach.js"), vec![json!(turn), json!(wanted)]).await?;
        let looks = looks.as_array().context("one look for each answer")?;
        ensure!(looks.len() > 2, "{} answers were given", looks.len());
        let is_lost = |look: &&Value| {
            let unseen = look["unseen"].as_array().map_or(&[] as &[Value], Vec::as_slice);
            let is_wanted = |part: &Value| wanted.iter().any(|wanted| part == wanted);
            unseen.iter().any(is_wanted) || look["covered"] != json!([]) || look["inOrder"] != true
        };
        let lost: Vec<_> = looks.iter().filter(is_lost).collect();
        ensure!(lost.is_empty(), "of {} answers these left something out of sight: {lost:#?}", looks.len());
        Ok(())
    }
}
